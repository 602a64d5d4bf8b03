'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { OrderQuery } from '#lib/orders/contract.ts';
import { DEFAULT_ORDER_QUERY } from '#lib/orders/rules.ts';
import { goToQuery, listSnapshot, readSnapshot, subscribeToList } from './list-history.ts';
import { queryOfLocation } from './list-location.ts';

export interface ListQuery {
  readonly query: OrderQuery;
  /** Shows another query. Anything but the page itself starts at the first page again. */
  readonly change: (change: Partial<OrderQuery>, how?: 'push' | 'replace') => void;
}

/** The list's query, which lives in the page's address and moves with back and forward. */
export function useListQuery(): ListQuery {
  const snapshot = useSyncExternalStore(subscribeToList, listSnapshot, () => null);
  const query = useMemo(() => (snapshot === null ? DEFAULT_ORDER_QUERY : queryOfSnapshot(snapshot)), [snapshot]);
  const change = useCallback(
    (changed: Partial<OrderQuery>, how: 'push' | 'replace' = 'push') => {
      goToQuery({ ...query, page: 1, ...changed }, how);
    },
    [query],
  );
  return { query, change };
}

function queryOfSnapshot(snapshot: string): OrderQuery {
  const { search, entry } = readSnapshot(snapshot);
  return queryOfLocation(search, entry.orderdeckEmail);
}
