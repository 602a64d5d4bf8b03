import { compare, isAmount } from '#lib/core/decimals.ts';
import type { EditAddress, EditState } from './edit-state.ts';
import { wrappingFields, wrappingPaths } from './edit-wrapping-rules.ts';

/**
 * The order as the form has it: each editable value is a text under a path, such as `billing.city`, `line.12.quantity`,
 * `fee.3.incTax`. What changed, what clashes and what is typed are then all the same thing: texts under paths.
 */
export type EditFields = Readonly<Record<string, string>>;

export const ADDRESS_PARTS = [
  'firstName',
  'lastName',
  'company',
  'street1',
  'street2',
  'city',
  'state',
  'zip',
  'country',
  'countryIso2',
  'phone',
  'email',
] as const satisfies readonly (keyof EditAddress)[];
export type AddressPart = (typeof ADDRESS_PARTS)[number];

export const CHARGES = ['shipping', 'handling', 'wrapping'] as const;
export type ChargeName = (typeof CHARGES)[number];

/** A line that is taken off, or a fee. */
export const REMOVED_QUANTITY = '0';
export const REMOVED_FEE = 'removed';
export const REMOVED_WRAPPING = 'removed';

/** Every editable value of an order. */
export function fieldsOf(state: EditState): EditFields {
  const fields: Record<string, string> = {
    customer: String(state.customerId),
    paymentMethod: state.paymentMethod,
    staffNotes: state.staffNotes,
    customerMessage: state.customerMessage,
    discount: state.totals.discount,
    // Which lines and fees there are: whoever adds one must know of all the others, or it could be there already.
    lines: state.lines.map(({ id }) => id).join(' '),
    fees: state.fees.map(({ id }) => id).join(' '),
    ...addressFields('billing', state.billing),
  };
  for (const name of CHARGES) {
    fields[`${name}.exTax`] = state.totals[name].exTax;
    fields[`${name}.incTax`] = state.totals[name].incTax;
  }
  for (const delivery of state.deliveries) {
    Object.assign(fields, addressFields(`delivery.${delivery.id}`, delivery.address));
    fields[`delivery.${delivery.id}.method`] = delivery.shippingMethod;
  }
  for (const line of state.lines) {
    fields[`line.${line.id}.quantity`] = String(line.quantity);
    fields[`line.${line.id}.exTax`] = line.price.exTax;
    fields[`line.${line.id}.incTax`] = line.price.incTax;
    Object.assign(fields, wrappingFields(line));
  }
  for (const fee of state.fees) {
    fields[`fee.${fee.id}.name`] = fee.nameMerchant;
    fields[`fee.${fee.id}.exTax`] = fee.cost.exTax;
    fields[`fee.${fee.id}.incTax`] = fee.cost.incTax;
    fields[`fee.${fee.id}.state`] = '';
  }
  return fields;
}

function addressFields(prefix: string, address: EditAddress): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const part of ADDRESS_PARTS) fields[`${prefix}.${part}`] = address[part];
  address.formFields.forEach(({ value }, index) => {
    fields[`${prefix}.form${index}`] = [value].flat().join(', ');
  });
  return fields;
}

/** Paths that go with one another: a price is a pair, and half of it would say something else than the person saw. */
export function companionsOf(path: string): readonly string[] {
  if (path.endsWith('.exTax')) return [path, `${path.slice(0, -'exTax'.length)}incTax`];
  if (path.endsWith('.incTax')) return [`${path.slice(0, -'incTax'.length)}exTax`, path];
  if (path.endsWith('.country')) return [path, `${path}Iso2`];
  return [path];
}

/** The same text, whatever line ends the platform keeps. */
export function isSameText(one: string | undefined, other: string | undefined): boolean {
  return one?.replaceAll('\r\n', '\n') === other?.replaceAll('\r\n', '\n');
}

/** Whether a path belongs to something that a wish takes off the order. */
export function isTakenOff(path: string, to: EditFields): boolean {
  const [kind, id] = path.split('.');
  if (kind === 'fee') return to[`fee.${id}.state`] === REMOVED_FEE;
  if (kind === 'wrap' && to[`wrap.${id}.state`] === REMOVED_WRAPPING) return true;
  return (kind === 'line' || kind === 'wrap') && to[`line.${id}.quantity`] === REMOVED_QUANTITY;
}

/** Whether the value of a path is money: `18.9` and `18.90` are then the same. */
export function isAmountPath(path: string): boolean {
  return path === 'discount' || path.endsWith('.exTax') || path.endsWith('.incTax');
}

/** The same value of a field, however it is spelled. */
export function isSameValue(path: string, one: string | undefined, other: string | undefined): boolean {
  if (isSameText(one, other)) return true;
  const areAmounts = one !== undefined && other !== undefined && isAmount(one) && isAmount(other);
  return areAmounts && isAmountPath(path) && compare(one, other) === 0;
}

/** What a save must have seen: the values of everything that it touches, and what they belong to. */
export function seenFor(
  fields: EditFields,
  touched: readonly string[],
  adds: { lines: boolean; fees: boolean },
): EditFields {
  const paths = new Set(touched.flatMap(companionsOf));
  for (const path of touched) {
    const [kind, id, part] = path.split('.');
    // Removing takes everything of it along.
    if (kind === 'line' && part === 'quantity') paths.add(`line.${id}.exTax`).add(`line.${id}.incTax`);
    // A wrapping is sent whole, its message as it is by then: not everybody who changes the cost may see it.
    if (kind === 'wrap') for (const each of wrappingPaths(Number(id))) if (!each.endsWith('Message')) paths.add(each);
    if (kind === 'fee' && part === 'state') paths.add(`fee.${id}.name`).add(`fee.${id}.exTax`).add(`fee.${id}.incTax`);
  }
  if (adds.lines) paths.add('lines');
  if (adds.fees) paths.add('fees');
  return Object.fromEntries([...paths].flatMap((path) => (fields[path] === undefined ? [] : [[path, fields[path]]])));
}
