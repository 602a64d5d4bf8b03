import { withStore } from '#lib/http/with-store.ts';
import { paidOrderSchema } from '#lib/transactions/contract.ts';
import { readPayments } from '#lib/transactions/payments-service.ts';

export const GET = withStore({ permission: 'orders:read', params: paidOrderSchema }, (ctx, { params }) =>
  readPayments(ctx, params.orderId),
);
