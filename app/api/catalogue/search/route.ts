import { productSearchSchema } from '#lib/catalogue/contract.ts';
import { searchProducts } from '#lib/catalogue/service.ts';
import { withStore } from '#lib/http/with-store.ts';

export const POST = withStore({ permission: 'orders:edit', body: productSearchSchema }, (ctx, { body }) =>
  searchProducts(ctx, body.text),
);
