import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { PostalAddress } from '#lib/core/postal-address.ts';
import type { ShownOption } from '#lib/core/line-option.ts';
import { COMMENTS_MAX_LENGTH, LINES_MAX, QUANTITY_MAX, SHIPPING_METHOD_MAX_LENGTH } from './limits.ts';

// What the browser may ask of an order's shipments and pickups, and what it gets. Screens import the types only.

const id = z.int().min(1).max(2_147_483_647);
const pathId = z
  .string()
  .regex(/^[1-9][0-9]{0,9}$/, 'must be a whole number')
  .transform(Number)
  .refine((number) => number <= 2_147_483_647, 'must be a whole number');

const orderId = z.string().transform((text, context): OrderId => {
  const parsed = parseOrderId(text);
  if (parsed !== null) return parsed;
  context.addIssue('Order number must be a whole number');
  return z.NEVER;
});

export const shippedOrderSchema = z.object({ orderId });
export const shipmentParamsSchema = z.object({ orderId, shipmentId: pathId });
export const pickupParamsSchema = z.object({ orderId, pickupId: pathId });

const webLink = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text === '' || /^https?:\/\//i.test(text), 'must begin with https://');

const detailsShape = {
  trackingNumber: z.string().trim().max(50).optional(),
  trackingLink: webLink.optional(),
  shippingProvider: z
    .string()
    .regex(/^[a-z0-9_]{0,50}$/, 'must be a provider of the platform')
    .optional(),
  trackingCarrier: z
    .string()
    .regex(/^[a-z0-9-]{0,100}$/, 'must be a carrier of the tracking service')
    .optional(),
  shippingMethod: z.string().trim().max(SHIPPING_METHOD_MAX_LENGTH).optional(),
  comments: z.string().max(COMMENTS_MAX_LENGTH).optional(),
};

/** One package: pieces of lines that go to one address. */
export const createShipmentSchema = z.strictObject({
  addressId: id,
  items: z
    .array(z.strictObject({ lineId: id, quantity: z.int().min(1).max(QUANTITY_MAX) }))
    .min(1)
    .max(LINES_MAX)
    .refine((items) => new Set(items.map(({ lineId }) => lineId)).size === items.length, 'has a line twice'),
  ...detailsShape,
});
export type CreateShipmentRequest = z.infer<typeof createShipmentSchema>;

export const changeShipmentSchema = z
  .strictObject(detailsShape)
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change was sent.');
export type ChangeShipmentRequest = z.infer<typeof changeShipmentSchema>;

/** As many as the person saw: what came meanwhile is not deleted unseen. */
export const deleteShipmentsSchema = z.strictObject({ count: z.int().min(1).max(10_000) });

export const markReadySchema = z.strictObject({
  pickupMethodId: id,
  items: createShipmentSchema.shape.items,
});
export type MarkReadyRequest = z.infer<typeof markReadySchema>;

export interface ShipAddress extends PostalAddress {
  readonly id: number;
  readonly shippingMethod: string;
}

export interface ShipLine {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  readonly options: readonly ShownOption[];
  /** Where it lies in the store's shelves; empty when nobody said. */
  readonly bin: string;
  readonly quantity: number;
  readonly quantityShipped: number;
  readonly quantityRefunded: number;
  /** Null: no parcel goes out for it (digital, gift certificate, picked up). */
  readonly addressId: number | null;
  readonly leftOut: 'digital' | 'giftcertificate' | 'pickup' | null;
}

/** Whether the shopper is mailed when a shipment is made; `unknown` where the store did not let us ask. */
export type ShopperMail = 'sent' | 'off' | 'unknown';

export interface PickupView {
  readonly id: number;
  readonly readyAt: IsoDate | null;
  /** Null while some of it waits. */
  readonly collectedAt: IsoDate | null;
  readonly isCollected: boolean;
  readonly items: readonly { readonly lineId: number; readonly quantity: number }[];
}

/** What a shopper fetches. */
export interface PickupPlan {
  readonly methodId: number;
  readonly methodName: string;
  readonly locationName: string;
  readonly lines: readonly { readonly id: number; readonly name: string; readonly quantity: number }[];
  /** Null: the store did not grant reading them; `message` says so. */
  readonly records: readonly PickupView[] | null;
  readonly message: string;
}

export interface ShipOrder {
  readonly id: number;
  readonly statusId: number;
  readonly statusLabel: string;
  readonly isArchived: boolean;
  readonly currencyCode: string;
}

/** Everything that shipping an order needs to know. */
export interface ShipPlan {
  readonly order: ShipOrder;
  readonly addresses: readonly ShipAddress[];
  readonly lines: readonly ShipLine[];
  readonly mail: ShopperMail;
}

/** The order after a write to its shipments, and the status that it should have but the platform did not give it. */
export interface ShippedOrder {
  readonly order: ShipOrder;
  readonly lines: readonly Pick<ShipLine, 'id' | 'quantityShipped'>[];
  readonly offeredStatusId: number | null;
}

export interface ShipmentDone extends ShippedOrder {
  readonly shipmentId: number;
}

/** One shipment as it can be edited. */
export interface ShipmentRecord {
  readonly id: number;
  readonly createdAt: IsoDate | null;
  readonly trackingNumber: string;
  readonly trackingLink: string;
  readonly shippingProvider: string;
  readonly trackingCarrier: string;
  readonly shippingMethod: string;
  readonly comments: string;
  readonly items: readonly { readonly lineId: number; readonly quantity: number }[];
}

export type PickupAnswer = { readonly pickup: PickupPlan | null };

export interface PickupDone {
  readonly pickup: PickupView;
  readonly order: ShipOrder;
  readonly offeredStatusId: number | null;
}
