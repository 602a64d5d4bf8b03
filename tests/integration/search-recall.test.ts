import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { printSearch } from '#lib/core/search/print.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { partsOf } from '#lib/core/search/words.ts';
import type { OrderIndex } from '#lib/db/order-index/repository.ts';
import { NEWEST_FIRST, type IndexSort } from '#lib/db/order-index/sorts.ts';
import { searchQueries } from '#tests/fixtures/search-queries.ts';
import { addStore, putAll } from './indexed-store.ts';
import { inputs, LONG_TEST_MS, MOMENT, oracleIds, ORDERS, orders, read } from './searched-orders.ts';

/** With fewer orders that have the words themselves, others may follow them. */
const FEW = 10;

let index: OrderIndex;

beforeAll(async () => {
  ({ index } = await addStore('recall1'));
  await putAll(index, inputs);
});

async function find(query: SearchQuery, sort: IndexSort = NEWEST_FIRST) {
  const { rows, isWidened } = await index.search({ query, sort, offset: 0, limit: ORDERS, moment: MOMENT });
  return { ids: rows.map(({ orderId }) => orderId), isWidened };
}

/** Every order that the oracle finds, newest first, and nothing before them; similar ones only where these are few. */
async function expectFound(query: SearchQuery): Promise<number> {
  const expected = oracleIds(query).toReversed();
  const { ids, isWidened } = await find(query);
  expect({ query: printSearch(query), ids: ids.slice(0, expected.length) }).toEqual({
    query: printSearch(query),
    ids: expected,
  });
  if (ids.length > expected.length)
    expect({ isWidened, isFew: expected.length < FEW }).toEqual({ isWidened: true, isFew: true });
  return expected.length;
}

describe('exact terms', () => {
  test(
    'of every field of an order find it, and all others that have them',
    async () => {
      let found = 0;
      for (const order of orders.filter((_, at) => at % 60 === 7)) {
        for (const [field, texts] of Object.entries(order.texts)) {
          for (const text of texts) {
            const quoted = JSON.stringify(text.replaceAll('"', ''));
            found += await expectFound(read(`${field}:${quoted}`));
            if (field !== 'method') found += await expectFound(read(quoted));
          }
        }
        found += await expectFound(read(String(order.id)));
      }
      expect(found).toBeGreaterThan(500);
    },
    LONG_TEST_MS,
  );

  test.each([
    'jürgen',
    'JURGEN',
    'obrien',
    "o'brien",
    'smith-jones',
    'smithjones',
    'mug red',
    'a_b',
    'sku:MUG*',
    'sku:mug-red',
    'mugred*',
    '*ugre*',
    '*1234*',
    'phone:50',
    '-phone:50',
    'phone:"4100"',
    '"new york"',
    '"york new"',
    'new york',
    'colour',
    '-smith',
    'smith OR jones',
    '(smith OR jones) -red',
    'NOT (mug OR shirt)',
    'total:>100',
    'total:100..200',
    'total:<=19.99',
    'items:>3',
    'id:100..150',
    'id:>500',
    'customer:0',
    'guest',
    'digital',
    'paid',
    'unpaid',
    'shipped',
    'unshipped',
    'refunded',
    'has:note',
    'has:message',
    'has:tracking',
    'has:coupon',
    'is:archived',
    'is:archived smith',
    '-is:archived',
    'smith OR is:archived',
    'status:(shipped,completed)',
    '-status:shipped',
    'payment:none',
    'payment:held-for-review',
    'country:US',
    '-country:US',
    'country:(DE,FR)',
    'channel:2',
    'source:manual',
    'currency:EUR',
    'age:>2d',
    'age:<4w',
    'created:2024-03-10',
    'created:2024-11-03',
    'created:2024-03',
    'created:today-30..today',
    'shipped:2025',
    'modified:>2025-12-01',
    '-shipped:2025',
    'phone:5550',
    'email:example.org',
    'zip:M5*',
    'address:berlin',
    'city:münchen',
    'coupon:save1',
  ])('%s', async (text) => {
    const query = read(text);
    expect(await expectFound(query)).toBe(oracleIds(query).length);
  });

  test(
    'any query that the search box can hold',
    async () => {
      await fc.assert(
        fc.asyncProperty(searchQueries, async (query) => {
          fc.pre(query === null || !hasShortFragment(query));
          await expectFound(query);
        }),
        { numRuns: 150 },
      );
    },
    LONG_TEST_MS,
  );
});

describe('order and pages', () => {
  test.each([
    'id',
    'created',
    'modified',
    'customer',
    'status',
    'payment',
    'items',
    'total',
    'country',
    'channel',
  ] as const)('by %s: pages follow one another without gap or repeat, in both directions', async (field) => {
    const query = read('mug OR shirt OR candle');
    const expected = oracleIds(query);
    const pages: Record<string, number[]> = {};
    for (const direction of ['asc', 'desc'] as const) {
      const ids: number[] = [];
      for (let offset = 0; ; offset += 50) {
        const page = await index.search({ query, sort: { field, direction }, offset, limit: 50, moment: MOMENT });
        ids.push(...page.rows.map(({ orderId }) => orderId));
        if (!page.hasMore) break;
      }
      pages[direction] = ids;
      expect(ids.toSorted((a, b) => a - b)).toEqual(expected);
    }
    expect(pages.asc).toEqual(pages.desc?.toReversed());
  });
});

function hasShortFragment(query: Exclude<SearchQuery, null>): boolean {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(hasShortFragment);
  if (query.kind === 'not') return hasShortFragment(query.part);
  const patterns = query.kind === 'text' ? [query] : query.kind === 'field' ? query.anyOf : [];
  return patterns.some(({ text, match }) => match === 'contains' && [...(partsOf(text)[0] ?? '')].length < 3);
}
