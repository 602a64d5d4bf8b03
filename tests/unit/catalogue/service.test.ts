import { describe, expect, test } from 'vitest';
import type { CatalogueApi, FullProduct, Product, ProductModifier, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import { readProduct, searchProducts } from '#lib/catalogue/service.ts';

const MUG: Product = {
  ...{ id: 77, name: 'Mug', sku: 'MUG', type: 'physical', price: '20', tracking: 'product', stockLevel: 4 },
  ...{ minimumQuantity: 0, maximumQuantity: 0, isVisible: true, availability: 'available' },
};
const BLUE: Variant = {
  id: 401,
  productId: 78,
  sku: 'TEE-B',
  price: '9.5',
  stockLevel: 2,
  isPurchasable: true,
  optionValues: [{ optionId: 110, valueId: 61, label: 'M' }],
};
const FREE = {
  ...{ minLength: null, maxLength: null, maxLines: null, lowest: null, highest: null, integersOnly: false },
  ...{ earliest: null, latest: null, checkboxLabel: null, checkedValueId: null },
};

function ctxOf(answers: Partial<CatalogueApi>) {
  const asked: string[] = [];
  const catalogue: CatalogueApi = {
    products: async (search) => {
      asked.push(JSON.stringify(search));
      return answers.products?.(search) ?? [];
    },
    variantsBySku: async (sku) => {
      asked.push(`sku ${sku}`);
      return answers.variantsBySku?.(sku) ?? [];
    },
    product: answers.product ?? (async () => null),
    variantsOf: async () => [],
  };
  return { asked, ctx: { store: { currencyCode: 'EUR' }, bigcommerce: { catalogue } } };
}

describe('a search', () => {
  test('by words asks once, and tells price and stock in the store’s currency', async () => {
    const { ctx, asked } = ctxOf({
      products: async () => [
        MUG,
        { ...MUG, id: 79, tracking: 'variant' },
        { ...MUG, id: 80, tracking: 'none', price: null },
      ],
    });
    const { hits, hasMore } = await searchProducts(ctx, 'blue mug');
    expect(asked).toHaveLength(1);
    expect(hasMore).toBe(false);
    expect(hits.map(({ stock }) => stock)).toEqual([4, 'variants', null]);
    expect(hits.map(({ price }) => price?.amount)).toEqual(['20', '20', undefined]);
    expect(hits[0]?.price?.currencyCode).toBe('EUR');
  });

  test('by a variant’s SKU finds its product first, with the variant chosen', async () => {
    const { ctx, asked } = ctxOf({
      products: async ({ ids }) => (ids === undefined ? [MUG] : [{ ...MUG, id: 78, name: 'Tee' }]),
      variantsBySku: async () => [BLUE],
    });
    const { hits } = await searchProducts(ctx, 'TEE-B');
    expect(hits.map(({ id, variantId }) => [id, variantId])).toEqual([
      [78, 401],
      [77, null],
    ]);
    expect(asked).toHaveLength(3);
  });

  test('that found a page says that there may be more', async () => {
    const page = Array.from({ length: 20 }, (_, index) => ({ ...MUG, id: index + 1 }));
    expect((await searchProducts(ctxOf({ products: async () => page }).ctx, 'a b')).hasMore).toBe(true);
  });
});

describe('a product', () => {
  const modifier = (type: string, changes: Partial<ProductModifier> = {}): ProductModifier => ({
    ...{ id: 1, name: type, type, values: [], isRequired: false, limits: FREE },
    ...changes,
  });
  const full = (changes: Partial<FullProduct>): FullProduct => ({ ...MUG, options: [], modifiers: [], ...changes });

  test('tells how each modifier is answered; what orders cannot carry, or nobody knows, is not offered', async () => {
    const types = [
      'text',
      'multi_line_text',
      'numbers_only_text',
      'date',
      'checkbox',
      'dropdown',
      'swatch',
      'rectangles',
      'radio_buttons',
      'file',
      'product_list',
      'hologram',
    ];
    const product = full({ modifiers: types.map((type) => modifier(type)) });
    const { ctx } = ctxOf({ product: async () => ({ product, variants: [] }) });
    expect((await readProduct(ctx, 77)).modifiers.map(({ kind }) => kind)).toEqual([
      ...['text', 'lines', 'number', 'date', 'tick', 'choice', 'choice', 'choice', 'choice'],
      ...['unsupported', 'unsupported', 'unsupported'],
    ]);
  });

  test('has a box’s tick by the value that says so, else by its only value', async () => {
    const values = [
      { id: 5, label: 'Yes', isDefault: false },
      { id: 6, label: 'No', isDefault: false },
    ];
    const said = modifier('checkbox', { values, limits: { ...FREE, checkedValueId: 6, checkboxLabel: 'Wrap it' } });
    const product = full({ modifiers: [said, modifier('checkbox', { values })] });
    const { ctx } = ctxOf({ product: async () => ({ product, variants: [] }) });
    const { modifiers } = await readProduct(ctx, 77);
    expect(modifiers.map(({ tickValueId, tickLabel }) => [tickValueId, tickLabel])).toEqual([
      [6, 'Wrap it'],
      [5, null],
    ]);
  });

  test('whose variants are counted has a level for each', async () => {
    const { ctx } = ctxOf({ product: async () => ({ product: full({ tracking: 'variant' }), variants: [BLUE] }) });
    const { stock, variants } = await readProduct(ctx, 77);
    expect(stock).toBeNull();
    expect(variants).toMatchObject([
      { id: 401, stock: 2, price: { amount: '9.5', currencyCode: 'EUR' }, values: { '110': 61 } },
    ]);
  });

  test('that is gone is told so', async () => {
    await expect(readProduct(ctxOf({}).ctx, 1)).rejects.toMatchObject({ code: 'not_found' });
  });
});
