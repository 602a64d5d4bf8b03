import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POST as findCustomers } from '#app/api/customers/search/route.ts';
import { GET as hear } from '#app/api/events/route.ts';
import { GET as readForEditing, PATCH as saveEdit } from '#app/api/orders/[orderId]/edit/route.ts';
import { PATCH as changeShipment } from '#app/api/orders/[orderId]/shipments/[shipmentId]/route.ts';
import { GET as readOrder, PATCH as changeOrder } from '#app/api/orders/[orderId]/route.ts';
import { POST as liveOrders } from '#app/api/orders/query/route.ts';
import { POST as search } from '#app/api/orders/search/route.ts';
import { POST as summary } from '#app/api/orders/search/summary/route.ts';
import { POST as openSession } from '#app/api/session/route.ts';
import { PATCH as changeSettings } from '#app/api/settings/route.ts';
import { POST as countViews } from '#app/api/views/counts/route.ts';
import { GET as readViews, POST as createView } from '#app/api/views/route.ts';
import type { EditState } from '#lib/orders/edit-state.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { SearchPage, SearchSummary } from '#lib/orders/search-contract.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { ViewCounts, ViewList } from '#lib/views/contract.ts';
import { call, installAndOpen, load, MAPLE, open, readRedirect, STAFF, type CallOptions } from './app.ts';
import { control, platformOrder } from './emulator.ts';
import { CANARIES, canariesIn, plantCanaries } from './masking/canary.ts';
import { readDeclaredRoutes, type DeclaredRoute } from './routes/declared-routes.ts';
import { otherApp } from './shippable.ts';
import { hear as listen } from './stream.ts';
import { work } from './sync-rig.ts';

type Bearer = Record<string, string>;

const CANARY = 150;
const { prisma } = runtime();
let owner: Bearer;
let masked: Bearer;
let seen: OrderDetail;

const keyed = (as: Bearer) => ({ ...as, 'idempotency-key': randomUUID() });
const post = (handler: typeof search, as: Bearer, body: unknown) =>
  call(handler, '/api', { method: 'POST', headers: keyed(as), body });
const mask = (maskedRoles: unknown) =>
  call(changeSettings, '/api/settings', { method: 'PATCH', headers: keyed(owner), body: { maskedRoles } });
const params = { orderId: String(CANARY) };
const detailFor = async (as: Bearer) =>
  (await call(readOrder, '/api', { headers: as, params })).body as unknown as OrderDetail;

const routesWith = async (permission: string) =>
  (await readDeclaredRoutes()).filter(({ access }) => access.kind === 'role' && access.permission === permission);

beforeAll(async () => {
  owner = (await installAndOpen()).bearer;
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  masked = (await open(await load(MAPLE, STAFF))).bearer;
  await plantCanaries(CANARY);
  await work();
  await detailFor(owner);
  // What it was before is in the history, by an act of the app and by a change outside of it.
  const { row } = await detailFor(owner);
  const body = { base: row.base, change: { staffNotes: CANARIES.staffNotes }, reason: CANARIES.reason };
  expect((await call(changeOrder, '/api', { method: 'PATCH', headers: keyed(owner), params, body })).status).toBe(200);
  await control('POST', '/clock', { advance_ms: 2_000 });
  await control('POST', `/stores/${MAPLE}/orders/${CANARY}`, { customer_message: `${CANARIES.customerMessage} again` });
  seen = await detailFor(owner);
});

beforeEach(async () => {
  await prisma.storeUser.updateMany({ where: { userId: STAFF }, data: { role: 'editor' } });
  expect((await mask(['viewer', 'editor'])).status).toBe(200);
});

/** What each route is asked; those without a body or a part of their path are asked by path alone. */
function askOf({ name, method, path }: DeclaredRoute): CallOptions & { readonly query?: string } {
  const [line] = seen.lines;
  const [delivery] = seen.deliveries;
  const bodies: Record<string, unknown> = {
    'POST /api/orders/query': {},
    'POST /api/orders/counts': {},
    'POST /api/orders/search': { query: `id:${CANARY}` },
    'POST /api/orders/search/summary': { query: '' },
    'POST /api/customer-history': { customerId: seen.row.customerId ?? 1 },
    'POST /api/views': { name: 'Mine', query: 'status:pending', isShared: false, columns: ['date'], sort: 'id:desc' },
    'POST /api/views/counts': { queries: [{ key: 'a', query: 'mug' }] },
    'PUT /api/preferences/list': {},
    'PATCH /api/views/[viewId]': { name: 'Still mine' },
  };
  const known: Record<string, string> = {
    ...{ orderId: String(CANARY), lineId: String(line?.id), addressId: String(delivery?.id) },
    ...{ shipmentId: '1', countryId: '226', viewId: randomUUID() },
  };
  const named = [...path.matchAll(/\[([a-zA-Z]+)\]/g)].map(([, part = '']) => part);
  expect({ name, unknown: named.filter((part) => known[part] === undefined) }).toEqual({ name, unknown: [] });
  return {
    method,
    ...(bodies[name] === undefined ? {} : { body: bodies[name] }),
    params: Object.fromEntries(named.map((part) => [part, known[part] ?? ''])),
    query: QUERIES[name] ?? '',
  };
}

const QUERIES: Record<string, string> = {
  'GET /api/orders/[orderId]/lines/[lineId]': '?currency=USD',
  'GET /api/orders/[orderId]/deliveries/[addressId]': '?currency=USD',
  'GET /api/orders/[orderId]/shipments': '?currency=USD',
  'GET /api/orders/[orderId]/discounts': '?currency=USD',
  'GET /api/orders/[orderId]/emailed': '?currency=USD',
  'GET /api/orders/[orderId]/refunds': '?currency=USD',
  'GET /api/orders/[orderId]/printout': '?document=invoice',
  'GET /api/status-mail': '?channel=1',
};

/** Asked of an order that has none of it, or of a view that is not there. */
const NOT_FOUND = new Set([
  'GET /api/orders/[orderId]/shipments/[shipmentId]',
  'PATCH /api/views/[viewId]',
  'DELETE /api/views/[viewId]',
]);

async function textOf(route: DeclaredRoute, as: Bearer): Promise<{ status: number; text: string }> {
  const { query = '', ...options } = askOf(route);
  const answer = await call(route.handler, `${route.path}${query}`, { ...options, headers: keyed(as) });
  return { status: answer.status, text: JSON.stringify(answer.body) };
}

describe('every route that people who only look may ask', () => {
  test('tells a masked person nothing of the canary order that is personal, and anybody else all of it', async () => {
    const routes = (await routesWith('orders:read')).filter(({ path }) => path !== '/api/events');
    expect(routes.length).toBeGreaterThan(25);
    const told = new Set<string>();
    const leaks: unknown[] = [];
    for (const route of routes) {
      for (const [as, isMasked] of [[owner, false] as const, [masked, true] as const]) {
        const { status, text } = await textOf(route, as);
        const expected = NOT_FOUND.has(route.name) ? [404, 200, 204] : [200, 201, 204];
        expect({ route: route.name, isMasked, isAnswered: expected.includes(status), status }).toMatchObject({
          isAnswered: true,
        });
        const found = canariesIn(text);
        if (isMasked && found.length > 0) leaks.push({ route: route.name, found });
        if (!isMasked) found.forEach((canary) => told.add(canary));
      }
    }
    expect(leaks).toEqual([]);
    expect(Object.values(CANARIES).filter((canary) => !told.has(canary))).toEqual([]);
  });

  test.each(['orders:edit', 'money:act'])('so do those that read for %s', async (permission) => {
    await prisma.storeUser.updateMany({ where: { userId: STAFF }, data: { role: 'money' } });
    await mask(['money']);
    const reads = (await routesWith(permission)).filter(
      ({ method, path }) => method === 'GET' && !/draftId|intentId/.test(path),
    );
    expect(reads.length).toBeGreaterThan(0);
    for (const route of reads) {
      const answer = await call(route.handler, route.path, {
        headers: masked,
        params: { ...params, customerId: String(seen.row.customerId ?? 1), productId: '111' },
      });
      expect({ route: route.name, found: canariesIn(JSON.stringify(answer.body)) }).toEqual({
        route: route.name,
        found: [],
      });
    }
  });

  test('the stream tells none of it', async () => {
    const stream = await listen(hear, masked);
    expect(stream.status).toBe(200);
    await control('POST', '/clock', { advance_ms: 2_000 });
    await control('POST', `/stores/${MAPLE}/orders/${CANARY}`, { status_id: 9 });
    await detailFor(owner);
    await expect.poll(() => stream.events.length).toBeGreaterThan(0);
    expect(canariesIn(JSON.stringify(stream.events))).toEqual([]);
    await stream.leave();
  });

  test.each(['', '/orders/150', '#q=qwxfirst', '?email=qwxmail%40canary.example.com'])(
    'nor does the first screen of the session at %s',
    async (at) => {
      const { code, path } = readRedirect(await load(MAPLE, STAFF));
      const page = at.startsWith('/') ? path.replace(/\/orders$/, at) : `${path}${at}`;
      const answer = await call(openSession, '/api/session', { method: 'POST', body: { code, path: page } });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ user: { isMasked: true } });
      expect(canariesIn(JSON.stringify(answer.body['first']))).toEqual(at.startsWith('#') ? [CANARIES.firstName] : []);
    },
  );
});

describe('a masked person', () => {
  test('finds nobody by a name, and is told that a field is hidden', async () => {
    const page = async (as: Bearer, query: string) => (await post(search, as, { query })).body as unknown as SearchPage;
    const words = [
      CANARIES.lastName,
      CANARIES.phone,
      CANARIES.staffNotes,
      CANARIES.email,
      '*wxstre*',
      CANARIES.engraving,
      '"Qwxfirst Qwxlast"',
    ];
    for (const word of words) {
      expect((await page(owner, word)).rows.map(({ id }) => id)).toEqual([CANARY]);
      expect((await page(masked, word)).rows).toEqual([]);
      const counted = (await post(summary, masked, { query: word })).body as unknown as SearchSummary;
      expect(counted.total.count).toBe(0);
      expect(
        ((await post(countViews, masked, { queries: [{ key: 'a', query: word }] })).body as unknown as ViewCounts)
          .counts,
      ).toEqual([{ key: 'a', count: 0, isCapped: false }]);
    }
    for (const query of [
      'name:qwxlast',
      'email:qwxmail*',
      '-phone:5550198273',
      'status:pending or zip:QWX*',
      'note:a',
      'option:a',
    ])
      expect((await post(search, masked, { query })).body).toMatchObject({ code: 'forbidden', field: 'query' });
    expect((await page(masked, String(CANARY))).rows.map(({ id }) => id)).toContain(CANARY);
    const sku = seen.lines[0]?.sku ?? '';
    expect((await page(masked, `sku:"${sku}" id:${CANARY}`)).rows).toHaveLength(1);
    expect((await page(masked, `"${sku}" id:${CANARY}`)).rows).toHaveLength(1);
  });

  test('learns nothing by sorting, by filters, by the customer finder or by others’ views', async () => {
    const sorted = { query: '', sort: { field: 'customer', direction: 'asc' } };
    const ids = ((await post(search, masked, sorted)).body as unknown as SearchPage).rows.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
    expect(await post(liveOrders, masked, { filters: { email: CANARIES.email } })).toMatchObject({
      status: 403,
      body: { field: 'filters.email' },
    });
    expect((await post(findCustomers, masked, { text: 'a' })).status).toBe(403);
    const view = { name: 'Hers', query: 'qwxlast', isShared: true, columns: ['date'], sort: 'id:desc' };
    expect((await post(createView, owner, view)).status).toBe(200);
    const views = async (as: Bearer) => (await call(readViews, '/api', { headers: as })).body as unknown as ViewList;
    expect((await views(owner)).views.map(({ name }) => name)).toContain('Hers');
    expect((await views(masked)).views.map(({ name }) => name)).not.toContain('Hers');
  });

  test('cannot overwrite what is hidden; what is seen can be changed, and the hidden stays', async () => {
    const { row } = await detailFor(masked);
    expect(row).toMatchObject({ customerName: '', staffNotes: '', email: '' });
    const notes = { base: row.base, change: { staffNotes: '' } };
    const change = (body: unknown) =>
      call(changeOrder, '/api', { method: 'PATCH', headers: keyed(masked), params, body });
    expect(await change(notes)).toMatchObject({ status: 403, body: { field: 'change.staffNotes' } });
    const edit = (to: object, state: object) =>
      call(saveEdit, '/api', {
        ...{ method: 'PATCH', headers: keyed(masked), params },
        body: { seen: state, wish: { to, newLines: [], newFees: [], keepTotals: false }, seenTotal: null },
      });
    const shown = (await call(readForEditing, '/api', { headers: masked, params })).body as unknown as EditState;
    expect(shown.billing).toMatchObject({ firstName: '', street1: '', city: seen.billing.city });
    expect(await edit({ 'billing.firstName': 'Me' }, { 'billing.firstName': '' })).toMatchObject({
      status: 403,
      body: { field: 'seen.billing.firstName' },
    });
    const city = { 'billing.city': shown.billing.city };
    expect((await edit({ 'billing.city': 'Bergen' }, city)).status).toBe(200);
    expect((await change({ base: row.base, change: { statusId: 8 } })).status).toBe(200);
    expect(await platformOrder(MAPLE, CANARY)).toMatchObject({
      status_id: 8,
      staff_notes: expect.stringContaining(CANARIES.staffNotes),
      billing_address: { first_name: CANARIES.firstName, street_1: CANARIES.street1, city: 'Bergen' },
    });
  });

  test('cannot write over what is said of a parcel; its tracking number can be changed', async () => {
    const platform = await otherApp();
    const shipment = async () => ((await platform('GET', `/v2/orders/${CANARY}/shipments`)) as { id: number }[]).at(-1);
    const ids = { ...params, shipmentId: String((await shipment())?.id) };
    const change = (body: object) =>
      call(changeShipment, '/api', { method: 'PATCH', headers: keyed(masked), params: ids, body });
    expect(await change({ comments: 'mine' })).toMatchObject({ status: 403, body: { field: 'comments' } });
    expect(await change({ trackingNumber: '1Z999' })).toMatchObject({
      status: 200,
      body: { shipment: { comments: '' } },
    });
    expect(await shipment()).toMatchObject({ tracking_number: '1Z999', comments: CANARIES.comments });
  });

  test('is told nothing by a conflict either', async () => {
    const { row } = await detailFor(masked);
    await control('POST', '/clock', { advance_ms: 2_000 });
    await control('POST', `/stores/${MAPLE}/orders/${CANARY}`, {
      staff_notes: `${CANARIES.staffNotes} 2`,
      status_id: 9,
    });
    const body = { base: row.base, change: { statusId: 2 } };
    const answer = await call(changeOrder, '/api', { method: 'PATCH', headers: keyed(masked), params, body });
    expect(answer).toMatchObject({ status: 409, body: { conflict: { current: { staffNotes: '' } } } });
    expect(canariesIn(JSON.stringify(answer.body))).toEqual([]);
  });

  test('sees everything again as soon as the admin says so', async () => {
    await mask(['viewer']);
    expect((await detailFor(masked)).row.customerName).toContain(CANARIES.firstName);
    expect((await mask(['admin'])).status).toBe(400);
  });
});
