import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readOrder } from '#app/api/orders/[orderId]/route.ts';
import { GET as readDiscounts } from '#app/api/orders/[orderId]/discounts/route.ts';
import { GET as readPayments } from '#app/api/orders/[orderId]/payments/route.ts';
import { POST as countOrders } from '#app/api/orders/counts/route.ts';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import type { OrderCounts, OrderDetail, OrderPage } from '#lib/orders/contract.ts';
import { call, FJORD, installAndOpen, MAPLE, type CallAnswer } from './app.ts';
import { control, ledger, platformOrder } from './emulator.ts';

let bearer: Record<string, string>;
let fjord: Record<string, string>;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
  ({ bearer: fjord } = await installAndOpen(FJORD));
});

beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

const query = (body: unknown, as = bearer) =>
  call(queryOrders, '/api/orders/query', { method: 'POST', headers: as, body });
const order = (orderId: string, as = bearer) =>
  call(readOrder, `/api/orders/${orderId}`, { headers: as, params: { orderId } });
const fault = (action: unknown, match: unknown = { path: '/v2/orders*' }, times?: number) =>
  control('POST', '/faults', { match, action, times });
const pageOf = (answer: CallAnswer) => answer.body as unknown as OrderPage;

async function lastListCall(): Promise<URLSearchParams> {
  const calls = await ledger({ kind: 'api', method: 'GET', path: '/v2/orders\\?' });
  return new URL(calls.at(-1)?.path ?? '', 'http://emulator').searchParams;
}

describe('the list', () => {
  test('gives the newest orders first, with the store’s own status labels', async () => {
    const page = pageOf(await query({}));
    expect(page.rows).toHaveLength(50);
    expect(page.hasMore).toBe(true);
    expect(page.rows.map(({ id }) => id)).toEqual(page.rows.map(({ id }) => id).toSorted((a, b) => b - a));
    expect(page.rows.some(({ status }) => status.label === 'Ready to Pack')).toBe(true);
  });

  test('asks the platform for just what was asked of it', async () => {
    const filters = {
      statusId: 11,
      minTotal: '10.50',
      email: 'someone@mail.example.com',
      createdFrom: '2026-03-08',
      createdTo: '2026-03-08',
    };
    await query({ filters, sort: { field: 'date_created', direction: 'asc' }, page: 2, limit: 20 });
    expect(Object.fromEntries(await lastListCall())).toMatchObject({
      status_id: '11',
      min_total: '10.50',
      email: 'someone@mail.example.com',
      sort: 'date_created:asc',
      page: '2',
      limit: '20',
      min_date_created: '2026-03-08T05:00:00.000Z',
      max_date_created: '2026-03-09T03:59:59.000Z',
    });
  });

  test('past the end is empty, not an error', async () => {
    expect(pageOf(await query({ page: 9_999 }))).toMatchObject({ rows: [], hasMore: false });
  });

  test('counts every status under the same filters, whichever tab is open', async () => {
    const count = async (filters: unknown) =>
      (await call(countOrders, '/api/orders/counts', { method: 'POST', headers: bearer, body: { filters } }))
        .body as unknown as OrderCounts;
    const [all, tab, dear] = [await count({}), await count({ statusId: 11 }), await count({ minTotal: '500' })];
    expect(all.statuses).toHaveLength(15);
    expect(all.statuses.reduce((sum, { count: each }) => sum + each, 0)).toBe(all.total);
    expect(tab).toEqual(all);
    expect(dear.total).toBeGreaterThan(0);
    expect(dear.total).toBeLessThan(all.total);
  });

  test.each([
    [{ page: -1 }, 'page'],
    [{ page: 1e9 }, 'page'],
    [{ limit: 1_000_000 }, 'limit'],
    [{ sort: { field: 'total', direction: 'asc' } }, 'sort.field'],
    [{ filters: { storeHash: { not: '' } } }, 'filters.storeHash'],
    [{ filters: { email: 'no address' } }, 'filters.email'],
    [{ filters: [] }, 'filters'],
    [{ query: 1 }, 'query'],
  ])('refuses %j naming the field', async (body, field) => {
    expect(await query(body)).toMatchObject({ status: 400, body: { code: 'bad_request', field } });
    expect(await ledger({ kind: 'api' })).toEqual([]);
  });

  test('refuses JSON nested three hundred deep', async () => {
    const deep = JSON.parse('{"filters":'.repeat(300) + '1' + '}'.repeat(300)) as unknown;
    expect((await query(deep)).status).toBe(400);
  });
});

describe('one order', () => {
  test('costs three calls at once, and shows every line of a long one', async () => {
    const long = await longOrder();
    await control('DELETE', '/ledger');
    const detail = (await order(String(long.id))).body as unknown as OrderDetail;
    const calls = (await ledger({ kind: 'api' })).map(({ path }) => path.split('?')[0]?.split('/').at(-1));
    expect(calls.toSorted()).toEqual([String(long.id), 'products', 'shipping_addresses'].toSorted());
    expect(detail.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(long.itemsTotal);
    expect(detail.lines.length).toBeGreaterThan(50);
  });

  test('keeps amounts as the platform has them, to the last place', async () => {
    const detail = (await order('150')).body as unknown as OrderDetail;
    const wire = await platformOrder(MAPLE, 150);
    expect(Number(detail.totals.totalIncTax.amount).toFixed(4)).toBe(wire['total_inc_tax']);
    expect(detail.totals.totalIncTax.currencyCode).toBe(wire['default_currency_code']);
  });

  test.each(['0', '-1', '1.5', '1e9', '١٢', '1%2Fproducts', '..%2f', '12345678901234567890', ''])(
    'number %j is refused before any call',
    async (orderId) => {
      const answer = await order(orderId);
      expect(answer).toMatchObject({ status: 400, body: { field: 'orderId' } });
      expect(answer.body['message']).toContain('whole number');
      expect(await ledger({ kind: 'api' })).toEqual([]);
    },
  );

  test('of another store is as unknown as one that never was', async () => {
    const [foreign, unknown] = [await order('399', fjord), await order('999999', fjord)];
    expect(foreign.status).toBe(404);
    expect(foreign.body['message']).toBe(unknown.body['message']);
  });

  test('a panel that the store did not permit says so, and the order stays', async () => {
    await fault({ kind: 'status', status: 403, body: {} }, { path: '/v3/orders/*/transactions' });
    const panel = await call(readPayments, '/api/orders/150/payments', {
      headers: bearer,
      params: { orderId: '150' },
    });
    expect(panel).toMatchObject({ status: 200, body: { ledger: { kind: 'unavailable' } } });
    expect((await order('150')).status).toBe(200);
  });

  test('a panel of amounts needs the order’s currency', async () => {
    const panel = await call(readDiscounts, '/api/orders/150/discounts?currency=dollars', {
      headers: bearer,
      params: { orderId: '150' },
    });
    expect(panel).toMatchObject({ status: 400, body: { field: 'currency' } });
  });
});

async function longOrder(): Promise<{ id: number; itemsTotal: number }> {
  const rows = pageOf(await query({ limit: 250 })).rows;
  for (const row of rows.filter(({ itemsTotal }) => itemsTotal > 60)) {
    const detail = (await order(String(row.id))).body as unknown as OrderDetail;
    if (detail.lines.length > 50) return row;
  }
  throw new Error('the seeded store has no order of more than 50 lines among its newest');
}
