'use client';

import { useEffect, useRef, useState } from 'react';
import type { Mistake } from '#lib/core/search/mistakes.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import { loadedLanguage, loadLanguage, useLanguage, type Language } from './language.ts';

/** Keys that come faster than this are one search; a key after a longer pause is searched for at once. */
export const SEARCH_DELAY_MS = 40;

export interface SearchDraft {
  readonly text: string;
  readonly mistake: Mistake | null;
  /** Takes what was typed, and searches for it at once or in a moment. */
  readonly type: (text: string) => void;
  /** Searches now for what stands there. */
  readonly searchNow: () => void;
}

/** How a search comes about: still being typed, so that the next letters belong to it, or meant as it is. */
export type SearchPace = 'typing' | 'done';

/**
 * What stands in the search box. It is ahead of the list's query while somebody types, and follows it when something else
 * changes it: a chip, a tab, a view, back and forward.
 */
export function useSearchDraft(
  query: string,
  words: ReadOptions,
  onSearch: (query: string, pace: SearchPace) => void,
): SearchDraft {
  const [text, setText] = useState(query);
  const [found, setFound] = useState<Mistake | null>(null);
  const language = useLanguage(query !== '');
  const [followed, setFollowed] = useState(query);
  const [sent, setSent] = useState(query);
  /** How often something else than this box changed the query. */
  const [outside, setOutside] = useState(0);
  if (query !== followed) {
    setFollowed(query);
    // What comes from this box itself leaves the text as it was typed.
    if (query !== sent) {
      setText(query);
      setSent(query);
      setFound(null);
      setOutside((times) => times + 1);
    }
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastKeyMs = useRef(0);
  const search = ({ parseSearch, printSearch }: Language, typed: string, pace: SearchPace): Mistake | null => {
    const parsed = parseSearch(typed, words);
    if (parsed.kind === 'failed') return parsed;
    const wanted = printSearch(parsed.query);
    setFound(null);
    if (wanted !== sent || pace === 'done') {
      setSent(wanted);
      onSearch(wanted, pace);
    }
    return null;
  };
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  // What was typed before something else changed the query is not searched for any more.
  useEffect(() => () => clearTimeout(timer.current), [outside]);
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    const isAfterPause = Date.now() - lastKeyMs.current > SEARCH_DELAY_MS;
    lastKeyMs.current = Date.now();
    // Half a word is often wrong: only what stands for a moment is called a mistake.
    const ready = loadedLanguage();
    if (isAfterPause && ready !== null) latest.current(ready, typed, 'typing');
    timer.current = setTimeout(() => {
      void loadLanguage().then((loaded) => setFound(latest.current(loaded, typed, 'typing')));
    }, SEARCH_DELAY_MS);
  };
  const searchNow = () => {
    clearTimeout(timer.current);
    void loadLanguage().then((loaded) => setFound(latest.current(loaded, text, 'done')));
  };
  // An address that somebody made can be wrong as well.
  const mistake = found ?? (text === query && language !== null ? language.mistakeIn(query, words) : null);
  return { text, mistake, type, searchNow };
}
