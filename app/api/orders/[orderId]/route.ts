import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { changeAnswer } from '#lib/orders/change-answer.ts';
import { changeOrder } from '#lib/orders/change-service.ts';
import { changeOrderSchema, orderParamsSchema } from '#lib/orders/contract.ts';
import { readOrder } from '#lib/orders/detail-service.ts';

export const GET = withStore({ permission: 'orders:read', params: orderParamsSchema }, (ctx, { params }) =>
  readOrder(ctx, params.orderId),
);

export const PATCH = withStoreWrite(
  { permission: 'orders:edit', action: 'order.change', params: orderParamsSchema, body: changeOrderSchema },
  async (ctx, { params, body, idempotencyKey }) =>
    changeAnswer(await changeOrder(ctx, { orderId: params.orderId, ...body, idempotencyKey })),
);
