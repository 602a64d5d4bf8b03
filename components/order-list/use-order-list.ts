'use client';

import { useOrderCounts, useOrderPage } from '#lib/client/orders.ts';
import type { OrderQuery } from '#lib/orders/contract.ts';
import { countOfChosen } from './status-tabs.ts';

export type OrderList = ReturnType<typeof useOrderList>;

/** The data of the list screen for a query, and in which of its states the list is. */
export function useOrderList(query: OrderQuery) {
  const answer = useOrderPage(query);
  const counts = useOrderCounts(query.filters);
  const { data: page, isLoading, isValidating } = answer;
  // Over a session that ended stands a notice of its own.
  const error = answer.error?.code === 'session_ended' ? undefined : answer.error;
  const isOfOtherQuery = isLoading || answer.error !== undefined;
  return {
    page,
    error,
    counts: counts.data,
    /** Orders in the whole list; null while the counts are those of other filters. */
    total:
      counts.isLoading || counts.error !== undefined
        ? null
        : countOfChosen(counts.data, query.filters.statusId ?? null),
    /** No rows at all yet. */
    isFirstLoad: page === undefined && answer.error === undefined,
    /** Rows of this query are on their way, and those shown are of another. */
    isBusy: isLoading && page !== undefined,
    isStale: page !== undefined && isOfOtherQuery,
    isReading: isValidating,
    readAgain: () => {
      void answer.mutate();
      void counts.mutate();
    },
  };
}
