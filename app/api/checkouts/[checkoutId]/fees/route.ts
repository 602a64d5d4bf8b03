import { addFee } from '#lib/checkouts/amounts-service.ts';
import { checkoutParamsSchema, feeSchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.add_fee',
    params: checkoutParamsSchema,
    body: feeSchema,
  },
  (ctx, { params, body, idempotencyKey }) => addFee(ctx, { ...params, idempotencyKey }, body),
);
