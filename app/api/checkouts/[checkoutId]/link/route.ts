import { checkoutParamsSchema } from '#lib/checkouts/contract.ts';
import { makeLink } from '#lib/checkouts/link-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  { permission: 'orders:edit', isPersonal: true, action: 'checkout.link', params: checkoutParamsSchema },
  (ctx, { params, idempotencyKey }) => makeLink(ctx, { ...params, idempotencyKey }),
);
