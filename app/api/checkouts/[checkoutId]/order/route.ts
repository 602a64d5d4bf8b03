import { checkoutParamsSchema, orderSchema } from '#lib/checkouts/contract.ts';
import { makeOrder } from '#lib/checkouts/order-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.order',
    params: checkoutParamsSchema,
    body: orderSchema,
  },
  (ctx, { params, body, idempotencyKey }) => makeOrder(ctx, { ...params, idempotencyKey }, body.version),
);
