'use client';

import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl/react';
import english from './en-settings.json';

/** Texts of the settings. */
const SETTINGS_MESSAGES = { en: english } as const;

/** Adds the texts of the settings to those that every page has. */
export function SettingsMessages({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const pageMessages = useMessages();
  const messages = useMemo(() => ({ ...pageMessages, ...SETTINGS_MESSAGES.en }), [pageMessages]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
