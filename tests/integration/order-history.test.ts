import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { POST as customerHistory } from '#app/api/customer-history/route.ts';
import { GET as readDelivery } from '#app/api/orders/[orderId]/deliveries/[addressId]/route.ts';
import { GET as readDiscounts } from '#app/api/orders/[orderId]/discounts/route.ts';
import { GET as readEmailed } from '#app/api/orders/[orderId]/emailed/route.ts';
import { GET as readHistory } from '#app/api/orders/[orderId]/history/route.ts';
import { GET as readLine } from '#app/api/orders/[orderId]/lines/[lineId]/route.ts';
import { GET as readMessages } from '#app/api/orders/[orderId]/messages/route.ts';
import { GET as readPayments } from '#app/api/orders/[orderId]/payments/route.ts';
import { GET as readRefunds } from '#app/api/orders/[orderId]/refunds/route.ts';
import { PATCH as changeOrder, GET as readOrder } from '#app/api/orders/[orderId]/route.ts';
import { GET as readShipments } from '#app/api/orders/[orderId]/shipments/route.ts';
import {
  DELETE as removeTag,
  GET as readTags,
  POST as addTags,
  PUT as renameTag,
} from '#app/api/orders/[orderId]/tags/route.ts';
import { GET as storeTags } from '#app/api/tags/route.ts';
import type { OrderHistory } from '#lib/history/contract.ts';
import type { CustomerHistory } from '#lib/orders/customer-contract.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { OrderTags, StoreTags } from '#lib/tags/contract.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control, ledger, platformOrder } from './emulator.ts';

let bearer: Record<string, string>;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
});

/** An order of its own for each test: they come in any order. */
function pageOf(orderId: number) {
  const params = { orderId: String(orderId) };
  const path = `/api/orders/${orderId}`;
  const read = async <T>(handler: typeof readOrder, at: string, more: Record<string, string> = {}) => {
    const answer = await call(handler, path + at, { headers: bearer, params: { ...params, ...more } });
    expect(answer.status).toBe(200);
    return answer.body as unknown as T;
  };
  return {
    params,
    path,
    read,
    detail: () => read<OrderDetail>(readOrder, ''),
    history: async () => (await read<OrderHistory>(readHistory, '/history')).entries,
    tags: async () => (await read<OrderTags>(readTags, '/tags')).tags,
    writeTags: (handler: typeof readOrder, method: string, body: unknown, key = randomUUID()) =>
      call(handler, `${path}/tags`, { method, headers: { ...bearer, 'idempotency-key': key }, params, body }),
    async setNotes(staffNotes: string): Promise<void> {
      const { row } = await this.detail();
      const headers = { ...bearer, 'idempotency-key': randomUUID() };
      const body = { base: row.base, change: { staffNotes } };
      expect((await call(changeOrder, path, { method: 'PATCH', headers, params, body })).status).toBe(200);
    },
    /** Somebody changes the order in the control panel. */
    async outsideEdit(fields: Record<string, unknown>): Promise<void> {
      // Its times have steps of one second, and an older state never replaces a newer one.
      await control('POST', '/clock', { advance_ms: 2_000 });
      await control('POST', `/stores/${MAPLE}/orders/${orderId}`, fields);
    },
  };
}

type Page = ReturnType<typeof pageOf>;

/** What the customer of an order has ordered, asked as its page does. */
async function customerOf({ detail }: Page): Promise<CustomerHistory> {
  const { row } = await detail();
  const body = row.customerId === null ? { guestEmail: row.email.toUpperCase() } : { customerId: row.customerId };
  const answer = await call(customerHistory, '/api/customer-history', { method: 'POST', headers: bearer, body });
  return answer.body as unknown as CustomerHistory;
}

describe('the history of an order', () => {
  test('tells acts of the app with who, before and after, and what was changed elsewhere field by field', async () => {
    const page = pageOf(150);
    await page.setNotes('Call first');
    expect(await page.history()).toMatchObject([
      {
        ...{ kind: 'act', action: 'order.change', outcome: 'done', who: { isYou: true } },
        changes: [{ field: 'staffNotes', after: 'Call first' }],
      },
    ]);
    const before = await platformOrder(MAPLE, 150);
    await page.outsideEdit({ staff_notes: 'Leave at the door', status_id: 5 });
    await page.detail();
    const [outside, act, ...others] = await page.history();
    expect(others).toEqual([]);
    expect(act).toMatchObject({ kind: 'act' });
    expect(outside).toMatchObject({ kind: 'outside' });
    expect(outside?.changes).toEqual([
      { field: 'status', before: before['custom_status'] ?? before['status'], after: 'Cancelled' },
      { field: 'staffNotes', before: 'Call first', after: 'Leave at the door' },
    ]);
    // Read again, nothing is new.
    await page.detail();
    expect(await page.history()).toHaveLength(2);
  });

  test('is told to a colleague who works on orders with the address of whoever did it, and to others without', async () => {
    const page = pageOf(151);
    await page.setNotes('Ask Ada');
    const staff = await open(await load(MAPLE, STAFF));
    const asked = await call(readHistory, `${page.path}/history`, { headers: staff.bearer, params: page.params });
    const act = (asked.body as unknown as OrderHistory).entries.find(({ kind }) => kind === 'act');
    expect(act).toMatchObject({ who: { isYou: false, email: null } });
    expect(JSON.stringify(asked.body)).not.toContain('@');
  });

  test.each(['0', '1e9', '١٢', '20000000000000000000'])('of %j is refused in words', async (orderId) => {
    const answer = await call(readHistory, '/api/orders/x/history', { headers: bearer, params: { orderId } });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('whole number') } });
  });
});

describe('tags', () => {
  test('are added, renamed and removed, each by one write and one audit row', async () => {
    const page = pageOf(152);
    await control('DELETE', '/ledger');
    const key = randomUUID();
    expect((await page.writeTags(addTags, 'POST', { tags: ['VIP', 'gift'] }, key)).body).toMatchObject({
      tags: [{ tag: 'gift' }, { tag: 'VIP' }],
    });
    expect((await page.writeTags(addTags, 'POST', { tags: ['VIP', 'gift'] }, key)).status).toBe(200);
    const [gift, vip] = await page.tags();
    await page.writeTags(renameTag, 'PUT', { id: gift?.id, tag: 'present' });
    const left = await page.writeTags(removeTag, 'DELETE', { id: vip?.id });
    expect(left.body).toMatchObject({ tags: [{ tag: 'present' }] });
    const writes = (await ledger({ kind: 'api' })).filter(({ method }) => method !== 'GET');
    expect(writes.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['PUT', 200],
      ['DELETE', 204],
    ]);
    const acts = (await page.history()).filter((entry) => entry.kind === 'act' && entry.action.startsWith('tag.'));
    expect(acts.map(({ changes }) => changes)).toEqual([
      [{ field: 'tags', before: 'present, VIP', after: 'present' }],
      [{ field: 'tags', before: 'gift, VIP', after: 'present, VIP' }],
      [{ field: 'tags', before: '', after: 'gift, VIP' }],
    ]);
  });

  test('that are there already, or gone already, change nothing and are no failure', async () => {
    const page = pageOf(153);
    await page.writeTags(addTags, 'POST', { tags: ['present'] });
    expect((await page.writeTags(addTags, 'POST', { tags: ['PRESENT'] })).status).toBe(200);
    expect((await page.writeTags(removeTag, 'DELETE', { id: 999_999_999 })).status).toBe(200);
  });

  test.each([
    [{ tags: ['4111 1111 1111 1111'] }, 'Please don’t enter card numbers.'],
    [{ tags: ['x'.repeat(41)] }, '40 characters'],
    [{ tags: { not: '' } }, 'tags'],
    [{ tags: ['a'], storeHash: 'x' }, 'storeHash'],
  ])('%j are refused in words', async (body, words) => {
    const answer = await pageOf(154).writeTags(addTags, 'POST', body);
    expect([400, 422]).toContain(answer.status);
    expect(JSON.stringify(answer.body)).toContain(words);
  });

  test('whose answer is lost are looked up, never sent twice', async () => {
    const page = pageOf(155);
    await control('POST', '/faults', {
      match: { path: '/v3/orders/*/metafields', method: 'POST' },
      action: { kind: 'drop_after' },
      times: 1,
    });
    await control('DELETE', '/ledger');
    expect((await page.writeTags(addTags, 'POST', { tags: ['lost'] })).status).toBe(200);
    const sent = (await ledger({ kind: 'api' })).filter(({ method }) => method === 'POST');
    expect(sent).toHaveLength(1);
  });

  test('of the store are suggested, the most used first', async () => {
    for (const [orderId, tags] of [
      [156, ['rare', 'common']],
      [157, ['Common']],
    ] as const)
      await pageOf(orderId).writeTags(addTags, 'POST', { tags });
    const { body } = await call(storeTags, '/api/tags', { headers: bearer });
    const { tags } = body as unknown as StoreTags;
    const found = tags.filter(({ tag }) => /rare|common/i.test(tag));
    expect(found.map(({ tag, uses }) => [tag.toLowerCase(), uses])).toEqual([
      ['common', 2],
      ['rare', 1],
    ]);
  });
});

describe('an order’s page', () => {
  test('costs eleven calls with all its panels, and none for its history', async () => {
    const page = pageOf(158);
    const { row } = await page.detail();
    await control('DELETE', '/ledger');
    const currency = `?currency=${row.total.currencyCode}`;
    await customerOf(page);
    await page.read(readDiscounts, `/discounts${currency}`);
    await page.read(readShipments, `/shipments${currency}`);
    await page.read(readMessages, '/messages');
    await page.read(readPayments, '/payments');
    await page.read(readRefunds, `/refunds${currency}`);
    await page.tags();
    await page.history();
    expect((await ledger({ kind: 'api' })).length).toBeLessThanOrEqual(11);
  });

  test('has more of a line and of a delivery on demand', async () => {
    const page = pageOf(158);
    const { row, lines, deliveries } = await page.detail();
    const currency = `?currency=${row.total.currencyCode}`;
    const [lineId, addressId] = [String(lines[0]?.id), String(deliveries[0]?.id)];
    expect(await page.read(readLine, `/lines/${lineId}${currency}`, { lineId })).toHaveProperty('brand');
    expect(await page.read(readDelivery, `/deliveries/${addressId}${currency}`, { addressId })).toHaveProperty('zone');
    expect(await page.read(readEmailed, `/emailed${currency}`)).toHaveProperty('downloads');
    const params = { ...page.params, lineId: '1' };
    const gone = await call(readLine, `${page.path}/lines/1${currency}`, { headers: bearer, params });
    expect(gone).toMatchObject({ status: 404, body: { message: expect.stringContaining('line') } });
  });

  test('knows what the customer has ordered so far; what brings no money does not count', async () => {
    const page = pageOf(159);
    expect(await customerOf(page)).toMatchObject({ orders: 0, recent: [] });
    await page.setNotes('Known to the index now');
    const { row } = await page.detail();
    expect(await customerOf(page)).toMatchObject({
      orders: 1,
      values: [{ value: row.total, orders: 1 }],
      recent: [{ id: 159, total: row.total }],
    });
    await page.outsideEdit({ status_id: 5 });
    await page.detail();
    const { currencyCode } = row.total;
    expect(await customerOf(page)).toMatchObject({ values: [{ value: { amount: '0', currencyCode }, orders: 0 }] });
  });
});
