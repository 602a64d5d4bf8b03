import type { Product } from '../../../data/catalogue.ts';
import { factsOf } from '../../../data/product-facts.ts';
import { iso8601 } from '../../../rules/dates.ts';
import { asNumber } from '../../../rules/money.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { productLevel, WARNING_LEVEL } from './stock-levels.ts';

/** Fields that `include_fields` and `exclude_fields` do not reach. */
export const ALWAYS_SHOWN = ['id', 'gift_wrapping_options_type', 'gift_wrapping_options_list'];

/** A product without its parts, as the catalogue has it: prices in numbers of the default currency. */
export function wireProduct(store: StoreState, product: Product): Record<string, unknown> {
  const facts = factsOf(store.profile, product);
  const rules = store.stock.rulesOf(product.id);
  const [width, height, depth] = product.size;
  return {
    id: product.id,
    name: product.name,
    type: product.type,
    sku: product.sku,
    description: facts.description,
    weight: asNumber(product.weight),
    width,
    depth,
    height,
    price: asNumber(product.price),
    cost_price: asNumber(product.costPrice),
    retail_price: asNumber(facts.retailPrice),
    sale_price: 0,
    map_price: 0,
    tax_class_id: 0,
    product_tax_code: '',
    calculated_price: asNumber(product.price),
    categories: facts.categoryIds,
    brand_id: facts.brandId,
    option_set_id: product.optionSetId,
    option_set_display: 'right',
    inventory_level: productLevel(store.stock, product),
    inventory_warning_level: rules.tracking === 'none' ? 0 : WARNING_LEVEL,
    inventory_tracking: rules.tracking,
    reviews_rating_sum: 0,
    reviews_count: 0,
    total_sold: facts.totalSold,
    fixed_cost_shipping_price: 0,
    is_free_shipping: false,
    ...page(product, facts.slug),
    is_featured: facts.featured,
    bin_picking_number: product.binPickingNumber,
    upc: product.upc,
    mpn: facts.mpn,
    gtin: '',
    order_quantity_minimum: rules.minimum,
    order_quantity_maximum: rules.maximum,
    date_created: iso8601(facts.createdS),
    date_modified: iso8601(facts.modifiedS),
    base_variant_id: product.options.length === 0 ? product.variants[0].id : null,
  };
}

/** How the product's page on a storefront is, the same for all of them. */
function page(product: Product, slug: string): Record<string, unknown> {
  return {
    is_visible: true,
    related_products: [-1],
    warranty: '',
    layout_file: 'product.html',
    date_last_imported: '',
    search_keywords: '',
    availability: 'available',
    availability_description: '',
    gift_wrapping_options_type: product.type === 'digital' ? 'none' : 'any',
    gift_wrapping_options_list: [],
    sort_order: 0,
    condition: 'New',
    is_condition_shown: false,
    page_title: '',
    meta_keywords: [],
    meta_description: '',
    view_count: 0,
    preorder_release_date: null,
    preorder_message: '',
    is_preorder_only: false,
    is_price_hidden: false,
    price_hidden_label: '',
    custom_url: { url: `/${slug}/`, is_customized: false },
    open_graph_type: 'product',
    open_graph_title: '',
    open_graph_description: '',
    open_graph_use_meta_description: true,
    open_graph_use_product_name: true,
    open_graph_use_image: true,
  };
}
