import { readCheckout } from '#lib/checkouts/begin-service.ts';
import { checkoutParamsSchema } from '#lib/checkouts/contract.ts';
import { dropCheckout } from '#lib/checkouts/drafts-service.ts';
import { withStore, withStoreWrite } from '#lib/http/with-store.ts';

export const GET = withStore(
  { permission: 'orders:edit', isPersonal: true, params: checkoutParamsSchema },
  (ctx, { params }) => readCheckout(ctx, params.checkoutId),
);

export const DELETE = withStoreWrite(
  { permission: 'orders:edit', isPersonal: true, action: 'checkout.drop', params: checkoutParamsSchema },
  (ctx, { params, idempotencyKey }) => dropCheckout(ctx, params.checkoutId, idempotencyKey),
);
