import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { renameSuggestionSchema, suggestTagSchema } from '#lib/tags/contract.ts';
import { dropSuggestion, readStoreTags, renameSuggestion, suggestTag } from '#lib/tags/list-service.ts';

export const GET = withStore({ permission: 'orders:read' }, (ctx) => readStoreTags(ctx));

// The list of suggestions. No order's tags are changed by any of these.

export const POST = withStoreWrite(
  { permission: 'store:admin', action: 'tag.suggest', body: suggestTagSchema },
  (ctx, { body }) => suggestTag(ctx, body.tag),
);

export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'tag.suggest', body: renameSuggestionSchema },
  (ctx, { body }) => renameSuggestion(ctx, body.tag, body.name),
);

export const DELETE = withStoreWrite(
  { permission: 'store:admin', action: 'tag.suggest', body: suggestTagSchema },
  (ctx, { body }) => dropSuggestion(ctx, body.tag),
);
