import { describe, expect, test } from 'vitest';
import type { Product, Variant } from '#lib/bigcommerce/types/catalogue.ts';
import { toOrderLine, wireOrderLine } from '#lib/bigcommerce/wire/order-line.ts';
import { AppError } from '#lib/core/errors.ts';
import { draftContentSchema } from '#lib/order-create/contract.ts';
import { copyOrder } from '#lib/order-create/copy-order.ts';
import { LINES_MAX } from '#lib/order-create/limits.ts';
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
  readonly lines?: number;
  readonly addresses?: number;
  readonly fees?: readonly Record<string, unknown>[];
}

let stores = 0;

function feesOf({ currencyCode }: { readonly currencyCode: string }, fees: World['fees'] = []) {
  const money = (amount: unknown) => ({ amount: String(amount ?? '1'), currencyCode });
  return fees.map(({ costExTax, costIncTax, ...names }) => ({
    ...names,
    costExTax: money(costExTax),
    costIncTax: money(costIncTax),
  }));
}

function copy(world: World = {}) {
  const { order = {}, line = {}, products = [MUG], currencies = ['USD'], lines = 1, addresses = 0, fees } = world;
  const made = platformOrder({ default_currency_code: 'USD', currency_code: 'USD', ...order });
  const wire = { ...wireLine(1), product_id: 77, variant_id: 400, product_options: [], applied_discounts: [], ...line };
  const listed = currencies.map((code) => ({
    ...{ id: 1, code, name: code, exchangeRate: '1', decimalPlaces: 2, isEnabled: true, isTransactional: true },
  }));
  const bigcommerce = {
    orders: {
      get: async (_id: number, { include }: { readonly include: readonly string[] }) =>
        order['none'] === true ? null : { ...made, fees: include.includes('fees') ? feesOf(made, fees) : null },
      lines: async () => Array.from({ length: lines }, () => toOrderLine(wireOrderLine.parse(wire), made.currencyCode)),
      shippingAddresses: async () =>
        Array.from({ length: addresses }, (_, at) => ({ ...made.billingAddress, city: `City ${at + 1}` })),
      list: async () => ({ orders: [] }),
    },
    catalogue: {
      products: async () => {
        if (products === 'not granted') throw new AppError('store_needs_approval', 'general.noAccess');
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
    expect(lines).toMatchObject([{ kind: 'custom', price: { exTax: '18.00', incTax: '19.80' } }]);
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
    expect(shipping).toEqual({ exTax: '4.00', incTax: '4.40' });
  });

  test('has its fees under their names, to the smallest coin', async () => {
    const fees = [
      { displayNameMerchant: 'Express', costExTax: '4.00004', costIncTax: '4.4' },
      { displayNameCustomer: 'Rush' },
    ];
    expect((await copy({ fees })).fees).toEqual([
      { key: 'f1', name: 'Express', exTax: '4.00', incTax: '4.40' },
      { key: 'f2', name: 'Rush', exTax: '1.00', incTax: '1.00' },
    ]);
    expect((await copy({ fees, order: { default_currency_code: 'EUR' } })).fees).toEqual([]);
  });

  test('tells of further addresses, and goes to the first', async () => {
    const several = await copy({ addresses: 2 });
    expect(several.shippingAddress.city).toBe('City 1');
    expect(several.notices.map(({ kind }) => kind)).toContain('addressesLeftOut');
    expect((await copy({ addresses: 1 })).notices.map(({ kind }) => kind)).not.toContain('addressesLeftOut');
  });

  test.each([{ staff_notes: 'Ring twice' }, { customer_message: 'For my aunt' }])(
    'tells that %j stays behind',
    async (order) => {
      const kinds = async (texts: Record<string, string>) =>
        (await copy({ order: texts })).notices.map(({ kind }) => kind);
      expect(await kinds(order)).toContain('notesLeftOut');
      expect(await kinds({ staff_notes: '', customer_message: ' ' })).not.toContain('notesLeftOut');
    },
  );

  test('of more lines than an order can be made with tells it, and can be kept with all it tells', async () => {
    const long = { line: { price_ex_tax: '18', wrapping_name: 'Box', wrapping_id: 3 }, addresses: 2 };
    const draft = await copy({ ...long, lines: LINES_MAX + 1 });
    expect(draft.lines).toHaveLength(LINES_MAX);
    expect(draft.notices.map(({ kind }) => kind)).toContain('linesLeftOut');
    expect(draft.notices.length).toBeGreaterThan(2 * LINES_MAX);
    expect(draftContentSchema.safeParse(draft).error).toBeUndefined();
    const whole = await copy({ ...long, lines: LINES_MAX });
    expect(whole.notices.map(({ kind }) => kind)).not.toContain('linesLeftOut');
  });

  test('of an order that is not there is none', async () => {
    await expect(copy({ order: { none: true } })).rejects.toMatchObject({ code: 'not_found' });
  });
});
