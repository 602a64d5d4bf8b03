import { stepOf } from '../../../../rules/money.ts';
import type { Units } from '../../../../rules/money.ts';
import { spread } from '../../../../rules/totals.ts';
import type { OrderLine } from '../../../../state/line-records.ts';
import type { OrderHead } from '../../../../state/order-records.ts';
import type { Coupon } from '../../../../state/payment-records.ts';

const MANUAL = 'manual-discount';

/** What an order's reductions come to after lines lost theirs. */
export interface LeftDiscounts {
  readonly discount_amount: Units;
  readonly coupon_discount: Units;
  readonly coupons: readonly Coupon[];
}

/** Takes the wiped lines' shares off the order's discounts and off its coupons. */
export function discountsWithout(
  head: OrderHead,
  coupons: readonly Coupon[],
  wiped: readonly OrderLine[],
): LeftDiscounts {
  let [manual, byCoupon] = [0, 0];
  for (const discount of wiped.flatMap((line) => line.applied_discounts)) {
    if (discount.id === MANUAL) manual += discount.amount;
    else byCoupon += discount.amount;
  }
  let left = byCoupon;
  return {
    discount_amount: Math.max(head.discount_amount - manual, 0),
    coupon_discount: Math.max(head.coupon_discount - byCoupon, 0),
    coupons: coupons.map((coupon) => {
      const off = Math.min(coupon.discount, left);
      left -= off;
      return { ...coupon, discount: coupon.discount - off };
    }),
  };
}

/** A manual discount spread over all lines by their price without tax. Earlier manual discounts go. */
export function withManualDiscount(
  lines: readonly OrderLine[],
  amount: Units,
  head: Pick<OrderHead, 'decimal_places'>,
): readonly OrderLine[] {
  const weights = lines.map((line) => line.price.ex * line.quantity);
  const shares = spread(amount, weights, stepOf(head.decimal_places));
  return lines.map((line, index) => {
    const others = line.applied_discounts.filter((discount) => discount.id !== MANUAL);
    const share = shares[index] ?? 0;
    if (share === 0) return { ...line, applied_discounts: others };
    const manual = { id: MANUAL, amount: share, name: 'Manual Discount', code: null, target: 'order' as const };
    return { ...line, applied_discounts: [...others, manual] };
  });
}
