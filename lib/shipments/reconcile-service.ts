import { z } from 'zod';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import {
  CHANGE_SHIPMENT_ACTION,
  concludeChanged,
  concludeGone,
  DELETE_SHIPMENT_ACTION,
  findChanged,
  findGone,
} from './change-service.ts';
import type { ShipmentReadContext } from './context.ts';
import { changeShipmentSchema, createShipmentSchema, markReadySchema } from './contract.ts';
import { concludeMade, CREATE_SHIPMENT_ACTION, findMade } from './create-service.ts';
import { DELETE_SHIPMENTS_ACTION, findAllGone } from './delete-all-service.ts';
import { readShipped } from './order-state.ts';
import {
  concludeCollected,
  concludeReady,
  DELETE_PICKUP_ACTION,
  findCollected,
  findPickupGone,
  findReady,
  MARK_COLLECTED_ACTION,
  MARK_READY_ACTION,
} from './pickup-write-service.ts';

const beforeSchema = z.object({
  shipmentIds: z.array(z.int()).optional(),
  pickupIds: z.array(z.int()).optional(),
});
const shipmentSchema = z.object({ shipmentId: z.int() });
const pickupSchema = z.object({ pickupId: z.int() });

/** The writes to shipments and pickups that can be left open; each is seen in what the platform lists, so none is asked of a person. */
export const SHIPPING_ACTIONS = [
  CREATE_SHIPMENT_ACTION,
  CHANGE_SHIPMENT_ACTION,
  DELETE_SHIPMENT_ACTION,
  DELETE_SHIPMENTS_ACTION,
  MARK_READY_ACTION,
  MARK_COLLECTED_ACTION,
  DELETE_PICKUP_ACTION,
] as const;

/** Finds out what became of a write whose answer was lost, by reading what the platform lists. Never sends it again. */
export async function reconcileShipping(ctx: ShipmentReadContext, intent: Intent): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const result = await settle(ctx, intent, orderId);
  // The index hears of it with the platform's event as well.
  if (result === 'done') await readShipped(ctx, orderId).catch(() => null);
  return result;
}

function settle(ctx: ShipmentReadContext, intent: Intent, orderId: OrderId): Promise<Reconciled> {
  const trace = { intent, now: ctx.clock.now(), whenUnseen: 'not_done' } as const;
  const { acts } = ctx.db;
  const before = beforeSchema.parse(intent.before);
  switch (intent.action) {
    case CREATE_SHIPMENT_ACTION: {
      const { addressId, items, ...details } = createShipmentSchema.parse(intent.change);
      const shipment = { orderAddressId: addressId, items: items.map(toItem), ...details };
      const look = () => findMade(ctx, orderId, shipment, before.shipmentIds ?? []);
      return acts.reconcile({ ...trace, look, conclude: concludeMade });
    }
    case CHANGE_SHIPMENT_ACTION: {
      const { shipmentId, ...rest } = z.looseObject({ shipmentId: z.int() }).parse(intent.change);
      const change = changeShipmentSchema.parse(rest);
      const look = () => findChanged(ctx, orderId, shipmentId, change);
      return acts.reconcile({ ...trace, look, conclude: (done) => concludeChanged(done, change) });
    }
    case DELETE_SHIPMENT_ACTION: {
      const { shipmentId } = shipmentSchema.parse(intent.change);
      const look = () => findGone(ctx, orderId, shipmentId);
      return acts.reconcile({ ...trace, look, conclude: () => concludeGone(shipmentId) });
    }
    case DELETE_SHIPMENTS_ACTION: {
      const { count } = z.object({ count: z.int() }).parse(intent.change);
      const look = () => findAllGone(ctx, orderId);
      return acts.reconcile({ ...trace, look, conclude: () => ({ after: { count: 0 }, answer: { count } }) });
    }
    case MARK_READY_ACTION: {
      const { items } = markReadySchema.parse(intent.change);
      const look = () => findReady(ctx, orderId, items.map(toItem), before.pickupIds ?? []);
      return acts.reconcile({ ...trace, look, conclude: concludeReady });
    }
    case MARK_COLLECTED_ACTION: {
      const { pickupId } = pickupSchema.parse(intent.change);
      return acts.reconcile({
        ...trace,
        look: () => findCollected(ctx, orderId, pickupId),
        conclude: concludeCollected,
      });
    }
    default: {
      const { pickupId } = pickupSchema.parse(intent.change);
      const look = () => findPickupGone(ctx, orderId, pickupId);
      return acts.reconcile({ ...trace, look, conclude: () => ({ after: {}, answer: { pickupId } }) });
    }
  }
}

function toItem({ lineId, quantity }: { readonly lineId: number; readonly quantity: number }) {
  return { orderProductId: lineId, quantity };
}
