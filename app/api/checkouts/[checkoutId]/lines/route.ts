import { addLinesSchema, checkoutParamsSchema } from '#lib/checkouts/contract.ts';
import { addLines } from '#lib/checkouts/lines-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.add_lines',
    params: checkoutParamsSchema,
    body: addLinesSchema,
  },
  (ctx, { params, body, idempotencyKey }) => addLines(ctx, { ...params, idempotencyKey }, body),
);
