import { withStore } from '#lib/http/with-store.ts';
import { statusMailQuerySchema } from '#lib/orders/status-contract.ts';
import { readStatusMail } from '#lib/orders/status-mail-service.ts';

export const GET = withStore({ permission: 'orders:read', query: statusMailQuerySchema }, (ctx, { query }) =>
  readStatusMail(ctx, query),
);
