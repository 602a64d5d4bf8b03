import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { everyThing, pageAt } from './platform-pages.ts';
import type { Thing } from './platform-pages.ts';

const ALL_PARTS = 'include=addresses,storecredit,attributes,formfields,shopper_profile_id,segment_ids';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let full: Thing[];
beforeAll(async () => {
  // Enough people for the seldom ones: those with more addresses than a customer shows.
  emulator = await startEmulator({
    env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited', EMULATOR_ORDERS: '2000' },
  });
  maple = await Caller.of(emulator.url, MAPLE);
  full = await everyThing(maple, `/v3/customers?${ALL_PARTS}`);
});
afterAll(() => emulator.stop());

const listOf = (thing: Thing, name: string) => thing[name] as readonly Thing[];

async function credit(customerId: unknown): Promise<number> {
  const { data } = await pageAt(maple, `/v3/customers?id:in=${String(customerId)}&include=storecredit`);
  return Number(listOf(data[0] ?? {}, 'store_credit_amounts')[0]?.['amount']);
}

test('customers are those whom orders name: same id, same name, same e-mail', async () => {
  const orders = (await maple.list('/v2/orders?limit=250')).filter((order) => order['customer_id'] !== 0);
  expect(orders.length).toBeGreaterThan(50);
  const byId = new Map(full.map((customer) => [customer['id'], customer]));
  for (const order of orders) {
    const { first_name, last_name, company, email } = order['billing_address'] as Thing;
    expect(byId.get(order['customer_id'])).toMatchObject({ first_name, last_name, company, email });
    expect(Date.parse(String(byId.get(order['customer_id'])?.['date_created']))).toBeLessThan(
      Date.parse(String(order['date_created'])),
    );
  }
});

describe('parts of a customer', () => {
  test('come when they are asked for', () => {
    for (const customer of full) {
      const addresses = listOf(customer, 'addresses');
      expect(addresses).toHaveLength(Math.min(Number(customer['address_count']), 10));
      expect(listOf(customer, 'attributes')).toHaveLength(Number(customer['attribute_count']));
      expect(customer['store_credit_amounts']).toEqual([{ amount: expect.any(Number) }]);
      expect(customer).toMatchObject({ shopper_profile_id: null, segment_ids: [], form_fields: expect.any(Array) });
      for (const address of addresses) expect(address['customer_id']).toBe(customer['id']);
    }
    expect(full.some((customer) => customer['address_count'] === 0)).toBe(true);
    expect(full.some((customer) => listOf(customer, 'form_fields').length > 0)).toBe(true);
  });

  test('an address is mostly the one that orders name', async () => {
    const home = full.find((customer) => customer['address_count'] === 1);
    const orders = await maple.list(`/v2/orders?customer_id=${String(home?.['id'])}`);
    const { street_1, city, zip, country_iso2 } = (orders[0]?.['billing_address'] ?? {}) as Thing;
    expect(listOf(home ?? {}, 'addresses')[0]).toMatchObject({
      address1: street_1,
      city,
      postal_code: zip,
      country_code: country_iso2,
    });
  });

  test('attributes have ids without names', () => {
    const attribute = full.flatMap((customer) => listOf(customer, 'attributes'))[0];
    expect(Object.keys(attribute ?? {}).toSorted()).toEqual(
      ['id', 'attribute_id', 'attribute_value', 'customer_id', 'date_created', 'date_modified'].toSorted(),
    );
  });
});

describe('addresses', () => {
  test('beyond ten are in their own list only', async () => {
    const many = full.find((customer) => Number(customer['address_count']) > 10);
    const { data } = await pageAt(maple, `/v3/customers/addresses?customer_id:in=${String(many?.['id'])}`);
    expect(data).toHaveLength(Number(many?.['address_count']));
    expect(data.slice(0, 10).map((each) => each['id'])).toEqual(
      listOf(many ?? {}, 'addresses').map((each) => each['id']),
    );
  });

  test('have ids of their own and are found by them, by name and by company', async () => {
    const all = await everyThing(maple, '/v3/customers/addresses');
    expect(new Set(all.map((each) => each['id'])).size).toBe(all.length);
    const [one] = all.filter((each) => each['company'] !== '');
    const found = (query: string) => everyThing(maple, `/v3/customers/addresses?${query}`);
    expect(await found(`id:in=${String(one?.['id'])}`)).toEqual([one]);
    expect(await found(`company:in=${encodeURIComponent(String(one?.['company']))}`)).toEqual(
      all.filter((each) => each['company'] === one?.['company']),
    );
    const name = `${String(one?.['first_name'])} ${String(one?.['last_name'])}`;
    expect(await found(`name:in=${encodeURIComponent(name)}`)).toContainEqual(one);
    expect((await maple.get('/v3/customers/addresses?customer_id:in=me')).status).toBe(422);
  });

  test('show fields of the merchant’s own when those are asked for', async () => {
    const all = await everyThing(maple, '/v3/customers/addresses?include=formfields');
    expect(all.flatMap((each) => listOf(each, 'form_fields'))[0]).toMatchObject({
      name: expect.any(String),
      address_id: expect.any(Number),
    });
    expect((await everyThing(maple, '/v3/customers/addresses'))[0]).not.toHaveProperty('form_fields');
    expect((await maple.get('/v3/customers/addresses?include=orders')).status).toBe(422);
  });
});

test('store credit grows with a refund to it', async () => {
  const orders = await maple.list('/v2/orders?limit=250&status_id=10');
  const order = orders.find(
    (each) =>
      each['customer_id'] !== 0 &&
      each['payment_status'] === 'captured' &&
      each['default_currency_code'] === 'USD' &&
      each['refunded_amount'] === '0.0000' &&
      Number(each['total_inc_tax']) > 10,
  );
  const orderId = String(order?.['id']);
  const before = await credit(order?.['customer_id']);
  const lines = await maple.list(`/v2/orders/${orderId}/products`);
  const items = [{ item_type: 'PRODUCT', item_id: lines[0]?.['id'], quantity: 1 }];
  const path = `/v3/orders/${orderId}/payment_actions`;
  const quote = await maple.send('POST', `${path}/refund_quotes`, { items });
  const amount = Number((quote.body as { data: Thing }).data['total_refund_amount']);
  const payments = [{ provider_id: 'storecredit', amount, offline: false }];
  expect((await maple.send('POST', `${path}/refunds`, { items, payments })).status).toBe(201);
  await control(emulator.url, 'POST', '/clock', { advance_ms: 10_000 });
  expect(await credit(order?.['customer_id'])).toBeCloseTo(before + amount, 4);
});

describe('stored instruments', () => {
  const path = (customerId: unknown) => `/v3/customers/${String(customerId)}/stored-instruments`;
  const storedBy = async (customerId: unknown) => (await maple.get(path(customerId))).body as readonly Thing[];

  test('are a bare list of cards, PayPal accounts and bank accounts, the same at each look', async () => {
    const lists = await Promise.all(full.slice(0, 200).map((customer) => storedBy(customer['id'])));
    const all = lists.flat();
    expect([...new Set(all.map((each) => each['type']))].toSorted()).toEqual([
      'stored_bank_account',
      'stored_card',
      'stored_paypal_account',
    ]);
    for (const list of lists) expect(list.filter((each) => each['is_default'])).toHaveLength(list.length === 0 ? 0 : 1);
    expect(new Set(all.map((each) => each['token'])).size).toBe(all.length);
    for (const { token } of all) expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(lists.some((list) => list.length === 0)).toBe(true);
    expect(await storedBy(full[0]?.['id'])).toEqual(lists[0]);
  });

  test('a card tells its end, its expiry and whose it is, never its number', async () => {
    const lists = await Promise.all(full.slice(0, 100).map((customer) => storedBy(customer['id'])));
    const at = lists.findIndex((list) => list[0]?.['type'] === 'stored_card');
    const [owner, card] = [full[at], lists[at]?.[0]];
    expect(card).toEqual({
      type: 'stored_card',
      token: expect.any(String),
      is_default: true,
      brand: expect.stringMatching(/^(VISA|MASTERCARD|AMEX)$/),
      expiry_month: expect.any(Number),
      expiry_year: expect.any(Number),
      issuer_identification_number: expect.stringMatching(/^\d{6}$/),
      last_4: expect.stringMatching(/^\d{4}$/),
      billing_address: {
        first_name: owner?.['first_name'],
        last_name: owner?.['last_name'],
        email: owner?.['email'],
        company: owner?.['company'],
        address1: expect.any(String),
        address2: expect.any(String),
        city: expect.any(String),
        postal_code: expect.any(String),
        state_or_province: expect.any(String),
        state_or_province_code: expect.any(String),
        country_code: expect.stringMatching(/^[A-Z]{2}$/),
        phone: owner?.['phone'],
      },
    });
  });

  test('guests and strangers have none', async () => {
    expect(await maple.get(path(999_999))).toMatchObject({ status: 200, body: [] });
    expect((await maple.get(path('me'))).status).toBe(404);
  });

  test('are refused with a code and a message', async () => {
    const reader = await Caller.of(emulator.url, MAPLE, ['store_v2_customers']);
    expect(await reader.get(path(5))).toMatchObject({ status: 403, body: { code: 403, message: 'Missing scope' } });
    const stranger = new Caller(emulator.url, MAPLE, 'nobody');
    expect(await stranger.get(path(5))).toMatchObject({ status: 401, body: { code: 401, message: 'Unauthorized' } });
    const other = await Caller.of(emulator.url, FJORD, ['store_stored_payment_instruments_read_only']);
    expect((await other.get(path(5))).status).toBe(200);
  });
});
