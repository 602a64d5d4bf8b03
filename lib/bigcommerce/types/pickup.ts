import type { IsoDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';

/** That goods of an order are ready to be picked up, and whether they were (BigCommerce docs: Pickups). */
export interface Pickup {
  readonly id: number;
  readonly orderId: number;
  readonly pickupMethodId: number;
  readonly readyAt: IsoDate | null;
  readonly createdAt: IsoDate | null;
  readonly items: readonly PickupItem[];
}

export interface PickupItem {
  readonly orderProductId: number;
  readonly quantity: number;
  /** Null while it waits for the shopper. */
  readonly collectedAt: IsoDate | null;
  readonly isCollected: boolean;
}

/** At most 100 in one call. */
export interface NewPickup {
  readonly orderId: OrderId;
  readonly pickupMethodId: number;
  readonly readyAt: IsoDate;
  readonly collectedAt?: IsoDate | undefined;
  readonly items: readonly { readonly orderProductId: number; readonly quantity: number }[];
}

export interface PickupChange {
  readonly id: number;
  readonly readyAt?: IsoDate | undefined;
  readonly collectedAt?: IsoDate | undefined;
}
