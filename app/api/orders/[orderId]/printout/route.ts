import { withStore } from '#lib/http/with-store.ts';
import { orderParamsSchema } from '#lib/orders/contract.ts';
import { printoutQuerySchema } from '#lib/orders/printout-contract.ts';
import { readPrintout } from '#lib/orders/printout-service.ts';

export const GET = withStore(
  { permission: 'orders:read', params: orderParamsSchema, query: printoutQuerySchema },
  (ctx, { params, query }) => readPrintout(ctx, params.orderId, query.document),
);
