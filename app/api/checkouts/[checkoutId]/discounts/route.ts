import { setDiscounts } from '#lib/checkouts/amounts-service.ts';
import { checkoutParamsSchema, discountsSchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.discounts',
    params: checkoutParamsSchema,
    body: discountsSchema,
  },
  (ctx, { params, body, idempotencyKey }) => setDiscounts(ctx, { ...params, idempotencyKey }, body),
);
