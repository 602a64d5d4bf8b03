import type { OrderEdit } from './order-edit.ts';

/** Where the lines are picked up instead of shipped. Texts that are empty are not sent. */
export interface NewPickup {
  readonly methodId: number;
  readonly displayName: string;
  readonly instructions: string;
  readonly timeDescription: string;
}

/**
 * An order to be made (BigCommerce docs: Orders V2, create). No confirmation is mailed for it, and no promotion applies. With a
 * pickup there must be no shipping addresses.
 */
export interface NewOrder extends Omit<OrderEdit, 'changedLines' | 'subtotal' | 'total'> {
  readonly statusId: number;
  readonly channelId: number;
  /** Number of the app that makes it, as text. */
  readonly externalSource: string;
  /** The maker's own reference: an order whose answer was lost is found by it. */
  readonly externalOrderId: string;
  /** Only where it differs from the store's default: a store with one currency refuses the field. */
  readonly currencyCode?: string | undefined;
  readonly staffNotes?: string | undefined;
  readonly pickup?: NewPickup | undefined;
}
