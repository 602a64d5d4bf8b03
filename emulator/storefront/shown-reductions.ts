import type { CheckoutFigures } from '../checkout/figures.ts';
import type { Units } from '../rules/money.ts';
import { stepOf } from '../rules/money.ts';
import { spread } from '../rules/totals.ts';
import type { OrderParts } from '../state/order-records.ts';

/** A line of a sum. */
export interface ShownAmount {
  readonly name: string;
  readonly amount: Units;
}

/** Amounts that come to `total` between them, in the proportion that they have. */
function comingTo(total: Units, parts: readonly ShownAmount[], step: number): ShownAmount[] {
  const shares = spread(
    total,
    parts.map(({ amount }) => amount),
    step,
  );
  return parts.map(({ name }, index) => ({ name, amount: shares[index] ?? 0 })).filter(({ amount }) => amount > 0);
}

/**
 * What makes a checkout cheaper, as it stands beside its prices: where these are without tax, so are the reductions, so that
 * the sum adds up to the last unit.
 */
export function shownReductions(figures: CheckoutFigures, entersTax: boolean): ShownAmount[] {
  const { goods, shippingTotal, fees, totals, reductions, discountTotal, couponTotal, step } = figures;
  const parts = [
    { name: 'Discount', amount: discountTotal },
    ...reductions.coupons.map(({ coupon, discount }) => ({
      name: `${coupon.name} (${coupon.code})`,
      amount: discount,
    })),
  ];
  const feesEx = fees.reduce((sum, { cost }) => sum + cost.ex, 0);
  const total = entersTax ? discountTotal + couponTotal : goods.ex + shippingTotal.ex + feesEx - totals.total_ex_tax;
  return comingTo(total, parts, step);
}

/** The same of an order. */
export function reductionsOfOrder({ head, coupons, fees }: OrderParts, entersTax: boolean): ShownAmount[] {
  const parts = [
    { name: 'Discount', amount: head.discount_amount },
    ...coupons.map((coupon) => ({ name: `Coupon ${coupon.code ?? ''}`, amount: coupon.discount })),
  ];
  const feesEx = fees.reduce((sum, { cost }) => sum + cost.ex, 0);
  const chargesEx = head.subtotal_ex_tax + head.shipping.ex + head.handling.ex + head.wrapping.ex + feesEx;
  const total = entersTax ? head.discount_amount + head.coupon_discount : chargesEx - head.total_ex_tax;
  return comingTo(total, parts, stepOf(head.decimal_places));
}
