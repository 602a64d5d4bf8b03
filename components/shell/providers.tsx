'use client';

import { GlobalStyles } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { ThemeProvider } from 'styled-components';
import { IntlProvider } from 'use-intl/react';
import { MESSAGES } from '#components/shared/messages/messages.ts';
import { PageStyles } from './page-styles.ts';
import { theme } from './theme.ts';

/** What every page stands on: BigDesign's theme and its one set of global styles, and the texts. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles />
      <PageStyles />
      <IntlProvider locale="en" messages={MESSAGES.en} timeZone="UTC">
        {children}
      </IntlProvider>
    </ThemeProvider>
  );
}
