import type { Address } from './address.ts';
import type { OrderLine } from './order-line.ts';
import type { ShippingCosts } from './shipping-address.ts';

/** How an order's lines reach the shopper (BigCommerce docs: Order consignments). */
export interface OrderConsignments {
  readonly pickups: readonly PickupConsignment[];
  readonly shipping: readonly ShippingConsignment[];
  readonly downloads: readonly EmailedConsignment[];
  readonly giftCertificates: readonly EmailedConsignment[];
}

export interface ConsignmentLines {
  /** Null when lines were not asked for. */
  readonly lines: readonly OrderLine[] | null;
  /** False when there are more: the platform embeds at most 50 and says so. All of them come from the order's own lines. */
  readonly hasAllLines: boolean;
}

export interface PickupConsignment extends ConsignmentLines {
  readonly id: number;
  readonly pickupMethodId: number | null;
  readonly displayName: string | null;
  readonly collectionInstructions: string | null;
  readonly collectionTimeDescription: string | null;
  readonly locationName: string | null;
}

export interface ShippingConsignment extends Address, ShippingCosts, ConsignmentLines {
  readonly id: number;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
  readonly shippingMethod: string | null;
}

/** Downloads and gift certificates: sent by e-mail. */
export interface EmailedConsignment extends ConsignmentLines {
  readonly recipientEmail: string | null;
}
