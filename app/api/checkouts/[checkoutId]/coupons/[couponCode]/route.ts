import { removeCoupon } from '#lib/checkouts/amounts-service.ts';
import { couponParamsSchema, versionQuerySchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const DELETE = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.remove_coupon',
    params: couponParamsSchema,
    query: versionQuerySchema,
  },
  (ctx, { params, query, idempotencyKey }) => removeCoupon(ctx, { ...params, idempotencyKey }, query.version),
);
