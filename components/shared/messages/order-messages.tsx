'use client';

import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl/react';
import english from './en-order.json';

/** Texts of one order's screen and of a change of an order. */
const ORDER_MESSAGES = { en: english } as const;

/** Adds the texts about one order to those that every page has: the list shows its rows without loading them. */
export function OrderMessages({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const pageMessages = useMessages();
  const messages = useMemo(() => ({ ...pageMessages, ...ORDER_MESSAGES.en }), [pageMessages]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
