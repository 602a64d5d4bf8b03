import { z } from 'zod';
import type { RefundQuote } from '../types/refund.ts';
import { amount, requiredAmount, toMoney } from './amounts.ts';
import { flag, optionalText, requiredText } from './scalars.ts';
import { listOf } from './shapes.ts';

const wirePart = z.object({
  provider_id: requiredText,
  provider_description: optionalText,
  amount: requiredAmount,
  offline: flag,
  offline_reason: optionalText,
});

/** The schema calls the flag `tax_inclusive`, the guide `is_tax_included`. */
export const wireRefundQuote = z.object({
  total_refund_amount: requiredAmount,
  total_refund_tax_amount: requiredAmount,
  order_level_refund_amount: amount,
  rounding: amount,
  adjustment: amount,
  tax_inclusive: flag,
  is_tax_included: flag,
  refund_methods: listOf(listOf(wirePart)),
});

export function toRefundQuote(wire: z.infer<typeof wireRefundQuote>, currencyCode: string): RefundQuote {
  const money = (value: string) => toMoney(value, currencyCode);
  return {
    total: money(wire.total_refund_amount),
    tax: money(wire.total_refund_tax_amount),
    orderLevel: money(wire.order_level_refund_amount),
    rounding: money(wire.rounding),
    adjustment: money(wire.adjustment),
    isTaxInclusive: wire.tax_inclusive || wire.is_tax_included,
    methods: wire.refund_methods.map((parts) =>
      parts.map((part) => ({
        providerId: part.provider_id,
        description: part.provider_description,
        amount: toMoney(part.amount, currencyCode),
        isOffline: part.offline,
        offlineReason: part.offline_reason,
      })),
    ),
  };
}
