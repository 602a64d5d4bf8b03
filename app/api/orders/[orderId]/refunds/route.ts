import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { orderRefundsQuerySchema, refundOrderSchema, refundRequestSchema } from '#lib/refunds/contract.ts';
import { listOrderRefunds } from '#lib/refunds/list-service.ts';
import { makeRefund } from '#lib/refunds/refund-service.ts';

export const GET = withStore(
  { permission: 'orders:read', params: refundOrderSchema, query: orderRefundsQuerySchema },
  (ctx, { params, query }) => listOrderRefunds(ctx, params.orderId, query.currency),
);

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'refund.create', params: refundOrderSchema, body: refundRequestSchema },
  (ctx, { params, body, idempotencyKey }) =>
    makeRefund(ctx, { orderId: params.orderId, request: body, idempotencyKey }),
);
