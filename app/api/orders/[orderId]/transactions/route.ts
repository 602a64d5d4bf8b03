import { withStore } from '#lib/http/with-store.ts';
import { orderParamsSchema } from '#lib/orders/contract.ts';
import { readTransactions } from '#lib/orders/panels-service.ts';

export const GET = withStore({ permission: 'orders:read', params: orderParamsSchema }, (ctx, { params }) =>
  readTransactions(ctx, params.orderId),
);
