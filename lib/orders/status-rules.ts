import type { ShipProgress } from '#lib/core/ship-progress.ts';

const SHIPPED = 2;
const PARTIALLY_SHIPPED = 3;
const REFUNDED = 4;
const PARTIALLY_REFUNDED = 14;

/** What a status is a consequence of, so that setting it by itself would tell something that did not happen. */
export function guardOf(statusId: number): 'shipments' | 'refunds' | null {
  if (statusId === SHIPPED || statusId === PARTIALLY_SHIPPED) return 'shipments';
  return statusId === REFUNDED || statusId === PARTIALLY_REFUNDED ? 'refunds' : null;
}

/** Statuses that the platform counts as paid: tax documents follow it (BigCommerce docs: Order statuses). */
const PAID: ReadonlySet<number> = new Set([2, 3, 8, 9, 10, 11]);
const NEITHER: ReadonlySet<number> = new Set([REFUNDED, PARTIALLY_REFUNDED]);

/** Whether a change of status crosses from unpaid to paid or back; null where it does not, or where nobody can say. */
export function paidCrossing(from: number, to: number): 'becomesPaid' | 'becomesUnpaid' | null {
  if (NEITHER.has(from) || NEITHER.has(to) || PAID.has(from) === PAID.has(to)) return null;
  return PAID.has(to) ? 'becomesPaid' : 'becomesUnpaid';
}

/** Why an order may not get a status of shipping by itself, and the way to it; null when its shipments say the same. */
export function shippedRefusal(statusId: number, progress: ShipProgress): string | null {
  if (progress === 'nothing')
    return 'Nothing of this order goes out with a carrier, so it cannot be shipped. Choose Completed when it is done.';
  if (statusId === SHIPPED && progress === 'all') return null;
  if (statusId === PARTIALLY_SHIPPED && progress === 'some') return null;
  if (progress === 'none')
    return 'Nothing of this order is shipped yet. Choose Ship on the order: its shipments change the status, and the shopper gets the tracking number.';
  return statusId === SHIPPED
    ? 'Only part of this order is shipped. Choose Ship on the order and ship the rest: the status follows.'
    : 'Everything of this order is shipped already. Choose the status for shipped orders instead.';
}

/** The same for refunds. `total` and `refunded` in the order's smallest decimals, as numbers that can be compared. */
export function refundedRefusal(statusId: number, refunded: 'all' | 'some' | 'none'): string | null {
  if (refunded === 'none')
    return 'Nothing of this order is refunded, and this status would not give any money back. Choose Refund on the order: the status follows.';
  if (statusId === REFUNDED && refunded === 'some')
    return 'Only part of this order is refunded. Choose Refund on the order for the rest, or the status for partly refunded orders.';
  return null;
}
