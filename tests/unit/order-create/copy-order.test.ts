import { describe, expect, test } from 'vitest';
import type { Product, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import { toOrderLine, wireOrderLine } from '#lib/bigcommerce/wire/order-line.ts';
import { AppError } from '#lib/core/errors.ts';
import { copyOrder } from '#lib/order-create/copy-order.ts';
import { ORDER, platformOrder, standingClock } from '#tests/fixtures/order-context.ts';
import { wireLine } from '#tests/fixtures/wire-order.ts';

const MUG: Product = {
  ...{ id: 77, name: 'Mug', sku: 'MUG', type: 'physical', price: '20', tracking: 'none', stockLevel: 0 },
  ...{ minimumQuantity: 2, maximumQuantity: 0, isVisible: true, availability: 'available' },
};
const BASE: Variant = {
  id: 400,
  productId: 77,
  sku: 'MUG',
  price: '20',
  stockLevel: 0,
  isPurchasable: true,
  optionValues: [],
};

interface World {
  readonly order?: Record<string, unknown>;
  readonly line?: Record<string, unknown>;
  readonly products?: readonly Product[] | 'not granted';
  readonly currencies?: readonly string[];
}

let stores = 0;

function copy({ order = {}, line = {}, products = [MUG], currencies = ['USD'] }: World = {}) {
  const made = platformOrder({ default_currency_code: 'USD', currency_code: 'USD', ...order });
  const wire = { ...wireLine(1), product_id: 77, variant_id: 400, product_options: [], applied_discounts: [], ...line };
  const listed = currencies.map((code) => ({
    ...{ id: 1, code, name: code, exchangeRate: '1', decimalPlaces: 2, isEnabled: true, isTransactional: true },
  }));
  const bigcommerce = {
    orders: {
      get: async () => (order['none'] === true ? null : made),
      lines: async () => [toOrderLine(wireOrderLine.parse(wire), made.currencyCode)],
      shippingAddresses: async () => [],
      list: async () => ({ orders: [] }),
    },
    catalogue: {
      products: async () => {
        if (products === 'not granted') throw new AppError('store_needs_approval', 'Not granted.');
        return products;
      },
      variantsOf: async () => [BASE],
    },
    store: {
      information: async () => ({
        isPriceEnteredWithTax: false,
        defaultChannelId: 1,
        currency: { code: 'USD', decimalPlaces: 2 },
      }),
      currencies: async () => listed,
    },
    channels: { list: async () => [{ id: 1, name: 'Shop', status: 'active' }] },
    geography: { shippingZones: async () => [] },
  };
  stores += 1;
  const store = { storeHash: `copy${stores}`, currencyCode: 'USD' };
  return copyOrder({ store, bigcommerce, clock: standingClock() } as never, ORDER);
}

describe('a copy of an order', () => {
  test('has a line of the catalogue at the price of now, and says what it was', async () => {
    const { lines, notices } = await copy({ line: { price_ex_tax: '18', price_inc_tax: '19.8', quantity: 3 } });
    expect(lines).toMatchObject([
      { kind: 'catalogue', productId: 77, variantId: null, quantity: '3', price: null, minimum: 2 },
    ]);
    expect(notices[0]).toMatchObject({
      kind: 'priceChanged',
      lineKey: 'l1',
      was: { amount: '18' },
      now: { amount: '20' },
    });
  });

  test.each<[string, World]>([
    ['whose product is gone', { products: [] }],
    ['whose variant is gone', { line: { variant_id: 999 } }],
    ['of a catalogue that the store did not grant', { products: 'not granted' }],
    [
      'with a file',
      {
        line: {
          product_options: [{ id: 1, product_option_id: 5, type: 'File Upload', value: '{}', display_name: 'Photo' }],
        },
      },
    ],
  ])('has a line %s as a custom one at the price of then', async (_, world) => {
    const { lines, notices } = await copy({
      ...world,
      line: { ...world.line, price_ex_tax: '18', price_inc_tax: '19.8' },
    });
    expect(lines).toMatchObject([{ kind: 'custom', price: { exTax: '18', incTax: '19.8' } }]);
    expect(notices.map(({ kind }) => kind)).toContain('becameCustom');
  });

  test('leaves discounts out, and another currency that the store does not take any more, with its charges', async () => {
    const order = {
      discount_amount: '5',
      default_currency_code: 'EUR',
      shipping_cost_ex_tax: '4',
      shipping_cost_inc_tax: '4.4',
    };
    const { currencyCode, discount, shipping, notices } = await copy({ order });
    expect({ currencyCode, discount, shipping }).toEqual({
      currencyCode: 'USD',
      discount: '',
      shipping: { exTax: '', incTax: '' },
    });
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['discountLeftOut', 'otherCurrency']));
  });

  test('has the charges of the same currency', async () => {
    const { shipping } = await copy({ order: { shipping_cost_ex_tax: '4.0000', shipping_cost_inc_tax: '4.4000' } });
    expect(shipping).toEqual({ exTax: '4', incTax: '4.4' });
  });

  test('of an order that is not there is none', async () => {
    await expect(copy({ order: { none: true } })).rejects.toMatchObject({ code: 'not_found' });
  });
});
