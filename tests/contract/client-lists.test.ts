import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorOf, localClient, ORDER } from '#tests/fixtures/local-client.ts';
import { empty, json, startLocalPlatform, type Answer, type LocalPlatform } from '#tests/fixtures/local-platform.ts';
import { wireLine, wireOrder } from '#tests/fixtures/wire-order.ts';

let platform: LocalPlatform;

beforeEach(async () => {
  platform = await startLocalPlatform();
});
afterEach(() => platform[Symbol.asyncDispose]());

/** A V2 list of so many rows, paged by `page` and `limit`; `maxLimit` cuts the limit without a word. */
function paged(rows: readonly unknown[], maxLimit = 250): Answer {
  return (call, response) => {
    const query = new URL(call.path, platform.url).searchParams;
    const limit = Math.min(Number(query.get('limit') ?? 50), maxLimit);
    const start = (Number(query.get('page') ?? 1) - 1) * limit;
    const page = rows.slice(start, start + limit);
    return (page.length === 0 ? empty(204) : json(page))(call, response);
  };
}

const linesOf = (count: number) => Array.from({ length: count }, (_, i) => wireLine(i + 1));
const paths = () => platform.received.map((call) => call.path.replace('/stores/abc123', ''));

describe('pages of orders', () => {
  test('one bad order does not lose the other 249', async () => {
    const rows = Array.from({ length: 250 }, (_, i) =>
      wireOrder({ id: i + 1, ...(i === 100 ? { total_inc_tax: 'n/a' } : {}) }),
    );
    platform.answer(json(rows));
    const page = await localClient(platform.url).orders.list({ limit: 250 });
    expect(page.orders).toHaveLength(249);
    expect(page.unreadable).toEqual([{ id: 101, reason: 'total_inc_tax is not an amount' }]);
    expect(page.received).toBe(250);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['text', 'nora@example.test'],
    ['a list', []],
    ['an empty object', {}],
  ])('%s among orders is listed without a number', async (_, junk) => {
    platform.answer(json([junk, wireOrder()]));
    const page = await localClient(platform.url).orders.list();
    expect(page.orders).toHaveLength(1);
    expect(page.unreadable).toMatchObject([{ id: null }]);
    expect(JSON.stringify(page.unreadable)).not.toContain('nora');
  });

  test.each<[string, Answer]>([
    ['204', empty(204)],
    ['an empty list', json([])],
  ])('%s is an empty page', async (_, answer) => {
    platform.answer(answer);
    await expect(localClient(platform.url).orders.list({ page: 9 })).resolves.toEqual({
      orders: [],
      unreadable: [],
      received: 0,
    });
  });

  test.each<[string, Answer]>([
    ['an object in place of the list', json({})],
    ['an empty 200', empty(200, { 'Content-Type': 'application/json' })],
  ])('%s is no empty page', async (_, answer) => {
    platform.answer(answer);
    expect((await errorOf(localClient(platform.url).orders.list())).code).toBe('platform_unreadable');
  });

  test('filters are sent as typed', async () => {
    platform.answer(empty(204));
    await localClient(platform.url).orders.list({
      statusId: 0,
      email: 'a+b@example.test',
      sort: 'id:desc',
      include: ['consignments'],
    });
    expect(paths()).toEqual([
      '/v2/orders?email=a%2Bb%40example.test&status_id=0&include=consignments&consignment_structure=object&sort=id%3Adesc',
    ]);
  });
});

describe('parts of an order', () => {
  test.each([
    [0, 1],
    [1, 1],
    [50, 2],
    [51, 1],
    [249, 1],
    [250, 2],
    [251, 2],
    [600, 3],
  ])('%i lines come whole, in %i calls', async (count, calls) => {
    platform.answer(paged(linesOf(count)));
    const lines = await localClient(platform.url).orders.lines(ORDER, 'EUR');
    expect(lines.map((line) => line.id)).toEqual(linesOf(count).map((line) => line['id']));
    expect(platform.received).toHaveLength(calls);
  });

  test('a server that gives fifty whatever it is asked for loses no line', async () => {
    platform.answer(paged(linesOf(120), 50));
    await expect(localClient(platform.url).orders.lines(ORDER, 'EUR')).resolves.toHaveLength(120);
  });

  test('a server that does not care for the page does not go on for ever, nor double a line', async () => {
    platform.answer(json(linesOf(250)));
    await expect(localClient(platform.url).orders.lines(ORDER, 'EUR')).resolves.toHaveLength(250);
    expect(platform.received).toHaveLength(2);
  });

  test('a list without an end is refused', async () => {
    let next = 1;
    platform.answer((call, response) => json(Array.from({ length: 250 }, () => wireLine(next++)))(call, response));
    expect((await errorOf(localClient(platform.url).orders.lines(ORDER, 'EUR'))).code).toBe('platform_unreadable');
  });

  test('one bad line fails the call: an order is never shown with a line less', async () => {
    platform.answer(json([wireLine(1), wireLine(2, { quantity: null })]));
    const error = await errorOf(localClient(platform.url).orders.lines(ORDER, 'EUR'));
    expect(error).toMatchObject({
      code: 'platform_unreadable',
      message: expect.stringContaining('1.quantity is not a whole number'),
    });
  });

  test('parts are read while the order still is, in its currency', async () => {
    platform.answer((call, response) =>
      json(call.path.includes('/products') ? [wireLine(1)] : wireOrder())(call, response),
    );
    const { orders } = localClient(platform.url);
    const order = orders.get(ORDER);
    const lines = await orders.lines(
      ORDER,
      order.then((one) => one?.currencyCode ?? ''),
    );
    expect(lines[0]?.priceIncTax).toEqual({ amount: '12.3', currencyCode: 'EUR' });
    expect(platform.received).toHaveLength(2);
  });

  test('an order that cannot be read fails its parts, and no failure goes unseen', async () => {
    platform.answer(json([{ status: 404, message: 'The requested resource was not found.' }], 404));
    const { orders } = localClient(platform.url);
    const currency = Promise.reject(new Error('no order'));
    const error = await errorOf(orders.lines(ORDER, currency));
    expect(error.code).toBe('not_found');
  });

  test.each(['coupons', 'taxes', 'shipments', 'shippingAddresses', 'fees'] as const)(
    '%s: 204 is none',
    async (part) => {
      platform.answer(empty(204));
      await expect(localClient(platform.url).orders[part](ORDER, 'EUR')).resolves.toEqual([]);
    },
  );

  test('messages: 204 is none; tax details are asked for by name', async () => {
    platform.answer(empty(204));
    const { orders } = localClient(platform.url);
    await expect(orders.messages(ORDER)).resolves.toEqual([]);
    await orders.taxes(ORDER, 'EUR', { details: true });
    expect(paths()).toEqual([
      '/v2/orders/4711/messages?page=1&limit=250',
      '/v2/orders/4711/taxes?details=true&page=1&limit=250',
    ]);
  });
});

describe('V3', () => {
  const channel = (id: number) => ({
    id,
    name: `Channel ${id}`,
    type: 'storefront',
    status: 'active',
    is_visible: true,
  });
  const meta = (current: number, total: number) => ({
    pagination: { current_page: current, total_pages: total, links: { next: 'https://elsewhere.test/evil' } },
  });

  test('pages by the count it is given, and follows no link', async () => {
    platform.answer(
      json({ data: [channel(1)], meta: meta(1, 3) }),
      json({ data: [channel(2)], meta: meta(2, 3) }),
      json({ data: [channel(3)], meta: meta(3, 3) }),
    );
    const channels = await localClient(platform.url).channels.list();
    expect(channels.map((one) => one.id)).toEqual([1, 2, 3]);
    expect(paths()).toEqual([1, 2, 3].map((page) => `/v3/channels?page=${page}&limit=250`));
  });

  test.each([249, 250, 251, 500])(
    'pages of %i that say nothing of their number are read until one is not full',
    async (count) => {
      const rows = Array.from({ length: count }, (_, index) => channel(index + 1));
      platform.answer((call, response) => {
        const page = Number(new URL(call.path, platform.url).searchParams.get('page'));
        return json({ data: rows.slice((page - 1) * 250, page * 250), meta: {} })(call, response);
      });
      await expect(localClient(platform.url).channels.list()).resolves.toHaveLength(count);
      expect(platform.received).toHaveLength(Math.floor(count / 250) + 1);
    },
  );

  test('a list that knows no pages and repeats itself is read twice at most', async () => {
    platform.answer(json({ data: Array.from({ length: 250 }, (_, index) => channel(index + 1)), meta: {} }));
    await expect(localClient(platform.url).channels.list()).resolves.toHaveLength(250);
    expect(platform.received).toHaveLength(2);
  });

  test.each<[string, unknown]>([
    ['no meta', { data: [channel(1)] }],
    ['an empty meta', { data: [channel(1)], meta: {} }],
    ['a list for meta', { data: [channel(1)], meta: [] }],
  ])('%s is one page', async (_, body) => {
    platform.answer(json(body));
    await expect(localClient(platform.url).channels.list()).resolves.toHaveLength(1);
  });

  test('refunds: in the order’s currency, asked for without parameters that the docs do not name', async () => {
    const refund = { id: 3, order_id: 4711, total_amount: 12.3, items: [], payments: [] };
    platform.answer(json({ data: [refund], meta: {} }));
    const refunds = await localClient(platform.url).transactions.refunds(ORDER, Promise.resolve('EUR'));
    expect(refunds).toMatchObject([{ id: 3, totalAmount: { amount: '12.3', currencyCode: 'EUR' } }]);
    expect(paths()).toEqual(['/v3/orders/4711/payment_actions/refunds']);
    platform.answer(json({ data: [], meta: {} }));
    await expect(localClient(platform.url).transactions.refunds(ORDER, 'EUR')).resolves.toEqual([]);
  });

  test('transactions: none, and a payment backend that is down', async () => {
    const { transactions } = localClient(platform.url, { timing: { retryWithinMs: 0 } });
    platform.answer(empty(204));
    await expect(transactions.list(ORDER)).resolves.toEqual({ kind: 'ok', transactions: [] });
    platform.answer(json({ status: 503, title: 'Service Unavailable' }, 503, { 'Retry-After': '30' }));
    await expect(transactions.list(ORDER)).resolves.toEqual({ kind: 'unavailable', retryAfterMs: 30_000 });
    platform.answer(empty(500));
    expect((await errorOf(transactions.list(ORDER))).code).toBe('platform_unavailable');
  });
});
