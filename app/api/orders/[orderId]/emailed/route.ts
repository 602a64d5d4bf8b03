import { withStore } from '#lib/http/with-store.ts';
import { orderParamsSchema, panelQuerySchema } from '#lib/orders/contract.ts';
import { readEmailed } from '#lib/orders/parts-service.ts';

export const GET = withStore(
  { permission: 'orders:read', params: orderParamsSchema, query: panelQuerySchema },
  (ctx, { params, query }) => readEmailed(ctx, params.orderId, query.currency),
);
