'use client';

import { use, useDeferredValue, useEffect } from 'react';
import { browserTextsOf, loadTexts } from '#components/shared/messages/language-texts.ts';
import { MESSAGES } from '#components/shared/messages/messages.ts';
import { speakWith } from '#lib/client/browser-texts.ts';
import { useSession } from '#lib/client/session.ts';
import { languageOf, type Language } from '#lib/core/languages.ts';

/**
 * The texts of the person's language: as the address or the browser says until the session tells it. What stands on the
 * screen stays while another language is fetched.
 */
export function useTexts(asked: Language): { readonly locale: Language; readonly messages: typeof MESSAGES.en } {
  const person = useSession()?.user.locale;
  const wanted = person === undefined ? asked : languageOf(person);
  const shown = useDeferredValue(wanted, asked);
  const texts = shown === 'en' ? null : use(loadTexts(shown));
  const locale = texts === null ? 'en' : shown;
  useEffect(() => {
    document.documentElement.lang = locale;
    speakWith(browserTextsOf(locale));
  }, [locale]);
  return { locale, messages: texts ?? MESSAGES.en };
}
