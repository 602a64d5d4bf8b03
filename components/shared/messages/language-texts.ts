import type { useMessages } from 'use-intl/react';
import { speakWith } from '#lib/client/browser-texts.ts';
import { browser, type BrowserTexts } from '#lib/core/error-texts/en/browser.ts';
import type { Language } from '#lib/core/languages.ts';

type Texts = ReturnType<typeof useMessages>;

const LOADERS: Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<{ readonly TEXTS: object; readonly BROWSER: BrowserTexts }>>
> = {
  de: () => import('./german.ts'),
  fr: () => import('./french.ts'),
  es: () => import('./spanish.ts'),
  it: () => import('./italian.ts'),
};

const ofBrowser = new Map<Language, BrowserTexts>();

/** What the browser says of its own failures, in a language whose texts are loaded; else in English. */
export function browserTextsOf(language: Language): BrowserTexts {
  return ofBrowser.get(language) ?? browser;
}

const loaded = new Map<Language, Promise<Texts | null>>();

/**
 * All texts of a language other than English, in one piece: a store's staff speak one. Null when they cannot be had now, so
 * that the page is English rather than gone; the next page tries again.
 */
export function loadTexts(language: Exclude<Language, 'en'>): Promise<Texts | null> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const loading = LOADERS[language]()
    // That they have every name of the English ones is held by a test.
    .then(({ TEXTS, BROWSER }) => {
      ofBrowser.set(language, BROWSER);
      // Before the screens are drawn in it: failures that stand there are read again then.
      speakWith(BROWSER);
      return TEXTS as Texts;
    })
    .catch(() => {
      loaded.delete(language);
      return null;
    });
  loaded.set(language, loading);
  return loading;
}
