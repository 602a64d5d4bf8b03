import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';

/**
 * A line of an order (BigCommerce docs: Order products). `id` is the `order_product_id` of shipments and refunds.
 * Cost prices tell the merchant's margin: keep them from staff who may not see it.
 */
export interface OrderLine {
  readonly id: number;
  /** Null for a custom line that is not in the catalogue. */
  readonly productId: number | null;
  readonly variantId: number | null;
  readonly orderAddressId: number | null;
  readonly orderPickupMethodId: number | null;
  readonly name: string;
  readonly nameCustomer: string | null;
  readonly nameMerchant: string | null;
  readonly sku: string | null;
  readonly upc: string | null;
  /** `physical`, `digital` or `giftcertificate`; the list may grow. */
  readonly type: string;
  readonly brand: string | null;
  readonly quantity: number;
  readonly quantityShipped: number;
  readonly quantityRefunded: number;
  readonly isRefunded: boolean;
  readonly basePrice: Money;
  readonly priceExTax: Money;
  readonly priceIncTax: Money;
  readonly priceTax: Money;
  readonly baseTotal: Money;
  readonly totalExTax: Money;
  readonly totalIncTax: Money;
  readonly totalTax: Money;
  /** What the shopper paid for the line, where the platform says it. */
  readonly discountedTotalIncTax: Money | null;
  readonly costPriceExTax: Money | null;
  readonly costPriceIncTax: Money | null;
  readonly fixedShippingCost: Money | null;
  /** Decimal text in the store's own unit. */
  readonly weight: string | null;
  readonly width: string | null;
  readonly height: string | null;
  readonly depth: string | null;
  readonly binPickingNumber: string | null;
  readonly isBundledProduct: boolean;
  readonly parentOrderProductId: number | null;
  readonly giftCertificateId: number | null;
  readonly externalId: string | null;
  readonly eventName: string | null;
  readonly eventDate: IsoDate | null;
  readonly wrapping: LineWrapping | null;
  readonly appliedDiscounts: readonly LineDiscount[];
  readonly options: readonly LineOption[];
  readonly configurableFields: readonly ConfigurableField[];
}

export interface LineWrapping {
  readonly id: number | null;
  readonly name: string | null;
  readonly message: string | null;
  readonly costExTax: Money;
  readonly costIncTax: Money;
  readonly costTax: Money;
}

export interface LineDiscount {
  /** For example `manual-discount`, `total-coupon`. */
  readonly id: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly amount: Money;
  /** `order` or `product`. */
  readonly target: string | null;
}

/** A chosen option: merchant texts for the app, customer texts for printouts; older orders have the plain ones only. */
export interface LineOption {
  readonly id: number;
  readonly productOptionId: number | null;
  readonly type: string | null;
  readonly displayName: string;
  readonly displayNameCustomer: string;
  readonly displayNameMerchant: string;
  readonly displayValue: string;
  readonly displayValueCustomer: string;
  readonly displayValueMerchant: string;
  /** The value's id as text, or the text itself for free fields; JSON text for uploads. */
  readonly value: string;
}

export interface ConfigurableField {
  readonly name: string;
  readonly value: string;
}
