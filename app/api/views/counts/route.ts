import { withStore } from '#lib/http/with-store.ts';
import { viewCountsSchema } from '#lib/views/contract.ts';
import { countViews } from '#lib/views/counts-service.ts';

// POST although it only reads: a view's search can hold a name or an address.
export const POST = withStore({ permission: 'orders:read', body: viewCountsSchema }, (ctx, { body }) =>
  countViews(ctx, body),
);
