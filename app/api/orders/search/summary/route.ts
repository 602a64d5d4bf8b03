import { withStore } from '#lib/http/with-store.ts';
import { searchSummarySchema } from '#lib/orders/search-contract.ts';
import { summarise } from '#lib/orders/search-service.ts';

export const POST = withStore({ permission: 'orders:read', body: searchSummarySchema }, (ctx, { body }) =>
  summarise(ctx, body),
);
