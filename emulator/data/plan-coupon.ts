import { scaled } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import type { Charge } from '../rules/totals.ts';
import type { Random } from './random.ts';
import type { Pricing } from './plan-lines.ts';
import { converted } from './plan-lines.ts';

/** A coupon as it was used. `faceValue` is money, or whole percent for type 1; `discount` is what it took off. */
export interface PlannedCoupon {
  readonly couponId: number;
  readonly code: string | null;
  readonly type: 0 | 1 | 2 | 3 | 4 | 5;
  readonly name: string;
  readonly faceValue: Units;
  readonly discount: Units;
}

/** What reductions an order has. */
export interface PlannedDiscounts {
  readonly manual: Units;
  readonly coupon: PlannedCoupon | null;
}

const NONE: PlannedDiscounts = { manual: 0, coupon: null };

/** A tenth of the orders use a coupon, some have a manual discount; never more than the goods cost. */
export function planDiscounts(random: Random, items: Charge, shipping: Charge, pricing: Pricing): PlannedDiscounts {
  const dice = random.below(1000);
  if (dice >= 140 || items.inc === 0) return NONE;
  if (dice < 30) {
    const manual = scaled(items.inc, random.pick([5, 10, 20]), 100, pricing.step);
    return { manual, coupon: null };
  }
  const left = items.inc;
  if (dice < 80) return { manual: 0, coupon: percentage(random, left, pricing.step) };
  if (dice < 100 && shipping.inc > 0) {
    return {
      manual: 0,
      coupon: { couponId: 4, code: 'SHIPFREE', type: 4, name: 'Free shipping', faceValue: 0, discount: shipping.inc },
    };
  }
  const face = converted(50_000, pricing);
  const discount = Math.min(face, left);
  if (dice < 130)
    return {
      manual: 0,
      coupon: { couponId: 2, code: 'S2549JM0Y', type: 2, name: '5 off', faceValue: face, discount },
    };
  return {
    manual: 0,
    coupon: { couponId: 0, code: null, type: 5, name: 'Buy more, save more', faceValue: face, discount },
  };
}

function percentage(random: Random, items: Units, step: number): PlannedCoupon {
  const percent = random.pick([5, 10, 15, 25]);
  return {
    couponId: 10 + percent,
    code: `WELCOME${percent}`,
    type: 1,
    name: `${percent}% off`,
    faceValue: percent * 10_000,
    discount: scaled(items, percent, 100, step),
  };
}
