import type { AddressDraft } from '#lib/core/address-draft.ts';
import type { Money } from '#lib/core/money.ts';

// What the browser is shown of a checkout. Every amount is the platform's own; nothing here is computed by us.

export interface CheckoutPair {
  readonly exTax: Money;
  readonly incTax: Money;
}

export interface CheckoutLine {
  /** The platform's id of the line (text). A new one whenever a custom line's quantity changes. */
  readonly id: string;
  readonly kind: 'physical' | 'digital' | 'custom' | 'certificate';
  readonly productId: number | null;
  readonly variantId: number | null;
  readonly name: string;
  readonly sku: string;
  readonly imageUrl: string;
  readonly quantity: number;
  /** What was chosen, in words; null where this answer does not tell it: keep what was told before. */
  readonly options: readonly { readonly name: string; readonly value: string }[] | null;
  /** One piece, as prices are entered in the store. */
  readonly listPrice: Money;
  /** The catalogue's price of one piece; null for what is in no catalogue. */
  readonly originalPrice: Money | null;
  /** All pieces, manual discounts on the line taken off. */
  readonly total: Money;
  /** Manual discounts: the line's own and its share of the cart's. */
  readonly discount: Money;
  /** What coupons take off this line. A line with any takes no manual discount. */
  readonly couponDiscount: Money;
  /** Where it goes; null for what is in no consignment. */
  readonly consignmentId: string | null;
  /** It must be in a consignment before there can be an order. */
  readonly needsDelivery: boolean;
  /** False for certificates, and for what a promotion put in. */
  readonly canChange: boolean;
}

/** An address of the checkout. `formFields` is always empty: checkouts name fields by ids that this app cannot read. */
export type CheckoutAddress = AddressDraft & { readonly id: string };

export interface CheckoutShippingOption {
  readonly id: string;
  readonly description: string;
  /** Such as `shipping_flatrate`; `custom` for a rate of one's own. */
  readonly type: string;
  /** As prices are entered in the store. */
  readonly cost: Money;
  readonly transitTime: string;
}

export interface CheckoutConsignment {
  readonly id: string;
  /** Null for a pickup. */
  readonly address: CheckoutAddress | null;
  readonly pickupMethodId: number | null;
  readonly lineIds: readonly string[];
  /**
   * What can be chosen. Empty: nobody delivers there, so offer a custom rate or another address. Null: this answer does not
   * tell; keep what was told before (`withKept` of rules.ts does it).
   */
  readonly options: readonly CheckoutShippingOption[] | null;
  /** Null as well after the address or the lines changed so that the chosen option is not offered any more. */
  readonly selected: CheckoutShippingOption | null;
  readonly shipping: CheckoutPair;
  readonly handling: CheckoutPair;
}

export interface CheckoutCoupon {
  readonly code: string;
  readonly name: string;
  /** Such as `percentage_discount`. */
  readonly type: string;
  readonly discount: Money;
}

export interface CheckoutFee {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly cost: CheckoutPair;
  readonly taxClassId: number | null;
}

export interface CheckoutTotals {
  /** Goods before coupons and discounts on the cart. */
  readonly subtotal: CheckoutPair;
  /** Manual discount on the whole cart. */
  readonly discount: Money;
  readonly shipping: CheckoutPair;
  readonly handling: CheckoutPair;
  readonly taxes: readonly { readonly name: string; readonly amount: Money }[];
  readonly tax: Money;
  /** What the order will come to. */
  readonly grandTotal: Money;
}

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
