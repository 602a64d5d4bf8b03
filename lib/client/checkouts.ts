'use client';

import { useState } from 'react';
import useSWR, { type SWRResponse } from 'swr';
import useSWRImmutable from 'swr/immutable';
import type {
  BeginCheckout,
  CheckoutDiscounts,
  CheckoutFailure,
  CheckoutFeeInput,
  CheckoutLink,
  ChooseShipping,
  MadeOrder,
  NewCheckoutConsignment,
  NewCheckoutLine,
  StartedAgain,
} from '#lib/checkouts/contract.ts';
import type { CheckoutSummary, CheckoutView } from '#lib/checkouts/view-contract.ts';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { keys } from './keys.ts';
import type { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

const CHECKOUTS = '/api/checkouts';

/** The person's own checkouts that are not finished. */
export function useOwnCheckouts(): SWRResponse<readonly CheckoutSummary[], RequestError> {
  const key = useSession() === null ? null : keys.ownCheckouts;
  return useSWR<readonly CheckoutSummary[], RequestError>(key, () => request<readonly CheckoutSummary[]>(CHECKOUTS));
}

/** A checkout as it is when the screen opens; what becomes of it then stands in the screen. */
export function useCheckout(id: string): SWRResponse<CheckoutView, RequestError> {
  // Each visit reads it anew: what was read on an earlier one is another version by now.
  const [visit] = useState(() => crypto.randomUUID());
  const key = useSession() === null ? null : keys.checkout(id, visit);
  return useSWRImmutable<CheckoutView, RequestError>(key, () => fetchCheckout(id));
}

export function fetchCheckout(id: string): Promise<CheckoutView> {
  return request<CheckoutView>(`${CHECKOUTS}/${id}`);
}

/** Deletes the cart too. */
export function dropCheckout(id: string): Promise<void> {
  return request(`${CHECKOUTS}/${id}`, { method: 'DELETE', idempotencyKey: crypto.randomUUID() });
}

/** `id`: a UUID of the new checkout. The same one again gives the same checkout. */
export function beginCheckout(id: string, body: BeginCheckout): Promise<CheckoutView> {
  return request(CHECKOUTS, { method: 'POST', body, idempotencyKey: id });
}

/** A new checkout like one whose cart is no more; `newId` is its own. */
export function startCheckoutAgain(id: string, newId: string): Promise<StartedAgain> {
  return request(`${CHECKOUTS}/${id}/again`, { method: 'POST', body: {}, idempotencyKey: newId });
}

/** The checkout that a change is made on: refused when it is another version by now. */
export type CheckoutBase = Pick<CheckoutView, 'id' | 'version'>;

/** One change of a checkout, sent once. Throws the RequestError of a failed one; `failureOf` tells what it was. */
function send<Answer = CheckoutView>(
  { id, version }: CheckoutBase,
  method: 'POST' | 'PUT' | 'DELETE',
  at: string,
  body: object = {},
): Promise<Answer> {
  const path = `${CHECKOUTS}/${id}${at}`;
  const idempotencyKey = crypto.randomUUID();
  if (method === 'DELETE') return request(`${path}?version=${version}`, { method, idempotencyKey });
  return request(path, { method, body: { version, ...body }, idempotencyKey });
}

export const changeCheckout = {
  addLine: (base: CheckoutBase, line: NewCheckoutLine) => send(base, 'POST', '/lines', { lines: [line] }),
  changeQuantity: (base: CheckoutBase, lineId: string, quantity: number) =>
    send(base, 'PUT', `/lines/${lineId}`, { quantity }),
  removeLine: (base: CheckoutBase, lineId: string) => send(base, 'DELETE', `/lines/${lineId}`),
  setCustomer: (base: CheckoutBase, customerId: number | null) => send(base, 'PUT', '/customer', { customerId }),
  setBilling: (base: CheckoutBase, addressId: string | null, address: AddressDraft) =>
    send(base, 'PUT', '/billing', { addressId, address }),
  addConsignment: (base: CheckoutBase, consignment: NewCheckoutConsignment) =>
    send(base, 'POST', '/consignments', { consignments: [consignment] }),
  /** `lines`: all that are to be in it; without them they stay. */
  setConsignment: (
    base: CheckoutBase,
    consignmentId: string,
    change: { readonly address: AddressDraft; readonly lines?: NewCheckoutConsignment['lines'] },
  ) => send(base, 'PUT', `/consignments/${consignmentId}`, change),
  chooseShipping: (base: CheckoutBase, consignmentId: string, choice: WithoutVersion<ChooseShipping>) =>
    send(base, 'PUT', `/consignments/${consignmentId}/shipping`, choice),
  removeConsignment: (base: CheckoutBase, consignmentId: string) =>
    send(base, 'DELETE', `/consignments/${consignmentId}`),
  applyCoupon: (base: CheckoutBase, code: string) => send(base, 'POST', '/coupons', { code }),
  removeCoupon: (base: CheckoutBase, code: string) => send(base, 'DELETE', `/coupons/${encodeURIComponent(code)}`),
  setDiscounts: (base: CheckoutBase, discounts: WithoutVersion<CheckoutDiscounts>) =>
    send(base, 'PUT', '/discounts', discounts),
  addFee: (base: CheckoutBase, fee: WithoutVersion<CheckoutFeeInput>) => send(base, 'POST', '/fees', fee),
  removeFee: (base: CheckoutBase, feeId: string) => send(base, 'DELETE', `/fees/${feeId}`),
  setMessage: (base: CheckoutBase, message: string) => send(base, 'PUT', '/message', { message }),
} as const;

type WithoutVersion<Body> = Body extends unknown ? Omit<Body, 'version'> : never;

/** Makes the order, Incomplete. Another click gets the same order. */
export function orderCheckout(base: CheckoutBase): Promise<MadeOrder> {
  return send<MadeOrder>(base, 'POST', '/order');
}

/** A link for the shopper. Each call makes another one. */
export function makeCheckoutLink({ id }: Pick<CheckoutBase, 'id'>): Promise<CheckoutLink> {
  return request(`${CHECKOUTS}/${id}/link`, { method: 'POST', body: {}, idempotencyKey: crypto.randomUUID() });
}

/** What a failed request about a checkout tells. Without an answer of our own, a write may have arrived. */
export function checkoutFailureOf(error: RequestError): ErrorBody & (CheckoutFailure | { readonly problem: 'other' }) {
  const body = error.body as ErrorBody & Partial<CheckoutFailure>;
  if (body.problem !== undefined) return body as ErrorBody & CheckoutFailure;
  const isUnclear = ['outcome_unknown', 'unavailable', 'internal'].includes(error.code);
  return isUnclear ? { ...error.body, problem: 'unclear', checkout: null } : { ...error.body, problem: 'other' };
}
