import type { StorefrontFacts } from '#lib/core/storefront-facts.ts';
import type { Money } from '#lib/core/money.ts';

// Further parts of an order's page, beside those in contract.ts. Types only.

export interface OrderFee {
  readonly id: number;
  readonly name: string;
  readonly costIncTax: Money;
  readonly costExTax: Money;
}

/** A collection by the shopper. */
export interface OrderPickup {
  readonly id: number;
  /** The `orderPickupMethodId` of its lines. */
  readonly methodId: number | null;
  readonly name: string;
  readonly locationName: string;
  readonly instructions: string;
  readonly time: string;
}

/** Where an order came from. Empty text is none. */
export interface OrderOrigin {
  readonly cartId: string;
  /** Other orders that were made of the same cart, as far as the index knows. */
  readonly sameCart: readonly number[];
  readonly country: string;
  readonly locale: string;
  /** The app or service that made the order. */
  readonly externalSource: string;
  readonly taxProvider: string;
  readonly isEmailOptIn: boolean;
}

/** Codes are ISO 4217; rates are decimal text, null where the platform tells none. */
export interface OrderCurrencies {
  /** All amounts are in it. */
  readonly transactional: string;
  /** What the shopper saw; `displayRate` leads from the transactional currency to it. */
  readonly display: string;
  readonly displayRate: string | null;
  /** The store's own; `storeRate` leads from it to the transactional one. Null: single-currency stores do not say. */
  readonly store: string | null;
  readonly storeRate: string | null;
}

/** The tax within each part, as the platform gives it; the subtotal's is after discounts. */
export interface OrderTaxParts {
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly handling: Money;
  readonly wrapping: Money;
}

export interface OrderDetailParts {
  readonly fees: readonly OrderFee[];
  readonly pickups: readonly OrderPickup[];
  readonly origin: OrderOrigin;
  readonly currencies: OrderCurrencies;
  readonly taxParts: OrderTaxParts;
  /** Null for an order of which no confirmation page told. */
  readonly storefront: StorefrontFacts | null;
}

/** What one line has beside what the list of lines shows. Numbers as decimal text in the store's own units; empty is none. */
export interface LineFacts {
  readonly upc: string;
  readonly brand: string;
  readonly bin: string;
  readonly weight: string;
  readonly width: string;
  readonly height: string;
  readonly depth: string;
  readonly variantId: number | null;
  readonly event: string;
  readonly externalId: string;
}

/** What one delivery has beside what the page shows, and the rate that the shopper chose, if one was kept. */
export interface DeliveryFacts {
  readonly zone: string;
  readonly baseCost: Money;
  readonly handlingIncTax: Money;
  readonly handlingExTax: Money;
  readonly shippingTax: Money;
  readonly formFields: readonly { readonly name: string; readonly value: string }[];
  readonly quote: {
    readonly provider: string;
    readonly carrier: string;
    readonly rate: string;
    readonly method: string;
  } | null;
}

/** Who downloads and gift certificates were sent to. */
export interface EmailedParts {
  readonly downloads: readonly { readonly email: string; readonly lines: readonly string[] }[];
  readonly giftCertificates: readonly { readonly email: string; readonly lines: readonly string[] }[];
}
