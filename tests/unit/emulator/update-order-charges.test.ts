import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addsUp, firstWhere, put } from './order-updates.ts';
import { fjordStore, mapleStore, orderOf } from './seeded-store.ts';

describe('charges, discounts and fees', () => {
  const money = fc.nat({ max: 100_000 }).map((cents) => (cents / 100).toFixed(2));

  test('keep the formula, whatever is sent', () => {
    const store = mapleStore(30);
    const body = fc.record(
      {
        base_shipping_cost: money,
        base_handling_cost: money,
        base_wrapping_cost: money,
        discount_amount: fc.constantFrom('0', '0.01', '1.37'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(body, fc.integer({ min: 100, max: 129 }), (change, orderId) => {
        const before = orderOf(store, orderId);
        fc.pre(before.head.default_currency_code === 'USD' && before.head.subtotal_inc_tax > 20_000);
        const after = put(store, orderId, change);
        if (Object.keys(change).length > 0) addsUp(after);
        expect(
          after.lines
            .flatMap((line) => line.applied_discounts)
            .filter((each) => each.id === 'manual-discount')
            .reduce((sum, each) => sum + each.amount, 0),
        ).toBe(after.head.discount_amount);
        if (after.addresses.length > 0)
          expect(after.addresses.reduce((sum, each) => sum + each.cost.inc, 0)).toBe(after.head.shipping.inc);
      }),
    );
  });

  test('a base alone is taxed at the order\u2019s rate, a pair is taken as it is', () => {
    const german = fjordStore(60);
    const order = firstWhere(german, ({ head }) => head.tax_rate_ppm === 190_000 && !head.counts.order_is_digital);
    const taxed = put(german, order.head.id, { base_shipping_cost: '11.90' });
    expect(taxed.head.shipping).toEqual({ base: 119_000, ex: 100_000, inc: 119_000 });
    const given = put(german, order.head.id, { shipping_cost_ex_tax: 7, shipping_cost_inc_tax: 7 });
    expect(given.head.shipping).toEqual({ base: 70_000, ex: 70_000, inc: 70_000 });
    addsUp(given);
  });

  test('fees are replaced as a whole', () => {
    const store = mapleStore(400);
    const before = firstWhere(store, ({ fees }) => fees.length === 1);
    const id = before.fees[0]?.id;
    const kept = { id, type: 'custom_fee', display_name_merchant: 'Kept', cost_ex_tax: 5, cost_tax: '0.5' };
    const added = { type: 'custom_fee', display_name_customer: 'New', cost_inc_tax: 2, cost_ex_tax: 2 };
    const two = put(store, before.head.id, { fees: [kept, added] });
    expect(two.fees.map((fee) => [fee.display_name_customer, fee.cost.ex, fee.cost.inc])).toEqual([
      ['Kept', 50_000, 55_000],
      ['New', 20_000, 20_000],
    ]);
    expect(two.fees[0]?.id).toBe(id);
    addsUp(two);
    expect(put(store, before.head.id, { staff_notes: 'fees untouched' }).fees).toHaveLength(2);
    const none = put(store, before.head.id, { fees: [] });
    expect(none.fees).toEqual([]);
    addsUp(none);
  });

  test('an override stands for itself', () => {
    const store = mapleStore(30);
    const before = orderOf(store, 105).head;
    const subtotal = put(store, 105, { subtotal_ex_tax: 10, subtotal_inc_tax: 11 }).head;
    expect(subtotal).toMatchObject({
      subtotal_ex_tax: 100_000,
      subtotal_inc_tax: 110_000,
      total_inc_tax: before.total_inc_tax,
    });
    const total = put(store, 105, { total_ex_tax: '20', total_inc_tax: '22' }).head;
    expect(total).toMatchObject({
      subtotal_inc_tax: 110_000,
      total_ex_tax: 200_000,
      total_inc_tax: 220_000,
      total_tax: 20_000,
    });
  });
});

describe('addresses', () => {
  test('billing merges, and a country code brings its name', () => {
    const store = mapleStore(30);
    const before = orderOf(store, 105).head.billing_address;
    const after = put(store, 105, {
      billing_address: { zip: '1010', country_iso2: 'AT', form_fields: [{ name: 'Floor', value: 2 }] },
    });
    expect(after.head.billing_address).toEqual({
      ...before,
      zip: '1010',
      country: 'Austria',
      country_iso2: 'AT',
      form_fields: [{ name: 'Floor', value: 2 }],
    });
  });

  test('a destination with another rate prices the order anew', () => {
    const store = mapleStore(60);
    const before = firstWhere(store, ({ head, addresses }) => head.tax_rate_ppm > 0 && addresses.length === 1);
    const id = before.addresses[0]?.id;
    const after = put(store, before.head.id, {
      shipping_addresses: [{ id, state: 'Oregon', country_iso2: 'US', zip: '97201' }],
    });
    expect(after.head.tax_rate_ppm).toBe(0);
    expect(after.head.total_tax).toBe(0);
    expect(after.lines.map((line) => line.price.ex)).toEqual(before.lines.map((line) => line.price.ex));
    addsUp(after);
  });

  test('an address without id is added', () => {
    const store = mapleStore(60);
    const before = firstWhere(store, ({ addresses }) => addresses.length === 1);
    const after = put(store, before.head.id, {
      shipping_addresses: [{ first_name: 'Ann', shipping_method: 'Courier' }],
    });
    expect(after.addresses).toHaveLength(2);
    expect(after.addresses[1]).toMatchObject({ first_name: 'Ann', shipping_method: 'Courier', cost: { inc: 0 } });
    expect(after.head.counts.shipping_address_count).toBe(2);
  });

  test('a pickup is patched by its id', () => {
    const store = mapleStore(60);
    const before = firstWhere(store, ({ pickups }) => pickups.length === 1);
    const pickup = before.pickups[0];
    const after = put(store, before.head.id, {
      consignments: {
        pickups: [{ id: pickup?.id, collection_instructions: 'Side door', location: { city: 'Queens' } }],
      },
    });
    expect(after.pickups).toEqual([
      { ...pickup, collection_instructions: 'Side door', location: { ...pickup?.location, city: 'Queens' } },
    ]);
  });
});
