import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { createShipmentSchema, deleteShipmentsSchema, shippedOrderSchema } from '#lib/shipments/contract.ts';
import { createShipment } from '#lib/shipments/create-service.ts';
import { deleteShipments } from '#lib/shipments/delete-all-service.ts';
import { readShipPlan } from '#lib/shipments/plan-service.ts';

export const GET = withStore({ permission: 'orders:read', params: shippedOrderSchema }, (ctx, { params }) =>
  readShipPlan(ctx, params.orderId),
);

/** One package. */
export const POST = withStoreWrite(
  { permission: 'orders:edit', action: 'shipment.create', params: shippedOrderSchema, body: createShipmentSchema },
  (ctx, { params, body, idempotencyKey }) => createShipment(ctx, { ...params, ...body, idempotencyKey }),
);

/** All packages that have left. */
export const DELETE = withStoreWrite(
  { permission: 'orders:edit', action: 'shipment.delete_all', params: shippedOrderSchema, body: deleteShipmentsSchema },
  (ctx, { params, body, idempotencyKey }) => deleteShipments(ctx, { ...params, ...body, idempotencyKey }),
);
