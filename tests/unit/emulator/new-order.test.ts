import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newOrder } from '#emulator/api/v2/orders/create/new-order.ts';
import { updateContext } from '#emulator/api/v2/orders/update/context.ts';
import { PlatformError } from '#emulator/http/errors.ts';
import type { OrderDraft } from '#emulator/orders/order-draft.ts';
import { figuresOf } from '#emulator/rules/order-figures.ts';
import type { StoreState } from '#emulator/state/store-state.ts';
import { NOW_S } from './order-updates.ts';
import { fjordStore, mapleStore } from './seeded-store.ts';

const MAPLE = mapleStore(50);
const FJORD = fjordStore(50);
const BILLING = { zip: '78751', country_iso2: 'US', state: 'Texas' };
const MUG = { name: 'Mug', quantity: 1, price_ex_tax: 10, price_inc_tax: 11 };

function draft(store: StoreState, body: Record<string, unknown>): OrderDraft {
  return newOrder({ billing_address: BILLING, products: [MUG], ...body }, store, updateContext(store, NOW_S));
}

function refusal(store: StoreState, body: Record<string, unknown>): string {
  try {
    draft(store, body);
  } catch (error) {
    if (error instanceof PlatformError) return `${error.status} ${error.message}`;
    throw error;
  }
  return 'accepted';
}

const amounts = fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100);

describe('a new order', () => {
  test('adds up, whatever its prices, costs and discount; shares come to the whole', () => {
    const line = fc.record({ ex: amounts, tax: amounts, quantity: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        amounts,
        amounts,
        fc.nat(100),
        (sent, ship, handle, off) => {
          const products = sent.map(({ ex, tax, quantity }, index) => ({
            name: `Thing ${index}`,
            quantity,
            price_ex_tax: ex,
            price_inc_tax: Number((ex + tax).toFixed(2)),
          }));
          const goods = products.reduce((sum, each) => sum + each.price_inc_tax * each.quantity, 0);
          const discount = Math.floor(goods * off) / 100;
          const made = draft(MAPLE, {
            products,
            shipping_addresses: [BILLING, BILLING, BILLING],
            base_shipping_cost: ship,
            base_handling_cost: handle,
            discount_amount: discount.toFixed(2),
          });
          const figures = figuresOf(made.head, made.lines, made.fees);
          const units = Math.round(goods * 10_000) + made.head.shipping.inc + made.head.handling.inc;
          expect(figures.total_inc_tax).toBe(units - made.head.discount_amount);
          expect(figures.total_tax).toBe(figures.total_inc_tax - figures.total_ex_tax);
          const shares = (name: 'cost' | 'handling') => made.addresses.reduce((sum, each) => sum + each[name].inc, 0);
          expect([shares('cost'), shares('handling')]).toEqual([made.head.shipping.inc, made.head.handling.inc]);
          const spread = made.lines.flatMap((each) => each.applied_discounts);
          if (goods > 0 && products.some((each) => each.price_ex_tax > 0))
            expect(spread.reduce((sum, each) => sum + each.amount, 0)).toBe(made.head.discount_amount);
        },
      ),
    );
  });

  test.each([
    [MAPLE, { country_iso2: 'US', state: 'New York', zip: '11201' }, 88_750],
    [MAPLE, { country_iso2: 'US', state: 'Oregon', zip: '97201' }, 0],
    [FJORD, { country: 'germany', zip: '10437' }, 190_000],
    [FJORD, { country_iso2: 'CH', zip: '8001' }, 0],
  ])('is taxed where it goes: %#', (store, goal, rate) => {
    expect(draft(store, { shipping_addresses: [goal] }).head.tax_rate_ppm).toBe(rate);
  });

  test.each([
    ['JPY', 0],
    ['USD', 2],
    ['KWD', 3],
  ])('in %s has amounts of %i places', (code, places) => {
    const product = MAPLE.products.find((each) => each.options.length === 0 && each.modifiers.length === 0);
    const products = [{ product_id: product?.id, quantity: 3 }];
    const made = draft(MAPLE, { products, default_currency_code: code });
    const step = 10 ** (4 - places);
    for (const { price } of made.lines) expect([price.ex % step, price.inc % step]).toEqual([0, 0]);
    expect(made.head).toMatchObject({ default_currency_code: code, decimal_places: places });
  });

  test('of downloads alone has no address, unless one is sent', () => {
    const download = MAPLE.products.find((each) => each.type === 'digital');
    const products = [{ product_id: download?.id, quantity: 1 }];
    expect(draft(MAPLE, { products }).addresses).toEqual([]);
    expect(draft(MAPLE, { products, shipping_addresses: [BILLING] }).addresses).toHaveLength(1);
  });

  test('asks for modifiers that a product cannot do without, and takes those that it can', () => {
    const needy = MAPLE.products.find((each) => each.modifiers.some((modifier) => modifier.required));
    const easy = MAPLE.products.find((each) => each.modifiers.some((modifier) => !modifier.required));
    const line = (product: typeof needy, options: unknown[]) => ({
      products: [
        {
          product_id: product?.id,
          quantity: 1,
          product_options: [
            ...(product?.options.map((option) => ({ id: option.id, value: String(option.values[0]?.id) })) ?? []),
            ...options,
          ],
        },
      ],
    });
    const options = '400 The options of one or more products are invalid.';
    expect(refusal(MAPLE, line(needy, []))).toBe(options);
    expect(refusal(MAPLE, line(needy, [{ id: needy?.modifiers[0]?.id, value: 'For Grandma' }]))).toBe('accepted');
    expect(refusal(MAPLE, line(easy, []))).toBe('accepted');
    expect(refusal(MAPLE, line(easy, [{ id: 1, value: 'x' }]))).toBe(options);
  });
});
