import type { OrderHead } from '../state/order-records.ts';

/** What the payments host answers to a charge that was not refused. */
export interface Charged {
  readonly id: string;
  readonly transaction_type: 'purchase' | 'authorization';
  readonly status: 'success' | 'pending';
}

const COMPLETED = 10;
const AWAITING_FULFILLMENT = 11;

/** An order that is paid is next to be packed; one that has nothing to be packed is done. */
export function paidHead(head: OrderHead, change: Partial<OrderHead>): OrderHead {
  return { ...head, ...change, status_id: head.counts.order_is_digital ? COMPLETED : AWAITING_FULFILLMENT };
}
