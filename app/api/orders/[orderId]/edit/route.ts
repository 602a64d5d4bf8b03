import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { orderParamsSchema } from '#lib/orders/contract.ts';
import { saveEditSchema } from '#lib/orders/edit-contract.ts';
import { readForEditing } from '#lib/orders/edit-read-service.ts';
import { saveEdit } from '#lib/orders/edit-service.ts';

export const GET = withStore({ permission: 'orders:edit', params: orderParamsSchema }, (ctx, { params }) =>
  readForEditing(ctx, params.orderId),
);

export const PATCH = withStoreWrite(
  { permission: 'orders:edit', action: 'order.edit', params: orderParamsSchema, body: saveEditSchema },
  (ctx, { params, body, idempotencyKey }) => saveEdit(ctx, { ...body, orderId: params.orderId, idempotencyKey }),
);
