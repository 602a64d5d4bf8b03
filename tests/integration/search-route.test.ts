import { beforeAll, describe, expect, test } from 'vitest';
import { POST as searchRoute } from '#app/api/orders/search/route.ts';
import { POST as summaryRoute } from '#app/api/orders/search/summary/route.ts';
import { makeOrders } from '#bench/search-orders.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { createOrderIndex } from '#lib/db/order-index/order-index.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { SearchPage, SearchSummary } from '#lib/orders/search-contract.ts';
import { call, installAndOpen, MAPLE } from './app.ts';
import { changed, putAll } from './indexed-store.ts';

let bearer: Record<string, string>;
const orders = [...makeOrders(300, 9)].map((input, at) =>
  changed(input, {
    id: (50_000_000 + at) as typeof input.order.id,
    staffNotes: at === 5 ? 'Quokka in the parcel' : input.order.staffNotes,
  }),
);

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
  await putAll(createOrderIndex(runtime().prisma, MAPLE as StoreHash), orders);
});

const search = (body: unknown) => call(searchRoute, '/api/orders/search', { method: 'POST', headers: bearer, body });
const summary = (query: string) =>
  call(summaryRoute, '/api/orders/search/summary', { method: 'POST', headers: bearer, body: { query } });

describe('the search', () => {
  test('answers rows with what a list shows, and says why each was found', async () => {
    const { status, body } = await search({ query: 'quokka' });
    const page = body as unknown as SearchPage;
    expect(status).toBe(200);
    expect(page.rows[0]).toMatchObject({
      id: 50_000_005,
      staffNotes: 'Quokka in the parcel',
      total: orders[5]?.order.totalIncTax,
      matches: [{ field: 'note', text: 'Quokka in the parcel', line: null, isSimilar: false }],
    });
    expect(page).toMatchObject({ page: 1, limit: 50, hasMore: false, isWidened: false });
    expect(Object.keys(page.rows[0] ?? {})).not.toContain('texts');
  });

  test('takes a mistyped word for the one that was meant, and says so', async () => {
    const page = (await search({ query: 'quoka' })).body as unknown as SearchPage;
    expect(page.isWidened).toBe(true);
    expect(page.rows[0]?.matches).toEqual([
      { field: 'note', text: 'Quokka in the parcel', line: null, isSimilar: true },
    ]);
  });

  test('names the line in which an SKU stands', async () => {
    const sku = orders[7]?.lines?.[0]?.sku ?? '';
    const page = (await search({ query: `sku:"${sku}" id:50000007` })).body as unknown as SearchPage;
    expect(page.rows[0]?.matches).toEqual([{ field: 'sku', text: sku, line: 1, isSimilar: false }]);
  });

  test('that cannot be read is refused with the place of the mistake', async () => {
    const { status, body } = await search({ query: 'smith total:>abc' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'bad_request', field: 'query', at: 12, length: 4, mistake: 'not-a-number' });
  });

  test('needs a session', async () => {
    const { status } = await call(searchRoute, '/api/orders/search', { method: 'POST', body: { query: '' } });
    expect(status).toBe(401);
  });
});

describe('the summary', () => {
  test('counts all fifteen statuses whatever status is asked for, and the days of what is', async () => {
    const all = (await summary('id:>=50000000')).body as unknown as SearchSummary;
    const shipped = (await summary('id:>=50000000 status:shipped')).body as unknown as SearchSummary;
    expect(all.statuses.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, id) => id));
    expect(all.total).toEqual({ count: 300, isCapped: false });
    expect(shipped.statuses).toEqual(all.statuses);
    const count = orders.filter(({ order }) => order.statusId === 2).length;
    expect(shipped.total).toEqual({ count, isCapped: false });
    expect(shipped.days.reduce((sum, day) => sum + day.count, 0)).toBe(count);
    expect(all.statuses[2]?.count).toBe(count);
  });

  test('of everything says the same, counted or kept', async () => {
    const kept = (await summary('created:2023-01-01..2025-12-31')).body as unknown as SearchSummary;
    const counted = (await summary('created:2023-01-01..2025-12-31 total:>=0')).body as unknown as SearchSummary;
    expect({ ...kept, days: kept.days.length }).toEqual({ ...counted, days: counted.days.length });
    expect(kept.days).toEqual(counted.days);
  });
});

/** A result or a 400 that says what is wrong; the database ends what takes more than three seconds. */
describe('bad input is answered, never a failure of ours', () => {
  const texts = [
    '%',
    '_',
    "'",
    '\\',
    '\\\\',
    "'; DROP TABLE stores; --",
    "\\' OR 1=1",
    '"',
    '""',
    "':*",
    'a & b | !c',
    '<->',
    '!',
    '((((',
    '))))',
    '(a',
    '*',
    '**',
    '*a*',
    '***',
    '     ',
    '\t\n',
    '\0',
    'a\0b',
    '\ud800',
    '(a+)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    'created:0000-00-00',
    'created:2026-02-30',
    'created:2026-12-31..2026-01-01',
    'total:200..100',
    'total:>1e309',
    'total:>999999999999999999999999999999',
    'id:>99999999999999',
    'id:-5',
    'customer:99999999999',
    'created:today-99999',
    'age:>99999w',
    'age:<99999h',
    'status:nonsense',
    'channel:99999999999',
    'country:XX',
    'sku:',
    'sku:%',
    'sku:*',
    ':',
    '::',
    'foo:bar',
    '-',
    '--',
    '-(-(-a))',
    'a OR',
    'OR',
    'NOT',
    '🦘',
    '漢字',
    'İstanbul',
    'ﬁnance',
    '\u202e\u200b',
    'a'.repeat(2_000),
    `${'a '.repeat(24)}b`,
    `"${'x '.repeat(900)}"`,
    '(a OR b) '.repeat(20),
    `*${'a'.repeat(500)}*`,
    "a'b\\c:*",
    '<script>alert(1)</script>',
    '{"$ne":null}',
    '${7*7}',
    '-a -b -c -d',
    '-(a OR b OR c)',
    '*the*',
    '*ing* *ing* *ing*',
  ];

  test.each(texts.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s', async (_, query) => {
    for (const answer of [await search({ query }), await summary(query)]) {
      expect([200, 400]).toContain(answer.status);
      if (answer.status === 400) expect(String(answer.body.message)).toMatch(/\w/);
    }
  });

  test.each([
    ['5,000 characters', { query: 'a'.repeat(5_000) }],
    ['page -1', { page: -1 }],
    ['page 1e9', { page: 1e9 }],
    ['limit 1e6', { limit: 1e6 }],
    ['an unknown sort', { sort: { field: 'digest', direction: 'asc' } }],
    ['SQL as a sort', { sort: { field: 'id; DROP TABLE stores', direction: 'asc' } }],
    ['a field more', { query: '', where: '1=1' }],
    ['a list for a text', { query: ['a'] }],
  ])('%s is refused', async (_, body) => {
    expect((await search(body)).status).toBe(400);
  });

  test('the last page that can be asked for is empty', async () => {
    const { status, body } = await search({ query: 'mug', page: 100_000, limit: 250 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: [], hasMore: false });
  });
});
