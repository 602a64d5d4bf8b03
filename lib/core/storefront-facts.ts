import type { IsoDate } from './dates.ts';

/** What a shopper ordered with. */
export const DEVICE_KINDS = ['computer', 'phone', 'tablet'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** Where the shopper came to the confirmation page from, by kind; the address itself is never told. */
export const REFERRER_KINDS = ['store', 'payment', 'search', 'social', 'other', 'none'] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** How an order was placed in a storefront, as its confirmation page told it. Nothing about the person. */
export interface StorefrontFacts {
  readonly toldAt: IsoDate;
  readonly channelId: number;
  readonly items: number;
  readonly hasCoupon: boolean;
  readonly device: DeviceKind;
  readonly referrer: ReferrerKind;
  /** Milliseconds from the cart's making to the order; null where the cart was not heard of. */
  readonly cartMs: number | null;
}

/** From the cart to the order: up to five minutes, half an hour, two hours, a day, longer; or nobody knows. */
export const CART_TIMES = ['minutes', 'halfHour', 'hours', 'day', 'days', 'unknown'] as const;
export type CartTime = (typeof CART_TIMES)[number];

export const CHARTS = ['device', 'referrer', 'coupon', 'cartTime'] as const;
export type ChartName = (typeof CHARTS)[number];
