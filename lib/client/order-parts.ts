'use client';

import useSWR, { type SWRResponse } from 'swr';
import type { OrderHistory } from '#lib/history/contract.ts';
import type { CustomerHistory, CustomerHistoryRequest } from '#lib/orders/customer-contract.ts';
import type { DeliveryFacts, EmailedParts, LineFacts } from '#lib/orders/detail-contract.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/** What the app knows of what an order went through. Read again whenever the order is. */
export function useOrderHistory(orderId: number): SWRResponse<OrderHistory, RequestError> {
  return useSWR(useReady(keys.orderHistory(orderId)), ([, id]) => request<OrderHistory>(`/api/orders/${id}/history`));
}

/** What whoever ordered has ordered so far. Null: an order without an account or an address to look by. */
export function useCustomerHistory(
  customer: CustomerHistoryRequest | null,
): SWRResponse<CustomerHistory, RequestError> {
  const key = useReady(customer === null ? null : keys.customerHistory(customer));
  return useSWR(key, ([, body]) => request<CustomerHistory>('/api/customer-history', { method: 'POST', body }));
}

/** Read when a person asks for it. */
export function useLineFacts(orderId: number, lineId: number, currency: string): SWRResponse<LineFacts, RequestError> {
  return useSWR(useReady(keys.lineFacts(orderId, lineId)), ([, id, , line]) =>
    request<LineFacts>(`/api/orders/${id}/lines/${line}?currency=${currency}`),
  );
}

export function useDeliveryFacts(
  orderId: number,
  addressId: number,
  currency: string,
): SWRResponse<DeliveryFacts, RequestError> {
  return useSWR(useReady(keys.deliveryFacts(orderId, addressId)), ([, id, , address]) =>
    request<DeliveryFacts>(`/api/orders/${id}/deliveries/${address}?currency=${currency}`),
  );
}

export function useEmailedParts(orderId: number, currency: string): SWRResponse<EmailedParts, RequestError> {
  return useSWR(useReady(keys.emailedParts(orderId)), ([, id]) =>
    request<EmailedParts>(`/api/orders/${id}/emailed?currency=${currency}`),
  );
}

/** No request before the session is open. */
function useReady<Key>(key: Key): Key | null {
  return useSession() === null ? null : key;
}
