import type { IsoDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { Address } from './address.ts';
import type { OrderConsignments } from './consignment.ts';
import type { Fee } from './fee.ts';

/**
 * An order as both list and detail give it (BigCommerce docs: Orders V2). Every amount is in the transactional currency,
 * `currencyCode`. Null means that the platform says "none" in one of its ways: null, empty text, `0`, `{}`.
 */
export interface Order extends OrderAmounts {
  readonly id: OrderId;
  /** Null for a guest. */
  readonly customerId: number | null;
  readonly dateCreated: IsoDate;
  /** Steps of one second: two changes within one second look the same. */
  readonly dateModified: IsoDate;
  /** Null until everything is shipped. */
  readonly dateShipped: IsoDate | null;
  readonly statusId: number;
  /** The platform's name of the status; what staff know is `customStatus`. */
  readonly status: string | null;
  readonly customStatus: string | null;
  readonly paymentMethod: string | null;
  readonly paymentStatus: string | null;
  readonly paymentProviderId: string | null;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
  readonly isDigital: boolean;
  /** Archived. */
  readonly isDeleted: boolean;
  readonly billingAddress: Address;
  readonly shippingAddressCount: number;
  readonly staffNotes: string | null;
  readonly customerMessage: string | null;
  readonly channelId: number | null;
  readonly orderSource: string | null;
  readonly cartId: string | null;
  readonly externalSource: string | null;
  readonly externalId: string | null;
  readonly externalOrderId: string | null;
  readonly externalMerchantId: string | null;
  readonly ebayOrderId: string | null;
  readonly ipAddress: string | null;
  readonly ipAddressV6: string | null;
  readonly geoipCountry: string | null;
  readonly geoipCountryIso2: string | null;
  readonly creditCardType: string | null;
  readonly isEmailOptIn: boolean;
  readonly customerLocale: string | null;
  readonly taxProviderId: string | null;
  /** ISO 4217 code of the transactional currency (the platform's `default_currency_code`). */
  readonly currencyCode: string;
  /** ISO 4217 code in which the shopper saw prices; usually the same. */
  readonly displayCurrencyCode: string;
  /** Decimal text; from the transactional to the display currency. */
  readonly displayExchangeRate: string | null;
  readonly storeCurrencyCode: string | null;
  /** Decimal text; from the store's default currency to the transactional one. */
  readonly storeExchangeRate: string | null;
  /** Present only when asked for with `include: ['consignments']` or `['consignments.line_items']`. */
  readonly consignments: OrderConsignments | null;
  /** Present only when asked for with `include: ['fees']`. */
  readonly fees: readonly Fee[] | null;
}

/**
 * An order's amounts, with the platform's names. When prices include tax, the `IncTax` figures are exact and the `ExTax`
 * figures derived; otherwise the reverse. A part that the platform leaves out is zero; a missing total makes the order unreadable.
 */
export interface OrderAmounts {
  readonly isTaxInclusivePricing: boolean;
  readonly subtotalExTax: Money;
  readonly subtotalIncTax: Money;
  readonly subtotalTax: Money;
  readonly baseShippingCost: Money;
  readonly shippingCostExTax: Money;
  readonly shippingCostIncTax: Money;
  readonly shippingCostTax: Money;
  readonly baseHandlingCost: Money;
  readonly handlingCostExTax: Money;
  readonly handlingCostIncTax: Money;
  readonly handlingCostTax: Money;
  readonly baseWrappingCost: Money;
  readonly wrappingCostExTax: Money;
  readonly wrappingCostIncTax: Money;
  readonly wrappingCostTax: Money;
  readonly totalExTax: Money;
  readonly totalIncTax: Money;
  readonly totalTax: Money;
  readonly discountAmount: Money;
  readonly couponDiscount: Money;
  readonly storeCreditAmount: Money;
  readonly giftCertificateAmount: Money;
}

/** An order of a page that could not be read. `reason` names fields, never their values. */
export interface UnreadableOrder {
  readonly id: number | null;
  readonly reason: string;
}

/** A page of orders: one that cannot be read does not lose the others. `received` counts both, for paging. */
export interface OrderPage {
  readonly orders: readonly Order[];
  readonly unreadable: readonly UnreadableOrder[];
  readonly received: number;
}
