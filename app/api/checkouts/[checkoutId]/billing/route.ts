import { billingSchema, checkoutParamsSchema } from '#lib/checkouts/contract.ts';
import { setBilling } from '#lib/checkouts/delivery-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.billing',
    params: checkoutParamsSchema,
    body: billingSchema,
  },
  (ctx, { params, body, idempotencyKey }) => setBilling(ctx, { ...params, idempotencyKey }, body),
);
