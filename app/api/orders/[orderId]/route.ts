import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { requestChange } from '#lib/orders/change-request-service.ts';
import { changeOrderSchema, orderParamsSchema } from '#lib/orders/contract.ts';
import { readOrder } from '#lib/orders/detail-service.ts';

export const GET = withStore({ permission: 'orders:read', params: orderParamsSchema }, (ctx, { params }) =>
  readOrder(ctx, params.orderId),
);

export const PATCH = withStoreWrite(
  { permission: 'orders:edit', action: 'order.change', params: orderParamsSchema, body: changeOrderSchema },
  (ctx, { params, body, idempotencyKey }) => requestChange(ctx, { orderId: params.orderId, ...body, idempotencyKey }),
);
