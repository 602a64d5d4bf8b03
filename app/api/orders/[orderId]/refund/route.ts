import { withStore } from '#lib/http/with-store.ts';
import { refundOrderSchema } from '#lib/refunds/contract.ts';
import { readStudio } from '#lib/refunds/studio-service.ts';

export const GET = withStore({ permission: 'money:act', params: refundOrderSchema }, (ctx, { params }) =>
  readStudio(ctx, params.orderId),
);
