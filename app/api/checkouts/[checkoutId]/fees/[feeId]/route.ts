import { changeFee, removeFee } from '#lib/checkouts/amounts-service.ts';
import { feeParamsSchema, feeSchema, versionQuerySchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.change_fee',
    params: feeParamsSchema,
    body: feeSchema,
  },
  (ctx, { params, body, idempotencyKey }) => changeFee(ctx, { ...params, idempotencyKey }, body),
);

export const DELETE = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.remove_fee',
    params: feeParamsSchema,
    query: versionQuerySchema,
  },
  (ctx, { params, query, idempotencyKey }) => removeFee(ctx, { ...params, idempotencyKey }, query.version),
);
