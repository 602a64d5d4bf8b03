import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import type { Address } from './address.ts';

/** A shipment of an order (BigCommerce docs: Order shipments). */
export interface Shipment {
  readonly id: number;
  readonly orderAddressId: number | null;
  readonly dateCreated: IsoDate | null;
  readonly trackingNumber: string | null;
  /** The merchant's own link; else `generatedTrackingLink` may hold one. Shopper- and staff-written: check the scheme before linking. */
  readonly trackingLink: string | null;
  readonly generatedTrackingLink: string | null;
  readonly trackingCarrier: string | null;
  readonly shippingProvider: string | null;
  readonly shippingProviderDisplayName: string | null;
  readonly shippingMethod: string | null;
  readonly merchantShippingCost: Money | null;
  readonly comments: string | null;
  readonly shippingAddress: Address;
  readonly items: readonly ShipmentItem[];
}

export interface ShipmentItem {
  readonly orderProductId: number;
  readonly quantity: number;
}
