import { addConsignmentsSchema, checkoutParamsSchema } from '#lib/checkouts/contract.ts';
import { addConsignments } from '#lib/checkouts/delivery-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.add_consignments',
    params: checkoutParamsSchema,
    body: addConsignmentsSchema,
  },
  (ctx, { params, body, idempotencyKey }) => addConsignments(ctx, { ...params, idempotencyKey }, body),
);
