import { changeLineSchema, lineParamsSchema, versionQuerySchema } from '#lib/checkouts/contract.ts';
import { changeLine, removeLine } from '#lib/checkouts/lines-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.change_line',
    params: lineParamsSchema,
    body: changeLineSchema,
  },
  (ctx, { params, body, idempotencyKey }) => changeLine(ctx, { ...params, idempotencyKey }, body),
);

export const DELETE = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.remove_line',
    params: lineParamsSchema,
    query: versionQuerySchema,
  },
  (ctx, { params, query, idempotencyKey }) => removeLine(ctx, { ...params, idempotencyKey }, query.version),
);
