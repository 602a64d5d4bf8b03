import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { consignmentsOf, dataOf, GUIDE, itemsOf, JANE, optionsOf, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let till: Register;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
});
afterAll(() => emulator.stop());

const towelOf = (cart: Wire) => String(itemsOf(cart, 'physical_items')[0]?.['id']);
const pathOf = (consignment: Wire | undefined) => `/consignments/${String(consignment?.['id'])}`;

describe('consignments', () => {
  test('are made of a list, with options to choose from where these are asked for', async () => {
    const cart = await till.cart();
    const list = [{ address: JANE, line_items: [{ item_id: towelOf(cart), quantity: 2 }] }];
    const [with_] = consignmentsOf(await till.consign(cart['id'], list));
    expect(optionsOf(with_)).toMatchObject([
      { type: 'shipping_freeshipping', cost: 0 },
      { type: 'shipping_flatrate', description: 'Flat Rate', cost: 7.95 },
      { type: 'shipping_byweight', cost: 12 },
    ]);
    expect(with_).toMatchObject({
      line_item_ids: [towelOf(cart)],
      address: { city: 'Austin', state_or_province_code: 'TX' },
    });
    const [without] = consignmentsOf(await till.checkout(cart['id']));
    expect(without?.['available_shipping_options']).toBeUndefined();
  });

  test('tax what they carry at their own address', async () => {
    const cart = await till.cart({
      line_items: [
        { product_id: TOWEL, quantity: 1 },
        { product_id: TOWEL, quantity: 1, list_price: 100 },
      ],
    });
    const [first, second] = itemsOf(cart, 'physical_items').map((item) => item['id']);
    const oregon = { ...JANE, city: 'Portland', state_or_province: 'Oregon', postal_code: '97201' };
    const checkout = await till.consign(cart['id'], [
      { address: JANE, line_items: [{ item_id: first, quantity: 1 }] },
      { address: oregon, line_items: [{ item_id: second, quantity: 1 }] },
    ]);
    expect(checkout['tax_total']).toBe(10.39);
    expect(checkout['grand_total']).toBe(236.34);
  });

  test('an item that is wanted in part becomes two items', async () => {
    const cart = await till.cart({ line_items: [{ product_id: TOWEL, quantity: 5 }] });
    const checkout = await till.consign(cart['id'], [
      { address: JANE, line_items: [{ item_id: towelOf(cart), quantity: 2 }] },
    ]);
    const items = itemsOf(checkout, 'physical_items');
    expect(items.map((item) => item['quantity'])).toEqual([2, 3]);
    expect(consignmentsOf(checkout)[0]?.['line_item_ids']).toEqual([items[0]?.['id']]);
    const moved = await till.consign(cart['id'], [
      {
        address: { ...JANE, city: 'El Paso' },
        line_items: items.map((item) => ({ item_id: item['id'], quantity: item['quantity'] })),
      },
    ]);
    expect(
      consignmentsOf(moved).map((each) => [(each['address'] as Wire)['city'], (each['line_item_ids'] as []).length]),
    ).toEqual([['El Paso', 2]]);
  });

  test('a chosen option counts, with tax', async () => {
    const checkout = await till.ready();
    expect(consignmentsOf(checkout)).toMatchObject([
      {
        selected_shipping_option: { type: 'shipping_flatrate', cost: 7.95 },
        shipping_cost_ex_tax: 7.95,
        shipping_cost_inc_tax: 8.61,
      },
    ]);
    expect(checkout).toMatchObject({ shipping_cost_total_ex_tax: 7.95, shipping_cost_total_inc_tax: 8.61 });
  });

  test.each([
    [
      'the address',
      async (checkout: Wire, consignment: Wire | undefined) =>
        till.send('PUT', checkout['id'], pathOf(consignment), { address: { ...JANE, city: 'Dallas' } }),
    ],
    [
      'the items',
      async (checkout: Wire) =>
        maple.put(`/v3/carts/${String(checkout['id'])}/items/${towelOf(checkout)}`, {
          line_item: { product_id: TOWEL, quantity: 3 },
        }),
    ],
  ])('change of %s makes the chosen option, and its id, invalid', async (_, change) => {
    const cart = await till.cart();
    const list = [{ address: JANE, line_items: [{ item_id: towelOf(cart), quantity: 2 }] }];
    await till.bill(cart['id']);
    const offered = await till.consign(cart['id'], list);
    const [consignment] = consignmentsOf(offered);
    const checkout = await till.choose(cart['id'], consignment);
    expect((await change(checkout, consignment)).status).toBe(200);
    const [after] = consignmentsOf(await till.checkout(cart['id']));
    expect(after?.['selected_shipping_option']).toBeUndefined();
    const stale = optionsOf(consignment)[0]?.['id'];
    const again = await till.send('PUT', cart['id'], pathOf(consignment), { shipping_option_id: stale });
    expect(again).toMatchObject({ status: 422, body: { errors: { shipping_option_id: expect.any(String) } } });
  });

  test('nobody delivers to some places: the list is empty, a delivery by hand still goes', async () => {
    const cart = await till.cart();
    const island = { ...JANE, country_code: 'BV', state_or_province: '', city: 'Bouvet' };
    const checkout = await till.consign(cart['id'], [
      { address: island, line_items: [{ item_id: towelOf(cart), quantity: 2 }] },
    ]);
    const [consignment] = consignmentsOf(checkout);
    expect(optionsOf(consignment)).toEqual([]);
    const custom = { custom_shipping: { price: 40.5, description: 'By icebreaker' } };
    const chosen = dataOf(await till.send('PUT', cart['id'], pathOf(consignment), custom), 200);
    expect(consignmentsOf(chosen)).toMatchObject([
      { selected_shipping_option: { type: 'custom', description: 'By icebreaker', cost: 40.5 } },
    ]);
  });

  test('a pickup has no address and no cost', async () => {
    const cart = await till.cart();
    const items = [{ item_id: towelOf(cart), quantity: 2 }];
    const checkout = await till.consign(cart['id'], [{ line_items: items, pickup_option: { pickup_method_id: 1 } }]);
    const [consignment] = consignmentsOf(checkout);
    expect(consignment).toMatchObject({ selected_pickup_option: { pickup_method_id: 1 }, shipping_cost_inc_tax: 0 });
    expect(consignment?.['address']).toBeUndefined();
    const custom = { custom_shipping: { price: 1, description: 'x' } };
    expect((await till.send('PUT', cart['id'], pathOf(consignment), custom)).status).toBe(422);
  });

  test('are removed one by one, and gone when nothing of them is left in the cart', async () => {
    const checkout = await till.ready();
    const [consignment] = consignmentsOf(checkout);
    const without = dataOf(await till.send('DELETE', checkout['id'], pathOf(consignment)), 200);
    expect(without['consignments']).toEqual([]);
    expect((await till.send('DELETE', checkout['id'], pathOf(consignment))).status).toBe(404);
    const mixed = await till.ready({
      line_items: [
        { product_id: TOWEL, quantity: 1 },
        { product_id: GUIDE, quantity: 1 },
      ],
    });
    await maple.delete(`/v3/carts/${String(mixed['id'])}/items/${towelOf(mixed)}`);
    expect((await till.checkout(mixed['id']))['consignments']).toEqual([]);
  });

  const wanted = { item_id: 'TOWEL', quantity: 2 };
  test.each<[string, unknown, string]>([
    ['an object', { address: JANE, line_items: [wanted] }, '.'],
    ['nothing', [], '.'],
    ['no postcode', [{ address: { ...JANE, postal_code: undefined }, line_items: [wanted] }], '0.address.postal_code'],
    [
      'no state',
      [{ address: { ...JANE, state_or_province: undefined }, line_items: [wanted] }],
      '0.address.state_or_province',
    ],
    ['no items', [{ address: JANE, line_items: [] }], '0.line_items'],
    ['more than there are', [{ address: JANE, line_items: [{ ...wanted, quantity: 3 }] }], '0.line_items'],
    ['another item', [{ address: JANE, line_items: [{ item_id: 'x', quantity: 1 }] }], '0.line_items.0.item_id'],
    [
      'a pickup with an address',
      [{ address: JANE, line_items: [wanted], pickup_option: { pickup_method_id: 1 } }],
      '0.pickup_option',
    ],
    ['an unknown pickup', [{ line_items: [wanted], pickup_option: { pickup_method_id: 9 } }], '0.pickup_option'],
  ])('%s is refused', async (_, body, field) => {
    const cart = await till.cart();
    const sent = JSON.stringify(body).replaceAll('TOWEL', towelOf(cart));
    const answer = await till.send('POST', cart['id'], '/consignments', JSON.parse(sent));
    expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(String) } } });
  });

  test('take a choice of delivery alone, never with an address', async () => {
    const checkout = await till.ready();
    const [consignment] = consignmentsOf(checkout);
    const put = (body: Wire) => till.send('PUT', checkout['id'], pathOf(consignment), body);
    const custom_shipping = { price: 1, description: 'x' };
    expect((await put({ address: JANE, custom_shipping })).status).toBe(422);
    expect((await put({ shipping_option_id: 'x', custom_shipping })).status).toBe(422);
    expect((await put({})).status).toBe(422);
    expect((await put({ custom_shipping: { price: -1, description: 'x' } })).status).toBe(422);
    expect((await till.send('PUT', checkout['id'], '/consignments/none', { custom_shipping })).status).toBe(404);
    expect((await put({ address: { email: 'j@example.com', country_code: 'US' } })).status).toBe(200);
  });

  test('custom items can be shared out as well, downloads cannot', async () => {
    const cart = await till.cart({
      line_items: [{ product_id: GUIDE, quantity: 1 }],
      custom_items: [{ name: 'Bow', quantity: 1, list_price: 2 }],
    });
    const put = (list: string) =>
      till.send('POST', cart['id'], '/consignments', [
        { address: JANE, line_items: [{ item_id: itemsOf(cart, list)[0]?.['id'], quantity: 1 }] },
      ]);
    expect([(await put('custom_items')).status, (await put('digital_items')).status]).toEqual([200, 422]);
  });
});
