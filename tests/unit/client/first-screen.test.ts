import { unstable_serialize as serialize } from 'swr';
import { describe, expect, test } from 'vitest';
import { rememberFirst, takeFirst, throwFirstFailure } from '#lib/client/first-screen.ts';
import { keys } from '#lib/client/keys.ts';
import type { OrderCounts, OrderPage } from '#lib/orders/contract.ts';
import { DEFAULT_ORDER_QUERY, readOrderQuery } from '#lib/orders/rules.ts';
import type { OrderSearch, SearchPage } from '#lib/orders/search-contract.ts';
import { BESIDE } from './session-environment.ts';

const page: OrderPage = {
  rows: [],
  unreadable: [],
  page: 1,
  limit: 50,
  hasMore: false,
  asOf: '2026-11-21T08:00:00.000Z',
};
const counts: OrderCounts = { statuses: [], total: 0 };

describe('what opening the session brought', () => {
  test('stands under the keys that the list of the same address asks for, and is taken once', async () => {
    const query = readOrderQuery('?status=11&min_total=20');
    const fallback = rememberFirst({ kind: 'orders', query, page, counts }, BESIDE);

    const pageKey = keys.orderPage(readOrderQuery('?min_total=20&status=11'));
    const countsKey = keys.orderCounts({ statusId: 2, minTotal: '20' });
    expect(fallback[serialize(pageKey)]).toBe(page);
    expect(fallback[serialize(countsKey)]).toBe(counts);
    expect(await takeFirst(pageKey)).toBe(page);
    expect(takeFirst(pageKey)).toBeUndefined();
    expect(await takeFirst(countsKey)).toBe(counts);
    expect(takeFirst(keys.orderPage(DEFAULT_ORDER_QUERY))).toBeUndefined();
  });

  test('a failure is thrown once in place of a request', () => {
    const error = { code: 'platform_unavailable', message: 'Try again.', requestId: 'r' } as const;
    rememberFirst({ kind: 'failed', error }, BESIDE);
    expect(() => throwFirstFailure()).toThrow('Try again.');
    expect(() => throwFirstFailure()).not.toThrow();
  });

  test('rows and counts of the index stand under what the indexed list asks for', async () => {
    const search: OrderSearch = { query: 'sku:MUG*', sort: { field: 'total', direction: 'desc' }, page: 1, limit: 50 };
    const found: SearchPage = { ...page, rows: [], isWidened: false };
    const summary = { total: { count: 0, isCapped: false }, statuses: [], days: [], areDaysPartial: false };
    rememberFirst({ kind: 'found', search, page: found, summary }, BESIDE);
    expect(await takeFirst(keys.orderSearch({ ...search }))).toBe(found);
    expect(await takeFirst(keys.searchSummary('sku:MUG*'))).toBe(summary);
  });

  test('brings the views and how the list is liked, with every screen', async () => {
    const fallback = rememberFirst({ kind: 'none' }, BESIDE);
    expect(fallback[serialize(keys.views)]).toBe(BESIDE.views);
    expect(await takeFirst(keys.listPreference)).toBe(BESIDE.preference);
  });

  test('keeps no views that were told from half an index', async () => {
    const fallback = rememberFirst({ kind: 'none' }, { ...BESIDE, sync: { ...BESIDE.sync, phase: 'first' } });
    expect(fallback[serialize(keys.views)]).toBeUndefined();
    expect(takeFirst(keys.views)).toBeUndefined();
    expect(await takeFirst(keys.listPreference)).toBe(BESIDE.preference);
  });

  test('no screen is no failure', () => {
    rememberFirst({ kind: 'none' }, BESIDE);
    expect(() => throwFirstFailure()).not.toThrow();
  });
});

describe('keys', () => {
  test('of different lists differ, also by the e-mail that no address tells', () => {
    const ana = keys.orderPage({ ...DEFAULT_ORDER_QUERY, filters: { email: 'ana@example.com' } });
    const all = keys.orderPage(DEFAULT_ORDER_QUERY);
    expect(serialize(ana)).not.toBe(serialize(all));
    expect(serialize(keys.order(7))).not.toBe(serialize(keys.orderPanel(7, 'messages', 'USD')));
  });
});
