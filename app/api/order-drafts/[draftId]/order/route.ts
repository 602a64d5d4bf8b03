import { withStoreWrite } from '#lib/http/with-store.ts';
import { draftParamsSchema, placeOrderSchema } from '#lib/order-create/contract.ts';
import { placeOrder } from '#lib/order-create/create-service.ts';

export const POST = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'order.create',
    params: draftParamsSchema,
    body: placeOrderSchema,
  },
  (ctx, { params, body, idempotencyKey }) => placeOrder(ctx, { draftId: params.draftId, ...body, idempotencyKey }),
);
