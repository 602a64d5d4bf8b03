import { withStoreWrite } from '#lib/http/with-store.ts';
import { restockParamsSchema, restockRequestSchema } from '#lib/refunds/contract.ts';
import { retryRestock } from '#lib/refunds/restock-service.ts';

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'inventory.restock', params: restockParamsSchema, body: restockRequestSchema },
  (ctx, { params, body, idempotencyKey }) => retryRestock(ctx, { ...params, wish: body.wish, idempotencyKey }),
);
