import type { Refund, RefundQuote } from '#lib/bigcommerce/types/refund.ts';
import { refundStateOf } from '#lib/core/money-acts.ts';
import type { QuoteView, RefundView } from './contract.ts';
import { hasReference, withoutReference } from './reference.ts';
import { effectiveAmount } from './rules.ts';

export function toRefundView(refund: Refund): RefundView {
  const { id, orderId, created, totalAmount, totalTax, items, payments } = refund;
  const reason = refund.reason || items.find((item) => item.reason)?.reason || '';
  return {
    id,
    orderId,
    createdAt: created,
    total: totalAmount,
    tax: totalTax,
    effective: { amount: effectiveAmount(refund), currencyCode: totalAmount.currencyCode },
    reason: withoutReference(reason),
    state: refundStateOf(payments),
    byApp: hasReference(reason),
    items: items.map(({ itemType, itemId, quantity, requestedAmount }) => ({
      type: itemType,
      id: itemId,
      quantity,
      amount: requestedAmount,
    })),
    payments: payments.map(({ providerId, amount, isOffline, isDeclined, declinedMessage, transactionId }) => ({
      providerId: providerId ?? '',
      amount,
      isOffline,
      isDeclined,
      declinedMessage: declinedMessage ?? '',
      isWaiting: !isDeclined && !isOffline && transactionId === null,
    })),
  };
}

export function toQuoteView({ total, tax, orderLevel, rounding, adjustment, methods }: RefundQuote): QuoteView {
  return {
    total,
    tax,
    orderLevel,
    rounding,
    adjustment,
    methods: methods.map((way) =>
      way.map(({ providerId, description, amount, isOffline, offlineReason }) => ({
        providerId,
        description: description ?? '',
        amount,
        isOffline,
        offlineReason: offlineReason ?? '',
      })),
    ),
  };
}
