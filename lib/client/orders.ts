'use client';

import { useCallback } from 'react';
import useSWR, { preload, useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type {
  ChangeConflict,
  ChangeOrderDone,
  ChangeOrderRequest,
  DiscountsView,
  MessageView,
  OrderCounts,
  OrderDetail,
  OrderFilters,
  OrderPage,
  OrderQuery,
  OrderRow,
  ShipmentView,
} from '#lib/orders/contract.ts';
import type { SearchPage } from '#lib/orders/search-contract.ts';
import { takeFirst, throwFirstFailure } from './first-screen.ts';
import {
  isOrderCountsKey,
  isOrderPageKey,
  isOrderSearchKey,
  isSearchSummaryKey,
  keys,
  type OrderCountsKey,
  type OrderKey,
  type OrderPageKey,
  type OrderPanelKey,
} from './keys.ts';
import { createPrefetch } from './order-prefetch.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

export interface OrderPanels {
  readonly shipments: readonly ShipmentView[];
  readonly messages: readonly MessageView[];
  readonly discounts: DiscountsView;
}

/** While somebody looks at a list it is read again this often, so that new orders come by themselves. */
const LIST_REFRESH_MS = 60_000;

/** A page of orders. The rows of the query before stay in `data` until the new ones are there; `isLoading` tells it. */
export function useOrderPage(query: OrderQuery | null): SWRResponse<OrderPage, RequestError> {
  const key = useReady(query === null ? null : keys.orderPage(query));
  return useSWR(key, fetchOrderPage, { keepPreviousData: true, refreshInterval: LIST_REFRESH_MS });
}

/** Orders per status under the given filters (the status filter itself does not count). */
export function useOrderCounts(filters: OrderFilters | null): SWRResponse<OrderCounts, RequestError> {
  const key = useReady(filters === null ? null : keys.orderCounts(filters));
  return useSWR(key, fetchOrderCounts, { keepPreviousData: true, refreshInterval: LIST_REFRESH_MS });
}

/** Everything of one order that its first paint needs. Null: not yet. */
export function useOrder(id: number | null): SWRResponse<OrderDetail, RequestError> {
  return useSWR(useReady(id === null ? null : keys.order(id)), fetchOrder);
}

const prefetch = createPrefetch((id) => request<OrderDetail>(`/api/orders/${id}`));

/** Reads an order that somebody points at, so that it is there when they open it. Passing over many of them reads none. */
export function prefetchOrder(id: number): void {
  prefetch.want(id);
}

/** Nobody points at an order any more. What is being read already stays. */
export function leaveOrder(): void {
  prefetch.leave();
}

/** Begins to read an order while its screen is still on the way. Only for an order that is certainly opened next. */
export function preloadOrder(id: number): void {
  preload(keys.order(id), fetchOrder).catch(() => undefined);
}

/**
 * One panel of an order, by its own request, so that one that fails costs only itself. It follows the order, which leads in
 * the store's queue anyway and tells the currency: parts of an order carry amounts without one.
 */
export function useOrderPanel<Name extends keyof OrderPanels>(
  id: number | null,
  panel: Name,
): SWRResponse<OrderPanels[Name], RequestError> {
  const currencyCode = useOrder(id).data?.row.total.currencyCode;
  const key = useReady(id === null || currencyCode === undefined ? null : keys.orderPanel(id, panel, currencyCode));
  return useSWR(key, fetchOrderPanel<OrderPanels[Name]>);
}

function fetchOrderPanel<Items>([, orderId, panel, currencyCode]: OrderPanelKey): Promise<Items> {
  return request<Items>(`/api/orders/${orderId}/${panel}?currency=${currencyCode}`);
}

export type ChangeOutcome =
  | { readonly kind: 'done'; readonly row: OrderRow }
  /** Somebody changed the order meanwhile; nothing was written. */
  | { readonly kind: 'conflict'; readonly conflict: ChangeConflict; readonly error: ErrorBody }
  /** Nothing was written: the platform refused, the request was wrong, or it did not get through to the app. */
  | { readonly kind: 'failed'; readonly error: ErrorBody }
  /** It may or may not have been written: ask again with the same idempotency key, or look at the order. */
  | { readonly kind: 'unknown'; readonly error: ErrorBody };

/**
 * Changes an order; on success every screen's copy of it is brought up to date. Never throws for a failed request.
 * `idempotencyKey`: a UUID made when the dialog opened, the same for every try of the same change.
 */
export function useChangeOrder(): (
  id: number,
  change: ChangeOrderRequest,
  idempotencyKey: string,
) => Promise<ChangeOutcome> {
  const applyRow = useApplyChangedRow();
  return useCallback(
    async (id, change, idempotencyKey) => {
      try {
        const path = `/api/orders/${id}`;
        const { row } = await request<ChangeOrderDone>(path, { method: 'PATCH', body: change, idempotencyKey });
        applyRow(row);
        return { kind: 'done', row };
      } catch (error) {
        if (error instanceof RequestError) return outcomeOfError(error);
        throw error;
      }
    },
    [applyRow],
  );
}

/** What a failed change means for the person. */
export function outcomeOfError(error: RequestError): ChangeOutcome {
  if (error.conflict !== undefined) return { kind: 'conflict', conflict: error.conflict, error: error.body };
  return { kind: error.isUnclear ? 'unknown' : 'failed', error: error.body };
}

/** Puts a freshly read row into every cached list page and its detail, and has the counts read again. */
export function useApplyChangedRow(): (row: OrderRow) => void {
  const { mutate } = useSWRConfig();
  return useCallback(
    (row) => {
      void mutate<OrderPage>(isOrderPageKey, (page) => page && replaceRow(page, row), { revalidate: false });
      void mutate<SearchPage>(isOrderSearchKey, (page) => page && replaceFound(page, row), { revalidate: false });
      void mutate<OrderDetail>(keys.order(row.id), (detail) => detail && { ...detail, row }, { revalidate: true });
      void mutate(isOrderCountsKey);
      void mutate(isSearchSummaryKey);
    },
    [mutate],
  );
}

/** The page with the row of the same order replaced; the very same page when the order is not on it. */
export function replaceRow(page: OrderPage, row: OrderRow): OrderPage {
  if (!page.rows.some((old) => old.id === row.id)) return page;
  return { ...page, rows: page.rows.map((old) => (old.id === row.id ? row : old)) };
}

/** The same for a page of the indexed list: why the order was found stays with it. */
export function replaceFound(page: SearchPage, row: OrderRow): SearchPage {
  if (!page.rows.some((old) => old.id === row.id)) return page;
  return { ...page, rows: page.rows.map((old) => (old.id === row.id ? { ...row, matches: old.matches } : old)) };
}

async function fetchOrderPage(key: OrderPageKey): Promise<OrderPage> {
  throwFirstFailure();
  return takeFirst<OrderPage>(key) ?? request<OrderPage>('/api/orders/query', { method: 'POST', body: key[1] });
}

async function fetchOrderCounts(key: OrderCountsKey): Promise<OrderCounts> {
  const body = { filters: key[1] };
  return takeFirst<OrderCounts>(key) ?? request<OrderCounts>('/api/orders/counts', { method: 'POST', body });
}

async function fetchOrder(key: OrderKey): Promise<OrderDetail> {
  throwFirstFailure();
  const answer = takeFirst<OrderDetail>(key) ?? prefetch.take(key[1]);
  return answer ?? request<OrderDetail>(`/api/orders/${key[1]}`);
}

/** No request before the session is open. */
function useReady<Key>(key: Key): Key | null {
  return useSession() === null ? null : key;
}
