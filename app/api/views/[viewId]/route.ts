import { withStoreWrite } from '#lib/http/with-store.ts';
import { viewChangeSchema, viewParamsSchema } from '#lib/views/contract.ts';
import { changeView, deleteView } from '#lib/views/service.ts';

// Every role may change what is its own; whose a view is, the service decides.
export const PATCH = withStoreWrite(
  { permission: 'orders:read', action: 'view.change', params: viewParamsSchema, body: viewChangeSchema },
  (ctx, { params, body }) => changeView(ctx, params.viewId, body),
);

export const DELETE = withStoreWrite(
  { permission: 'orders:read', action: 'view.delete', params: viewParamsSchema },
  (ctx, { params }) => deleteView(ctx, params.viewId),
);
