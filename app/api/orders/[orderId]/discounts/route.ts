import { withStore } from '#lib/http/with-store.ts';
import { orderParamsSchema, panelQuerySchema } from '#lib/orders/contract.ts';
import { readDiscounts } from '#lib/orders/panels-service.ts';

export const GET = withStore(
  { permission: 'orders:read', params: orderParamsSchema, query: panelQuerySchema },
  (ctx, { params, query }) => readDiscounts(ctx, params.orderId, query.currency),
);
