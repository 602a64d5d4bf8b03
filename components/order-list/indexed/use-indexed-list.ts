'use client';

import { useMemo } from 'react';
import { useOrderSearch, useSearchSummary } from '#lib/client/search.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import { searchOf, type IndexedState } from './list-rules.ts';
import { useSteadyRows } from './use-progressive-rows.ts';

const NO_ROWS: readonly FoundOrder[] = [];

/** The data of the indexed list for a state, and in which of its states the list is. */
export function useIndexedList(state: IndexedState, words: ReadOptions) {
  const { query } = state;
  const parsed = useMemo(() => parseSearch(query, words), [query, words]);
  const isReadable = parsed.kind === 'parsed';
  const search = useMemo(() => searchOf(state), [state]);
  const answer = useOrderSearch(isReadable ? search : null);
  const counted = useSearchSummary(isReadable ? query : null);
  const page = isReadable ? answer.data : undefined;
  const rows = useSteadyRows(page?.rows ?? NO_ROWS);
  // Over a session that ended stands a notice of its own.
  const error = answer.error?.code === 'session_ended' ? undefined : answer.error;
  const isOfOther = answer.isLoading || answer.error !== undefined;
  const tree: SearchQuery = isReadable ? parsed.query : null;
  return {
    tree,
    isReadable,
    page,
    rows,
    error,
    summary: isReadable ? counted.data : undefined,
    /** Null while the counts are those of another query. */
    total: counted.isLoading || counted.error !== undefined ? null : (counted.data?.total ?? null),
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
