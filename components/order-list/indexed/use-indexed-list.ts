'use client';

import { useMemo } from 'react';
import { useOrderSearch, useSearchSummary } from '#lib/client/search.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import { useLanguage } from '../search-box/language.ts';
import { searchOf, type IndexedListState } from '#lib/orders/search-rules.ts';
import { useSettled } from './use-settled.ts';
import { useSteadyRows } from './use-progressive-rows.ts';

/** Counts of half a word are of no use to anybody, and cost more than its rows. */
const COUNT_AFTER_MS = 200;
const NO_ROWS: readonly FoundOrder[] = [];

/** The data of the indexed list for a state, and in which of its states the list is. */
export function useIndexedList(state: IndexedListState, words: ReadOptions, isTyping: boolean) {
  const { query } = state;
  const language = useLanguage(query !== '');
  const parsed = useMemo(
    () => (query === '' ? null : (language?.parseSearch(query, words) ?? null)),
    [language, query, words],
  );
  const isReadable = parsed?.kind !== 'failed';
  const search = useMemo(() => searchOf(state), [state]);
  const answer = useOrderSearch(isReadable ? search : null);
  const settledQuery = useSettled(query, isTyping, COUNT_AFTER_MS);
  const counted = useSearchSummary(isReadable ? settledQuery : null);
  const page = isReadable ? answer.data : undefined;
  const rows = useSteadyRows(page?.rows ?? NO_ROWS);
  // Over a session that ended stands a notice of its own, and below the box what cannot be read in it.
  const error = answer.error?.code === 'session_ended' || !isReadable ? undefined : answer.error;
  const isOfOther = answer.isLoading || answer.error !== undefined;
  const tree: SearchQuery = parsed?.kind === 'parsed' ? parsed.query : null;
  return {
    tree,
    isReadable,
    page,
    rows,
    error,
    summary: isReadable ? counted.data : undefined,
    /** Null while the counts are those of another query. */
    total:
      counted.isLoading || counted.error !== undefined || settledQuery !== query ? null : (counted.data?.total ?? null),
    /** No rows at all yet. */
    isFirstLoad: isReadable && page === undefined && answer.error === undefined,
    isBusy: answer.isLoading && page !== undefined,
    /** The rows that stand are of another search. */
    isStale: page !== undefined && isOfOther,
    isReading: answer.isValidating,
    readAgain: () => {
      answer.readAgain();
      counted.readAgain();
    },
  };
}

export type IndexedListData = ReturnType<typeof useIndexedList>;
