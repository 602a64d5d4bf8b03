'use client';

import useSWR, { type SWRResponse } from 'swr';
import { MOST_TERMS } from '#lib/core/search/most-characters.ts';
import type { FoundOrder, SearchPage } from '#lib/orders/search-contract.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/**
 * Orders that somebody chose in the list, on whatever page they stand, as the index has them; one that is archived or gone is
 * not among them. Read once: what is shown is what an act on them goes by.
 */
export function useChosenOrders(orderIds: readonly number[]): SWRResponse<readonly FoundOrder[], RequestError> {
  const key = useSession() === null ? null : keys.chosenOrders(orderIds);
  return useSWR<readonly FoundOrder[], RequestError, ReturnType<typeof keys.chosenOrders> | null>(key, readChosen, {
    revalidateIfStale: true,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    dedupingInterval: 0,
  });
}

async function readChosen([, orderIds]: ReturnType<typeof keys.chosenOrders>): Promise<readonly FoundOrder[]> {
  const found: FoundOrder[] = [];
  for (let from = 0; from < orderIds.length; from += MOST_TERMS) {
    const query = orderIds
      .slice(from, from + MOST_TERMS)
      .map((id) => `id:${id}`)
      .join(' OR ');
    const { rows } = await request<SearchPage>('/api/orders/search', {
      method: 'POST',
      body: { query, limit: MOST_TERMS },
    });
    found.push(...rows);
  }
  return found.toSorted((one, other) => one.id - other.id);
}
