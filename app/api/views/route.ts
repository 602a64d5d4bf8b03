import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { newViewSchema } from '#lib/views/contract.ts';
import { createView, listViews } from '#lib/views/service.ts';

export const GET = withStore({ permission: 'orders:read' }, (ctx) => listViews(ctx));

export const POST = withStoreWrite(
  { permission: 'orders:read', action: 'view.create', body: newViewSchema },
  (ctx, { body, idempotencyKey }) => createView(ctx, idempotencyKey, body),
);
