import { withStore } from '#lib/http/with-store.ts';
import { orderParamsSchema } from '#lib/orders/contract.ts';
import { editorsSchema } from '#lib/orders/edit-contract.ts';
import { noteEditor } from '#lib/orders/editors-service.ts';

// POST although it changes nothing of the order: it says that somebody is there.
export const POST = withStore(
  { permission: 'orders:edit', params: orderParamsSchema, body: editorsSchema },
  (ctx, { params, body }) => noteEditor(ctx, params.orderId, body.isLeaving),
);
