import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MissingScopeError } from '#lib/bigcommerce/platform-errors.ts';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { addMoney } from '#lib/core/money.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { emulatorClient, storeToken } from '#tests/fixtures/emulator-client.ts';
import { errorOf } from '#tests/fixtures/local-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';

let emulator: RunningEmulator;
let emulatorUrl: string;
let maple: BigCommerceClient;
let orders: readonly Order[];

// One of its own: these tests compare whole lists, and others write to the shared one.
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '300', EMULATOR_QUOTA: 'unlimited' } });
  emulatorUrl = emulator.url;
  maple = await emulatorClient(emulatorUrl, MAPLE);
  const pages = await Promise.all(
    [1, 2].map((page) => maple.orders.list({ page, limit: 250, include: ['consignments.line_items', 'fees'] })),
  );
  expect(pages.flatMap((page) => page.unreadable)).toEqual([]);
  orders = pages.flatMap((page) => page.orders);
});

afterAll(() => emulator.stop());

describe('orders', () => {
  test('every order of both stores can be read', async () => {
    expect(orders.length).toBeGreaterThan(250);
    const fjord = await emulatorClient(emulatorUrl, FJORD);
    const page = await fjord.orders.list({ limit: 250, include: ['consignments.line_items', 'fees'] });
    expect(page.unreadable).toEqual([]);
    expect(page.orders.length).toBeGreaterThan(0);
  });

  test('one order alone is the order of the list', async () => {
    const [listed] = (await maple.orders.list({ limit: 1, sort: 'id:desc' })).orders;
    expect(listed).toBeDefined();
    await expect(maple.orders.get(listed?.id ?? (1 as OrderId))).resolves.toEqual(listed);
  });

  test('pages neither overlap nor end in an error', async () => {
    const ids = orders.map((order) => order.id);
    expect(new Set(ids).size).toBe(ids.length);
    await expect(maple.orders.list({ page: 99, limit: 250 })).resolves.toMatchObject({ received: 0 });
  });

  test('no such order', async () => {
    await expect(maple.orders.get(2_147_483_647 as OrderId)).resolves.toBeNull();
  });

  test('counts are those of the list', async () => {
    const counts = await maple.orders.count();
    expect(counts.total).toBe(orders.length);
    expect(counts.statuses).toHaveLength(15);
    for (const { id, count } of counts.statuses)
      expect(orders.filter((order) => order.statusId === id)).toHaveLength(count);
  });
});

describe('filters that the platform has', () => {
  const some = (choose: (order: Order) => boolean) => orders.find(choose) ?? expect.fail('the seed has no such order');

  test.each<[string, () => Parameters<BigCommerceClient['orders']['list']>[0], (order: Order) => boolean]>([
    [
      'id range',
      () => ({ minId: at(10).id, maxId: at(20).id }),
      (order) => order.id >= at(10).id && order.id <= at(20).id,
    ],
    ['status', () => ({ statusId: 11 }), (order) => order.statusId === 11],
    ['Incomplete', () => ({ statusId: 0 }), (order) => order.statusId === 0],
    ['shopper', () => ({ customerId: customer() }), (order) => order.customerId === customer()],
    ['guests', () => ({ customerId: 0 }), (order) => order.customerId === null],
    [
      'e-mail',
      () => ({ email: at(5).billingAddress.email }),
      (order) => order.billingAddress.email === at(5).billingAddress.email,
    ],
    ['channel', () => ({ channelId: channel() }), (order) => order.channelId === channel()],
    ['made from', () => ({ minDateCreated: at(100).dateCreated }), (order) => order.dateCreated >= at(100).dateCreated],
    [
      'made until',
      () => ({ maxDateCreated: at(100).dateCreated }),
      (order) => order.dateCreated <= at(100).dateCreated,
    ],
    [
      'changed from',
      () => ({ minDateModified: at(100).dateModified }),
      (order) => order.dateModified >= at(100).dateModified,
    ],
    [
      'total',
      () => ({ minTotal: '100', maxTotal: '200.50' }),
      (order) => Number(order.totalIncTax.amount) >= 100 && Number(order.totalIncTax.amount) <= 200.5,
    ],
    ['payment method', () => ({ paymentMethod: method() }), (order) => order.paymentMethod === method()],
  ])('%s', async (_, query, isMeant) => {
    const page = await maple.orders.list({ ...query(), limit: 250, sort: 'id:asc' });
    const meant = orders.filter(isMeant).map((order) => order.id);
    expect(meant.length).toBeGreaterThan(0);
    expect(page.orders.map((order) => order.id)).toEqual(meant.slice(0, 250));
    await expect(maple.orders.count(query())).resolves.toMatchObject({ total: meant.length });
  });

  test.each(['id', 'customer_id', 'date_created', 'date_modified', 'status_id', 'channel_id', 'external_id'] as const)(
    'sort by %s',
    async (field) => {
      const page = await maple.orders.list({ limit: 5, sort: `${field}:desc` });
      expect(page.orders).toHaveLength(5);
    },
  );

  const at = (index: number) => orders[index] ?? expect.fail('too few orders');
  const customer = () => some((order) => order.customerId !== null).customerId ?? 0;
  const channel = () => some((order) => order.channelId !== 1).channelId ?? 0;
  const method = () => some((order) => order.paymentMethod !== null).paymentMethod ?? '';
});

describe('parts of orders', () => {
  test('lines: all of them, in the order’s currency, and embedded ones say when they are not all', async () => {
    const long = orders.find((order) => order.consignments?.shipping.some((part) => !part.hasAllLines));
    expect(long).toBeDefined();
    const lines = await maple.orders.lines(long?.id ?? (1 as OrderId), long?.currencyCode ?? '');
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(long?.itemsTotal);
  });

  test('every part of the first orders can be read', async () => {
    const found = { coupons: 0, taxes: 0, shipments: 0, messages: 0, fees: 0, transactions: 0, addresses: 0 };
    for (const { id, currencyCode, itemsTotal } of orders.slice(0, 40)) {
      const [lines, addresses, coupons, taxes, shipments, fees, messages, payments] = await Promise.all([
        maple.orders.lines(id, currencyCode),
        maple.orders.shippingAddresses(id, currencyCode),
        maple.orders.coupons(id, currencyCode),
        maple.orders.taxes(id, currencyCode, { details: true }),
        maple.orders.shipments(id, currencyCode),
        maple.orders.fees(id, currencyCode),
        maple.orders.messages(id),
        maple.transactions.list(id),
      ]);
      expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(itemsTotal);
      found.addresses += addresses.length;
      found.coupons += coupons.length;
      found.taxes += taxes.length;
      found.shipments += shipments.length;
      found.fees += fees.length;
      found.messages += messages.length;
      found.transactions += payments.kind === 'ok' ? payments.transactions.length : 0;
    }
    for (const [part, count] of Object.entries(found))
      expect([part, count]).toEqual([part, expect.toSatisfy((n: number) => n > 0)]);
  });

  test('amounts are exact: totals are the sum of their parts', () => {
    for (const order of orders.filter((one) => !one.isTaxInclusivePricing))
      expect(addMoney(order.currencyCode, order.totalExTax, order.totalTax)).toEqual(order.totalIncTax);
  });
});

describe('the store', () => {
  test('information, clock, currencies, statuses, channels', async () => {
    const [store, time, currencies, statuses, channels] = await Promise.all([
      maple.store.information(),
      maple.store.time(),
      maple.store.currencies(),
      maple.orders.statuses(),
      maple.channels.list(),
    ]);
    expect(store).toMatchObject({
      storeHash: MAPLE,
      currency: { code: 'USD' },
      timezone: { name: 'America/New_York' },
    });
    expect(Number.isNaN(Date.parse(time))).toBe(false);
    expect(currencies.filter((currency) => currency.isDefault).map((currency) => currency.code)).toEqual(['USD']);
    expect(statuses).toHaveLength(15);
    expect(channels.map((channel) => channel.id)).toContain(1);
  });
});

describe('permissions', () => {
  test('one family refused: the others still work', async () => {
    const client = await emulatorClient(emulatorUrl, MAPLE, { scopes: ['store_v2_orders_read_only'] });
    const { id } = orders[0] ?? expect.fail('no order');
    await expect(client.orders.get(id)).resolves.toMatchObject({ id });
    const refused = await Promise.all([
      errorOf(client.transactions.list(id)),
      errorOf(client.channels.list()),
      errorOf(client.store.information()),
    ]);
    expect(refused.map((error) => error instanceof MissingScopeError && error.family)).toEqual([
      'transactions',
      'channels',
      'store',
    ]);
  });

  test('reading is not writing', async () => {
    const client = await emulatorClient(emulatorUrl, MAPLE, { scopes: ['store_v2_orders_read_only'] });
    const { id } = orders[0] ?? expect.fail('no order');
    await expect(client.orders.archive(id)).resolves.toMatchObject({
      kind: 'refused',
      status: 403,
      needsApproval: 'orders',
    });
  });

  test('a token of another store opens nothing', async () => {
    const token = await storeToken(emulatorUrl, FJORD);
    const client = await emulatorClient(emulatorUrl, MAPLE, { accessToken: () => token });
    expect((await errorOf(client.orders.list())).code).toBe('store_needs_approval');
  });
});
