import type { PlainKey } from '#lib/core/error-text.ts';
import type { ShipProgress } from '#lib/core/ship-progress.ts';

const SHIPPED = 2;
const PARTIALLY_SHIPPED = 3;
const REFUNDED = 4;
const PARTIALLY_REFUNDED = 14;

const MANUAL_VERIFICATION = 12;
const DISPUTED = 13;

/** Statuses in which an order waits for somebody's decision, and that a person gives it: the ready-made view of held orders has them. */
export const HOLD_STATUSES = [MANUAL_VERIFICATION, DISPUTED] as const;

export function isHold(statusId: number): boolean {
  return HOLD_STATUSES.some((held) => held === statusId);
}

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
export function shippedRefusal(statusId: number, progress: ShipProgress): PlainKey | null {
  if (progress === 'nothing') return 'orders.nothingShips';
  if (statusId === SHIPPED && progress === 'all') return null;
  if (statusId === PARTIALLY_SHIPPED && progress === 'some') return null;
  if (progress === 'none') return 'orders.nothingShipped';
  return statusId === SHIPPED ? 'orders.partShipped' : 'orders.allShipped';
}

/** The same for refunds. `total` and `refunded` in the order's smallest decimals, as numbers that can be compared. */
export function refundedRefusal(statusId: number, refunded: 'all' | 'some' | 'none'): PlainKey | null {
  if (refunded === 'none') return 'orders.nothingRefunded';
  if (statusId === REFUNDED && refunded === 'some') return 'orders.partRefunded';
  return null;
}
