import type {
  CheckoutAddress,
  CheckoutConsignment,
  CheckoutCoupon,
  CheckoutFee,
  CheckoutLine,
  CheckoutTotals,
} from '#lib/core/checkout.ts';
import type { Money } from '#lib/core/money.ts';

export type {
  CheckoutAddress,
  CheckoutConsignment,
  CheckoutCoupon,
  CheckoutFee,
  CheckoutLine,
  CheckoutPair,
  CheckoutShippingOption,
  CheckoutTotals,
} from '#lib/core/checkout.ts';

// What the browser is shown of a checkout. Every amount is the platform's own; nothing here is computed by us.

/** What keeps a checkout from becoming an order. `path` such as `billing.zip`, `consignments.<id>.option`, `lines.<id>.delivery`. */
export interface CheckoutProblem {
  readonly path: string;
  readonly problem: 'missing' | 'noOption' | 'noConsignment' | 'noShippingOptions' | 'refused';
  /** The platform's reason in our words, where `problem` is `refused`. */
  readonly text?: string;
}

export interface CheckoutView {
  /** Of the draft: the `[checkoutId]` of all routes. It is not the cart's id. */
  readonly id: string;
  /** The platform's version of the cart: sent back with every change. */
  readonly version: number;
  readonly channelId: number;
  readonly currencyCode: string;
  /** Amounts entered by people (list prices, rates, fees) are with tax. */
  readonly isTaxIncluded: boolean;
  /** Null: a guest. */
  readonly customerId: number | null;
  readonly lines: readonly CheckoutLine[];
  readonly billing: CheckoutAddress | null;
  readonly consignments: readonly CheckoutConsignment[];
  readonly coupons: readonly CheckoutCoupon[];
  readonly fees: readonly CheckoutFee[];
  readonly customerMessage: string;
  readonly totals: CheckoutTotals;
  /** Empty: the order can be made. */
  readonly problems: readonly CheckoutProblem[];
  readonly orderId: number | null;
  readonly createdAt: string;
  /** The platform forgets the cart then, 30 days after its last change. */
  readonly expiresAt: string;
}

/** A checkout that a person has not finished. Nobody's name is kept of it. */
export interface CheckoutSummary {
  readonly id: string;
  readonly lines: readonly { readonly name: string; readonly quantity: number }[];
  /** As it was last told. */
  readonly total: Money;
  readonly channelId: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly expiresAt: string;
}

/** Something that somebody else changed; `before` and `now` are amounts, names or numbers, empty for none. */
export interface CheckoutChange {
  readonly what:
    | 'lineAdded'
    | 'lineRemoved'
    | 'lineQuantity'
    | 'linePrice'
    | 'customer'
    | 'billing'
    | 'consignmentAdded'
    | 'consignmentRemoved'
    | 'consignmentAddress'
    | 'shippingOption'
    | 'couponAdded'
    | 'couponRemoved'
    | 'feeAdded'
    | 'feeRemoved'
    | 'feeCost'
    | 'discount'
    | 'message'
    | 'total';
  /** What it is about: a line's, fee's or coupon's name. */
  readonly name: string;
  readonly before: string;
  readonly now: string;
}
