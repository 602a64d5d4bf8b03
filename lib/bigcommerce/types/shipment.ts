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

/** What a person can say of a shipment; what is left out of a change stays as it is. */
export interface ShipmentDetails {
  /** At most 50 characters. */
  readonly trackingNumber?: string | undefined;
  /** At most 500 characters; where it is given, the platform makes no link of its own. */
  readonly trackingLink?: string | undefined;
  /** A slug of the platform's tracking service, such as `dhl`; empty for none. */
  readonly trackingCarrier?: string | undefined;
  /** `usps`, `fedex`, `ups`, … or `carrier_<id>`; the list may grow. Empty for none. */
  readonly shippingProvider?: string | undefined;
  readonly shippingMethod?: string | undefined;
  readonly comments?: string | undefined;
}

export interface NewShipment extends ShipmentDetails {
  readonly orderAddressId: number;
  readonly items: readonly ShipmentItem[];
}
