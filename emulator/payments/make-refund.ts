import type { Quote } from '../rules/refunds/quote.ts';
import type { SentPayment } from '../rules/refunds/methods.ts';
import { STORE_CREDIT } from '../rules/refunds/tenders.ts';
import type { OrderParts } from '../state/order-records.ts';
import type { Refund } from '../state/refund-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import { refundedHead, settleRefund, withRefunded } from './refund-outcome.ts';

/** A refund that was looked at and found right. */
export interface RefundOrder {
  readonly quote: Quote;
  readonly payments: readonly SentPayment[];
  readonly isOverride: boolean;
}

/**
 * Makes a refund. Providers answer later, so what comes back here is only that they were asked; store credit and what is
 * merely recorded are settled at once. The caller has seen to it that no other refund of the order is under way.
 */
export function makeRefund(world: World, store: StoreState, parts: OrderParts, order: RefundOrder): Refund {
  const nowS = Math.floor(world.clock.nowMs() / 1000);
  const asks = order.payments.some((payment) => !payment.offline && payment.provider_id !== STORE_CREDIT);
  const refund: Refund = {
    id: store.orders.nextId('refund'),
    created_s: nowS,
    user_id: 0,
    reason: order.quote.items.find((item) => item.reason !== '')?.reason ?? '',
    total_amount: order.quote.total,
    total_tax: order.quote.tax,
    uses_merchant_override_values: order.isOverride,
    items: order.quote.items.filter((item) => item.item_type !== 'TAX'),
    payments: order.payments.map((payment) => ({
      ...payment,
      id: store.orders.nextId('refund_payment'),
      is_declined: false,
      declined_message: '',
      transaction_id: null,
      is_pending: asks,
    })),
  };
  const refunds = [...parts.refunds, refund];
  const atOnce = world.switches.refundStatusMoves === 'on_request';
  store.orders.save(parts.head.id, {
    head: { ...(atOnce ? refundedHead(parts.head, refunds) : parts.head), modified_s: nowS },
    lines: withRefunded(parts.lines, refunds),
    refunds,
  });
  const settle = () => settleRefund(world, store, parts.head.id, refund.id);
  if (asks) world.clock.after(world.payments.behaviour.refundDelayMs, settle);
  else settle();
  return store.orders.find(parts.head.id)?.refunds.find((each) => each.id === refund.id) ?? refund;
}
