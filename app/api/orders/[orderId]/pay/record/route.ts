import { withStoreWrite } from '#lib/http/with-store.ts';
import { payOrderSchema, recordRequestSchema } from '#lib/payments/contract.ts';
import { recordPayment } from '#lib/payments/record-service.ts';

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'payment.record', params: payOrderSchema, body: recordRequestSchema },
  (ctx, { params, body, idempotencyKey }) =>
    recordPayment(ctx, { orderId: params.orderId, request: body, idempotencyKey }),
);
