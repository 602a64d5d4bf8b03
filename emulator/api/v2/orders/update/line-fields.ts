import { invalidField, PlatformError, unsupportedField } from '../../../../http/errors.ts';
import type { Units } from '../../../../rules/money.ts';
import type { OrderLine } from '../../../../state/line-records.ts';
import type { CostTriple } from '../../../../state/payment-records.ts';
import { integerField, moneyField, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'product_id',
  'variant_id',
  'name',
  'name_customer',
  'name_merchant',
  'sku',
  'upc',
  'quantity',
  'price_ex_tax',
  'price_inc_tax',
  'product_options',
  'wrapping_id',
  'wrapping_name',
  'wrapping_message',
  'wrapping_cost_ex_tax',
  'wrapping_cost_inc_tax',
]);

export function checkLineFields(sent: JsonObject): void {
  for (const field of Object.keys(sent)) if (!FIELDS.has(field)) throw unsupportedField(field);
}

/** `name` and `name_customer` are one; empty and null are refused; sending both with different texts is, too. */
export function namesOf(sent: JsonObject): { customer: string | null; merchant: string | null } {
  const read = (field: string) => (field in sent ? textField(sent[field], field, { min: 1 }) : null);
  const [name, customer, merchant] = [read('name'), read('name_customer'), read('name_merchant')];
  if (name !== null && customer !== null && name !== customer)
    throw invalidField('name', "It must be the same as 'name_customer'.");
  return { customer: name ?? customer, merchant };
}

/** Prices as sent; a missing one of the two stays what it was, and the totals come out wrong, as on the platform. */
export function pricesOf(sent: JsonObject): { ex?: Units; inc?: Units } {
  return {
    ...('price_ex_tax' in sent ? { ex: moneyField(sent['price_ex_tax'], 'price_ex_tax') } : {}),
    ...('price_inc_tax' in sent ? { inc: moneyField(sent['price_inc_tax'], 'price_inc_tax') } : {}),
  };
}

/**
 * Gift wrapping: costs are needed with an id; id 0 by itself takes the wrapping off. Custom lines have no such fields. Null when
 * nothing is said about it.
 */
export function wrappingOf(
  sent: JsonObject,
  isCustom: boolean,
  entersTax: boolean,
): Pick<OrderLine, 'wrapping_id' | 'wrapping_name' | 'wrapping_message' | 'wrapping'> | null {
  const named = Object.keys(sent).filter((field) => field.startsWith('wrapping_'));
  if (isCustom && named[0] !== undefined) throw unsupportedField(named[0]);
  if (!('wrapping_id' in sent)) return null;
  const wrappingId = integerField(sent['wrapping_id'], 'wrapping_id');
  if (wrappingId === 0 && named.length > 1)
    throw invalidField('wrapping_id', 'Wrapping is taken off by 0 and no other field of it.');
  if (wrappingId === 0)
    return { wrapping_id: 0, wrapping_name: '', wrapping_message: '', wrapping: { base: 0, ex: 0, inc: 0 } };
  for (const field of ['wrapping_cost_ex_tax', 'wrapping_cost_inc_tax'])
    if (!(field in sent)) throw invalidField(field, "It is required with 'wrapping_id'.");
  const ex = moneyField(sent['wrapping_cost_ex_tax'], 'wrapping_cost_ex_tax');
  const inc = moneyField(sent['wrapping_cost_inc_tax'], 'wrapping_cost_inc_tax');
  const cost: CostTriple = { base: entersTax ? inc : ex, ex, inc };
  return {
    wrapping_id: wrappingId,
    wrapping_name: 'wrapping_name' in sent ? textField(sent['wrapping_name'], 'wrapping_name') : 'Gift wrapping',
    wrapping_message: 'wrapping_message' in sent ? textField(sent['wrapping_message'], 'wrapping_message') : '',
    wrapping: cost,
  };
}

export function optionsInvalid(): PlatformError {
  return new PlatformError(400, 'The options of one or more products are invalid.');
}
