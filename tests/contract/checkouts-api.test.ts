import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { consignmentsOf, dataOf, itemsOf, JANE, Register } from './checkout-calls.ts';
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

test('the clock does not change a checkout, its end does', async () => {
  const checkout = await till.ready();
  await control(emulator.url, 'POST', '/clock', { advance_ms: 60_000 });
  expect(await till.checkout(checkout['id'])).toEqual({ ...checkout, consignments: expect.any(Array) });
  await maple.delete(`/v3/carts/${String(checkout['id'])}`);
  expect((await till.send('PUT', checkout['id'], '', { customer_message: 'x' })).status).toBe(500);
});
