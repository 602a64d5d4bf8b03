'use client';

import { GlobalStyles } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { ThemeProvider } from 'styled-components';
import { IntlProvider } from 'use-intl/react';
import type { Language } from '#lib/core/languages.ts';
import { PageStyles } from './page-styles.ts';
import { theme } from './theme.ts';
import { useTexts } from './use-texts.ts';

interface ProvidersProps {
  /** Before the session says which one the person reads. */
  readonly language?: Language;
  readonly children: ReactNode;
}

/** What every page stands on: BigDesign's theme and its one set of global styles, and the texts. */
export function Providers({ language = 'en', children }: ProvidersProps) {
  const { locale, messages } = useTexts(language);
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles />
      <PageStyles />
      <IntlProvider locale={locale} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </ThemeProvider>
  );
}
