import type { Product, Variant } from '../../../data/catalogue.ts';
import type { Stock } from '../../../state/stock.ts';

/** Below this the merchant is warned of a product that is counted. */
export const WARNING_LEVEL = 5;

/** What the catalogue says there is of a product: all its variants together. 0 while nobody counts. */
export function productLevel(stock: Stock, product: Product): number {
  const tracking = stock.rulesOf(product.id).tracking;
  const counted: readonly Variant[] = tracking === 'variant' ? product.variants : product.variants.slice(0, 1);
  return counted.reduce((sum, variant) => sum + (stock.level(product.id, variant.id) ?? 0), 0);
}

/** What there is of a variant; 0 where the product is counted as a whole, unless it is all there is of it. */
export function variantLevel(stock: Stock, product: Product, variant: Variant): number {
  const { tracking } = stock.rulesOf(product.id);
  if (tracking === 'product' && product.variants.length > 1) return 0;
  return stock.level(product.id, variant.id) ?? 0;
}
