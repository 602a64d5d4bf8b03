import type { Address } from '#lib/bigcommerce/types/address.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import type { ShownOption } from '#lib/core/line-option.ts';

/** Figures without and with tax, as decimal text without padding. */
export interface EditPair {
  readonly exTax: string;
  readonly incTax: string;
}

export type EditAddress = Address;

export interface EditDelivery {
  readonly id: number;
  readonly address: EditAddress;
  readonly shippingMethod: string;
}

/** A reduction on a line. A manual one can be given again; what a coupon or promotion took off cannot. */
export interface EditDiscount {
  readonly isManual: boolean;
  readonly name: string;
  readonly code: string;
  readonly amount: string;
}

/** Gift wrapping of a line. */
export interface EditWrapping {
  /** Of the store's wrapping; null for one that no write can name. */
  readonly id: number | null;
  readonly name: string;
  /** What the giver says; named so, since it is personal data. */
  readonly wrappingMessage: string;
  /** For all pieces of the line. */
  readonly cost: EditPair;
}

export interface EditLine {
  readonly id: number;
  /** Null for a custom line. */
  readonly productId: number | null;
  readonly variantId: number | null;
  readonly name: string;
  readonly nameCustomer: string;
  readonly nameMerchant: string;
  readonly sku: string;
  readonly kind: string;
  readonly options: readonly ShownOption[];
  readonly addressId: number | null;
  readonly quantity: number;
  readonly quantityShipped: number;
  readonly quantityRefunded: number;
  readonly price: EditPair;
  readonly wrapping: EditWrapping | null;
  readonly discounts: readonly EditDiscount[];
}

export interface EditFee {
  readonly id: number;
  readonly type: string;
  readonly nameCustomer: string;
  readonly nameMerchant: string;
  readonly source: string;
  readonly taxClassId: number | null;
  readonly cost: EditPair;
}

/** An order's money, line by line of its summary. Every figure is decimal text in the order's currency. */
export interface EditTotals {
  readonly subtotal: EditPair;
  readonly shipping: EditPair;
  readonly handling: EditPair;
  readonly wrapping: EditPair;
  readonly fees: EditPair;
  readonly discount: string;
  readonly coupon: string;
  readonly total: EditPair;
  readonly tax: string;
}

/** All of an order that the edit form shows or changes, as the platform holds it. */
export interface EditState {
  readonly orderId: number;
  readonly modifiedAt: IsoDate;
  readonly isArchived: boolean;
  readonly currencyCode: string;
  /** True: the figures including tax are entered, the others derived. */
  readonly isTaxInclusive: boolean;
  /** Tax on the items in percent, as far as the order's tax rows tell it. */
  readonly ratePercent: string;
  readonly statusLabel: string;
  readonly paymentStatus: string;
  readonly channelId: number;
  readonly customerId: number;
  readonly paymentMethod: string;
  readonly staffNotes: string;
  readonly customerMessage: string;
  readonly billing: EditAddress;
  readonly deliveries: readonly EditDelivery[];
  readonly lines: readonly EditLine[];
  readonly fees: readonly EditFee[];
  readonly totals: EditTotals;
  /** Store credit and gift certificates that were used: they do not lower the total. */
  readonly credited: string;
}
