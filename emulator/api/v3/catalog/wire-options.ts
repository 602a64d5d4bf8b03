import type { Product, ProductOption } from '../../../data/catalogue.ts';

const SHADES: Readonly<Record<string, string>> = {
  Orange: '#e2711d',
  Indigo: '#3d348b',
  Forest: '#2d6a4f',
  Natural: '#e6dcc6',
  Crème: '#fff3d6',
};

const TYPES: Readonly<Record<ProductOption['type'], string>> = {
  'Multiple choice': 'rectangles',
  Swatch: 'swatch',
  'Text field': 'text',
  Checkbox: 'checkbox',
};

/** What makes variants. Ids are what `product_options` of an order takes, as are those of the values. */
export function wireOptions(product: Product): Record<string, unknown>[] {
  return product.options.map((option, sort_order) => ({
    ...common(product, option, sort_order),
    option_values: option.values.map((value, index) => ({
      id: value.id,
      label: value.label,
      sort_order: index,
      is_default: false,
      value_data: option.type === 'Swatch' ? { colors: [SHADES[value.label] ?? '#808080'] } : null,
    })),
  }));
}

/** What can be said about a product without making another variant. */
export function wireModifiers(product: Product): Record<string, unknown>[] {
  return product.modifiers.map((modifier, sort_order) => ({
    ...common(product, modifier, sort_order),
    required: modifier.required,
    option_values: modifier.values.map((value, index) => ({
      id: value.id,
      option_id: modifier.id,
      label: value.label,
      sort_order: index,
      is_default: false,
      value_data: modifier.type === 'Checkbox' ? { checked_value: true } : null,
      adjusters: {
        price: { adjuster: null, adjuster_value: 0 },
        weight: { adjuster: null, adjuster_value: 0 },
        image_url: '',
        purchasing_disabled: { status: false, message: '' },
      },
    })),
  }));
}

function common(product: Product, option: ProductOption, sort_order: number): Record<string, unknown> {
  return {
    id: option.id,
    product_id: product.id,
    name: `${option.name}-${product.id}`,
    display_name: option.displayName,
    type: TYPES[option.type],
    sort_order,
    config: configOf(option),
  };
}

function configOf(option: ProductOption): Record<string, unknown> {
  if (option.type === 'Text field')
    return { default_value: '', text_characters_limited: true, text_min_length: 0, text_max_length: 100 };
  if (option.type === 'Checkbox')
    return { checked_by_default: false, checkbox_label: option.values[0]?.label ?? option.displayName };
  return {};
}
