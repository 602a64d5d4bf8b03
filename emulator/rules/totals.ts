import { scaled } from './money.ts';
import type { Units } from './money.ts';

/** A charge with and without tax. */
export interface Charge {
  readonly ex: Units;
  readonly inc: Units;
}

export const NO_CHARGE: Charge = { ex: 0, inc: 0 };

/** Everything that the figures of an order are made of. `step` is the currency's rounding step in units. */
export interface TotalsInput {
  readonly items: Charge;
  readonly shipping: Charge;
  readonly handling: Charge;
  readonly wrapping: Charge;
  readonly fees: Charge;
  /** Manual discount and coupons; both are amounts off the total with tax. */
  readonly discount: Units;
  readonly coupon: Units;
  readonly step: number;
}

export interface Totals {
  readonly subtotal_ex_tax: Units;
  readonly subtotal_inc_tax: Units;
  /** Tax on the items after discounts: not the difference of the two subtotals once there is a discount. */
  readonly subtotal_tax: Units;
  readonly total_ex_tax: Units;
  readonly total_inc_tax: Units;
  readonly total_tax: Units;
}

/**
 * The figures of an order as the platform's published examples have them: the total with tax is items + shipping + handling
 * + wrapping + fees - discounts; without tax the discounts are taken off less the tax share that the items carry.
 * A total never falls below zero.
 */
export function totalsOf(input: TotalsInput): Totals {
  const { items, shipping, handling, wrapping, fees, step } = input;
  const off = input.discount + input.coupon;
  const offEx = items.inc === 0 ? off : scaled(off, items.ex, items.inc, step);
  const extrasEx = shipping.ex + handling.ex + wrapping.ex + fees.ex;
  const extrasInc = shipping.inc + handling.inc + wrapping.inc + fees.inc;
  const totalInc = Math.max(items.inc + extrasInc - off, 0);
  const totalEx = Math.min(Math.max(items.ex + extrasEx - offEx, 0), totalInc);
  const extrasTax = extrasInc - extrasEx;
  return {
    subtotal_ex_tax: items.ex,
    subtotal_inc_tax: items.inc,
    subtotal_tax: Math.max(totalInc - totalEx - extrasTax, 0),
    total_ex_tax: totalEx,
    total_inc_tax: totalInc,
    total_tax: totalInc - totalEx,
  };
}

/** Tax rates are parts per million: 88,750 = 8.875 %. */
export const WHOLE_RATE = 1_000_000;

/** A price as entered, with and without tax. */
export function withTax(entered: Units, ratePpm: number, entersTax: boolean, step: number): Charge {
  if (ratePpm === 0) return { ex: entered, inc: entered };
  return entersTax
    ? { ex: scaled(entered, WHOLE_RATE, WHOLE_RATE + ratePpm, step), inc: entered }
    : { ex: entered, inc: scaled(entered, WHOLE_RATE + ratePpm, WHOLE_RATE, step) };
}

/**
 * Spreads an amount over parts in proportion to their weights, to the last unit: each part gets its rounded share, the last
 * weighted one what is left (BigCommerce docs: a discount is spread by price without tax).
 */
export function spread(amount: Units, weights: readonly number[], step: number): Units[] {
  let leftAmount = amount;
  let leftWeight = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => {
    const share = leftWeight === 0 ? 0 : scaled(leftAmount, weight, leftWeight, leftWeight === weight ? 1 : step);
    leftAmount -= share;
    leftWeight -= weight;
    return share;
  });
}
