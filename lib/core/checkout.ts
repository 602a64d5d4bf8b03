import type { AddressDraft } from './address-draft.ts';
import type { Money } from './money.ts';

// The parts of a checkout, as the platform's client reads them and as screens show them. Every amount is the platform's own.

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
