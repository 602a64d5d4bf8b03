import { changeConsignmentSchema, consignmentParamsSchema, versionQuerySchema } from '#lib/checkouts/contract.ts';
import { changeConsignment, removeConsignment } from '#lib/checkouts/delivery-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.change_consignment',
    params: consignmentParamsSchema,
    body: changeConsignmentSchema,
  },
  (ctx, { params, body, idempotencyKey }) => changeConsignment(ctx, { ...params, idempotencyKey }, body),
);

export const DELETE = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.remove_consignment',
    params: consignmentParamsSchema,
    query: versionQuerySchema,
  },
  (ctx, { params, query, idempotencyKey }) => removeConsignment(ctx, { ...params, idempotencyKey }, query.version),
);
