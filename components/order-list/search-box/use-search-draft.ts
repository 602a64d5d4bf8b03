'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mistake } from '#lib/core/search/mistakes.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';

/** After the last key. Long enough that one word is one search for most, short enough to feel at once. */
export const SEARCH_DELAY_MS = 80;

export interface SearchDraft {
  readonly text: string;
  readonly mistake: Mistake | null;
  /** Takes what was typed; it is searched for in a moment. */
  readonly type: (text: string) => void;
  /** Searches now for what stands there, or for another text. */
  readonly searchNow: (text?: string) => void;
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
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const [followed, setFollowed] = useState(query);
  const [sent, setSent] = useState(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (query !== followed) {
    setFollowed(query);
    // What comes from this box itself leaves the text as it was typed.
    if (query !== sent) {
      setText(query);
      setSent(query);
      setMistake(null);
    }
  }
  // What was typed before something else changed the query is not searched for any more.
  useEffect(() => () => clearTimeout(timer.current), [query]);
  const search = useCallback(
    (typed: string, pace: SearchPace) => {
      clearTimeout(timer.current);
      const parsed = parseSearch(typed, words);
      if (parsed.kind === 'failed') return setMistake(parsed);
      setMistake(null);
      const wanted = printSearch(parsed.query);
      if (wanted === sent && pace === 'typing') return undefined;
      setSent(wanted);
      return onSearch(wanted, pace);
    },
    [onSearch, sent, words],
  );
  const type = useCallback(
    (typed: string) => {
      setText(typed);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => search(typed, 'typing'), SEARCH_DELAY_MS);
    },
    [search],
  );
  const searchNow = (typed = text) => {
    setText(typed);
    search(typed, 'done');
  };
  return { text, mistake, type, searchNow };
}
