import { withStore } from '#lib/http/with-store.ts';
import { orderCountQuerySchema } from '#lib/orders/contract.ts';
import { countOrders } from '#lib/orders/list-service.ts';

// POST although it only reads: a filter can be an e-mail address, which has no place in an URL.
export const POST = withStore({ permission: 'orders:read', body: orderCountQuerySchema }, (ctx, { body }) =>
  countOrders(ctx, body.filters),
);
