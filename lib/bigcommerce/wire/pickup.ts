import { z } from 'zod';
import type { NewPickup, Pickup, PickupChange } from '../types/pickup.ts';
import { optionalDate, requiredCount, requiredId, textOrNothing } from './scalars.ts';
import { listOf } from './shapes.ts';

export const wirePickup = z.object({
  id: requiredId,
  order_id: requiredId,
  pickup_method_id: requiredId,
  ready_at: optionalDate,
  created_at: optionalDate,
  pickup_items: listOf(
    z.object({
      order_product_id: requiredId,
      quantity: requiredCount,
      status: textOrNothing,
      collected_at: optionalDate,
    }),
  ),
});

export function toPickup(wire: z.infer<typeof wirePickup>): Pickup {
  return {
    id: wire.id,
    orderId: wire.order_id,
    pickupMethodId: wire.pickup_method_id,
    readyAt: wire.ready_at,
    createdAt: wire.created_at,
    items: wire.pickup_items.map((item) => ({
      orderProductId: item.order_product_id,
      quantity: item.quantity,
      collectedAt: item.collected_at,
      isCollected: item.status === 'COLLECTED' || (item.status === null && item.collected_at !== null),
    })),
  };
}

export function newPickupBody({ orderId, pickupMethodId, readyAt, collectedAt, items }: NewPickup): object {
  return {
    pickup_method_id: pickupMethodId,
    order_id: orderId,
    ready_at: readyAt,
    ...(collectedAt === undefined ? {} : { collected_at: collectedAt }),
    pickup_items: items.map(({ orderProductId, quantity }) => ({ order_product_id: orderProductId, quantity })),
  };
}

/** `id` is deprecated for `pickup_id`, and yet both are called required. */
export function pickupChangeBody({ id, readyAt, collectedAt }: PickupChange): object {
  return {
    id,
    pickup_id: id,
    ...(readyAt === undefined ? {} : { ready_at: readyAt }),
    ...(collectedAt === undefined ? {} : { collected_at: collectedAt }),
  };
}
