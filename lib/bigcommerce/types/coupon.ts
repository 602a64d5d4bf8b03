import type { Money } from '#lib/core/money.ts';

/** A coupon or promotion used on an order (BigCommerce docs: Order coupons). */
export interface Coupon {
  readonly id: number;
  readonly couponId: number | null;
  readonly code: string | null;
  /** 0 per item, 1 percentage, 2 per total, 3 shipping, 4 free shipping, 5 promotion. */
  readonly type: number;
  /** The face value as decimal text: money or a percentage, by `type`. */
  readonly faceValue: string | null;
  /** The money taken off. */
  readonly discount: Money;
}
