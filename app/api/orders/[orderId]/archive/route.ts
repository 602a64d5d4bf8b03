import { withStoreWrite } from '#lib/http/with-store.ts';
import { archiveOrder } from '#lib/orders/archive-service.ts';
import { orderParamsSchema } from '#lib/orders/contract.ts';

export const POST = withStoreWrite(
  { permission: 'orders:edit', action: 'order.archive', params: orderParamsSchema },
  (ctx, { params, idempotencyKey }) => archiveOrder(ctx, { orderId: params.orderId, idempotencyKey }),
);
