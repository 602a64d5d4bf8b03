'use client';

import { useCallback } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { AllOrders, ArchiveAllRequest, ArchivedAll, ArchiveDone } from '#lib/orders/archive-contract.ts';
import {
  isKeyOfOrder,
  isKeyOfOrders,
  isOrderCountsKey,
  isOrderPageKey,
  isOrderSearchKey,
  isSearchSummaryKey,
  keys,
} from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';
import { writeEnd, type WriteEnd } from './ship.ts';

const LISTS = [isOrderPageKey, isOrderSearchKey, isOrderCountsKey, isSearchSummaryKey] as const;

/** Archives one order; what stands on screens is read again. Null when it is archived, else why not. */
export function useArchiveOrder(): (wish: {
  readonly orderId: number;
  readonly key: string;
}) => Promise<string | null> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async ({ orderId, key }) => {
      const path = `/api/orders/${orderId}/archive`;
      const end = await writeEnd(request<ArchiveDone>(path, { method: 'POST', idempotencyKey: key }));
      void mutate((one) => isKeyOfOrder(one, orderId));
      for (const isKey of LISTS) void mutate(isKey);
      return end.kind === 'done' ? null : end.error.message;
    },
    [mutate],
  );
}

/** How many orders would be archived, and the name that has to be typed; asked for anew each time. Null: not yet. */
export function useAllOrders(isWanted: boolean): SWRResponse<AllOrders, RequestError> {
  const key = useSession() === null || !isWanted ? null : keys.allOrders;
  return useSWR<AllOrders, RequestError>(key, () => request<AllOrders>('/api/orders/archive-all'), {
    dedupingInterval: 0,
    revalidateOnFocus: false,
  });
}

/** Archives every order of the store. `key`: a UUID of the wish. */
export function useArchiveAll(): (wish: ArchiveAllRequest, key: string) => Promise<WriteEnd<ArchivedAll>> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async (body, idempotencyKey) => {
      const end = await writeEnd(
        request<ArchivedAll>('/api/orders/archive-all', { method: 'POST', body, idempotencyKey }),
      );
      for (const isKey of [...LISTS, isKeyOfOrders]) void mutate(isKey);
      return end;
    },
    [mutate],
  );
}
