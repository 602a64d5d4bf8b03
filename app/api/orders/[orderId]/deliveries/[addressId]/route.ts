import { withStore } from '#lib/http/with-store.ts';
import { deliveryParamsSchema, partQuerySchema } from '#lib/orders/part-contract.ts';
import { readDeliveryFacts } from '#lib/orders/parts-service.ts';

export const GET = withStore(
  { permission: 'orders:read', params: deliveryParamsSchema, query: partQuerySchema },
  (ctx, { params, query }) => readDeliveryFacts(ctx, params, query.currency),
);
