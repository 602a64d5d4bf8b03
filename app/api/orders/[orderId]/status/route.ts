import { withStoreWrite } from '#lib/http/with-store.ts';
import { orderParamsSchema } from '#lib/orders/contract.ts';
import { repairStatusSchema } from '#lib/orders/status-contract.ts';
import { repairStatus } from '#lib/orders/status-repair-service.ts';

/** Puts a status right against what shipments or refunds say. Every other change of status goes with the order's. */
export const PUT = withStoreWrite(
  { permission: 'store:admin', action: 'order.status_repair', params: orderParamsSchema, body: repairStatusSchema },
  (ctx, { params, body, idempotencyKey }) => repairStatus(ctx, { ...params, ...body, idempotencyKey }),
);
