import type { Address } from './address.ts';
import type { OrderLine } from './order-line.ts';
import type { ShippingCosts } from './shipping-address.ts';

/** How an order's lines reach the shopper (BigCommerce docs: Order consignments). `lines` is null when they were not asked for. */
export interface OrderConsignments {
  readonly pickups: readonly PickupConsignment[];
  readonly shipping: readonly ShippingConsignment[];
  readonly downloads: readonly EmailedConsignment[];
  readonly giftCertificates: readonly EmailedConsignment[];
}

export interface PickupConsignment {
  readonly id: number;
  readonly pickupMethodId: number | null;
  readonly displayName: string | null;
  readonly collectionInstructions: string | null;
  readonly collectionTimeDescription: string | null;
  readonly locationName: string | null;
  readonly lines: readonly OrderLine[] | null;
}

export interface ShippingConsignment extends Address, ShippingCosts {
  readonly id: number;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
  readonly shippingMethod: string | null;
  readonly lines: readonly OrderLine[] | null;
}

/** Downloads and gift certificates: sent by e-mail. */
export interface EmailedConsignment {
  readonly recipientEmail: string | null;
  readonly lines: readonly OrderLine[] | null;
}
