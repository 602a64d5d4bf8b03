import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { newDraftSchema } from '#lib/order-create/contract.ts';
import { createDraft, listDrafts } from '#lib/order-create/drafts-service.ts';

export const GET = withStore({ permission: 'orders:edit', isPersonal: true }, (ctx) => listDrafts(ctx));

export const POST = withStoreWrite(
  { permission: 'orders:edit', isPersonal: true, action: 'draft.create', body: newDraftSchema },
  (ctx, { body, idempotencyKey }) => createDraft(ctx, idempotencyKey, body),
);
