'use client';

import useSWR, { type SWRResponse } from 'swr';
import type { CustomerAddress, CustomerHit, CustomerHits } from '#lib/customers/contract.ts';
import { keys, type CustomerAddressesKey, type CustomerKey, type CustomerSearchKey } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';
import { useSettled } from './settled.ts';

/** Between the last letter and the search. */
const TYPING_PAUSE_MS = 250;

/** Customers by a part of the name, or by a whole e-mail address, phone number or company. */
export function useCustomerSearch(text: string): SWRResponse<CustomerHits, RequestError> {
  const wanted = useSettled(text.trim(), TYPING_PAUSE_MS);
  const key = useSession() === null || wanted === '' ? null : keys.customerSearch(wanted);
  return useSWR<CustomerHits, RequestError, CustomerSearchKey | null>(key, searchCustomers, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
}

/** One customer, of whom only the number is known. Null: nobody. */
export function useCustomer(customerId: number | null): SWRResponse<CustomerHit, RequestError> {
  const key = useSession() === null || customerId === null ? null : keys.customer(customerId);
  return useSWR<CustomerHit, RequestError, CustomerKey | null>(key, fetchCustomer, { revalidateOnFocus: false });
}

/** The addresses that a customer saved. Null: of nobody. */
export function useCustomerAddresses(customerId: number | null): SWRResponse<readonly CustomerAddress[], RequestError> {
  const key = useSession() === null || customerId === null ? null : keys.customerAddresses(customerId);
  return useSWR<readonly CustomerAddress[], RequestError, CustomerAddressesKey | null>(key, fetchAddresses, {
    revalidateOnFocus: false,
  });
}

function searchCustomers([, text]: CustomerSearchKey): Promise<CustomerHits> {
  return request<CustomerHits>('/api/customers/search', { method: 'POST', body: { text } });
}

function fetchCustomer([, customerId]: CustomerKey): Promise<CustomerHit> {
  return request<CustomerHit>(`/api/customers/${customerId}`);
}

function fetchAddresses([, customerId]: CustomerAddressesKey): Promise<readonly CustomerAddress[]> {
  return request<readonly CustomerAddress[]>(`/api/customers/${customerId}/addresses`);
}
