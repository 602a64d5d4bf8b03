'use client';

import { useEffect, useState } from 'react';
import type * as parts from './language-parts.ts';

/** The query language: what reads and writes it. The first rows are shown without, so it is loaded apart. */
export type Language = typeof parts;

let language: Language | null = null;

export async function loadLanguage(): Promise<Language> {
  language ??= await import('./language-parts.ts');
  return language;
}

/** The language if it is loaded by now. */
export function loadedLanguage(): Language | null {
  return language;
}

/** The language once it is loaded; `isNeeded` begins that. Null until then. */
export function useLanguage(isNeeded: boolean): Language | null {
  const [loaded, setLoaded] = useState(language);
  useEffect(() => {
    if (loaded !== null || !isNeeded) return undefined;
    let isWanted = true;
    // Without it the list works on; the next need tries again.
    loadLanguage().then(
      (found) => isWanted && setLoaded(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isNeeded, loaded]);
  return loaded ?? language;
}
