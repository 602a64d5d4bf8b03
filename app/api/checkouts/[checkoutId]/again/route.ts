import { beginAgain } from '#lib/checkouts/begin-service.ts';
import { checkoutParamsSchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  { permission: 'orders:edit', isPersonal: true, action: 'checkout.begin', params: checkoutParamsSchema },
  (ctx, { params, idempotencyKey }) => beginAgain(ctx, idempotencyKey, params.checkoutId),
);
