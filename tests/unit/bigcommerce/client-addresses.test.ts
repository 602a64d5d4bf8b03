import { describe, expect, test } from 'vitest';
import { createBigCommerceClient } from '#lib/bigcommerce/client.ts';
import { OPERATIONS } from '#lib/bigcommerce/operations.ts';
import { createStoreQueues } from '#lib/bigcommerce/store-queues.ts';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { CallRecord } from '#lib/bigcommerce/request.ts';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { wireLine, wireOrder } from '#tests/fixtures/wire-order.ts';

const STORE = 'maple1' as StoreHash;
const ORDER = 4711 as OrderId;

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** A client whose platform gives these answers in turn; the last one stays. */
function clientWith(...answers: readonly (Response | unknown)[]) {
  const sent: Sent[] = [];
  const log: CallRecord[] = [];
  const client = createBigCommerceClient({
    apiUrl: 'https://api.test',
    paymentsUrl: 'https://payments.test',
    storeHash: STORE,
    accessToken: () => 'token-1',
    queue: createStoreQueues().of(STORE),
    priority: 'userRead',
    random: () => 0,
    log: (record) => void log.push(record),
    fetch: (url, { method, body }) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)];
      sent.push({ method: method ?? '', url: url.replace('https://api.test/stores/maple1', ''), body });
      return Promise.resolve(answer instanceof Response ? answer.clone() : Response.json(answer));
    },
  });
  return { client, sent, log };
}

type Ask = (client: BigCommerceClient) => Promise<unknown>;
const SCRIPT = '095be615-a8ad-4c33-8e9c-c7612fbf6c9f';
const PAGE = 'page=1&limit=250';
const none = new Response(null, { status: 204 });

describe('each call has its one address', () => {
  test.each<[string, Ask, string]>([
    ['GET', ({ orders }) => orders.list(), '/v2/orders'],
    ['GET', ({ orders }) => orders.lines(ORDER, 'EUR'), `/v2/orders/4711/products?${PAGE}`],
    ['GET', ({ orders }) => orders.shippingAddresses(ORDER, 'EUR'), `/v2/orders/4711/shipping_addresses?${PAGE}`],
    ['GET', ({ orders }) => orders.coupons(ORDER, 'EUR'), `/v2/orders/4711/coupons?${PAGE}`],
    ['GET', ({ orders }) => orders.taxes(ORDER, 'EUR'), `/v2/orders/4711/taxes?${PAGE}`],
    [
      'GET',
      ({ orders }) => orders.taxes(ORDER, 'EUR', { details: true }),
      `/v2/orders/4711/taxes?details=true&${PAGE}`,
    ],
    ['GET', ({ orders }) => orders.messages(ORDER), `/v2/orders/4711/messages?${PAGE}`],
    ['GET', ({ orders }) => orders.shipments(ORDER, 'EUR'), `/v2/orders/4711/shipments?${PAGE}`],
    ['GET', ({ orders }) => orders.fees(ORDER, 'EUR'), '/v2/orders/4711/fees'],
    ['GET', ({ transactions }) => transactions.list(ORDER), '/v3/orders/4711/transactions'],
    ['GET', ({ transactions }) => transactions.refunds(ORDER, 'EUR'), '/v3/orders/4711/payment_actions/refunds'],
    ['POST', ({ transactions }) => transactions.capture(ORDER), '/v3/orders/4711/payment_actions/capture'],
    ['POST', ({ transactions }) => transactions.void(ORDER), '/v3/orders/4711/payment_actions/void'],
    [
      'GET',
      ({ refunds }) => refunds.page({ orderIds: [7, 9], page: 2, limit: 50 }, () => 'EUR'),
      '/v3/orders/payment_actions/refunds?order_id%3Ain=7%2C9&page=2&limit=50',
    ],
    ['GET', ({ inventory }) => inventory.items([7, 9]), '/v3/inventory/items?product_id%3Ain=7%2C9&limit=1000'],
    ['GET', ({ store }) => store.currencies(), `/v2/currencies?${PAGE}`],
    ['GET', ({ channels }) => channels.list(), `/v3/channels?${PAGE}`],
    ['GET', ({ hooks }) => hooks.list(), `/v3/hooks?${PAGE}`],
    ['DELETE', ({ orders }) => orders.archive(ORDER), '/v2/orders/4711'],
    ['GET', ({ shipments }) => shipments.list(ORDER, 'EUR'), `/v2/orders/4711/shipments?${PAGE}`],
    ['DELETE', ({ shipments }) => shipments.delete(ORDER, 3), '/v2/orders/4711/shipments/3'],
    ['DELETE', ({ shipments }) => shipments.deleteAll(ORDER), '/v2/orders/4711/shipments'],
    ['GET', ({ pickups }) => pickups.listOf(ORDER), '/v3/orders/pickups?order_id%3Ain=4711'],
    ['DELETE', ({ pickups }) => pickups.delete([7, 9]), '/v3/orders/pickups?id%3Ain=7%2C9'],
    ['DELETE', ({ hooks }) => hooks.delete(9), '/v3/hooks/9'],
    ['GET', ({ scripts }) => scripts.list(), `/v3/content/scripts?${PAGE}`],
    ['DELETE', ({ scripts }) => scripts.delete(SCRIPT), `/v3/content/scripts/${SCRIPT}`],
  ])('%s %s %s', async (method, ask, url) => {
    const { client, sent } = clientWith(none);
    await ask(client);
    expect(sent).toMatchObject([{ method, url }]);
  });

  test('and its one name in the log, under which nothing else goes', async () => {
    const { client, log } = clientWith(none);
    await client.orders.messages(ORDER);
    await client.hooks.delete(9);
    expect(log).toMatchObject([
      { operation: 'getOrderMessages', result: 204, storeHash: STORE, tries: 1 },
      { operation: 'deleteWebhook', result: 204 },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/token-1|4711|api\.test/);
  });

  test('DELETE only ever names what it removes: it ends in a number, in a part of one, or has a list of numbers', () => {
    const deletes = Object.values(OPERATIONS).filter(({ method }) => method === 'DELETE');
    expect(deletes.length).toBeGreaterThan(0);
    for (const { template, ...more } of deletes)
      if (!('idList' in more)) expect(template).toMatch(/\/\{[a-z_]+\}(\/[a-z_]+)?$/);
      else expect(template).toMatch(/^\/v3\//);
  });
});

describe('204 is an empty list where lists are, and nothing where there must be something', () => {
  test.each<[string, Ask, unknown]>([
    ['orders', ({ orders }) => orders.list(), { orders: [], unreadable: [], received: 0 }],
    ['fees', ({ orders }) => orders.fees(ORDER, 'EUR'), []],
    ['transactions', ({ transactions }) => transactions.list(ORDER), { kind: 'ok', transactions: [] }],
    ['refunds', ({ transactions }) => transactions.refunds(ORDER, 'EUR'), []],
    ['channels', ({ channels }) => channels.list(), []],
  ])('%s', async (_, ask, expected) => {
    await expect(ask(clientWith(none).client)).resolves.toEqual(expected);
  });

  test.each<[string, Ask]>([
    ['an order', ({ orders }) => orders.get(ORDER)],
    ['the counts', ({ orders }) => orders.count()],
    ['the statuses', ({ orders }) => orders.statuses()],
    ['the store', ({ store }) => store.information()],
    ['the time', ({ store }) => store.time()],
  ])('%s', async (_, ask) => {
    await expect(ask(clientWith(none).client)).rejects.toMatchObject({ code: 'platform_unreadable' });
  });
});

describe('lists that come in pages', () => {
  const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => wireLine(from + index));
  const ids = (read: readonly { readonly id: number }[]) => [read.length, read[0]?.id, read.at(-1)?.id];

  test.each<[string, unknown[][], number, number]>([
    ['one that is not full', [lines(1, 249)], 1, 249],
    ['one that is full, then none', [lines(1, 250), []], 2, 250],
    ['two', [lines(1, 250), lines(251, 1)], 2, 251],
    ['as many as a server gives that ignores the limit', [lines(1, 50), lines(51, 50), lines(101, 3)], 3, 103],
    ['overlapping ones', [lines(1, 250), lines(200, 60)], 2, 259],
    ['the same again and again', [lines(1, 250)], 2, 250],
  ])('%s', async (_, pages, calls, count) => {
    const { client, sent } = clientWith(...pages);
    expect(ids(await client.orders.lines(ORDER, 'EUR'))).toEqual([count, 1, count]);
    expect(sent.map(({ url }) => new URLSearchParams(url.split('?')[1]).get('page'))).toEqual(
      Array.from({ length: calls }, (__, index) => String(index + 1)),
    );
  });

  const channels = (from: number, count: number, pagination: unknown) => ({
    data: Array.from({ length: count }, (_, index) => ({ id: from + index, name: 'x' })),
    meta: pagination === undefined ? {} : { pagination },
  });

  test.each<[string, unknown[], number]>([
    ['says one', [channels(1, 250, { total_pages: 1 })], 250],
    ['says two', [channels(1, 2, { total_pages: 2 }), channels(3, 2, { total_pages: 2 })], 4],
    ['says none', [channels(1, 1, { total_pages: 0 })], 1],
    ['says it as text', [channels(1, 2, { total_pages: '2' }), channels(3, 1, { total_pages: '2' })], 3],
    ['says nothing, and is not full', [channels(1, 3, undefined)], 3],
    ['says nothing, and is full', [channels(1, 250, undefined), channels(251, 4, undefined)], 254],
    ['gives nothing more than it has', [channels(1, 1, { total_pages: 3 }), none], 1],
  ])('V3: a count of pages that %s', async (_, pages, count) => {
    const { client, sent } = clientWith(...pages);
    expect((await client.channels.list()).length).toBe(count);
    expect(sent).toHaveLength(pages.length);
  });

  test('V3: a list that never ends is refused, not cut', async () => {
    const endless = channels(1, 1, { total_pages: 1_000_000 });
    await expect(clientWith(endless).client.channels.list()).rejects.toMatchObject({ code: 'platform_unreadable' });
  });

  test.each<[string, unknown]>([
    ['no list', { data: null }],
    ['a bare list', []],
    ['one bad entry', { data: [{ id: 1 }, { id: 'x' }] }],
    ['a page of words', { data: [], meta: { pagination: { total_pages: 'many' } } }],
  ])('V3: %s is refused, not read as none', async (_, body) => {
    await expect(clientWith(body).client.channels.list()).rejects.toMatchObject({ code: 'platform_unreadable' });
  });
});

test('one bad order costs itself only, and is named when it can be', async () => {
  const bad = [wireOrder({ id: 5, total_inc_tax: 'x' }), { id: 'jane' }, null, 'text'];
  const page = await clientWith([wireOrder(), ...bad]).client.orders.list();
  expect(page.orders.map(({ id }) => id)).toEqual([4711]);
  expect(page.unreadable.map(({ id }) => id)).toEqual([5, null, null, null]);
  expect(page.received).toBe(5);
  expect(JSON.stringify(page.unreadable)).not.toContain('jane');
});

describe('payments', () => {
  test.each([
    ['503', 503, { kind: 'unavailable', retryAfterMs: null }],
    ['200', 200, { kind: 'ok', transactions: [] }],
  ])('%s', async (_, status, expected) => {
    const { client } = clientWith(Response.json({ data: [] }, { status }));
    await expect(client.transactions.list(ORDER)).resolves.toEqual(expected);
  });

  test.each([
    [403, 'store_needs_approval'],
    [404, 'not_found'],
    [422, 'refused_by_platform'],
    [507, 'refused_by_platform'],
  ])('%d is a failure, not an order without payments', async (status, code) => {
    const { client } = clientWith(Response.json({ status, title: 'x' }, { status }));
    await expect(client.transactions.list(ORDER)).rejects.toMatchObject({ code });
  });
});

test('the platform’s clock is told in ISO 8601', async () => {
  await expect(clientWith({ time: 1_795_248_000 }).client.store.time()).resolves.toBe('2026-11-21T08:00:00.000Z');
});
