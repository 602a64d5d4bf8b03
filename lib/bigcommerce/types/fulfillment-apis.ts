import type { OrderId } from '#lib/core/ids.ts';
import type { WriteResult } from '../write-result.ts';
import type { EmailStatuses } from './email-statuses.ts';
import type { NewPickup, Pickup, PickupChange } from './pickup.ts';
import type { NewShipment, Shipment, ShipmentDetails } from './shipment.ts';

/** Shipments of orders. `currency`: code of the order's transactional currency. */
export interface ShipmentsApi {
  /** All of an order, oldest first. */
  list(orderId: OrderId, currency: string): Promise<readonly Shipment[]>;
  /** Null when the order has no such shipment. */
  get(orderId: OrderId, shipmentId: number, currency: string): Promise<Shipment | null>;
  count(orderId: OrderId): Promise<number>;
  /** One address, some pieces of its lines. Mails the shopper where the store does so, and is never repeated. */
  create(orderId: OrderId, shipment: NewShipment, currency: string): Promise<WriteResult<{ shipment: Shipment }>>;
  /** Everything but the items; sends only what is named. */
  update(
    orderId: OrderId,
    shipmentId: number,
    details: ShipmentDetails,
    currency: string,
  ): Promise<WriteResult<{ shipment: Shipment }>>;
  /** The pieces are to be shipped again; the order's status stays. */
  delete(orderId: OrderId, shipmentId: number): Promise<WriteResult>;
  /** All shipments of one order. */
  deleteAll(orderId: OrderId): Promise<WriteResult>;
}

/** Readiness and collection of orders that shoppers fetch themselves. Needs a permission of its own. */
export interface PickupsApi {
  listOf(orderId: OrderId): Promise<readonly Pickup[]>;
  /** At most 100; all of them or none. */
  create(pickups: readonly NewPickup[]): Promise<WriteResult<{ pickups: readonly Pickup[] }>>;
  update(changes: readonly PickupChange[]): Promise<WriteResult<{ pickups: readonly Pickup[] }>>;
  delete(pickupIds: readonly number[]): Promise<WriteResult>;
}

export interface EmailStatusesApi {
  /** What goes out by mail for orders of a channel. Costs two calls at once. */
  ofChannel(channelId: number): Promise<EmailStatuses>;
}
