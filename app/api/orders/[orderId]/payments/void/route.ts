import { withStoreWrite } from '#lib/http/with-store.ts';
import { actOnPayment } from '#lib/transactions/action-service.ts';
import { paidOrderSchema, paymentActionSchema } from '#lib/transactions/contract.ts';

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'payment.void', params: paidOrderSchema, body: paymentActionSchema },
  (ctx, { params, body, idempotencyKey }) =>
    actOnPayment(ctx, { orderId: params.orderId, action: 'void', reason: body.reason, idempotencyKey }),
);
