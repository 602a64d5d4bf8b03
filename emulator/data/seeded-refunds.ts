import type { Refund, RefundItem, RefundPayment } from '../state/refund-records.ts';
import type { OrderPlan } from './order-plan.ts';
import { isOffline } from './plan-payment.ts';
import { refundedQuantities } from './plan-quantities.ts';
import { ADDRESSES_PER_ORDER, REFUND_PAYMENTS_PER_ORDER } from './seeded-ids.ts';
import { transactionsOf } from './seeded-money.ts';

const REASONS = ['Arrived too late', 'Wrong size', '', 'Customer changed their mind'];

/** The refund of a seeded order that is Refunded or Partially Refunded; its id is the order's row + 1. */
export function refundsOf(plan: OrderPlan, seed: number, firstLineId: number): Refund[] {
  if (plan.fate.refunded === 'none') return [];
  const transaction = transactionsOf(plan, seed).find((each) => each.event === 'refund');
  const whole = plan.fate.refunded === 'all';
  const amount = transaction?.amount ?? 0;
  const reason = REASONS[plan.row % REASONS.length] ?? '';
  const items = [...productsOf(plan, firstLineId, reason), ...(whole ? deliveryOf(plan, reason) : [])];
  const [first] = plan.lines;
  const partTax = first === undefined ? 0 : first.price.inc - first.price.ex;
  return [
    {
      id: plan.row + 1,
      created_s: transaction?.created_s ?? plan.modifiedS,
      user_id: 0,
      reason,
      total_amount: whole ? plan.totals.total_inc_tax : amount,
      total_tax: whole ? plan.totals.total_tax : Math.min(partTax, amount),
      uses_merchant_override_values: false,
      items,
      payments: paymentsOf(plan, amount, transaction?.id ?? null),
    },
  ];
}

function productsOf(plan: OrderPlan, firstLineId: number, reason: string): RefundItem[] {
  const quantities = refundedQuantities(plan);
  return plan.lines.flatMap((line, index) => {
    const quantity = quantities[index] ?? 0;
    if (quantity === 0) return [];
    const amount = line.entered * quantity;
    return [
      {
        item_type: 'PRODUCT' as const,
        item_id: firstLineId + index,
        reason,
        quantity,
        adjustments: [],
        requested_amount: amount,
        granted: amount,
      },
    ];
  });
}

function deliveryOf(plan: OrderPlan, reason: string): RefundItem[] {
  if (plan.shippingEntered === 0 || plan.addressCount !== 1) return [];
  return [
    {
      item_type: 'SHIPPING',
      item_id: plan.row * ADDRESSES_PER_ORDER + 1,
      reason,
      quantity: null,
      adjustments: [],
      requested_amount: plan.shippingEntered,
      granted: plan.shippingEntered,
    },
  ];
}

/** What the gateway gave back, and what had been paid with store credit or a certificate. */
function paymentsOf(plan: OrderPlan, amount: number, transactionId: number | null): RefundPayment[] {
  const offline = isOffline(plan.origin.way);
  const rest = plan.fate.refunded === 'all' ? plan.totals.total_inc_tax - amount : 0;
  const done = { is_declined: false, declined_message: '', is_pending: false };
  const id = plan.row * REFUND_PAYMENTS_PER_ORDER + 1;
  const provider_id = plan.origin.way.gateway === '' ? 'custom' : plan.origin.way.gateway;
  const main = { ...done, id, provider_id, amount, offline, transaction_id: transactionId };
  if (rest === 0) return [main];
  const toCredit = plan.person.customerId > 0;
  const other = {
    ...done,
    id: id + 1,
    provider_id: toCredit ? 'storecredit' : 'custom',
    amount: rest,
    offline: !toCredit,
    transaction_id: null,
  };
  return amount === 0 ? [other] : [main, other];
}
