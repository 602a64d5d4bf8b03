import { withStore } from '#lib/http/with-store.ts';
import { orderSearchSchema } from '#lib/orders/search-contract.ts';
import { searchOrders } from '#lib/orders/search-service.ts';

// POST although it only reads: what is searched for is customers' names and addresses, which have no place in an URL.
export const POST = withStore({ permission: 'orders:read', body: orderSearchSchema }, (ctx, { body }) =>
  searchOrders(ctx, body),
);
