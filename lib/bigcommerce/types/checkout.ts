import type { AddressDraft } from '#lib/core/address-draft.ts';
import type {
  CheckoutAddress,
  CheckoutConsignment,
  CheckoutCoupon,
  CheckoutFee,
  CheckoutLine,
  CheckoutTotals,
} from '#lib/core/checkout.ts';
import type { IsoDate } from '#lib/core/dates.ts';

/** A line of the checkout, with the ids behind what was chosen. */
export interface WiredLine extends CheckoutLine {
  readonly choices: readonly { readonly optionId: number; readonly valueId: number | null }[] | null;
}

/** A cart on its way to an order (BigCommerce docs: checkouts). Amounts are in the cart's currency. */
export interface Checkout {
  /** The cart's too. */
  readonly cartId: string;
  /** One more with each change. */
  readonly version: number;
  readonly customerId: number | null;
  readonly channelId: number;
  readonly currencyCode: string;
  readonly isTaxIncluded: boolean;
  readonly lines: readonly WiredLine[];
  readonly billing: CheckoutAddress | null;
  readonly consignments: readonly CheckoutConsignment[];
  readonly coupons: readonly CheckoutCoupon[];
  readonly fees: readonly CheckoutFee[];
  readonly customerMessage: string;
  readonly totals: CheckoutTotals;
  /** The last order that was made of it. */
  readonly orderId: number | null;
  readonly changedAt: IsoDate;
}

export type NewCartLine =
  | {
      readonly kind: 'catalogue';
      readonly productId: number;
      readonly variantId: number | null;
      readonly options: readonly { readonly optionId: number; readonly value: string }[];
      readonly quantity: number;
      /** Decimal text; null for the catalogue's. */
      readonly listPrice: string | null;
    }
  | {
      readonly kind: 'custom';
      readonly name: string;
      readonly sku: string;
      readonly quantity: number;
      readonly listPrice: string;
    }
  | {
      readonly kind: 'certificate';
      readonly name: string;
      readonly theme: string;
      readonly amount: string;
      readonly quantity: number;
      readonly sender: { readonly name: string; readonly email: string };
      readonly recipient: { readonly name: string; readonly email: string };
      readonly message: string;
    };

export interface NewCart {
  readonly customerId: number | null;
  readonly channelId: number;
  readonly currencyCode: string;
  readonly lines: readonly NewCartLine[];
}

export interface ConsignmentLine {
  readonly lineId: string;
  readonly quantity: number;
}

export type NewConsignment =
  | { readonly address: AddressDraft; readonly lines: readonly ConsignmentLine[] }
  | { readonly pickupMethodId: number; readonly lines: readonly ConsignmentLine[] };

/** How a consignment goes; each alone (BigCommerce docs: update checkout consignment). */
export type ShippingChoice =
  | { readonly optionId: string }
  | { readonly custom: { readonly description: string; readonly price: string } }
  | { readonly pickupMethodId: number };

export interface NewCheckoutFee {
  readonly name: string;
  readonly displayName: string;
  readonly cost: string;
  /** Who asks for it. */
  readonly source: string;
  readonly taxClassId: number | null;
}
