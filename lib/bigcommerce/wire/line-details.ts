import { z } from 'zod';
import type { LineDiscount, LineOption } from '../types/order-line.ts';
import { amount, toMoney } from './amounts.ts';
import { optionalId, optionalText, requiredId, text } from './scalars.ts';

export const wireLineDiscount = z.object({
  id: text,
  name: optionalText,
  code: optionalText,
  amount,
  target: optionalText,
});

export const wireLineOption = z.object({
  id: requiredId,
  product_option_id: optionalId,
  type: optionalText,
  name: text,
  display_name: optionalText,
  display_name_customer: optionalText,
  display_name_merchant: optionalText,
  display_value: text,
  display_value_customer: optionalText,
  display_value_merchant: optionalText,
  value: text,
});

export function toLineDiscount(wire: z.infer<typeof wireLineDiscount>, currencyCode: string): LineDiscount {
  return {
    id: wire.id,
    name: wire.name,
    code: wire.code,
    amount: toMoney(wire.amount, currencyCode),
    target: wire.target,
  };
}

/** Older orders lack the customer's and merchant's texts: the plain ones stand in. */
export function toLineOption(wire: z.infer<typeof wireLineOption>): LineOption {
  const displayName = wire.display_name ?? wire.name;
  return {
    id: wire.id,
    productOptionId: wire.product_option_id,
    type: wire.type,
    displayName,
    displayNameCustomer: wire.display_name_customer ?? displayName,
    displayNameMerchant: wire.display_name_merchant ?? displayName,
    displayValue: wire.display_value,
    displayValueCustomer: wire.display_value_customer ?? wire.display_value,
    displayValueMerchant: wire.display_value_merchant ?? wire.display_value,
    value: wire.value,
  };
}
