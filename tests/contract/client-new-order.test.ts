import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MissingScopeError } from '#lib/bigcommerce/platform-errors.ts';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { NewOrder } from '#lib/bigcommerce/types/new-order.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { errorOf } from '#tests/fixtures/local-client.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';

let emulator: RunningEmulator;
let client: BigCommerceClient;
let maple: Caller;

beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  client = await emulatorClient(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

const ORDER: NewOrder = {
  ...{ statusId: 1, channelId: 1, externalSource: '42077', externalOrderId: 'OD-contract' },
  billingAddress: { firstName: 'Ada', zip: '12207', countryIso2: 'US', state: 'New York' },
  newLines: [{ name: 'Repair', quantity: 2, price: { exTax: '10', incTax: '11' } }],
};

describe('the catalogue', () => {
  test('is searched by words, and by ids, without its parts', async () => {
    const [first, second] = await client.catalogue.products({ keyword: 'towel', limit: 5 });
    expect(first?.name.toLowerCase()).toContain('towel');
    expect(first).toMatchObject({
      isVisible: true,
      availability: 'available',
      price: expect.stringMatching(/^\d+(\.\d+)?$/),
    });
    const ids = [first?.id ?? 0, second?.id ?? 0];
    expect((await client.catalogue.products({ ids, limit: 5 })).map(({ id }) => id)).toEqual(ids);
    expect(await client.catalogue.products({ keyword: 'no such thing', limit: 5 })).toEqual([]);
  });

  test('gives a product with options, modifiers and every variant', async () => {
    const many = await client.catalogue.products({ limit: 250 });
    const full = await Promise.all(many.slice(0, 40).map(({ id }) => client.catalogue.product(id)));
    const found = full.filter((one) => one !== null);
    const chosen = found.find(({ product }) => product.options.length > 1);
    const combinations = chosen?.product.options.reduce((count, { values }) => count * values.length, 1);
    expect(chosen?.variants).toHaveLength(combinations ?? 0);
    const values = chosen?.variants.map(({ optionValues }) => optionValues.map(({ valueId }) => valueId).join());
    expect(new Set(values).size).toBe(combinations);
    const text = found.flatMap(({ product }) => product.modifiers).find(({ type }) => type === 'text');
    expect(text).toMatchObject({ name: 'Engraving', limits: { maxLength: 100, minLength: 0, maxLines: null } });
    expect(await client.catalogue.product(2_000_000)).toBeNull();
  });

  test('knows variants by SKU and by product', async () => {
    const [product] = await client.catalogue.products({ limit: 1 });
    const variants = await client.catalogue.variantsOf([product?.id ?? 0]);
    expect(variants.every(({ productId }) => productId === product?.id)).toBe(true);
    expect(await client.catalogue.variantsBySku(variants[0]?.sku ?? '')).toEqual([variants[0]]);
    expect(await client.catalogue.variantsBySku('no-such-sku')).toEqual([]);
    expect(await client.catalogue.variantsOf([])).toEqual([]);
  });

  test('that the store did not grant is told by its family', async () => {
    const blind = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_v2_orders'] });
    const error = await errorOf(blind.catalogue.products({ limit: 1 }));
    expect(error).toBeInstanceOf(MissingScopeError);
    expect(error.code).toBe('store_needs_approval');
  });
});

describe('customers', () => {
  test('are found by a part of the name, an e-mail, a phone number or a company', async () => {
    const all = await client.customers.list({ limit: 50 });
    const one = all.find(({ phone, company }) => phone !== '' && company !== '');
    if (one === undefined) throw new Error('no customer with a company');
    const finds = async (filter: Parameters<typeof client.customers.list>[0]) =>
      (await client.customers.list(filter)).map(({ id }) => id);
    expect(await finds({ ids: [one.id], limit: 5 })).toEqual([one.id]);
    expect(await finds({ emails: ['nobody@example.com', one.email], limit: 5 })).toEqual([one.id]);
    expect(await finds({ phones: [one.phone], limit: 5 })).toContain(one.id);
    expect(await finds({ companies: [one.company], limit: 250 })).toContain(one.id);
    expect(await finds({ nameLike: one.lastName.slice(0, 3), limit: 250 })).toContain(one.id);
    // A comma would ask for two names, and find everybody of the second.
    expect(await finds({ nameLike: `nobody,${one.lastName}`, limit: 250 })).toEqual([]);
  });

  test('have addresses, with the answers to the store’s own fields', async () => {
    const [customer] = (await client.customers.list({ limit: 50 })).filter(({ addressCount }) => addressCount > 0);
    const addresses = await client.customers.addresses(customer?.id ?? 0);
    expect(addresses).toHaveLength(customer?.addressCount ?? -1);
    expect(addresses[0]).toMatchObject({ customerId: customer?.id, countryIso2: expect.stringMatching(/^[A-Z]{2}$/) });
  });
});

describe('places', () => {
  test('are all countries, and states by their full names', async () => {
    const countries = await client.geography.countries();
    expect(countries.length).toBeGreaterThan(200);
    const us = countries.find(({ iso2 }) => iso2 === 'US');
    expect(us?.name).toBe('United States');
    expect(await client.geography.states(us?.id ?? 0)).toContainEqual({
      id: expect.any(Number),
      name: 'California',
      abbreviation: 'CA',
    });
    const monaco = countries.find(({ iso2 }) => iso2 === 'MC');
    expect(await client.geography.states(monaco?.id ?? 0)).toEqual([]);
  });

  test('have tax classes, the default one too, and shipping methods by zone', async () => {
    expect((await client.geography.taxClasses()).map(({ id }) => id)).toContain(0);
    const [zone] = await client.geography.shippingZones();
    expect(zone).toMatchObject({ isEnabled: true });
    const [method] = await client.geography.shippingMethods(zone?.id ?? 0);
    expect(method?.name).not.toBe('');
  });
});

describe('a new order', () => {
  test.each([200, 201])(
    'is made and read from an answer of %i, and found by its reference',
    async (createdOrderStatus) => {
      await control(emulator.url, 'PUT', '/switches', { createdOrderStatus });
      const reference = `OD-${createdOrderStatus}`;
      const made = await client.orders.create({ ...ORDER, externalOrderId: reference });
      if (made.kind !== 'done') throw new Error(made.kind);
      expect(made.order).toMatchObject({
        ...{ statusId: 1, channelId: 1, externalSource: '42077', externalOrderId: reference },
        totalIncTax: { amount: '22', currencyCode: 'USD' },
      });
      const { orders } = await client.orders.list({ externalOrderId: reference });
      expect(orders.map(({ id }) => id)).toEqual([made.order.id]);
    },
  );

  test('can be in another currency, and picked up', async () => {
    const made = await client.orders.create({
      ...ORDER,
      currencyCode: 'JPY',
      pickup: { methodId: 1, displayName: 'Counter', instructions: '', timeDescription: 'Today' },
      newLines: [{ name: 'Repair', quantity: 1, price: { exTax: '1000', incTax: '1100' } }],
    });
    if (made.kind !== 'done') throw new Error(made.kind);
    expect(made.order.totalIncTax).toEqual({ amount: '1100', currencyCode: 'JPY' });
    const read = await client.orders.get(made.order.id, { include: ['consignments'] });
    expect(read?.consignments?.pickups).toMatchObject([{ pickupMethodId: 1, displayName: 'Counter' }]);
    expect(read?.consignments?.shipping).toEqual([]);
  });

  test.each<[string, Partial<NewOrder>, string | undefined]>([
    ['a customer of nobody', { customerId: 99_999_999 }, 'customer_id'],
    ['a channel of nobody', { channelId: 99 }, 'channel_id'],
    ['no postal code', { billingAddress: { firstName: 'Ada' } }, 'billing_address'],
    ['a product of nobody', { newLines: [{ productId: 9_999_999, quantity: 1 }] }, 'product_id'],
    ['an unknown currency', { currencyCode: 'XTS' }, 'default_currency_code'],
  ])('with %s is refused, and says so', async (_, changes, field) => {
    const { body: before } = await maple.get('/v2/orders/count');
    expect(await client.orders.create({ ...ORDER, ...changes })).toMatchObject({ kind: 'refused', status: 400, field });
    expect((await maple.get('/v2/orders/count')).body).toEqual(before);
  });

  test('of a store with one currency must not name it', async () => {
    const fjord = await emulatorClient(emulator.url, FJORD);
    const { length } = await fjord.store.currencies();
    const answer = await fjord.orders.create({ ...ORDER, currencyCode: 'USD' });
    expect([length === 1, answer.kind]).toEqual(length === 1 ? [true, 'refused'] : [false, expect.any(String)]);
    expect((await fjord.orders.create(ORDER)).kind).toBe('done');
  });

  test('whose answer is lost is unknown, and there all the same', async () => {
    await control(emulator.url, 'POST', '/faults', {
      match: { method: 'POST', path: '/v2/orders' },
      action: { kind: 'drop_after' },
      times: 1,
    });
    expect((await client.orders.create({ ...ORDER, externalOrderId: 'OD-lost' })).kind).toBe('unknown');
    expect((await client.orders.list({ externalOrderId: 'OD-lost' })).orders).toHaveLength(1);
  });
});
