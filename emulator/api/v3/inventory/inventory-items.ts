import type { Product, Variant } from '../../../data/catalogue.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { WARNING_LEVEL } from '../catalog/stock-levels.ts';
import { idList, textList } from '../filters.ts';

/** Something that is counted: a variant, or a product as a whole under its first variant. */
export interface InventoryItem {
  readonly product: Product;
  readonly variant: Variant;
}

/** What the store counts, as far as the filters let it through. */
export function countedItems(store: StoreState, query: URLSearchParams): InventoryItem[] {
  const [variants, products] = [idList(query, 'variant_id:in'), idList(query, 'product_id:in')];
  const skus = textList(query, 'sku:in');
  return store.products
    .flatMap((product) => countedOf(store, product))
    .filter(
      ({ product, variant }) =>
        (variants === undefined || variants.has(variant.id)) &&
        (products === undefined || products.has(product.id)) &&
        (skus === undefined || skus.has(variant.sku)),
    );
}

function countedOf(store: StoreState, product: Product): InventoryItem[] {
  const { tracking } = store.stock.rulesOf(product.id);
  if (tracking === 'none') return [];
  const counted: readonly Variant[] = tracking === 'variant' ? product.variants : [product.variants[0]];
  return counted.map((variant) => ({ product, variant }));
}

export function wireIdentity({ product, variant }: InventoryItem): Record<string, unknown> {
  return { sku: variant.sku, variant_id: variant.id, product_id: product.id };
}

/** How much there is at the one location, and by which rules it is sold. */
export function wireLevels(store: StoreState, { product, variant }: InventoryItem): Record<string, unknown> {
  const level = store.stock.level(product.id, variant.id) ?? 0;
  return { available_to_sell: level, total_inventory_onhand: level, ...wireSettings(product) };
}

function wireSettings(product: Product): Record<string, unknown> {
  return {
    settings: {
      safety_stock: 0,
      is_in_stock: true,
      warning_level: WARNING_LEVEL,
      bin_picking_number: product.binPickingNumber,
    },
  };
}
