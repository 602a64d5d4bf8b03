import { iso8601 } from '../../../../rules/dates.ts';
import { asNumber } from '../../../../rules/money.ts';
import type { Refund, RefundItem, RefundPayment } from '../../../../state/refund-records.ts';

/** A refund as lists and the answer to a new one have it. */
export function wireRefund(refund: Refund, orderId: number): Record<string, unknown> {
  return { ...common(refund, orderId), items: refund.items.map(wireItem) };
}

/**
 * A refund as read by its id: amounts of items are text there, null for what goes by quantity; one schema puts the order's
 * id in the place of a fee's.
 */
export function wireSingleRefund(refund: Refund, orderId: number, feeItems: 'fee' | 'order'): Record<string, unknown> {
  const items = refund.items.map((item) => ({
    ...wireItem(item),
    item_id: item.item_type === 'FEE' && feeItems === 'order' ? orderId : item.item_id,
    requested_amount: item.quantity === null ? asNumber(item.requested_amount).toFixed(2) : null,
  }));
  return { ...common(refund, orderId), items };
}

function common(refund: Refund, orderId: number): Record<string, unknown> {
  return {
    id: refund.id,
    order_id: orderId,
    user_id: refund.user_id,
    created: iso8601(refund.created_s),
    reason: refund.reason,
    total_amount: asNumber(refund.total_amount),
    total_tax: asNumber(refund.total_tax),
    uses_merchant_override_values: refund.uses_merchant_override_values,
    payments: refund.payments.map(wirePayment),
  };
}

/** Only products tell a quantity (BigCommerce docs: refunds). */
function wireItem(item: RefundItem): Record<string, unknown> {
  return {
    item_type: item.item_type,
    item_id: item.item_id,
    reason: item.reason,
    ...(item.item_type === 'PRODUCT' ? { quantity: item.quantity } : {}),
    requested_amount: asNumber(item.requested_amount),
    ...(item.item_type === 'PRODUCT'
      ? { adjustments: item.adjustments.map((each) => ({ ...each, amount: asNumber(each.amount) })) }
      : {}),
  };
}

function wirePayment(payment: RefundPayment): Record<string, unknown> {
  return {
    id: payment.id,
    provider_id: payment.provider_id,
    amount: asNumber(payment.amount),
    offline: payment.offline,
    is_declined: payment.is_declined,
    declined_message: payment.declined_message,
    ...(payment.transaction_id === null ? {} : { transaction_id: String(payment.transaction_id) }),
  };
}
