import { invalidField, unsupportedField } from '../../../../http/errors.ts';
import type { CostTriple, Fee } from '../../../../state/payment-records.ts';
import { integerField, moneyField, objectList, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import type { UpdateContext } from './context.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'display_name_customer',
  'display_name_merchant',
  'source',
  'base_cost',
  'cost_ex_tax',
  'cost_inc_tax',
  'cost_tax',
  'tax_class_id',
]);

/** Fees after a PUT that carries `fees`: exactly the sent ones. An id keeps the fee, none makes one, the rest is deleted. */
export function replacedFees(fees: readonly Fee[], sent: unknown, context: UpdateContext): readonly Fee[] {
  return objectList(sent, 'fees').map((entry) => {
    for (const field of Object.keys(entry)) if (!FIELDS.has(field)) throw unsupportedField(field);
    if (!('id' in entry)) return readFee(entry, context.nextId('fee'), null, context.entersTax);
    const feeId = integerField(entry['id'], 'id', 1);
    const known = fees.find((fee) => fee.id === feeId);
    if (known === undefined) throw invalidField('fees', `The order has no fee ${feeId}.`);
    return readFee(entry, feeId, known, context.entersTax);
  });
}

function readFee(sent: JsonObject, id: number, known: Fee | null, entersTax: boolean): Fee {
  if (sent['type'] !== 'custom_fee') throw invalidField('fees', "The type must be 'custom_fee'.");
  const customer = nameOf(sent, 'display_name_customer');
  const merchant = nameOf(sent, 'display_name_merchant');
  const name = customer ?? merchant;
  if (name === null) throw invalidField('fees', 'A display name is required.');
  const taxClass = sent['tax_class_id'];
  return {
    id,
    display_name_customer: customer ?? name,
    display_name_merchant: merchant ?? name,
    source: 'source' in sent ? textField(sent['source'], 'source') : (known?.source ?? ''),
    cost: costOf(sent, entersTax),
    tax_class_id: taxClass === undefined || taxClass === null ? null : integerField(taxClass, 'tax_class_id'),
  };
}

function nameOf(sent: JsonObject, field: string): string | null {
  return field in sent ? textField(sent[field], field, { min: 1 }) : null;
}

/** Two of the three costs give the third. */
function costOf(sent: JsonObject, entersTax: boolean): CostTriple {
  const read = (field: string) => (field in sent ? moneyField(sent[field], field) : null);
  const [ex, inc, tax] = [read('cost_ex_tax'), read('cost_inc_tax'), read('cost_tax')];
  if ([ex, inc, tax].filter((cost) => cost !== null).length < 2)
    throw invalidField('fees', 'At least two of cost_ex_tax, cost_inc_tax and cost_tax are required.');
  const withoutTax = ex ?? (inc ?? 0) - (tax ?? 0);
  const withTax = inc ?? withoutTax + (tax ?? 0);
  if (withoutTax < 0 || (tax !== null && withTax - withoutTax !== tax))
    throw invalidField('fees', 'The costs do not agree with each other.');
  return { base: entersTax ? withTax : withoutTax, ex: withoutTax, inc: withTax };
}
