import { withStoreWrite } from '#lib/http/with-store.ts';
import { actOnPayment } from '#lib/transactions/action-service.ts';
import { paidOrderSchema, paymentActionSchema } from '#lib/transactions/contract.ts';

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'payment.capture', params: paidOrderSchema, body: paymentActionSchema },
  (ctx, { params, body, idempotencyKey }) =>
    actOnPayment(ctx, { orderId: params.orderId, action: 'capture', reason: body.reason, idempotencyKey }),
);
