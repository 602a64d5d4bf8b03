import { historyParamsSchema } from '#lib/history/contract.ts';
import { readHistory } from '#lib/history/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const GET = withStore({ permission: 'orders:read', params: historyParamsSchema }, (ctx, { params }) =>
  readHistory(ctx, params.orderId),
);
