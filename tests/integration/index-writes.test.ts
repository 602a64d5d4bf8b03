import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playSchedules, readSchedules } from '#bench/read-schedules.ts';
import { makeOrders } from '#bench/search-orders.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { OrderIndex } from '#lib/db/order-index/repository.ts';
import { NEWEST_FIRST } from '#lib/db/order-index/sorts.ts';
import { runtime } from '#lib/process/runtime.ts';
import { addStore, changed, putAll, ZONE } from './indexed-store.ts';

const [first, second] = [...makeOrders(2)];
if (first === undefined || second === undefined) throw new Error('no orders were made');
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const iso = (second: number) => at(second).toISOString();

/** Three hundred schedules, some thousand writes. */
const LONG_TEST_MS = 120_000;

let stores = 0;
let index: OrderIndex;
let storeHash: string;

beforeEach(async () => {
  stores += 1;
  ({ index, storeHash } = await addStore(`writes${stores}`));
});

async function found(text: string): Promise<number[]> {
  const parsed = parseSearch(text);
  const query = parsed.kind === 'parsed' ? parsed.query : null;
  const moment = { now: at(0), timeZone: ZONE };
  return (await index.search({ query, sort: NEWEST_FIRST, offset: 0, limit: 50, moment })).rows.map(
    (row) => row.orderId,
  );
}

const read = (modified: number, fetched: number, staffNotes: string, rest: Partial<IndexInput> = {}) =>
  changed(first, { dateModified: iso(modified), staffNotes }, { fetchedAt: at(fetched), ...rest });
const notes = async () => (await index.find([first.order.id]))[0]?.staffNotes;

describe('an order in the index', () => {
  test('is found by every text, its lines and deliveries stay when a read brings none', async () => {
    await index.put([first]);
    const sku = first.lines?.[0]?.sku ?? '';
    await index.put([read(100, 100, 'Fragile', { lines: null, deliveries: null })]);
    expect(await found(`sku:${sku}`)).toEqual([first.order.id]);
    expect(await found('fragile')).toEqual([first.order.id]);
    await index.put([read(101, 101, '', { lines: [] })]);
    expect(await found(`sku:${sku}`)).toEqual([]);
    expect(await found('note:fragile')).toEqual([]);
  });

  test('that is read again unchanged is told as the same, and an older read after that does not come through', async () => {
    expect(await index.put([read(100, 100, 'one')])).toEqual({ changed: [first.order.id], same: [] });
    expect(await index.put([read(100, 200, 'one')])).toEqual({ changed: [], same: [first.order.id] });
    expect(await index.put([read(100, 150, 'two')])).toEqual({ changed: [], same: [] });
    expect(await notes()).toBe('one');
    expect(await index.put([read(100, 200, 'two')])).toEqual({ changed: [first.order.id], same: [] });
  });

  test('of which one page has two reads is as the newer one says', async () => {
    await index.put([read(100, 101, 'newer'), read(100, 100, 'older')]);
    expect(await notes()).toBe('newer');
  });

  test('that is gone stays gone for every read that began before, also when it was never seen', async () => {
    expect((await index.markGone(first.order.id, at(200))).changed).toEqual([first.order.id]);
    await index.put([read(300, 199, 'late')]);
    expect(await index.find([first.order.id])).toEqual([]);
    expect(await found('late')).toEqual([]);
    expect((await index.markGone(first.order.id, at(250))).changed).toEqual([]);
    await index.put([read(300, 249, 'between')]);
    expect(await index.find([first.order.id])).toEqual([]);
    await index.put([read(100, 260, 'back')]);
    expect(await notes()).toBe('back');
    expect((await index.markGone(first.order.id, at(255))).changed).toEqual([]);
    expect(await notes()).toBe('back');
  });

  test('is found by its tracking numbers, which outlive later reads and do not change it', async () => {
    await index.put([first]);
    await index.putTracking(first.order.id, ['1Z999-AA1'], at(50));
    expect(await found('1z999aa1')).toEqual([first.order.id]);
    expect(await found('has:tracking')).toEqual([first.order.id]);
    expect((await index.put([changed(first, {}, { fetchedAt: new Date('2027-01-01') })])).same).toEqual([
      first.order.id,
    ]);
    await index.put([read(9_000_000, 9_000_000, 'later', { fetchedAt: new Date('2027-01-02') })]);
    expect(await found('tracking:"1z999 aa1"')).toEqual([first.order.id]);
    await index.putTracking(first.order.id, [], at(40));
    expect(await found('has:tracking')).toEqual([first.order.id]);
    await index.putTracking(first.order.id, [], at(60));
    expect(await found('has:tracking')).toEqual([]);
  });

  test('keeps texts that the database cannot: NUL and half characters go, the rest stays', async () => {
    await index.put([read(100, 100, 'left\0right \ud800 end')]);
    expect(await found('leftright end')).toEqual([first.order.id]);
  });

  test('with a thousand lines and long notes can be put and found', async () => {
    const line = first.lines?.[0];
    if (line === undefined) throw new Error('an order has lines');
    const lines = Array.from({ length: 1_000 }, (_, number) => ({
      ...line,
      sku: `BIG-${number}`,
      name: `Product ${number} of many`,
    }));
    await index.put([read(100, 100, 'word '.repeat(12_000), { lines })]);
    expect(await found('sku:BIG-999')).toEqual([first.order.id]);
  });
});

test('a statement of the caller stands or falls with the orders', async () => {
  const { prisma } = runtime();
  const failing = index.put([first], async (client) => {
    await client.store.update({ where: { storeHash }, data: { name: 'changed' } });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await index.find([first.order.id])).toEqual([]);
  await index.put([first], async (client) => {
    await client.store.update({ where: { storeHash }, data: { name: 'changed' } });
  });
  expect((await prisma.store.findUnique({ where: { storeHash } }))?.name).toBe('changed');
});

test(
  'no schedule of reads takes an order back in time: it is as the read saw it that began last',
  async () => {
    let firstId = 10_000;
    await fc.assert(
      fc.asyncProperty(fc.array(readSchedules, { minLength: 100, maxLength: 100 }), async (schedules) => {
        firstId += schedules.length;
        expect(await playSchedules(index, first, schedules, firstId)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  },
  LONG_TEST_MS,
);

test('writers of one store and of two, with the same orders in other sequences, do not block each other for good', async () => {
  const other = await addStore(`${storeHash}b`);
  const orders = [...makeOrders(120, 8)];
  const reversed = orders.toReversed();
  await Promise.all([
    ...[orders, reversed, orders].map((sequence) => putAll(index, sequence, 30)),
    ...[reversed, orders].map((sequence) => putAll(other.index, sequence, 30)),
    ...orders.slice(0, 10).map(({ order }) => index.putTracking(order.id, [`T-${order.id}`], at(1))),
  ]);
  expect((await index.find(orders.map(({ order }) => order.id))).length).toBe(120);
  expect((await other.index.find(orders.map(({ order }) => order.id))).length).toBe(120);
});

describe('day counts', () => {
  const counted = async () =>
    await runtime().prisma.$queryRaw<{ day: string; status: number; orders: number }[]>`
      SELECT day::text, status_id AS status, orders FROM order_day_counts WHERE store_hash = ${storeHash} AND orders <> 0 ORDER BY 1, 2`;
  const scanned = async (zone: string) =>
    await runtime().prisma.$queryRaw<{ day: string; status: number; orders: number }[]>`
      SELECT (created_at AT TIME ZONE ${zone})::date::text AS day, status_id AS status, count(*)::int AS orders FROM indexed_orders
      WHERE store_hash = ${storeHash} AND place = 'listed' GROUP BY 1, 2 ORDER BY 1, 2`;
  const orders = [...makeOrders(200, 4)];

  beforeEach(() => putAll(index, orders, 100));

  test('are those of a scan, after statuses, days and places have changed', async () => {
    expect(await counted()).toEqual(await scanned(ZONE));
    const now = new Date('2027-01-01');
    const next = orders.slice(0, 60).map((input, place) =>
      changed(
        input,
        {
          statusId: place % 15,
          dateModified: now.toISOString(),
          isDeleted: place % 7 === 0,
          ...(place % 5 === 0 ? { dateCreated: '2024-03-10T06:30:00.000Z' } : {}),
        },
        { fetchedAt: now },
      ),
    );
    await index.put(next);
    await index.markGone(orders[70]?.order.id ?? first.order.id, now);
    expect(await counted()).toEqual(await scanned(ZONE));
  });

  test('are counted anew when the store moves to another zone', async () => {
    const { prisma } = runtime();
    await prisma.store.update({ where: { storeHash }, data: { timeZone: 'Pacific/Auckland' } });
    expect(await counted()).toEqual(await scanned('Pacific/Auckland'));
    await prisma.store.update({ where: { storeHash }, data: { timeZone: 'Atlantis/Capital' } });
    expect(await counted()).toEqual(await scanned('UTC'));
    await index.put([changed(first, { id: 777_777 as OrderId })]);
    expect(await counted()).toEqual(await scanned('UTC'));
  });

  test('go with their store', async () => {
    const { prisma } = runtime();
    await prisma.store.delete({ where: { storeHash } });
    expect(await counted()).toEqual([]);
    expect(await prisma.searchWord.count({ where: { storeHash } })).toBe(0);
  });
});

describe('two stores with the same order numbers', () => {
  let mine: OrderIndex;
  let theirs: OrderIndex;

  beforeAll(async () => {
    ({ index: mine } = await addStore('canary1'));
    ({ index: theirs } = await addStore('canary2'));
    const orders = [...makeOrders(40, 6)];
    await putAll(
      mine,
      orders.map((input) => changed(input, { staffNotes: 'zebrafinch aardvark' })),
    );
    await putAll(
      theirs,
      orders.map((input) => changed(input, { staffNotes: 'nightingale ocelot', statusId: 13 })),
    );
  });

  const search = async (of: OrderIndex, text: string) => {
    const parsed = parseSearch(text);
    if (parsed.kind === 'failed') throw new Error(parsed.code);
    const moment = { now: at(0), timeZone: ZONE };
    const page = await of.search({ query: parsed.query, sort: NEWEST_FIRST, offset: 0, limit: 100, moment });
    return { page, summary: await of.summary(parsed.query, moment, 100) };
  };

  test.each([
    'zebrafinch',
    'zebrafnich',
    '*rafin*',
    'note:aardv*',
    '"zebrafinch aardvark"',
    'zebra*',
    '-zebrafinch',
    '',
    'total:>0',
    'zebrafinch OR ocelot',
    'status:disputed',
  ])('do not meet: %s', async (text) => {
    const own = await search(mine, text);
    const other = await search(theirs, text);
    expect(own.page.rows.every(({ staffNotes }) => staffNotes.startsWith('zebrafinch'))).toBe(true);
    expect(other.page.rows.every(({ staffNotes }) => staffNotes.startsWith('nightingale'))).toBe(true);
    expect(own.summary.total.count).toBe(own.page.rows.length);
    expect(other.summary.total.count).toBe(other.page.rows.length);
    const words = [...own.page.similar.values(), ...other.page.similar.values()].flat(2);
    if (own.page.isWidened) expect(words).toContain('zebrafinch');
    expect([...other.page.similar.values()].flat(2)).not.toContain('zebrafinch');
  });
});
