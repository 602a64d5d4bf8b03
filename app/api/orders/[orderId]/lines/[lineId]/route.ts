import { withStore } from '#lib/http/with-store.ts';
import { lineParamsSchema, partQuerySchema } from '#lib/orders/part-contract.ts';
import { readLineFacts } from '#lib/orders/parts-service.ts';

export const GET = withStore(
  { permission: 'orders:read', params: lineParamsSchema, query: partQuerySchema },
  (ctx, { params, query }) => readLineFacts(ctx, params, query.currency),
);
