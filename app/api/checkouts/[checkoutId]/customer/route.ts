import { checkoutParamsSchema, customerSchema } from '#lib/checkouts/contract.ts';
import { setCustomer } from '#lib/checkouts/lines-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.customer',
    params: checkoutParamsSchema,
    body: customerSchema,
  },
  (ctx, { params, body, idempotencyKey }) => setCustomer(ctx, { ...params, idempotencyKey }, body),
);
