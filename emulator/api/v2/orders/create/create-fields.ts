import { readOnlyField, requiredField, unsupportedField, invalidField } from '../../../../http/errors.ts';
import { isObject, objectList } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import { IGNORED_FIELDS, PLAIN_FIELDS, READ_ONLY_FIELDS, RECALCULATING_FIELDS } from '../update/order-fields.ts';

/** What only a new order can be given. */
const CREATE_ONLY: ReadonlySet<string> = new Set(['default_currency_code', 'external_merchant_id']);

/** Unknown fields first, then those that nobody may write (BigCommerce docs: create an order). */
export function checkNewFields(body: JsonObject, multiCurrency: boolean): void {
  const known = (field: string) =>
    RECALCULATING_FIELDS.includes(field) ||
    PLAIN_FIELDS.includes(field) ||
    IGNORED_FIELDS.has(field) ||
    READ_ONLY_FIELDS.has(field);
  const fields = Object.keys(body);
  for (const field of fields) if (!known(field)) throw unsupportedField(field);
  for (const field of fields) if (READ_ONLY_FIELDS.has(field) && !CREATE_ONLY.has(field)) throw readOnlyField(field);
  if ('default_currency_code' in body && !multiCurrency) throw readOnlyField('default_currency_code');
}

/** The pieces that every new order needs. A pickup excludes lines and addresses of its own. */
export interface NewContents {
  readonly billing: JsonObject;
  readonly lines: readonly JsonObject[];
  readonly addresses: readonly JsonObject[] | null;
  readonly pickup: JsonObject | null;
}

export function readContents(body: JsonObject): NewContents {
  const billing = body['billing_address'];
  if (billing === undefined) throw requiredField('billing_address');
  const inPickup = 'consignments' in body;
  if (!inPickup && !('products' in body)) throw requiredField('products');
  if (!isObject(billing)) throw invalidField('billing_address');
  if (inPickup) return { billing, ...pickupContents(body) };
  const lines = nonEmpty(body['products'], 'products');
  const sent = body['shipping_addresses'];
  const addresses = sent === undefined ? null : objectList(sent, 'shipping_addresses');
  return { billing, lines, addresses, pickup: null };
}

function pickupContents(body: JsonObject): Omit<NewContents, 'billing'> {
  for (const field of ['products', 'shipping_addresses'])
    if (field in body) throw invalidField(field, "It cannot be sent together with 'consignments'.");
  const consignments = body['consignments'];
  if (!isObject(consignments)) throw invalidField('consignments', 'An object with pickups is expected.');
  for (const field of Object.keys(consignments)) if (field !== 'pickups') throw unsupportedField(field);
  const pickups = nonEmpty(consignments['pickups'], 'pickups');
  const [pickup] = pickups;
  if (pickup === undefined || pickups.length > 1)
    throw invalidField('consignments', 'An order can have one pickup consignment only.');
  if (!('pickup_method_id' in pickup)) throw requiredField('pickup_method_id');
  return { lines: nonEmpty(pickup['line_items'], 'line_items'), addresses: null, pickup };
}

function nonEmpty(value: unknown, field: string): readonly JsonObject[] {
  if (value === undefined) throw requiredField(field);
  const list = objectList(value, field);
  if (list.length === 0) throw invalidField(field, 'At least one is required.');
  return list;
}
