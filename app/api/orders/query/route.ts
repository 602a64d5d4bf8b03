import { withStore } from '#lib/http/with-store.ts';
import { orderQuerySchema } from '#lib/orders/contract.ts';
import { listOrders } from '#lib/orders/list-service.ts';

// POST although it only reads: a filter can be an e-mail address, which has no place in an URL.
export const POST = withStore({ permission: 'orders:read', body: orderQuerySchema }, (ctx, { body }) =>
  listOrders(ctx, body),
);
