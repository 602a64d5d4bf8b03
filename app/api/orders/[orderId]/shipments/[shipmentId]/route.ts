import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { changeShipment, deleteShipment } from '#lib/shipments/change-service.ts';
import { changeShipmentSchema, shipmentParamsSchema } from '#lib/shipments/contract.ts';
import { readShipment } from '#lib/shipments/plan-service.ts';

export const GET = withStore({ permission: 'orders:read', params: shipmentParamsSchema }, (ctx, { params }) =>
  readShipment(ctx, params.orderId, params.shipmentId),
);

export const PATCH = withStoreWrite(
  { permission: 'orders:edit', action: 'shipment.update', params: shipmentParamsSchema, body: changeShipmentSchema },
  (ctx, { params, body, idempotencyKey }) => changeShipment(ctx, { ...params, change: body, idempotencyKey }),
);

export const DELETE = withStoreWrite(
  { permission: 'orders:edit', action: 'shipment.delete', params: shipmentParamsSchema },
  (ctx, { params, idempotencyKey }) => deleteShipment(ctx, { ...params, idempotencyKey }),
);
