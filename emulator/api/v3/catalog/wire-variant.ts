import type { Product, Variant } from '../../../data/catalogue.ts';
import { asNumber } from '../../../rules/money.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { variantLevel, WARNING_LEVEL } from './stock-levels.ts';

/** A variant. What it has no own value for is null and follows the product; `calculated_price` is what it costs. */
export function wireVariant(store: StoreState, product: Product, variant: Variant): Record<string, unknown> {
  const isBase = product.options.length === 0;
  return {
    id: variant.id,
    product_id: product.id,
    sku: variant.sku,
    sku_id: isBase ? null : variant.id,
    price: variant.price === product.price ? null : asNumber(variant.price),
    calculated_price: asNumber(variant.price),
    sale_price: null,
    retail_price: null,
    map_price: null,
    cost_price: asNumber(product.costPrice),
    weight: null,
    calculated_weight: asNumber(product.weight),
    width: null,
    height: null,
    depth: null,
    is_free_shipping: false,
    fixed_cost_shipping_price: null,
    purchasing_disabled: false,
    purchasing_disabled_message: '',
    image_url: '',
    upc: isBase ? product.upc : '',
    mpn: '',
    gtin: '',
    inventory_level: variantLevel(store.stock, product, variant),
    inventory_warning_level: store.stock.rulesOf(product.id).tracking === 'variant' ? WARNING_LEVEL : 0,
    bin_picking_number: product.binPickingNumber,
    option_values: product.options.map((option, index) => {
      const id = variant.valueIds[index];
      return {
        id,
        label: option.values.find((value) => value.id === id)?.label ?? '',
        option_id: option.id,
        option_display_name: option.displayName,
      };
    }),
  };
}
