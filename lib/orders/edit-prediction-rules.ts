import type { FeeChange, OrderEdit } from '#lib/bigcommerce/types/order-edit.ts';
import { currencyPlaces, minus, notNegative, proportion, smaller, sum, times } from '#lib/core/decimals.ts';
import type { EditPair, EditState, EditTotals } from './edit-state.ts';
import type { NewLineWish } from './edit-wish-rules.ts';

/** A line as it will be. `id` is null for a new one. */
export interface LineAfter {
  readonly id: number | null;
  readonly quantity: number;
  readonly price: EditPair;
}

/** A line whose promotions and coupons the platform takes away because the line is changed. */
export interface WipedLine {
  readonly lineId: number;
  readonly name: string;
  /** What coupons and promotions took off. It cannot come back, except as a manual discount. */
  readonly promotions: readonly { readonly name: string; readonly code: string; readonly amount: string }[];
  readonly amount: string;
}

const NONE: EditPair = { exTax: '0', incTax: '0' };

export function addPairs(pairs: readonly EditPair[]): EditPair {
  return { exTax: sum(pairs.map((pair) => pair.exTax)), incTax: sum(pairs.map((pair) => pair.incTax)) };
}

/** The lines after an update: patched, without the removed ones, with the new ones. */
export function linesAfter(
  state: EditState,
  order: OrderEdit | null,
  newLines: readonly NewLineWish[],
): readonly LineAfter[] {
  const patches = new Map((order?.changedLines ?? []).map((patch) => [patch.id, patch]));
  const kept = state.lines.flatMap(({ id, quantity, price }): LineAfter[] => {
    const patch = patches.get(id);
    const after = { id, quantity: patch?.quantity ?? quantity, price: patch?.price ?? price };
    return after.quantity === 0 ? [] : [after];
  });
  return [...kept, ...newLines.map(({ quantity, price }) => ({ id: null, quantity, price }))];
}

/** Lines that lose promotions by an update, which cannot be undone (BigCommerce docs: Orders V2, update). */
export function wipedLines(state: EditState, order: OrderEdit | null): readonly WipedLine[] {
  const touched = new Set((order?.changedLines ?? []).map(({ id }) => id));
  return state.lines.flatMap((line) => {
    const promotions = line.discounts.filter(({ isManual }) => !isManual);
    if (!touched.has(line.id) || promotions.length === 0) return [];
    const amount = sum(promotions.map((promotion) => promotion.amount));
    return [{ lineId: line.id, name: line.name, promotions, amount }];
  });
}

/**
 * What the order's figures come to once an update made the platform add it up: items + shipping + handling + wrapping + fees
 * - discounts, and without tax the discounts less the tax share that the items carry (BigCommerce docs: Orders V2 totals).
 */
export function predictTotals(state: EditState, order: OrderEdit, newLines: readonly NewLineWish[]): EditTotals {
  const { totals } = state;
  const touched = new Set((order.changedLines ?? []).map(({ id }) => id));
  const after = linesAfter(state, order, newLines);
  const subtotal = addPairs(after.map(({ quantity, price }) => timesPair(price, quantity)));
  const discount = order.discountAmount ?? without(totals.discount, manualOf(state, touched));
  const coupon = without(totals.coupon, sum(wipedLines(state, order).map(({ amount }) => amount)));
  const shipping = order.shippingCost ?? totals.shipping;
  const handling = order.handlingCost ?? totals.handling;
  const wrapping = order.wrappingCost ?? wrappingAfter(state, order);
  const fees = order.fees === undefined ? totals.fees : addPairs(order.fees.map((fee: FeeChange) => fee.cost));
  const total = totalOf(
    subtotal,
    addPairs([shipping, handling, wrapping, fees]),
    [discount, coupon],
    state.currencyCode,
  );
  const tax = minus(total.incTax, total.exTax);
  return { subtotal, shipping, handling, wrapping, fees, discount, coupon, total, tax };
}

function totalOf(items: EditPair, extras: EditPair, discounts: readonly string[], currencyCode: string): EditPair {
  const off = sum(discounts);
  const offExTax = proportion(off, items.exTax, items.incTax, currencyPlaces(currencyCode));
  const incTax = notNegative(minus(sum([items.incTax, extras.incTax]), off));
  const exTax = smaller(notNegative(minus(sum([items.exTax, extras.exTax]), offExTax)), incTax);
  return { exTax, incTax };
}

/** Only lines that are sent make the platform add up their wrapping. */
function wrappingAfter(state: EditState, order: OrderEdit): EditPair {
  if (order.changedLines === undefined && order.newLines === undefined) return state.totals.wrapping;
  const patches = new Map((order.changedLines ?? []).map((patch) => [patch.id, patch]));
  const costs = state.lines.map(({ id, wrapping }) => {
    const patch = patches.get(id);
    if (patch?.quantity === 0 || patch?.wrapping === 'none') return NONE;
    return patch?.wrapping?.cost ?? wrapping?.cost ?? NONE;
  });
  return addPairs([NONE, ...costs]);
}

function manualOf(state: EditState, touched: ReadonlySet<number>): string {
  const wiped = state.lines.filter(({ id }) => touched.has(id)).flatMap(({ discounts }) => discounts);
  return sum(wiped.filter(({ isManual }) => isManual).map(({ amount }) => amount));
}

function without(amount: string, part: string): string {
  return notNegative(minus(amount, part));
}

function timesPair({ exTax, incTax }: EditPair, quantity: number): EditPair {
  return { exTax: times(exTax, quantity), incTax: times(incTax, quantity) };
}
