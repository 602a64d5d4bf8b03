import { withStore } from '#lib/http/with-store.ts';
import { refundListSchema } from '#lib/refunds/contract.ts';
import { listRefunds } from '#lib/refunds/list-service.ts';

export const GET = withStore({ permission: 'orders:read', query: refundListSchema }, (ctx, { query }) =>
  listRefunds(ctx, query),
);
