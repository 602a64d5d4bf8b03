import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { draftParamsSchema, saveDraftSchema } from '#lib/order-create/contract.ts';
import { discardDraft, readDraft, saveDraft } from '#lib/order-create/drafts-service.ts';

export const GET = withStore(
  { permission: 'orders:edit', isPersonal: true, params: draftParamsSchema },
  (ctx, { params }) => readDraft(ctx, params.draftId),
);

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'draft.save',
    params: draftParamsSchema,
    body: saveDraftSchema,
  },
  (ctx, { params, body }) => saveDraft(ctx, params.draftId, body),
);

export const DELETE = withStoreWrite(
  { permission: 'orders:edit', action: 'draft.discard', params: draftParamsSchema },
  (ctx, { params }) => discardDraft(ctx, params.draftId),
);
