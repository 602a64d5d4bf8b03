import { productParamsSchema } from '#lib/catalogue/contract.ts';
import { readProduct } from '#lib/catalogue/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const GET = withStore({ permission: 'orders:edit', params: productParamsSchema }, (ctx, { params }) =>
  readProduct(ctx, params.productId),
);
