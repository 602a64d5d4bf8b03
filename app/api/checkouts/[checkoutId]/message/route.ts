import { setMessage } from '#lib/checkouts/amounts-service.ts';
import { checkoutParamsSchema, messageSchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.message',
    params: checkoutParamsSchema,
    body: messageSchema,
  },
  (ctx, { params, body, idempotencyKey }) => setMessage(ctx, { ...params, idempotencyKey }, body),
);
