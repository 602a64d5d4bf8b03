import { readOnlyField, unsupportedField } from '../../../../http/errors.ts';
import { chargedAddresses, figuresOf, recharged, relined, wrappingOfLines } from '../../../../rules/order-figures.ts';
import { stepOf } from '../../../../rules/money.ts';
import type { OrderHead, OrderParts } from '../../../../state/order-records.ts';
import { isObject, moneyField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import { invalidField } from '../../../../http/errors.ts';
import { patchedBilling } from './address-fields.ts';
import { sentCharge } from './charges.ts';
import type { UpdateContext } from './context.ts';
import { discountsWithout, withManualDiscount } from './discounts.ts';
import { replacedFees } from './fees.ts';
import { updatedLines } from './lines.ts';
import { IGNORED_FIELDS, PLAIN_FIELDS, READ_ONLY_FIELDS, RECALCULATING_FIELDS } from './order-fields.ts';
import { overrides } from './overrides.ts';
import { updatedPickups } from './pickups.ts';
import { plainChange } from './plain-fields.ts';
import { updatedAddresses } from './shipping-addresses.ts';

const INCOMPLETE = 0;
const REFUND_STATUSES: ReadonlySet<number> = new Set([4, 14]);

type Draft = { -readonly [K in keyof OrderParts]: OrderParts[K] };

/**
 * What PUT /v2/orders/{id} makes of an order: a merge, in which absent fields stay. Only the parts that changed are returned.
 * Throws the platform's refusal (BigCommerce docs: update an order).
 */
export function updatedOrder(parts: OrderParts, body: JsonObject, context: UpdateContext): Partial<OrderParts> {
  checkFields(body);
  const before: Draft = snapshot(parts);
  const draft: Draft = { ...before };
  draft.head = { ...draft.head, ...plainChange(body, context), modified_s: context.nowS };
  checkStatus(before.head, draft.head, context);
  if (RECALCULATING_FIELDS.some((field) => field in body)) recalculate(draft, body, context);
  draft.head = { ...draft.head, ...overrides(body) };
  return Object.fromEntries(Object.entries(draft).filter(([name, part]) => part !== before[name as keyof Draft]));
}

function snapshot(parts: OrderParts): Draft {
  const { head, lines, addresses, pickups, coupons, messages, shipments, fees, transactions, refunds } = parts;
  return { head, lines, addresses, pickups, coupons, messages, shipments, fees, transactions, refunds };
}

function checkFields(body: JsonObject): void {
  for (const field of Object.keys(body)) {
    if (RECALCULATING_FIELDS.includes(field) || PLAIN_FIELDS.includes(field) || IGNORED_FIELDS.has(field)) continue;
    throw READ_ONLY_FIELDS.has(field) ? readOnlyField(field) : unsupportedField(field);
  }
}

/** Changes of status that some say the platform refuses. */
function checkStatus(before: OrderHead, after: OrderHead, { switches }: UpdateContext): void {
  const moved = before.status_id !== after.status_id;
  if (moved && REFUND_STATUSES.has(after.status_id) && switches.refundStatusByPut === 'refused')
    throw invalidField('status_id', 'An order is refunded by refunding it.');
  if (moved && before.status_id === INCOMPLETE && switches.incompleteByPut === 'refused')
    throw invalidField('status_id', 'An Incomplete order is completed by its payment.');
  if (before.is_deleted && !after.is_deleted && switches.restoreByPut === 'refused')
    throw invalidField('is_deleted', 'An archived order stays archived.');
}

function recalculate(draft: Draft, body: JsonObject, context: UpdateContext): void {
  applyAddresses(draft, body, context);
  applyLines(draft, body, context);
  applyCharges(draft, body);
  if ('fees' in body) draft.fees = replacedFees(draft.fees, body['fees'], context);
  if ('discount_amount' in body) {
    const amount = moneyField(body['discount_amount'], 'discount_amount');
    draft.head = { ...draft.head, discount_amount: amount };
    draft.lines = withManualDiscount(draft.lines, amount, draft.head);
  }
  draft.head = { ...draft.head, ...figuresOf(draft.head, draft.lines, draft.fees) };
}

/** Addresses first: where the goods go decides the tax rate of everything else. */
function applyAddresses(draft: Draft, body: JsonObject, context: UpdateContext): void {
  const billing = body['billing_address'];
  if ('billing_address' in body) {
    if (!isObject(billing)) throw invalidField('billing_address');
    draft.head = { ...draft.head, billing_address: patchedBilling(draft.head.billing_address, billing) };
  }
  if ('shipping_addresses' in body)
    draft.addresses = updatedAddresses(draft.addresses, body['shipping_addresses'], context);
  const { head } = draft;
  const goal = draft.addresses[0] ?? head.billing_address;
  const rate = context.taxRate(goal.country_iso2, goal.state);
  if (rate === head.tax_rate_ppm || (!('billing_address' in body) && !('shipping_addresses' in body))) return;
  draft.lines = relined(draft.lines, head, rate);
  draft.head = { ...head, tax_rate_ppm: rate, wrapping: wrappingOfLines(draft.lines) };
  setCharge(draft, 'shipping', recharged(head.shipping, head, rate));
  setCharge(draft, 'handling', recharged(head.handling, head, rate));
}

function applyLines(draft: Draft, body: JsonObject, context: UpdateContext): void {
  const inPickups = 'consignments' in body ? updatedPickups(draft.pickups, body['consignments']) : null;
  if (inPickups !== null) draft.pickups = inPickups.pickups;
  const sent = [...(inPickups?.lines ?? []), ...('products' in body ? listOf(body['products']) : [])];
  if (sent.length === 0) return;
  const to = { addressId: draft.addresses[0]?.id ?? 0, pickupId: draft.pickups[0]?.id ?? 0 };
  const { lines, wiped } = updatedLines(draft.lines, sent, draft.head, to, context);
  const { coupons, ...left } = discountsWithout(draft.head, draft.coupons, wiped);
  draft.lines = lines;
  draft.coupons = coupons;
  draft.head = { ...draft.head, ...left, wrapping: wrappingOfLines(lines) };
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidField('products', 'A list of objects is expected.');
  return value;
}

function applyCharges(draft: Draft, body: JsonObject): void {
  const wrapping = sentCharge(body, 'wrapping', draft.head);
  if (wrapping !== null) draft.head = { ...draft.head, wrapping };
  for (const name of ['shipping', 'handling'] as const) {
    const cost = sentCharge(body, name, draft.head);
    if (cost !== null) setCharge(draft, name, cost);
  }
}

/** A charge of the order is shared out over its addresses. */
function setCharge(draft: Draft, name: 'shipping' | 'handling', cost: OrderHead['shipping']): void {
  draft.head = { ...draft.head, [name]: cost };
  draft.addresses = chargedAddresses(draft.addresses, name, cost, stepOf(draft.head.decimal_places));
}
