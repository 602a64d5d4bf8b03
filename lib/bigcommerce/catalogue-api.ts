import { z } from 'zod';
import type { Query } from './path.ts';
import { readAllV3 } from './paging.ts';
import { parseAnswer, readJson, readJsonOrNull } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { CatalogueApi, ProductSearch } from './types/catalogue.ts';
import { toProduct, toVariant, wireProduct, wireVariant } from './wire/catalogue.ts';
import { toModifier, toOption, wireModifier, wireOption } from './wire/product-option.ts';
import { dataOf, listOf } from './wire/shapes.ts';

const wireFullProduct = wireProduct.extend({ options: listOf(wireOption), modifiers: listOf(wireModifier) });
const productList = dataOf(z.array(wireProduct));

/** The store's catalogue, V3. */
export function createCatalogueApi(options: RequestOptions): CatalogueApi {
  const variants = async (ids: { readonly product_id: number }) => {
    const call = { operation: 'getProductVariants', ids } as const;
    return (await readAllV3(call, wireVariant, options)).map(toVariant);
  };
  return {
    async products(search) {
      const json = await readJson({ operation: 'getProducts', query: searchQuery(search) }, options);
      return json === undefined ? [] : parseAnswer(productList, json).data.map(toProduct);
    },
    async product(productId) {
      const ids = { product_id: productId };
      const query = { include: 'options,modifiers' };
      const [json, itsVariants] = await Promise.all([
        readJsonOrNull({ operation: 'getProduct', ids, query }, options),
        variants(ids).catch((error: unknown) => ({ error })),
      ]);
      if (json === null) return null;
      if ('error' in itsVariants) throw itsVariants.error;
      const wire = parseAnswer(dataOf(wireFullProduct), json).data;
      const parts = { options: wire.options.map(toOption), modifiers: wire.modifiers.map(toModifier) };
      return { product: { ...toProduct(wire), ...parts }, variants: itsVariants };
    },
    variantsBySku: async (sku) => {
      const json = await readJson({ operation: 'getVariants', query: { sku, limit: 50 } }, options);
      return json === undefined ? [] : parseAnswer(dataOf(z.array(wireVariant)), json).data.map(toVariant);
    },
    variantsOf: async (productIds) => {
      if (productIds.length === 0) return [];
      const query = { 'product_id:in': productIds.join(',') };
      return (await readAllV3({ operation: 'getVariants', query }, wireVariant, options)).map(toVariant);
    },
  };
}

/** `keyword_context` makes the platform search as for merchants: hidden products too. */
function searchQuery({ keyword, sku, ids, limit }: ProductSearch): Query {
  return {
    ...(keyword === undefined ? {} : { keyword, keyword_context: 'merchant' }),
    sku,
    'id:in': ids?.join(','),
    limit,
  };
}
