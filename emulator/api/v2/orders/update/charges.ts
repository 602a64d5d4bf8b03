import { invalidField } from '../../../../http/errors.ts';
import { stepOf } from '../../../../rules/money.ts';
import { withTax } from '../../../../rules/totals.ts';
import type { OrderHead } from '../../../../state/order-records.ts';
import type { CostTriple } from '../../../../state/payment-records.ts';
import { moneyField, moneyPair } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import { chargeFields } from './order-fields.ts';
import type { ChargeName } from './order-fields.ts';

/**
 * A charge after a PUT; null when none of its fields was sent. The base alone is taxed at the order's rate; the two others
 * come as a pair.
 */
export function sentCharge(
  body: JsonObject,
  name: ChargeName,
  head: Pick<OrderHead, 'is_tax_inclusive_pricing' | 'tax_rate_ppm' | 'decimal_places'>,
): CostTriple | null {
  const [baseField, exField, incField] = chargeFields(name);
  const pair = moneyPair(body, exField, incField);
  const base = baseField in body ? moneyField(body[baseField], baseField) : null;
  if (pair !== null && pair.inc < pair.ex) throw invalidField(incField, `It is less than '${exField}'.`);
  if (pair !== null) return { base: base ?? (head.is_tax_inclusive_pricing ? pair.inc : pair.ex), ...pair };
  if (base === null) return null;
  return { base, ...withTax(base, head.tax_rate_ppm, head.is_tax_inclusive_pricing, stepOf(head.decimal_places)) };
}
