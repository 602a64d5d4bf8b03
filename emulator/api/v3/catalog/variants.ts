import { notFound } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { idList, numberFilter } from '../filters.ts';
import { pageOfList } from '../paging.ts';
import { shownFields } from '../shown-fields.ts';
import { productOfPath, READ_PRODUCTS } from './products.ts';
import { wireModifiers, wireOptions } from './wire-options.ts';
import { wireVariant } from './wire-variant.ts';

/** Variants of one product or of all, and what they are made of. A product without options has one, its base variant. */
export const variants: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/catalog/variants',
    scopes: READ_PRODUCTS,
    run: ({ store, query }) => {
      const shown = shownFields(query, ['id']);
      const id = numberFilter(query, 'id');
      const owners = idList(query, 'product_id:in');
      const [sku, upc] = [query.get('sku'), query.get('upc')];
      const found = store.products
        .filter((product) => owners === undefined || owners.has(product.id))
        .flatMap((product) => product.variants.map((variant) => ({ product, variant })))
        .filter(({ variant }) => (id === undefined || variant.id === id) && (sku === null || variant.sku === sku))
        .filter(({ product }) => upc === null || (product.options.length === 0 && product.upc === upc));
      const { data, meta } = pageOfList(found, query);
      return ok({ data: data.map(({ product, variant }) => shown(wireVariant(store, product, variant))), meta });
    },
  },
  {
    method: 'GET',
    path: '/v3/catalog/products/:product_id/variants',
    scopes: READ_PRODUCTS,
    run: (call) => {
      const product = productOfPath(call);
      const shown = shownFields(call.query, ['id']);
      const { data, meta } = pageOfList(product.variants, call.query);
      return ok({ data: data.map((variant) => shown(wireVariant(call.store, product, variant))), meta });
    },
  },
  {
    method: 'GET',
    path: '/v3/catalog/products/:product_id/variants/:variant_id',
    scopes: READ_PRODUCTS,
    run: (call) => {
      const product = productOfPath(call);
      const variantId = pathId(call.params['variant_id']);
      const variant = product.variants.find((each) => each.id === variantId);
      if (variant === undefined) throw notFound();
      return ok({ data: shownFields(call.query, ['id'])(wireVariant(call.store, product, variant)), meta: {} });
    },
  },
  {
    method: 'GET',
    path: '/v3/catalog/products/:product_id/options',
    scopes: READ_PRODUCTS,
    run: (call) => ok(pageOfList(wireOptions(productOfPath(call)), call.query)),
  },
  {
    method: 'GET',
    path: '/v3/catalog/products/:product_id/modifiers',
    scopes: READ_PRODUCTS,
    run: (call) => ok(pageOfList(wireModifiers(productOfPath(call)), call.query)),
  },
];
