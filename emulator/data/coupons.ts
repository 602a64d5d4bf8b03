import { UNITS_PER_ONE } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';

/** 0 off each item, 1 percent, 2 off the total, 3 off shipping, 4 free shipping (BigCommerce docs: coupons). */
export type CouponType = 0 | 1 | 2 | 3 | 4;

export interface StoreCoupon {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly type: CouponType;
  /** Whole percent for type 1, else an amount in the default currency. */
  readonly amount: Units;
  readonly isExpired: boolean;
}

export const COUPON_TYPE_NAMES: Readonly<Record<CouponType, string>> = {
  0: 'per_item_discount',
  1: 'percentage_discount',
  2: 'per_total_discount',
  3: 'shipping_discount',
  4: 'free_shipping',
};

const percent = (of: number): StoreCoupon => ({
  id: 10 + of,
  code: `WELCOME${of}`,
  name: `${of}% off`,
  type: 1,
  amount: of * UNITS_PER_ONE,
  isExpired: false,
});

/** The coupons of every store: those that its seeded orders used, and one of each other kind. */
export const STORE_COUPONS: readonly StoreCoupon[] = [
  percent(5),
  percent(10),
  percent(15),
  percent(25),
  { id: 2, code: 'S2549JM0Y', name: '5 off', type: 2, amount: 5 * UNITS_PER_ONE, isExpired: false },
  { id: 4, code: 'SHIPFREE', name: 'Free shipping', type: 4, amount: 0, isExpired: false },
  { id: 5, code: 'EACH1OFF', name: '1 off each item', type: 0, amount: UNITS_PER_ONE, isExpired: false },
  { id: 6, code: 'SHIP3OFF', name: '3 off shipping', type: 3, amount: 3 * UNITS_PER_ONE, isExpired: false },
  { id: 7, code: 'SUMMER2019', name: 'Summer', type: 1, amount: 20 * UNITS_PER_ONE, isExpired: true },
];

/** Codes are compared without regard to case. */
export function couponOf(code: string): StoreCoupon | null {
  return STORE_COUPONS.find((coupon) => coupon.code === code.toUpperCase()) ?? null;
}
