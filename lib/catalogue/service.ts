import { AppError } from '#lib/core/errors.ts';
import type { CatalogueContext } from './context.ts';
import type { ProductDetail, ProductHit, ProductHits } from './contract.ts';
import { toDetail, toHit } from './product-view.ts';

const MOST_HITS = 20;

/**
 * Products for a new line: by words, and by the SKU of a variant, which the words do not find. Costs one call, two at once
 * where the text can be a SKU, and a third where it is one.
 */
export async function searchProducts(ctx: CatalogueContext, text: string): Promise<ProductHits> {
  const { catalogue } = ctx.bigcommerce;
  const [found, bySku] = await Promise.all([
    catalogue.products({ keyword: text, limit: MOST_HITS }),
    canBeSku(text) ? catalogue.variantsBySku(text) : [],
  ]);
  const owners = new Map(bySku.map(({ productId, id }) => [productId, id]));
  const missing = [...owners.keys()].filter((id) => found.every((product) => product.id !== id));
  const more = missing.length === 0 ? [] : await catalogue.products({ ids: missing, limit: MOST_HITS });
  const hits = [...more, ...found].map((product): ProductHit =>
    toHit(product, ctx.store.currencyCode, owners.get(product.id) ?? null),
  );
  // Who typed a SKU means that one.
  const sorted = hits.toSorted((one, other) => Number(other.variantId !== null) - Number(one.variantId !== null));
  return { hits: sorted.slice(0, MOST_HITS), hasMore: found.length >= MOST_HITS };
}

/** A product with all that can be chosen about it. */
export async function readProduct(ctx: CatalogueContext, productId: number): Promise<ProductDetail> {
  const found = await ctx.bigcommerce.catalogue.product(productId);
  if (found === null) throw new AppError('not_found', 'making.productGone');
  return toDetail(found.product, found.variants, ctx.store.currencyCode);
}

/** SKUs have no blanks in practice; a word without a digit or a hyphen is rarely one, but costs only a call. */
function canBeSku(text: string): boolean {
  return text.length >= 3 && !/\s/.test(text);
}
