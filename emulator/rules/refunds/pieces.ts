import { scaled } from '../money.ts';
import type { Units } from '../money.ts';
import type { Charge } from '../totals.ts';

/** A share of a charge. `exactInc` is the share with tax before it is rounded to what providers can pay. */
export interface Share extends Charge {
  readonly exactInc: Units;
}

/**
 * The share of `quantity` pieces of a charge for `of` pieces, when `taken` pieces went before: shares of all pieces, one
 * after the other, come to the whole, whatever the rounding.
 */
export function shareOfPieces(total: Charge, of: number, taken: number, quantity: number, step: number): Share {
  const upTo = (pieces: number, amount: Units, rounding: number) => scaled(amount, pieces, of, rounding);
  const between = (amount: Units, rounding: number) =>
    upTo(taken + quantity, amount, rounding) - upTo(taken, amount, rounding);
  return { ex: between(total.ex, step), inc: between(total.inc, step), exactInc: between(total.inc, 1) };
}

/** The share that an amount is of a charge, when an amount `taken` went before. `withTax` tells what both amounts are. */
export function shareOfAmount(total: Charge, withTax: boolean, taken: Units, amount: Units, step: number): Share {
  const [known, other] = withTax ? [total.inc, total.ex] : [total.ex, total.inc];
  const upTo = (sum: Units, rounding: number) => (known === 0 ? sum : scaled(sum, other, known, rounding));
  const derived = (rounding: number) => upTo(taken + amount, rounding) - upTo(taken, rounding);
  return withTax
    ? { ex: derived(step), inc: amount, exactInc: amount }
    : { ex: amount, inc: derived(step), exactInc: derived(1) };
}

/** A share with something held back from its entered side; the other side goes down in proportion. */
export function heldBack(share: Share, withTax: boolean, adjustment: Units, step: number): Share {
  if (adjustment === 0) return share;
  const entered = withTax ? share.inc : share.ex;
  const left = entered + adjustment;
  const inPart = (amount: Units, rounding: number) => (entered === 0 ? 0 : scaled(amount, left, entered, rounding));
  return withTax
    ? { ex: inPart(share.ex, step), inc: left, exactInc: left }
    : { ex: left, inc: inPart(share.inc, step), exactInc: inPart(share.inc, 1) };
}
