import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeOrders } from '#bench/search-orders.ts';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { createCustomerOrders } from '#lib/db/customer-orders.ts';
import { SEGMENT_BITS } from '#lib/db/order-index/lexemes.ts';
import type { OrderIndex } from '#lib/db/order-index/repository.ts';
import type { IndexSort } from '#lib/db/order-index/sorts.ts';
import { runtime } from '#lib/process/runtime.ts';
import { addStore, changed, putAll, ZONE } from './indexed-store.ts';

const SEGMENT = 2 ** SEGMENT_BITS;
const moment = { now: new Date('2026-01-01T00:00:00Z'), timeZone: ZONE };

/** Three orders in each of forty segments. */
const inputs = [...makeOrders(120, 12)].map((input, at) =>
  changed(input, {
    id: (Math.floor(at / 3) * SEGMENT + (at % 3)) as OrderId,
    staffNotes: at % 4 === 0 ? 'zebrafinch' : at === 7 ? 'ocelot' : '',
    isDeleted: at === 8,
  }),
);
const numbers = inputs.map(({ order }) => order.id as number);
let index: OrderIndex;
let storeHash: StoreHash;

beforeAll(async () => {
  ({ index, storeHash } = await addStore('segments1'));
  await putAll(index, inputs, 50);
});

async function find(text: string, sort: IndexSort, offset = 0, limit = 200): Promise<number[]> {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(parsed.code);
  const { rows } = await index.search({ query: parsed.query, sort, offset, limit, moment });
  return rows.map(({ orderId }) => orderId);
}

describe('orders of many segments', () => {
  const noted = numbers.filter((_, at) => at % 4 === 0 && at !== 8);

  test.each([
    ['zebrafinch', noted],
    ['zebrafnich', noted],
    ['*rafin*', noted],
    ['note:zebra* -ocelot', noted],
    ['ocelot', numbers.filter((_, at) => at === 7)],
    ['has:note', numbers.filter((_, at) => (at % 4 === 0 && at !== 8) || at === 7)],
    ['is:archived', numbers.filter((_, at) => at === 8)],
    ['is:archived zebrafinch', numbers.filter((_, at) => at === 8)],
    ['zebrafinch OR is:archived', numbers.filter((_, at) => at % 4 === 0)],
    [`id:${SEGMENT}..${3 * SEGMENT} zebrafinch`, noted.filter((id) => id >= SEGMENT && id <= 3 * SEGMENT)],
    [String(numbers[50]), numbers.filter((_, at) => at === 50)],
  ])('%s are found from either end', async (text, expected) => {
    expect(await find(text, { field: 'id', direction: 'asc' })).toEqual(expected);
    expect(await find(text, { field: 'id', direction: 'desc' })).toEqual(expected.toReversed());
    const byTotal = await find(text, { field: 'total', direction: 'asc' });
    expect(byTotal.toSorted((one, other) => one - other)).toEqual(expected);
  });

  test('come page by page without gap or repeat', async () => {
    const pages: number[] = [];
    for (let offset = 0; offset < noted.length; offset += 7)
      pages.push(...(await find('zebrafinch', { field: 'id', direction: 'desc' }, offset, 7)));
    expect(pages).toEqual(noted.toReversed());
  });

  test('are counted over all of them', async () => {
    const parsed = parseSearch('zebrafinch');
    if (parsed.kind === 'failed') throw new Error(parsed.code);
    const summary = await index.summary(parsed.query, moment, 1_000);
    expect(summary.total).toEqual({ count: noted.length, isCapped: false });
    expect(summary.days.reduce((sum, { count }) => sum + count, 0)).toBe(noted.length);
  });

  test('are told by day as far back as they are counted, and each day whole', async () => {
    const parsed = parseSearch('has:note');
    if (parsed.kind === 'failed') throw new Error(parsed.code);
    const all = await index.summary(parsed.query, moment, 1_000);
    const some = await index.summary(parsed.query, moment, 10);
    expect(some).toMatchObject({ total: { count: 10, isCapped: true }, areDaysPartial: true });
    expect(some.days.length).toBeGreaterThan(2);
    expect(some.days).toEqual(all.days.slice(-some.days.length));
    expect(all.areDaysPartial).toBe(false);
  });

  test('are a customer’s, and a guest’s, wherever they lie', async () => {
    const { figures, recent } = createCustomerOrders(runtime().prisma, storeHash);
    const [one] = inputs;
    if (one === undefined) throw new Error('no orders were made');
    const guest = { guestEmail: 'Guest.Of.Many@example.com' };
    const theirs = [5, 45, 115].flatMap((at) => inputs[at] ?? []);
    const others = [6, 46].flatMap((at) => inputs[at] ?? []);
    const later = { fetchedAt: new Date('2030-01-01') };
    await index.put([
      ...theirs.map((input) => changed(input, { customerId: 4_711 }, later)),
      ...others.map((input) =>
        changed(
          input,
          { customerId: null, billingAddress: { ...input.order.billingAddress, email: guest.guestEmail } },
          later,
        ),
      ),
    ]);
    expect((await recent({ customerId: 4_711 }, 2)).map(({ orderId }) => orderId)).toEqual([numbers[115], numbers[45]]);
    expect((await figures({ customerId: 4_711 })).reduce((sum, { orders }) => sum + orders, 0)).toBe(3);
    expect((await recent({ guestEmail: 'guest.of.many@example.com' }, 9)).map(({ orderId }) => orderId)).toEqual([
      numbers[46],
      numbers[6],
    ]);
    expect(await recent({ customerId: 4_712 }, 9)).toEqual([]);
  });
});

test('documents and words from before segments become what the app makes now', async () => {
  const { prisma } = runtime();
  const documents = () =>
    prisma.$queryRaw`SELECT store_hash, order_id, document::text FROM indexed_orders WHERE place <> 'gone' ORDER BY 1, 2`;
  const words = () =>
    prisma.$queryRaw`SELECT store_hash, word, ARRAY(SELECT unnest(segments) ORDER BY 1) AS segments FROM search_words ORDER BY 1, 2`;
  const counts = () => prisma.$queryRaw`SELECT * FROM order_day_counts ORDER BY 1, 2, 3`;
  const now = { documents: await documents(), words: await words(), counts: await counts() };

  const before = String.raw`regexp_replace(regexp_replace(document::text, '[:,]16383', '', 'g'), '''([0-9a-z]+)[.][0-9a-f]+([#~A-Z])', '''\1\2', 'g')::tsvector`;
  await prisma.$executeRawUnsafe(`
    UPDATE indexed_orders SET document = (SELECT ts_delete(old.document, COALESCE(array_agg(lexeme), '{}'))
      FROM unnest(tsvector_to_array(old.document)) AS lexeme WHERE lexeme ~ '#(is|with|status|payment|channel)=')
    FROM (SELECT store_hash, order_id, ${before} AS document FROM indexed_orders) AS old
    WHERE old.store_hash = indexed_orders.store_hash AND old.order_id = indexed_orders.order_id`);
  await prisma.$executeRaw`ALTER TABLE search_words DROP COLUMN segments`;
  expect(await documents()).not.toEqual(now.documents);

  const folder = new URL('../../prisma/migrations/20261121145500_search_segments/', import.meta.url);
  const migration = await readFile(new URL('migration.sql', folder), 'utf8');
  await prisma.$transaction(async (client) => {
    // As the runner does: the whole file at once, over one connection.
    for (const statement of statementsOf(migration)) await client.$executeRawUnsafe(statement);
  });
  expect(await documents()).toEqual(now.documents);
  expect(await words()).toEqual(now.words);
  expect(await counts()).toEqual(now.counts);
});

/** No statement of this file has a semicolon inside. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replaceAll(/^--.*$/gm, '').trim() !== '');
}
