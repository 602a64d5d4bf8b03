import { stepOf } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';

const BY_TENDER: ReadonlySet<string> = new Set(['store_credit', 'gift_certificate']);

/** What is still to be paid, in the order's currency: the total less store credit, certificates and what gateways took or hold. */
export function dueOf({ head, transactions }: Pick<OrderParts, 'head' | 'transactions'>): Units {
  const received = transactions
    .filter(({ event, status, method }) => status === 'ok' && TAKES.has(event) && !BY_TENDER.has(method))
    .reduce((sum, { amount }) => sum + amount, 0);
  return head.total_inc_tax - head.store_credit_amount - head.gift_certificate_amount - received;
}

const TAKES: ReadonlySet<string> = new Set(['purchase', 'authorization', 'pending']);

/** An amount in the smallest unit of the order's currency. */
export function minorUnits(amount: Units, { decimal_places: places }: Pick<OrderHead, 'decimal_places'>): number {
  return Math.round(amount / stepOf(places));
}

const INCOMPLETE = 0;
const PENDING = 1;
/** Incomplete orders of the control panel and of marketplaces are not paid this way. */
const NOT_PAYABLE: ReadonlySet<string> = new Set(['manual', 'amazon']);

/** Whether an order waits for its payment: Incomplete, or Pending since a part of it was paid. */
export function awaitsPayment({ head }: Pick<OrderParts, 'head'>): boolean {
  if (head.status_id === INCOMPLETE) return true;
  return head.status_id === PENDING && head.store_credit_amount + head.gift_certificate_amount > 0;
}

/** Whether the order comes from where payments are taken for it. */
export function isPayable({ head }: Pick<OrderParts, 'head'>): boolean {
  return !NOT_PAYABLE.has(head.order_source);
}
