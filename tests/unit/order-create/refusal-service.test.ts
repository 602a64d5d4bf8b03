import { describe, expect, test } from 'vitest';
import type { CatalogueApi, Product, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import { AppError } from '#lib/core/errors.ts';
import type { DraftLine } from '#lib/order-create/contract.ts';
import { explainRefusal } from '#lib/order-create/refusal-service.ts';
import { customLine, draftOf, productLine } from '#tests/fixtures/order-drafts.ts';

const MUG: Product = {
  ...{ id: 77, name: 'Mug', sku: 'MUG', type: 'physical', price: '20', tracking: 'product', stockLevel: 3 },
  ...{ minimumQuantity: 0, maximumQuantity: 0, isVisible: true, availability: 'available' },
};
const BLUE: Variant = {
  id: 401,
  productId: 77,
  sku: 'MUG-B',
  price: null,
  stockLevel: 1,
  isPurchasable: true,
  optionValues: [],
};

function explain(
  lines: readonly DraftLine[],
  refusal: { readonly field?: string },
  { products = [MUG], variants = [BLUE] }: { products?: readonly Product[]; variants?: readonly Variant[] } = {},
) {
  const catalogue: CatalogueApi = {
    products: async () => products,
    variantsOf: async () => variants,
    variantsBySku: async () => [],
    product: async () => null,
  };
  const draft = draftOf({ lines: [...lines] });
  return explainRefusal({ bigcommerce: { catalogue } as never }, draft, { kind: 'refused', reason: 'No.', ...refusal });
}

describe('a refused order', () => {
  test.each([
    ['customer_id', 'customer', 'customer'],
    ['zip', 'customer', 'billing.zip'],
    ['channel_id', 'payment', 'channelId'],
    ['shipping_cost_inc_tax', 'fulfilment', 'shipping.incTax'],
    ['pickup_method_id', 'fulfilment', 'pickup'],
  ])('for its %s is shown there, in our words', async (field, step, path) => {
    expect(await explain([productLine({ quantity: '9' })], { field })).toEqual([
      { step, path, problem: 'refused', text: 'No.' },
    ]);
  });

  test.each<[string, readonly DraftLine[], string[]]>([
    ['more than there is', [productLine({ quantity: '4' })], ['lines.p.quantity aboveStock 3']],
    [
      'more than there is in two lines together',
      [productLine({ quantity: '2' }), productLine({ key: 'q', quantity: '2' })],
      ['lines.p.quantity aboveStock 3', 'lines.q.quantity aboveStock 3'],
    ],
    ['a product that is gone', [productLine({ productId: 78 }), customLine()], ['lines.p.product productGone ']],
    ['a variant that is gone', [productLine({ variantId: 402 })], ['lines.p.product variantGone ']],
    ['nothing that can be told', [productLine()], []],
  ])('for %s names the lines', async (_, lines, told) => {
    const problems = await explain(lines, {});
    expect(
      problems.map(({ path, problem, numbers }) => `${path} ${problem} ${Object.values(numbers ?? {}).join()}`),
    ).toEqual(told);
  });

  test('for a limit of today names it, also where the draft knew of none', async () => {
    const limits = { products: [{ ...MUG, minimumQuantity: 2, maximumQuantity: 3 }] };
    const [few] = await explain([productLine()], { field: 'quantity' }, limits);
    const [many] = await explain([productLine({ quantity: '4' })], {}, limits);
    expect([few?.problem, few?.numbers, many?.problem, many?.numbers]).toEqual([
      ...['belowMinimum', { minimum: 2 }],
      ...['aboveMaximum', { maximum: 3 }],
    ]);
  });

  test('compares with the variant’s stock where that is counted', async () => {
    const byVariant = { products: [{ ...MUG, tracking: 'variant' as const }] };
    expect(await explain([productLine({ variantId: 401, quantity: '2' })], {}, byVariant)).toMatchObject([
      { numbers: { stock: 1 } },
    ]);
  });

  test('keeps the platform’s words where the catalogue cannot be asked', async () => {
    const failing = {
      catalogue: {
        products: async () => Promise.reject(new AppError('platform_unavailable', 'platform.noAnswer')),
        variantsOf: async () => [],
      },
    };
    const refused = { kind: 'refused', reason: 'No.', field: 'products' } as const;
    const draft = draftOf({ lines: [productLine()] });
    expect(await explainRefusal({ bigcommerce: failing as never }, draft, refused)).toMatchObject([
      { path: 'lines', problem: 'refused' },
    ]);
  });
});
