import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { consignmentsOf, dataOf, GUIDE, itemsOf, JANE, optionsOf, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

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

describe('a checkout', () => {
  test('is the cart of the same id, with all that is not chosen yet empty', async () => {
    const cart = await till.cart();
    expect(await till.checkout(cart['id'])).toMatchObject({
      id: cart['id'],
      cart: { id: cart['id'], cart_amount_inc_tax: 251.9, cart_amount_ex_tax: 251.9 },
      billing_address: {},
      consignments: [],
      taxes: [{ name: 'Tax', amount: 0 }],
      coupons: [],
      fees: [],
      order_id: null,
      subtotal_ex_tax: 251.9,
      subtotal_inc_tax: 251.9,
      grand_total: 251.9,
      customer_message: '',
      version: 1,
    });
  });

  test('has options of its items where they are asked for', async () => {
    const cart = await till.cart();
    const include = '?include=cart.line_items.physical_items.options';
    expect(itemsOf(await till.checkout(cart['id'], include), 'physical_items')[0]?.['options']).toEqual([]);
    expect(itemsOf(await till.checkout(cart['id']), 'physical_items')[0]?.['options']).toBeUndefined();
  });

  test('that is not there is told in a list of errors', async () => {
    const answer = await maple.get('/v3/checkouts/00000000-0000-4000-8000-000000000000');
    expect(answer).toMatchObject({
      status: 404,
      body: {
        errors: [{ status: 404, title: expect.any(String), detail: expect.any(String), type: expect.any(String) }],
      },
    });
  });

  test('takes a message of two thousand characters', async () => {
    const { id } = await till.cart();
    const say = (text: unknown) => till.send('PUT', id, '', { customer_message: text });
    expect(dataOf(await say('x'.repeat(2000)), 200)['customer_message']).toHaveLength(2000);
    expect([(await say('x'.repeat(2001))).status, (await say(undefined)).status]).toEqual([422, 422]);
  });

  test('asks for the checkout scope; the cart scope does not open it', async () => {
    const { id } = await till.cart();
    const reader = await Caller.of(emulator.url, MAPLE, ['store_checkout_read_only']);
    const carts = await Caller.of(emulator.url, MAPLE, ['store_cart']);
    expect((await reader.get(`/v3/checkouts/${String(id)}`)).status).toBe(200);
    expect((await reader.put(`/v3/checkouts/${String(id)}`, { customer_message: '' })).status).toBe(403);
    expect((await carts.get(`/v3/checkouts/${String(id)}`)).status).toBe(403);
  });

  test('in another version than the caller goes by is a conflict, whatever is changed', async () => {
    const checkout = await till.ready();
    const { id, version } = checkout;
    const [consignment] = consignmentsOf(checkout);
    const stale = Number(version) - 1;
    const calls: [string, string, Wire | Wire[]][] = [
      ['PUT', '', { customer_message: 'x', version: stale }],
      ['POST', '/billing-address', { ...JANE, version: stale }],
      ['POST', '/consignments', [{ address: JANE, line_items: [{ item_id: 'x', quantity: 1 }], version: stale }]],
      ['PUT', pathOf(consignment), { shipping_option_id: 'x', version: stale }],
      ['DELETE', pathOf(consignment), { version: stale }],
      ['POST', '/coupons', { coupon_code: 'WELCOME5', version: stale }],
      ['DELETE', '/coupons/WELCOME5', { version: stale }],
      ['POST', '/discounts', { cart: { discounts: [{ discounted_amount: 1 }], version: stale } }],
      ['POST', '/discounts', { cart: { discounts: [{ discounted_amount: 1 }] }, version: stale }],
    ];
    for (const [method, path, body] of calls)
      expect([method, path, (await till.send(method, id, path, body)).status]).toEqual([method, path, 409]);
    expect(dataOf(await till.send('PUT', id, '', { customer_message: 'x', version }), 200)['version']).toBe(
      Number(version) + 1,
    );
  });
});

describe('the billing address', () => {
  test('gives the checkout its e-mail; name and code of a state give each other', async () => {
    const { id } = await till.cart();
    const { state_or_province: _, ...rest } = JANE;
    const billed = await till.bill(id, {
      ...rest,
      state_or_province_code: 'TX',
      custom_fields: [{ field_id: 'f1', field_value: 'x' }],
    });
    expect(billed).toMatchObject({
      cart: { email: 'jane@example.com' },
      billing_address: {
        id: expect.any(String),
        state_or_province: 'Texas',
        state_or_province_code: 'TX',
        country: 'United States',
        custom_fields: [{ field_id: 'f1', field_value: 'x' }],
      },
    });
  });

  test('is changed under its id, as a whole', async () => {
    const { id } = await till.cart();
    const address = (await till.bill(id))['billing_address'] as Wire;
    const path = `/billing-address/${String(address['id'])}`;
    const changed = dataOf(await till.send('PUT', id, path, { email: 'new@example.com', country_code: 'DE' }), 200);
    expect(changed['billing_address']).toMatchObject({
      id: address['id'],
      email: 'new@example.com',
      first_name: '',
      city: '',
    });
    expect((await till.send('PUT', id, '/billing-address/other', JANE)).status).toBe(404);
  });

  test.each([
    [{ email: undefined }, 'email'],
    [{ email: 'jane' }, 'email'],
    [{ country_code: undefined }, 'country_code'],
    [{ country_code: 'XX' }, 'country_code'],
    [{ city: 7 }, 'city'],
    [{ custom_fields: [{}] }, 'custom_fields.0.field_id'],
  ])('%j is refused at %s', async (change, field) => {
    const { id } = await till.cart();
    const answer = await till.send('POST', id, '/billing-address', { ...JANE, ...change });
    expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(String) } } });
  });
});

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

test('the clock does not change a checkout, its end does', async () => {
  const checkout = await till.ready();
  await control(emulator.url, 'POST', '/clock', { advance_ms: 60_000 });
  expect(await till.checkout(checkout['id'])).toEqual({ ...checkout, consignments: expect.any(Array) });
  await maple.delete(`/v3/carts/${String(checkout['id'])}`);
  expect((await till.send('PUT', checkout['id'], '', { customer_message: 'x' })).status).toBe(500);
});
