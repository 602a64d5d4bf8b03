import type { AddressChange, FeeChange, LinePatch, NewLine, OrderEdit } from '#lib/bigcommerce/types/order-edit.ts';
import { compare, isAmount, plain, sum } from '#lib/core/decimals.ts';
import { ADDRESS_PARTS, CHARGES, REMOVED_FEE, type AddressPart, type EditFields } from './edit-fields-rules.ts';
import { predictTotals } from './edit-prediction-rules.ts';
import type { EditAddress, EditPair, EditState } from './edit-state.ts';
import type { EditWish, NewLineWish } from './edit-wish-rules.ts';
import { plannedWrapping } from './edit-wrapping-rules.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
export type OrderBody = OrderEdit & { readonly staffNotes?: string | undefined };

/** The calls that make a wish true: at most one on the order, and one for each address that is to change by itself. */
export interface EditPlan {
  /** Null: nothing of the order itself changes. */
  readonly order: OrderBody | null;
  readonly deliveries: readonly {
    readonly id: number;
    readonly change: AddressChange & { readonly shippingMethod?: string };
  }[];
}

/** What has to be sent for a wish, and nothing else. */
export function planEdit(state: EditState, wish: EditWish): EditPlan {
  const { to } = wish;
  const order: Writable<OrderBody> = {};
  if (to['customer'] !== undefined) order.customerId = Number(to['customer']);
  if (to['paymentMethod'] !== undefined) order.paymentMethod = to['paymentMethod'];
  if (to['staffNotes'] !== undefined) order.staffNotes = to['staffNotes'];
  if (to['customerMessage'] !== undefined) order.customerMessage = to['customerMessage'];
  planLines(state, wish, order);
  planMoney(state, wish, order);
  const deliveries = planAddresses(state, wish, order);
  holdTotals(state, wish, order);
  return { order: Object.keys(order).length === 0 ? null : order, deliveries };
}

function planLines(state: EditState, wish: EditWish, order: Writable<OrderBody>): void {
  const changed = state.lines.flatMap((line): LinePatch[] => {
    const { id, price } = line;
    const quantity = wish.to[`line.${id}.quantity`];
    if (quantity === '0') return [{ id, quantity: 0 }];
    const newPrice = pairOf(wish.to, `line.${id}`, price);
    const wrapping = plannedWrapping(line, wish.to);
    if (quantity === undefined && newPrice === null && wrapping === undefined) return [];
    return [
      {
        id,
        ...(quantity === undefined ? {} : { quantity: Number(quantity) }),
        ...(newPrice === null ? {} : { price: newPrice }),
        ...(wrapping === undefined ? {} : { wrapping }),
      },
    ];
  });
  if (changed.length > 0) order.changedLines = changed;
  if (wish.newLines.length > 0) order.newLines = wish.newLines.map(toNewLine);
}

function toNewLine(line: NewLineWish): NewLine {
  const { productId, variantId, options, name, sku, quantity, isPricedByStore } = line;
  const price = plainPair(line.price);
  const priced = isPricedByStore ? {} : { price };
  if (productId === null) return { name, ...(sku === '' ? {} : { sku }), quantity, price };
  const variant = variantId === null ? {} : { variantId };
  return { productId, ...variant, ...(options.length === 0 ? {} : { options }), quantity, ...priced };
}

function planMoney(state: EditState, { to, newFees }: EditWish, order: Writable<OrderBody>): void {
  const { totals } = state;
  const touched = new Set((order.changedLines ?? []).map(({ id }) => id));
  const sendsLines = touched.size > 0 || order.newLines !== undefined;
  if (to['discount'] !== undefined) order.discountAmount = plain(to['discount']);
  else if (losesManualDiscount(state, touched)) order.discountAmount = totals.discount;
  for (const name of CHARGES) {
    const pair = pairOf(to, name, totals[name]);
    if (pair !== null) order[`${name}Cost`] = pair;
  }
  // Changed lines make the platform add the wrapping up anew. Where it is not what the lines say, somebody set it by hand.
  const ofLines = sum(state.lines.map(({ wrapping }) => wrapping?.cost.incTax ?? '0'));
  const isByHand = compare(ofLines, totals.wrapping.incTax) !== 0;
  // Whoever changes the wrapping of a line wants what the lines come to.
  const isRewrapped = (order.changedLines ?? []).some(({ wrapping }) => wrapping !== undefined);
  if (sendsLines && isByHand && !isRewrapped && order.wrappingCost === undefined) order.wrappingCost = totals.wrapping;
  const changesFees = newFees.length > 0 || state.fees.some(({ id }) => touchesFee(to, id));
  if (changesFees) order.fees = plannedFees(state, to, newFees);
}

/** A manual discount is spread over the lines, and a changed line loses its share: sent along, the discount stays whole. */
function losesManualDiscount(state: EditState, touched: ReadonlySet<number>): boolean {
  return state.lines.some(({ id, discounts }) => touched.has(id) && discounts.some(({ isManual }) => isManual));
}

function touchesFee(to: EditFields, id: number): boolean {
  return ['name', 'exTax', 'incTax', 'state'].some((part) => to[`fee.${id}.${part}`] !== undefined);
}

/** The whole set, as the order has it now with the wish on top: a fee that is not named is deleted. */
function plannedFees(state: EditState, to: EditFields, newFees: EditWish['newFees']): FeeChange[] {
  const kept = state.fees.flatMap((fee): FeeChange[] => {
    if (to[`fee.${fee.id}.state`] === REMOVED_FEE) return [];
    const { id, type, nameCustomer, nameMerchant, source, taxClassId } = fee;
    const name = to[`fee.${id}.name`];
    const names = name === undefined ? { nameCustomer, nameMerchant } : { nameCustomer: name, nameMerchant: name };
    return [{ id, type, ...names, source, taxClassId, cost: pairOf(to, `fee.${id}`, fee.cost) ?? fee.cost }];
  });
  const added = newFees.map(({ name, cost }) => ({
    type: 'custom_fee',
    nameCustomer: name,
    nameMerchant: name,
    cost: plainPair(cost),
  }));
  return [...kept, ...added];
}

function planAddresses(state: EditState, wish: EditWish, order: Writable<OrderBody>): EditPlan['deliveries'] {
  const billing = addressChange(wish.to, 'billing', state.billing);
  if (billing !== null) order.billingAddress = { zip: state.billing.zip, ...billing };
  const deliveries = state.deliveries.flatMap(({ id, address }) => {
    const change = addressChange(wish.to, `delivery.${id}`, address);
    const shippingMethod = wish.to[`delivery.${id}.method`];
    if (change === null && shippingMethod === undefined) return [];
    return [{ id, change: { ...change, ...(shippingMethod === undefined ? {} : { shippingMethod }) } }];
  });
  if (wish.keepTotals || deliveries.length === 0) return deliveries;
  order.shippingAddresses = deliveries.map(({ id, change }) => ({ id, ...change }));
  return [];
}

function addressChange(to: EditFields, prefix: string, address: EditAddress): AddressChange | null {
  const change: Partial<Record<AddressPart, string>> = {};
  for (const part of ADDRESS_PARTS) {
    const text = to[`${prefix}.${part}`];
    if (text !== undefined) change[part] = text;
  }
  const formFields = address.formFields.map((field, index) => {
    const value = to[`${prefix}.form${index}`];
    return value === undefined ? field : { name: field.name, value };
  });
  const isFormChanged = formFields.some((field, index) => field !== address.formFields[index]);
  if (Object.keys(change).length === 0 && !isFormChanged) return null;
  return { ...change, ...(isFormChanged ? { formFields } : {}) };
}

/** A billing address in an update makes the platform add the order up anew; where that would move the total, it is held. */
function holdTotals(state: EditState, wish: EditWish, order: Writable<OrderBody>): void {
  if (!wish.keepTotals || order.billingAddress === undefined || recalculatesOtherwise(order)) return;
  const { subtotal, total } = state.totals;
  const after = predictTotals(state, order, wish.newLines);
  const stays = (one: EditPair, other: EditPair) => one.exTax === other.exTax && one.incTax === other.incTax;
  if (stays(after.subtotal, subtotal) && stays(after.total, total) && !movesTax(state, order)) return;
  order.subtotal = subtotal;
  order.total = total;
}

/** Whether the goods go to another country or state by this update: what tax that brings, only the platform knows. */
export function movesTax(state: EditState, order: OrderBody | null): boolean {
  const [goal] = state.deliveries;
  const change =
    goal === undefined ? order?.billingAddress : order?.shippingAddresses?.find(({ id }) => id === goal.id);
  const before = goal?.address ?? state.billing;
  const differs = (part: 'state' | 'countryIso2') => change?.[part] !== undefined && change[part] !== before[part];
  return differs('state') || differs('countryIso2');
}

function recalculatesOtherwise(order: OrderBody): boolean {
  const { changedLines, newLines, discountAmount, shippingCost, handlingCost, wrappingCost, fees, shippingAddresses } =
    order;
  const parts = [changedLines, newLines, discountAmount, shippingCost, handlingCost, wrappingCost, fees];
  return [...parts, shippingAddresses].some((part) => part !== undefined);
}

/** Whether the platform adds the order up anew for this update (BigCommerce docs: Orders V2, update). */
export function recalculates(order: OrderBody | null): boolean {
  return order !== null && (order.billingAddress !== undefined || recalculatesOtherwise(order));
}

/** Both figures of a pair as soon as one is to change; null when neither is. */
function pairOf(to: EditFields, prefix: string, now: EditPair): EditPair | null {
  const [exTax, incTax] = [to[`${prefix}.exTax`], to[`${prefix}.incTax`]];
  if (exTax === undefined && incTax === undefined) return null;
  return { exTax: amountOr(exTax, now.exTax), incTax: amountOr(incTax, now.incTax) };
}

function plainPair({ exTax, incTax }: EditPair): EditPair {
  return isAmount(exTax) && isAmount(incTax) ? { exTax: plain(exTax), incTax: plain(incTax) } : { exTax, incTax };
}

/** What stands in a form can be half typed; the save checks before it sends. */
function amountOr(text: string | undefined, now: string): string {
  return text !== undefined && isAmount(text) ? plain(text) : now;
}
