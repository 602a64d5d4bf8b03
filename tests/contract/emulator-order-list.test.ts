import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller, units } from './emulator-caller.ts';
import { FJORD, MAPLE } from './emulator-visitor.ts';

// Its own: the files beside this one add orders to the shared emulator while these count them.
let emulator: RunningEmulator;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { EMULATOR_SEED: 'contract', EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

const ids = (orders: readonly Record<string, unknown>[]) => orders.map((order) => Number(order['id']));
const everyOrder = async () => [
  ...(await maple.list('/v2/orders?limit=250')),
  ...(await maple.list('/v2/orders?limit=250&page=2')),
];
const seconds = (date: unknown) => Date.parse(String(date)) / 1000;

describe('a page of orders', () => {
  test('holds 50 by default, the oldest first', async () => {
    const first = ids(await maple.list('/v2/orders'));
    expect(first).toHaveLength(50);
    expect(first[0]).toBe(100);
    expect(first).toEqual(first.toSorted((a, b) => a - b));
    const second = ids(await maple.list('/v2/orders?page=2'));
    expect(second[0]).toBeGreaterThan(first.at(-1) ?? 0);
  });

  test('past the end is 204 without a body', async () => {
    const answer = await maple.get('/v2/orders?page=99');
    expect([answer.status, answer.body]).toEqual([204, undefined]);
  });

  test('holds 250 at most; more answers 413', async () => {
    expect(await maple.list('/v2/orders?limit=250')).toHaveLength(250);
    const answer = await maple.get('/v2/orders?limit=251');
    expect(answer.status).toBe(413);
    expect(answer.body).toEqual([
      { status: 413, message: 'The specified limit exceeds the maximum allowed.', details: { max_limit: 250 } },
    ]);
  });

  test('holds the same object as the detail', async () => {
    const [listed] = await maple.list('/v2/orders?min_id=117&max_id=117');
    expect(listed).toEqual(await maple.one('/v2/orders/117'));
  });

  test('both stores have the same ids and different orders', async () => {
    const fjord = await Caller.of(emulator.url, FJORD);
    const [mine, other] = [await maple.one('/v2/orders/110'), await fjord.one('/v2/orders/110')];
    expect(other['id']).toBe(mine['id']);
    expect(other['billing_address']).not.toEqual(mine['billing_address']);
    expect(other['default_currency_code']).toBe('EUR');
  });
});

describe('filters', () => {
  test.each([
    ['min_id=150', (order: Record<string, unknown>) => Number(order['id']) >= 150],
    ['max_id=120', (order) => Number(order['id']) <= 120],
    ['min_id=130&max_id=130', (order) => order['id'] === 130],
    ['status_id=2', (order) => order['status_id'] === 2],
    ['status_id=0', (order) => order['status_id'] === 0],
    ['customer_id=0', (order) => order['customer_id'] === 0],
    ['min_total=100.50', (order) => units(order['total_inc_tax']) >= 1_005_000],
    ['max_total=60', (order) => units(order['total_inc_tax']) <= 600_000],
    ['payment_method=Credit%20Card', (order) => order['payment_method'] === 'Credit Card'],
    ['channel_id=1037452', (order) => order['channel_id'] === 1_037_452],
  ] as [string, (order: Record<string, unknown>) => boolean][])('%s', async (query, wanted) => {
    const all = await everyOrder();
    const found = ids(await maple.list(`/v2/orders?limit=250&${query}`));
    expect(found).toEqual(ids(all.filter(wanted)).slice(0, 250));
    expect(found.length).toBeGreaterThan(0);
  });

  test('by e-mail, cart and the other system\u2019s id', async () => {
    const all = await everyOrder();
    const order = all.find((each) => each['cart_id'] !== null);
    const address = order?.['billing_address'] as { email: string } | undefined;
    const email = encodeURIComponent(address?.email ?? '');
    expect(ids(await maple.list(`/v2/orders?email=${email}`))).toContain(order?.['id']);
    expect(ids(await maple.list(`/v2/orders?cart_id=${String(order?.['cart_id'])}`))).toEqual([order?.['id']]);
    const external = all.find((each) => String(each['external_order_id'] ?? '') !== '');
    const wanted = encodeURIComponent(String(external?.['external_order_id']));
    expect(ids(await maple.list(`/v2/orders?external_order_id=${wanted}`))).toEqual([external?.['id']]);
    expect((await maple.get('/v2/orders?email=nobody@example.com')).status).toBe(204);
  });

  test.each(['date_created', 'date_modified'])('by %s, in either notation and any offset', async (field) => {
    const all = await everyOrder();
    const border = all[40]?.[field];
    const wanted = ids(all.filter((order) => seconds(order[field]) >= seconds(border)));
    const rfc = encodeURIComponent(String(border));
    const iso = encodeURIComponent(new Date(seconds(border) * 1000).toISOString());
    const local = new Date((seconds(border) + 3 * 3600) * 1000).toISOString().replace('.000Z', '+03:00');
    for (const date of [rfc, iso, encodeURIComponent(local)])
      expect(ids(await maple.list(`/v2/orders?limit=250&min_${field}=${date}`))).toEqual(wanted.slice(0, 250));
    const before = ids(all.filter((order) => seconds(order[field]) <= seconds(border)));
    expect(ids(await maple.list(`/v2/orders?limit=250&max_${field}=${rfc}`))).toEqual(before.slice(0, 250));
  });

  test.each(['foo=1', 'id=100', 'status=2', 'limit=50&sorting=id', 'is_deleted=true'])(
    '%s is no field of this resource',
    async (query) => {
      const answer = await maple.get(`/v2/orders?${query}`);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain('is not supported by this resource');
    },
  );

  test.each([
    'status_id=abc',
    'min_date_created=yesterday',
    'min_total=-1',
    'page=0',
    'limit=0',
    'sort=total',
    'sort=id:up',
    'include=everything',
  ])('%s is refused', async (query) => expect((await maple.get(`/v2/orders?${query}`)).status).toBe(400));
});

describe('sorting', () => {
  test.each(['id', 'customer_id', 'date_created', 'date_modified', 'status_id', 'channel_id'])(
    'by %s, both ways',
    async (field) => {
      const keyOf = (order: Record<string, unknown>) =>
        field.startsWith('date') ? seconds(order[field]) : Number(order[field]);
      const up = (await maple.list(`/v2/orders?limit=250&sort=${field}`)).map(keyOf);
      expect(up).toEqual(up.toSorted((a, b) => a - b));
      const down = (await maple.list(`/v2/orders?limit=250&sort=${field}:desc`)).map(keyOf);
      expect(down).toEqual(down.toSorted((a, b) => b - a));
      expect(down[0]).toBeGreaterThanOrEqual(up.at(-1) ?? 0);
      expect(await maple.list(`/v2/orders?limit=5&sort=${field}:asc`)).toHaveLength(5);
    },
  );

  test('pages of one sorting neither repeat nor leave out', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((page) => maple.list(`/v2/orders?sort=status_id:desc&limit=50&page=${page}`)),
    );
    const seen = pages.flatMap(ids);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted((a, b) => a - b)).toEqual(ids(await everyOrder()));
  });
});

describe('counts', () => {
  interface Counted {
    readonly statuses: readonly Record<string, unknown>[];
    readonly count: number;
  }
  const count = async (query = '') => (await maple.one(`/v2/orders/count${query}`)) as unknown as Counted;

  test('name all fifteen statuses in the panel\u2019s order, under the store\u2019s labels', async () => {
    const { statuses } = await count('?status_id=13');
    expect(statuses.map((status) => status['sort_order'])).toEqual([...Array(15).keys()]);
    expect(statuses.map((status) => status['id'])).toEqual([0, 1, 7, 11, 9, 8, 3, 10, 2, 5, 6, 4, 13, 12, 14]);
    const packed = statuses.find((status) => status['id'] === 11);
    expect(packed).toMatchObject({
      name: 'Awaiting Fulfillment',
      system_label: 'Awaiting Fulfillment',
      custom_label: 'Ready to Pack',
    });
  });

  test('agree with the list, whole and filtered', async () => {
    const all = await everyOrder();
    const whole = await count();
    expect(whole.count).toBe(all.length);
    for (const status of whole.statuses)
      expect(status['count']).toBe(all.filter((order) => order['status_id'] === status['id']).length);
    const dear = await count('?min_total=200');
    expect(dear.count).toBe(all.filter((order) => units(order['total_inc_tax']) >= 2_000_000).length);
    expect((await maple.get('/v2/orders/count?page=1')).status).toBe(400);
  });
});

describe('include', () => {
  test('consignments are a link until the object structure is asked for', async () => {
    const [plain] = await maple.list('/v2/orders?limit=1&include=consignments');
    expect(plain?.['consignments']).toHaveProperty('url');
    const [full] = await maple.list('/v2/orders?limit=1&include=consignments,fees&consignment_structure=object');
    expect(full?.['consignments']).toHaveProperty('shipping');
    expect(full?.['fees']).toBeInstanceOf(Array);
  });

  test('embedded lines stop at 50 with a warning among them; the products resource has them all', async () => {
    const query = '?include=consignments.line_items&consignment_structure=object';
    const embedded = async (orderId: number) => {
      const order = await maple.one(`/v2/orders/${orderId}${query}`);
      const { shipping } = order['consignments'] as { shipping: { line_items: object }[] };
      return Object.entries(shipping[0]?.line_items ?? {});
    };
    const long = await embedded(112);
    expect(long).toHaveLength(51);
    expect(long.at(-1)?.[0]).toBe('__warning__');
    const pages = await Promise.all([1, 2, 3, 4].map((page) => maple.list(`/v2/orders/112/products?page=${page}`)));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20, 0]);
  });

  test('embedded lines are the objects of the products resource', async () => {
    const order = await maple.one('/v2/orders/105?include=consignments.line_items&consignment_structure=object');
    const { shipping } = order['consignments'] as { shipping: { line_items: unknown[] }[] };
    const products = await maple.list('/v2/orders/105/products');
    for (const line of shipping.flatMap((consignment) => consignment.line_items)) expect(products).toContainEqual(line);
  });
});
