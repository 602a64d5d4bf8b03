import { beginCheckout } from '#lib/checkouts/begin-service.ts';
import { beginSchema } from '#lib/checkouts/contract.ts';
import { listCheckouts } from '#lib/checkouts/drafts-service.ts';
import { withStore, withStoreWrite } from '#lib/http/with-store.ts';

export const GET = withStore({ permission: 'orders:edit', isPersonal: true }, (ctx) => listCheckouts(ctx));

export const POST = withStoreWrite(
  { permission: 'orders:edit', isPersonal: true, action: 'checkout.begin', body: beginSchema },
  (ctx, { body, idempotencyKey }) => beginCheckout(ctx, idempotencyKey, body),
);
