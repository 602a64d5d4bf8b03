import type { Product } from '../../../data/catalogue.ts';
import { notFound } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { wordList } from '../filters.ts';
import { pageOfList } from '../paging.ts';
import { shownFields } from '../shown-fields.ts';
import { findProducts } from './find-products.ts';
import { PRODUCT_FIELDS } from './product-fields.ts';
import { PRODUCT_PARTS, wireParts } from './product-parts.ts';
import type { ProductPart } from './product-parts.ts';
import { ALWAYS_SHOWN, wireProduct } from './wire-product.ts';

export const READ_PRODUCTS: readonly string[] = ['store_v2_products_read_only', 'store_v2_products'];

/** Options and modifiers make pages short. */
function mostPerPage(parts: ReadonlySet<ProductPart>): number {
  return parts.has('options') || parts.has('modifiers') ? 10 : 250;
}

/** The product of the path. */
export function productOfPath(call: Call): Product {
  const id = pathId(call.params['product_id']);
  const product = call.store.products.find((each) => each.id === id);
  if (product === undefined) throw notFound();
  return product;
}

/** The catalogue: what order lines, the storefront and the stock speak of. */
export const products: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/catalog/products',
    scopes: READ_PRODUCTS,
    run: ({ store, query }) => {
      const parts = wordList(query, 'include', PRODUCT_PARTS);
      const shown = shownFields(query, ALWAYS_SHOWN, PRODUCT_FIELDS);
      const { data, meta } = pageOfList(findProducts(store, query), query, 50, mostPerPage(parts));
      const partsOf = (id: unknown) => {
        const product = store.products.find((each) => each.id === id);
        return product === undefined ? {} : wireParts(store, product, parts);
      };
      return ok({ data: data.map((row) => ({ ...shown(row), ...partsOf(row['id']) })), meta });
    },
  },
  {
    method: 'GET',
    path: '/v3/catalog/products/:product_id',
    scopes: READ_PRODUCTS,
    run: (call) => {
      const product = productOfPath(call);
      const parts = wordList(call.query, 'include', PRODUCT_PARTS);
      const shown = shownFields(call.query, ALWAYS_SHOWN, PRODUCT_FIELDS);
      const data = { ...shown(wireProduct(call.store, product)), ...wireParts(call.store, product, parts) };
      return ok({ data, meta: {} });
    },
  },
];
