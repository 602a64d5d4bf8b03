'use client';

import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl/react';
import english from './en-list.json';

/** Texts of what the order list shows only when somebody asks for it. */
const LIST_MESSAGES = { en: english } as const;

/** Adds them to the texts that every page has: the first rows come without. */
export function ListMessages({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const pageMessages = useMessages();
  const messages = useMemo(() => ({ ...pageMessages, ...LIST_MESSAGES.en }), [pageMessages]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
