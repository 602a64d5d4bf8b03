import { withStore } from '#lib/http/with-store.ts';
import { quoteRequestSchema, refundOrderSchema } from '#lib/refunds/contract.ts';
import { quoteRefund } from '#lib/refunds/studio-service.ts';

export const POST = withStore(
  { permission: 'money:act', params: refundOrderSchema, body: quoteRequestSchema },
  (ctx, { params, body }) => quoteRefund(ctx, params.orderId, body),
);
