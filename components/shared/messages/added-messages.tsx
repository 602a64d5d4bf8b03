'use client';

import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl/react';

interface AddedMessagesProps {
  /** English texts of one screen, beside those that every page has. Another language comes in one piece. */
  readonly texts: Partial<ReturnType<typeof useMessages>>;
  readonly children: ReactNode;
}

/** Adds one screen's texts to those around it, so that no other screen loads them. */
export function AddedMessages({ texts, children }: AddedMessagesProps) {
  const locale = useLocale();
  const around = useMessages();
  const messages = useMemo(() => ({ ...around, ...texts }), [around, texts]);
  if (locale !== 'en') return children;
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
