import { withStoreWrite } from '#lib/http/with-store.ts';
import { pickupParamsSchema } from '#lib/shipments/contract.ts';
import { deletePickup, markCollected } from '#lib/shipments/pickup-write-service.ts';

/** The only thing that changes on a pickup: the shopper has fetched it. */
export const PUT = withStoreWrite(
  { permission: 'orders:edit', action: 'pickup.update', params: pickupParamsSchema },
  (ctx, { params, idempotencyKey }) => markCollected(ctx, { ...params, idempotencyKey }),
);

export const DELETE = withStoreWrite(
  { permission: 'orders:edit', action: 'pickup.delete', params: pickupParamsSchema },
  (ctx, { params, idempotencyKey }) => deletePickup(ctx, { ...params, idempotencyKey }),
);
