import { chooseShippingSchema, consignmentParamsSchema } from '#lib/checkouts/contract.ts';
import { chooseShipping } from '#lib/checkouts/delivery-service.ts';
import { withStoreWrite } from '#lib/http/with-store.ts';

export const PUT = withStoreWrite(
  {
    permission: 'orders:edit',
    isPersonal: true,
    action: 'checkout.choose_shipping',
    params: consignmentParamsSchema,
    body: chooseShippingSchema,
  },
  (ctx, { params, body, idempotencyKey }) => chooseShipping(ctx, { ...params, idempotencyKey }, body),
);
