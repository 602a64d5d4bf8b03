import { z } from 'zod';
import type { Fee } from '../types/fee.ts';
import { amount, optionalAmount, toMoney } from './amounts.ts';
import { optionalInteger, optionalText, requiredId, text } from './scalars.ts';
import { isLink } from './shapes.ts';

const wireFee = z.object({
  id: requiredId,
  type: text,
  display_name_customer: optionalText,
  display_name_merchant: optionalText,
  source: optionalText,
  base_cost: amount,
  cost_ex_tax: optionalAmount,
  // The examples' spelling of the key above.
  cost_exc_tax: optionalAmount,
  cost_inc_tax: amount,
  cost_tax: amount,
  tax_class_id: optionalInteger,
});

/** The three shapes in which fees arrive: `{fees: [...]}`, one fee alone, a bare array (BigCommerce docs: Order fees). */
export const wireFees = z.preprocess(unwrapFees, z.array(wireFee));

function unwrapFees(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input ?? [];
  if ('fees' in input) return input.fees ?? [];
  return 'id' in input ? [input] : Object.keys(input).length === 0 ? [] : input;
}

/** Fees inside an order: null where they were not asked for. */
export const wireIncludedFees = z.preprocess(
  (input) => (input === undefined || input === null || isLink(input) ? null : input),
  z.nullable(wireFees),
);

export function toFee(wire: z.infer<typeof wireFee>, currencyCode: string): Fee {
  return {
    id: wire.id,
    type: wire.type,
    displayNameCustomer: wire.display_name_customer,
    displayNameMerchant: wire.display_name_merchant,
    source: wire.source,
    baseCost: toMoney(wire.base_cost, currencyCode),
    costExTax: toMoney(wire.cost_ex_tax ?? wire.cost_exc_tax ?? '0', currencyCode),
    costIncTax: toMoney(wire.cost_inc_tax, currencyCode),
    costTax: toMoney(wire.cost_tax, currencyCode),
    taxClassId: wire.tax_class_id,
  };
}
