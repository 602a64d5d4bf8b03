'use client';

import { useMemo } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type {
  ChangeShipmentRequest,
  CreateShipmentRequest,
  MarkReadyRequest,
  PickupAnswer,
  PickupDone,
  ShipmentDone,
  ShipmentRecord,
  ShippedOrder,
  ShipPlan,
} from '#lib/shipments/contract.ts';
import { isKeyOfOrder, isOrderCountsKey, isOrderPageKey, isOrderSearchKey, isSearchSummaryKey, keys } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request, type RequestOptions } from './request.ts';
import { useSession } from './session.ts';

/** What can be shipped of an order. */
export function useShipPlan(orderId: number): SWRResponse<ShipPlan, RequestError> {
  return useReading(keys.shipPlan(orderId), `/api/orders/${orderId}/ship`);
}

/** What the shopper of an order fetches. Null: nothing to read. */
export function usePickup(orderId: number | null): SWRResponse<PickupAnswer, RequestError> {
  return useReading(orderId === null ? null : keys.pickup(orderId), `/api/orders/${orderId}/pickup`);
}

/** One shipment as it can be edited: read anew each time, so that nobody edits what somebody else has changed. */
export function useShipmentRecord(orderId: number, shipmentId: number): SWRResponse<ShipmentRecord, RequestError> {
  return useReading(keys.shipment(orderId, shipmentId), `/api/orders/${orderId}/shipments/${shipmentId}`);
}

function useReading<T>(key: readonly unknown[] | null, path: string): SWRResponse<T, RequestError> {
  const isReady = useSession() !== null;
  return useSWR<T, RequestError>(isReady ? key : null, () => request<T>(path));
}

/** How a write ended. `unknown`: it may have been carried out; the same key asks again, and is never carried out twice. */
export type WriteEnd<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed' | 'unknown'; readonly error: ErrorBody & { readonly lineId?: number } };

export interface ShipWrites {
  readonly ship: (body: CreateShipmentRequest, key: string) => Promise<WriteEnd<ShipmentDone>>;
  readonly change: (
    shipmentId: number,
    body: ChangeShipmentRequest,
    key: string,
  ) => Promise<WriteEnd<{ readonly shipment: ShipmentRecord }>>;
  readonly remove: (shipmentId: number, key: string) => Promise<WriteEnd<ShippedOrder>>;
  readonly removeAll: (count: number, key: string) => Promise<WriteEnd<ShippedOrder>>;
  readonly markReady: (body: MarkReadyRequest, key: string) => Promise<WriteEnd<PickupDone>>;
  readonly markCollected: (pickupId: number, key: string) => Promise<WriteEnd<PickupDone>>;
  readonly removePickup: (pickupId: number, key: string) => Promise<WriteEnd<{ readonly pickupId: number }>>;
}

/** Writes to an order's shipments and pickups; what stands on screens is read again after each. `key`: a UUID of the wish. */
export function useShipWrites(orderId: number): ShipWrites {
  const { mutate } = useSWRConfig();
  return useMemo(() => {
    const path = `/api/orders/${orderId}`;
    const readAgain = () => {
      void mutate((key) => isKeyOfOrder(key, orderId));
      for (const isKey of [isOrderPageKey, isOrderSearchKey, isOrderCountsKey, isSearchSummaryKey]) void mutate(isKey);
    };
    const write = async <T>(at: string, options: RequestOptions): Promise<WriteEnd<T>> => {
      const end = await writeEnd(request<T>(`${path}${at}`, options));
      readAgain();
      return end;
    };
    return {
      ship: (body, idempotencyKey) => write('/ship', { method: 'POST', body, idempotencyKey }),
      change: (id, body, idempotencyKey) => write(`/shipments/${id}`, { method: 'PATCH', body, idempotencyKey }),
      remove: (id, idempotencyKey) => write(`/shipments/${id}`, { method: 'DELETE', idempotencyKey }),
      removeAll: (count, idempotencyKey) => write('/ship', { method: 'DELETE', body: { count }, idempotencyKey }),
      markReady: (body, idempotencyKey) => write('/pickup', { method: 'POST', body, idempotencyKey }),
      markCollected: (id, idempotencyKey) => write(`/pickup/${id}`, { method: 'PUT', idempotencyKey }),
      removePickup: (id, idempotencyKey) => write(`/pickup/${id}`, { method: 'DELETE', idempotencyKey }),
    };
  }, [mutate, orderId]);
}

/** The end of a write, whatever became of its request. Without an answer of our own the request may have arrived. */
export async function writeEnd<T>(sending: Promise<T>): Promise<WriteEnd<T>> {
  try {
    return { kind: 'done', value: await sending };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { kind: error.isUnclear ? 'unknown' : 'failed', error: error.body };
  }
}
