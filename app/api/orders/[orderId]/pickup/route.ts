import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { markReadySchema, shippedOrderSchema } from '#lib/shipments/contract.ts';
import { readPickup } from '#lib/shipments/pickup-service.ts';
import { markReady } from '#lib/shipments/pickup-write-service.ts';

export const GET = withStore({ permission: 'orders:read', params: shippedOrderSchema }, (ctx, { params }) =>
  readPickup(ctx, params.orderId),
);

export const POST = withStoreWrite(
  { permission: 'orders:edit', action: 'pickup.create', params: shippedOrderSchema, body: markReadySchema },
  (ctx, { params, body, idempotencyKey }) => markReady(ctx, { ...params, ...body, idempotencyKey }),
);
