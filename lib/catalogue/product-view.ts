import type { FullProduct, Product, ProductModifier, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import type { Money } from '#lib/core/money.ts';
import type { ModifierChoice, ModifierKind, ProductDetail, ProductHit, StockLevel, VariantChoice } from './contract.ts';

const KINDS: Readonly<Record<string, ModifierKind>> = {
  text: 'text',
  multi_line_text: 'lines',
  numbers_only_text: 'number',
  date: 'date',
  checkbox: 'tick',
  radio_buttons: 'choice',
  rectangles: 'choice',
  dropdown: 'choice',
  swatch: 'choice',
};

/** `variantId`: the variant whose SKU was asked for. */
export function toHit(product: Product, currencyCode: string, variantId: number | null): ProductHit {
  return {
    id: product.id,
    name: product.name,
    sku: product.sku,
    price: toMoney(product.price, currencyCode),
    stock: product.tracking === 'variant' ? 'variants' : stockOfProduct(product),
    isVisible: product.isVisible,
    variantId,
  };
}

export function toDetail(product: FullProduct, variants: readonly Variant[], currencyCode: string): ProductDetail {
  return {
    id: product.id,
    name: product.name,
    sku: product.sku,
    price: toMoney(product.price, currencyCode),
    stock: stockOfProduct(product),
    minimum: product.minimumQuantity,
    maximum: product.maximumQuantity,
    options: product.options.map(({ id, name, values }) => ({ id, name, values: values.map(withoutDefault) })),
    modifiers: product.modifiers.map(toModifier),
    variants: variants.map((variant) => toVariant(variant, product, currencyCode)),
  };
}

function toVariant(variant: Variant, product: Product, currencyCode: string): VariantChoice {
  return {
    id: variant.id,
    sku: variant.sku,
    price: toMoney(variant.price, currencyCode),
    stock: product.tracking === 'variant' ? variant.stockLevel : null,
    isPurchasable: variant.isPurchasable,
    values: Object.fromEntries(variant.optionValues.map(({ optionId, valueId }) => [String(optionId), valueId])),
  };
}

function toModifier({ id, name, type, values, isRequired, limits }: ProductModifier): ModifierChoice {
  const { checkboxLabel, checkedValueId, ...others } = limits;
  return {
    id,
    name,
    // What a type of tomorrow needs is not known: better not offered than wrong.
    kind: KINDS[type] ?? 'unsupported',
    isRequired,
    values: values.map(withoutDefault),
    ...others,
    tickLabel: checkboxLabel,
    // A box without a value that says "ticked" has one value, which is the tick.
    tickValueId: checkedValueId ?? values[0]?.id ?? null,
  };
}

function withoutDefault({ id, label }: { readonly id: number; readonly label: string }) {
  return { id, label };
}

function stockOfProduct({ tracking, stockLevel }: Product): StockLevel {
  return tracking === 'product' ? stockLevel : null;
}

function toMoney(price: string | null, currencyCode: string): Money | null {
  return price === null ? null : { amount: price, currencyCode };
}
