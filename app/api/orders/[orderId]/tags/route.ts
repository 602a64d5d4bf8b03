import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { addTagsSchema, removeTagSchema, renameTagSchema, tagParamsSchema } from '#lib/tags/contract.ts';
import { addTags, readTags, removeTag, renameTag } from '#lib/tags/service.ts';

export const GET = withStore({ permission: 'orders:read', params: tagParamsSchema }, (ctx, { params }) =>
  readTags(ctx, params.orderId),
);

export const POST = withStoreWrite(
  { permission: 'orders:edit', action: 'tag.add', params: tagParamsSchema, body: addTagsSchema },
  (ctx, { params, body, idempotencyKey }) => addTags(ctx, { orderId: params.orderId, ...body, idempotencyKey }),
);

export const PUT = withStoreWrite(
  { permission: 'orders:edit', action: 'tag.rename', params: tagParamsSchema, body: renameTagSchema },
  (ctx, { params, body, idempotencyKey }) => renameTag(ctx, { orderId: params.orderId, ...body, idempotencyKey }),
);

export const DELETE = withStoreWrite(
  { permission: 'orders:edit', action: 'tag.remove', params: tagParamsSchema, body: removeTagSchema },
  (ctx, { params, body, idempotencyKey }) => removeTag(ctx, { orderId: params.orderId, ...body, idempotencyKey }),
);
