'use client';

import { useCallback } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { OrderTags, StoreTags } from '#lib/tags/contract.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

export function useOrderTags(orderId: number): SWRResponse<OrderTags, RequestError> {
  const key = useSession() === null ? null : keys.orderTags(orderId);
  return useSWR(key, ([, id]) => request<OrderTags>(`/api/orders/${id}/tags`));
}

/** Tags in use in the store, read once somebody begins to type one. */
export function useStoreTags(isWanted: boolean): SWRResponse<StoreTags, RequestError> {
  return useSWR(isWanted ? keys.storeTags : null, () => request<StoreTags>('/api/tags'), {
    revalidateOnFocus: false,
  });
}

/** One change of an order's tags. */
export type TagWish =
  | { readonly kind: 'add'; readonly tags: readonly string[] }
  | { readonly kind: 'rename'; readonly id: number; readonly tag: string }
  | { readonly kind: 'remove'; readonly id: number };

const METHODS = { add: 'POST', rename: 'PUT', remove: 'DELETE' } as const;

/** Carries out a change of tags; throws the RequestError of a failed one. The history is read again. */
export function useChangeTags(orderId: number): (wish: TagWish, idempotencyKey: string) => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(
    async ({ kind, ...body }, idempotencyKey) => {
      const path = `/api/orders/${orderId}/tags`;
      const tags = await request<OrderTags>(path, { method: METHODS[kind], body, idempotencyKey });
      await mutate(keys.orderTags(orderId), tags, { revalidate: false });
      void mutate(keys.orderHistory(orderId));
    },
    [mutate, orderId],
  );
}
