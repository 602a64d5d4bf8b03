import { couponOf } from '../data/coupons.ts';
import type { StoreCoupon } from '../data/coupons.ts';
import { scaled, UNITS_PER_ONE } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import { spread } from '../rules/totals.ts';
import type { PricedItem } from './price-items.ts';

/** What a coupon took off, in the cart's currency with tax. `shares` are by item, none for a coupon on shipping. */
export interface UsedCoupon {
  readonly coupon: StoreCoupon;
  readonly discount: Units;
  readonly shares: readonly Units[];
}

/** Every reduction of a checkout. Lists are by item, in the items' order. */
export interface Reductions {
  readonly coupons: readonly UsedCoupon[];
  /** Manual discounts on single items. */
  readonly ofItems: readonly Units[];
  /** The manual discount on the whole cart, and its shares. */
  readonly ofCart: Units;
  readonly cartShares: readonly Units[];
}

/** What reductions are computed from. `shippingInc` and all amounts are in the cart's currency. */
export interface Reducible {
  readonly items: readonly PricedItem[];
  readonly couponCodes: readonly string[];
  readonly cartDiscount: Units;
  readonly shippingInc: Units;
  readonly step: number;
  /** An amount of the default currency in the cart's. */
  readonly converted: (amount: Units) => Units;
}

/**
 * Takes off, in this order: manual discounts on items, coupons as they were applied, the manual discount on the cart. Nothing
 * takes off more than there is left, and gift certificates stay whole. Each amount is spread by price without tax.
 */
export function reductionsOf(input: Reducible): Reductions {
  const { items, step } = input;
  const totals = items.map(({ price, item, type }) => (type === 'giftcertificate' ? 0 : price.inc * item.quantity));
  const weights = items.map(({ price, item, type }) => (type === 'giftcertificate' ? 0 : price.ex * item.quantity));
  const ofItems = items.map(({ item }, index) => Math.min(item.discount, totals[index] ?? 0));
  let left = totals.reduce((sum, total) => sum + total, 0) - ofItems.reduce((sum, off) => sum + off, 0);
  let shippingLeft = input.shippingInc;
  const coupons = input.couponCodes.flatMap((code): UsedCoupon[] => {
    const coupon = couponOf(code);
    if (coupon === null) return [];
    if (coupon.type === 3 || coupon.type === 4) {
      const discount = coupon.type === 4 ? shippingLeft : Math.min(input.converted(coupon.amount), shippingLeft);
      shippingLeft -= discount;
      return [{ coupon, discount, shares: items.map(() => 0) }];
    }
    const discount = Math.min(offGoods(coupon, input, left), left);
    left -= discount;
    return [{ coupon, discount, shares: spread(discount, weights, step) }];
  });
  const ofCart = Math.min(input.cartDiscount, left);
  return { coupons, ofItems, ofCart, cartShares: spread(ofCart, weights, step) };
}

function offGoods(coupon: StoreCoupon, input: Reducible, left: Units): Units {
  if (coupon.type === 1) return scaled(left, coupon.amount, 100 * UNITS_PER_ONE, input.step);
  const amount = input.converted(coupon.amount);
  if (coupon.type === 2) return amount;
  return input.items
    .filter(({ type }) => type !== 'giftcertificate')
    .reduce((sum, { price, item }) => sum + Math.min(amount, price.inc) * item.quantity, 0);
}
