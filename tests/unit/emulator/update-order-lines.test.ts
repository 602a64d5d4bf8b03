import { describe, expect, test } from 'vitest';
import { addsUp, firstWhere, put, refusal } from './order-updates.ts';
import { mapleStore, orderOf } from './seeded-store.ts';

describe('lines', () => {
  test('a line without id is added: custom, with both prices', () => {
    const store = mapleStore(30);
    const before = orderOf(store, 105);
    const after = put(store, 105, {
      products: [{ name: 'Ribbon', quantity: 2, price_ex_tax: '1.50', price_inc_tax: 1.6 }],
    });
    const line = after.lines.at(-1);
    expect(after.lines.slice(0, -1)).toEqual(before.lines);
    expect(line).toMatchObject({
      product_id: 0,
      variant_id: 0,
      name: 'Ribbon',
      name_merchant: 'Ribbon',
      quantity: 2,
      price: { ex: 15_000, inc: 16_000 },
      order_address_id: before.addresses[0]?.id ?? 0,
    });
    addsUp(after);
  });

  test('a catalogue line takes price, name and SKU from there, in the order\u2019s currency', () => {
    const store = mapleStore(400);
    const yen = firstWhere(store, ({ head }) => head.default_currency_code === 'JPY' && head.coupon_discount === 0);
    const product = store.products.find((each) => each.variants.length === 1 && each.modifiers.length === 0);
    const after = put(store, yen.head.id, { products: [{ product_id: product?.id, quantity: 3 }] });
    expect(after.lines.at(-1)).toMatchObject({ name: product?.name, sku: product?.variants[0].sku, quantity: 3 });
    expect((after.lines.at(-1)?.price.ex ?? 1) % 10_000).toBe(0);
    addsUp(after);
  });

  test('a product with variants needs one, by id or by options', () => {
    const store = mapleStore(30);
    const product = store.products.find((each) => each.variants.length > 1);
    const variant = product?.variants[1];
    const options = product?.options.map((option, index) => ({
      id: option.id,
      value: String(variant?.valueIds[index]),
    }));
    const invalid = '400 The options of one or more products are invalid.';
    expect(refusal(store, 105, { products: [{ product_id: product?.id, quantity: 1 }] })).toBe(invalid);
    expect(refusal(store, 105, { products: [{ product_id: product?.id, quantity: 1, variant_id: 1 }] })).toBe(invalid);
    const wrong = [{ id: 1, value: 'x' }];
    expect(refusal(store, 105, { products: [{ product_id: product?.id, quantity: 1, product_options: wrong }] })).toBe(
      invalid,
    );
    const byId = put(store, 105, { products: [{ product_id: product?.id, quantity: 1, variant_id: variant?.id }] });
    const byOptions = put(store, 106, {
      products: [{ product_id: product?.id, quantity: 1, product_options: options }],
    });
    expect(byId.lines.at(-1)?.sku).toBe(variant?.sku);
    expect(byOptions.lines.at(-1)?.sku).toBe(variant?.sku);
    expect(byOptions.lines.at(-1)?.options.map((option) => option.display_value)).toHaveLength(
      product?.options.length ?? 0,
    );
  });

  test('a line with id is patched, the others stay as they are', () => {
    const store = mapleStore(30);
    const before = orderOf(store, 111);
    const [first, second, ...others] = before.lines;
    const after = put(store, 111, { products: [{ id: second?.id, price_ex_tax: 3, price_inc_tax: 3.27 }] });
    expect(after.lines[1]).toEqual({
      ...second,
      price: { ex: 30_000, inc: 32_700 },
      base_price: 30_000,
      applied_discounts: [],
    });
    expect([after.lines[0], ...after.lines.slice(2)]).toEqual([first, ...others]);
    addsUp(after);
  });

  test('quantity 0 removes; shipped pieces cannot be taken away', () => {
    const store = mapleStore(60);
    const before = firstWhere(store, ({ head, lines }) => head.counts.items_shipped === 0 && lines.length > 2);
    const gone = before.lines[1];
    expect(put(store, before.head.id, { products: [{ id: gone?.id, quantity: 0 }] }).lines).toEqual(
      before.lines.filter((line) => line !== gone),
    );
    const shipped = firstWhere(store, ({ lines }) => lines.some((line) => line.quantity_shipped > 1));
    const line = shipped.lines.find((each) => each.quantity_shipped > 1);
    for (const quantity of [0, 1])
      expect(refusal(store, shipped.head.id, { products: [{ id: line?.id, quantity }] })).toBe(
        "400 The field 'quantity' is invalid.",
      );
  });

  test('a line that is sent loses its discounts, for good; unsent lines keep theirs', () => {
    const store = mapleStore(400);
    const before = firstWhere(
      store,
      ({ head, lines, coupons }) => head.coupon_discount > 0 && coupons[0]?.type !== 4 && lines.length === 2,
    );
    const [touched, kept] = before.lines;
    const share = touched?.applied_discounts[0]?.amount ?? 0;
    const after = put(store, before.head.id, { products: [{ id: touched?.id }] });
    expect(after.lines[0]?.applied_discounts).toEqual([]);
    expect(after.lines[1]?.applied_discounts).toEqual(kept?.applied_discounts);
    expect(after.head.coupon_discount).toBe(before.head.coupon_discount - share);
    expect(after.coupons[0]?.discount).toBe(after.head.coupon_discount);
    addsUp(after);
  });

  test('with only one price sent the other stays, and the totals come out wrong, as on the platform', () => {
    const store = mapleStore(30);
    const line = orderOf(store, 111).lines[0];
    const after = put(store, 111, { products: [{ id: line?.id, price_ex_tax: 1 }] });
    expect(after.lines[0]?.price).toEqual({ ex: 10_000, inc: line?.price.inc });
  });

  test('wrapping needs its costs, and 0 takes it off', () => {
    const store = mapleStore(30);
    const id = orderOf(store, 111).lines[0]?.id;
    expect(refusal(store, 111, { products: [{ id, wrapping_id: 2 }] })).toBe(
      "400 The field 'wrapping_cost_ex_tax' is invalid.",
    );
    const wrapped = put(store, 111, {
      products: [{ id, wrapping_id: 2, wrapping_cost_ex_tax: 4, wrapping_cost_inc_tax: 4.5, wrapping_message: 'Hi' }],
    });
    expect(wrapped.lines[0]).toMatchObject({
      wrapping_id: 2,
      wrapping_message: 'Hi',
      wrapping: { ex: 40_000, inc: 45_000 },
    });
    addsUp(wrapped);
    const bare = put(store, 111, { products: [{ id, wrapping_id: 0 }] });
    expect(bare.head.wrapping.inc).toBe(wrapped.head.wrapping.inc - 45_000);
    addsUp(bare);
  });
});
