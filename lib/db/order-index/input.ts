import type { IsoDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';

/** What the index reads of an order. The platform client's `Order` fits as it is. */
export interface IndexableOrder {
  readonly id: OrderId;
  readonly customerId: number | null;
  readonly dateCreated: IsoDate;
  readonly dateModified: IsoDate;
  readonly dateShipped: IsoDate | null;
  readonly statusId: number;
  readonly status: string | null;
  readonly customStatus: string | null;
  readonly paymentMethod: string | null;
  readonly paymentStatus: string | null;
  readonly paymentProviderId: string | null;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
  readonly isDigital: boolean;
  readonly isDeleted: boolean;
  readonly billingAddress: IndexableAddress;
  readonly staffNotes: string | null;
  readonly customerMessage: string | null;
  readonly channelId: number | null;
  readonly orderSource: string | null;
  readonly externalId: string | null;
  readonly externalOrderId: string | null;
  readonly externalMerchantId: string | null;
  readonly currencyCode: string;
  readonly totalIncTax: Money;
  /** Of which cart it was made; kept beside the index. */
  readonly cartId?: string | null;
}

export interface IndexableAddress {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly street1: string;
  readonly street2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly countryIso2: string;
  readonly phone: string;
  readonly email: string;
}

export interface IndexableLine {
  readonly name: string;
  readonly sku: string | null;
  readonly appliedDiscounts: readonly { readonly code: string | null }[];
  readonly options: readonly { readonly displayName: string; readonly displayValue: string }[];
}

/** One order with all its lines, as one read of the platform gave it. */
export interface IndexInput {
  readonly order: IndexableOrder;
  /** All lines; null when this read did not bring them, which leaves those in the index as they are. */
  readonly lines: readonly IndexableLine[] | null;
  /** Delivery addresses; null likewise. */
  readonly deliveries: readonly IndexableAddress[] | null;
  /** When the read began. An older read never replaces a newer one. */
  readonly fetchedAt: Date;
}
