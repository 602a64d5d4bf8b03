import { mailShopper } from '../orders/order-mails.ts';
import { leftOf } from '../rules/refunds/refundable.ts';
import { STORE_CREDIT } from '../rules/refunds/tenders.ts';
import type { OrderLine } from '../state/line-records.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';
import type { Transaction } from '../state/payment-records.ts';
import { counts, refundedAmount } from '../state/refund-records.ts';
import type { Refund, RefundPayment } from '../state/refund-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import { refundTransaction } from './follow-up.ts';

const REFUNDED = 4;
const PARTIALLY_REFUNDED = 14;

/** Lines with the pieces counted that refunds in force took. */
export function withRefunded(lines: readonly OrderLine[], refunds: readonly Refund[]): readonly OrderLine[] {
  const items = refunds.filter(counts).flatMap((refund) => refund.items);
  return lines.map((line) => {
    const quantity = items
      .filter((item) => item.item_type === 'PRODUCT' && item.item_id === line.id)
      .reduce((sum, item) => sum + (item.quantity ?? 0), 0);
    return quantity === line.quantity_refunded ? line : { ...line, quantity_refunded: quantity };
  });
}

/** Status and payment status once money went back; the head as it is while none did. */
export function refundedHead(head: OrderHead, refunds: readonly Refund[]): OrderHead {
  const back = refunds.reduce((sum, refund) => sum + refundedAmount(refund), 0);
  if (back === 0) return head;
  const whole = leftOf({ head, refunds }).total === 0;
  return {
    ...head,
    status_id: whole ? REFUNDED : PARTIALLY_REFUNDED,
    payment_status: whole ? 'refunded' : 'partially refunded',
  };
}

/** Brings the providers' answer to a refund: transactions, the order's status, a mail. Nothing when the order is gone. */
export function settleRefund(world: World, store: StoreState, orderId: number, refundId: number): void {
  const parts = store.orders.find(orderId);
  const refund = parts?.refunds.find((each) => each.id === refundId);
  if (parts === null || refund === undefined) return;
  const settled = settledPayments(world, store, parts, refund);
  const refunds = parts.refunds.map((each) => (each === refund ? { ...refund, payments: settled.payments } : each));
  const head = refundedHead(parts.head, refunds);
  const nowS = Math.floor(world.clock.nowMs() / 1000);
  store.orders.save(orderId, {
    head: { ...head, modified_s: nowS },
    lines: withRefunded(parts.lines, refunds),
    refunds,
    transactions: [...parts.transactions, ...settled.transactions],
  });
  if (settled.payments.some((payment) => !payment.is_declined)) mailShopper(world, store, head, 'order refunded');
  for (const payment of settled.payments.filter((each) => each.is_declined))
    store.systemLog.record({
      type: 'payment',
      module: payment.provider_id,
      severity: 4,
      summary: `Refund ${refundId} of order ${orderId} was declined`,
      message: payment.declined_message,
      createdS: nowS,
    });
}

function settledPayments(world: World, store: StoreState, parts: OrderParts, refund: Refund) {
  const transactions: Transaction[] = [];
  const nowS = Math.floor(world.clock.nowMs() / 1000);
  const received = parts.transactions.filter((each) => each.event === 'purchase' || each.event === 'capture');
  const payments = refund.payments.map((payment): RefundPayment => {
    if (!payment.is_pending && payment.transaction_id !== null) return payment;
    const online = !payment.offline && payment.provider_id !== STORE_CREDIT;
    const declined = online && world.payments.behaviour.refunds === 'decline';
    const balance =
      payment.provider_id === STORE_CREDIT ? store.storeCredit.add(parts.head.customer_id, payment.amount) : 0;
    const facts = {
      id: store.orders.nextId('transaction'),
      event: 'refund',
      amount: payment.amount,
      status: declined ? ('error' as const) : ('ok' as const),
      createdS: nowS,
    };
    transactions.push(refundTransaction(parts.head, payment, received, facts, balance));
    return {
      ...payment,
      is_pending: false,
      is_declined: declined,
      declined_message: declined ? 'The provider declined the refund.' : '',
      transaction_id: facts.id,
    };
  });
  return { payments, transactions };
}
