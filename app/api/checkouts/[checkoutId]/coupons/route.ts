import { addCoupon } from '#lib/checkouts/amounts-service.ts';
import { checkoutParamsSchema, couponSchema } from '#lib/checkouts/contract.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const POST = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.add_coupon',
    params: checkoutParamsSchema,
    body: couponSchema,
  },
  (ctx, { params, body, idempotencyKey }) => addCoupon(ctx, { ...params, idempotencyKey }, body),
);
