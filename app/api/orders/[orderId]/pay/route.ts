import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { takePayment } from '#lib/payments/charge-service.ts';
import { chargeRequestSchema, payOrderSchema } from '#lib/payments/contract.ts';
import { readDesk } from '#lib/payments/desk-service.ts';

export const GET = withStore({ permission: 'money:act', params: payOrderSchema }, (ctx, { params }) =>
  readDesk(ctx, params.orderId),
);

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'payment.charge', params: payOrderSchema, body: chargeRequestSchema },
  (ctx, { params, body, idempotencyKey }) =>
    takePayment(ctx, { orderId: params.orderId, request: body, idempotencyKey }),
);
