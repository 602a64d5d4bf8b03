import { z } from 'zod';
import type { Refund } from '../types/refund.ts';
import { optionalAmount, requiredAmount, toMoney, toOptionalMoney } from './amounts.ts';
import { flag, optionalDate, optionalId, optionalInteger, optionalText, requiredId, text } from './scalars.ts';
import { listOf } from './shapes.ts';

export const wireRefund = z.object({
  id: requiredId,
  order_id: requiredId,
  user_id: optionalId,
  created: optionalDate,
  reason: optionalText,
  total_amount: requiredAmount,
  total_tax: optionalAmount,
  uses_merchant_override_values: flag,
  items: listOf(
    z.object({
      item_type: text,
      item_id: requiredId,
      quantity: optionalInteger,
      requested_amount: optionalAmount,
      reason: optionalText,
    }),
  ),
  payments: listOf(
    z.object({
      id: optionalId,
      provider_id: optionalText,
      amount: requiredAmount,
      offline: flag,
      is_declined: flag,
      declined_message: optionalText,
      transaction_id: optionalText,
    }),
  ),
});

export function toRefund(wire: z.infer<typeof wireRefund>, currencyCode: string): Refund {
  return {
    id: wire.id,
    orderId: wire.order_id,
    userId: wire.user_id,
    created: wire.created,
    reason: wire.reason,
    totalAmount: toMoney(wire.total_amount, currencyCode),
    totalTax: toOptionalMoney(wire.total_tax, currencyCode),
    usesMerchantOverrideValues: wire.uses_merchant_override_values,
    items: wire.items.map((item) => ({
      itemType: item.item_type,
      itemId: item.item_id,
      quantity: item.quantity,
      requestedAmount: toOptionalMoney(item.requested_amount, currencyCode),
      reason: item.reason,
    })),
    payments: wire.payments.map((payment) => ({
      id: payment.id,
      providerId: payment.provider_id,
      amount: toMoney(payment.amount, currencyCode),
      isOffline: payment.offline,
      isDeclined: payment.is_declined,
      declinedMessage: payment.declined_message,
      transactionId: payment.transaction_id,
    })),
  };
}
