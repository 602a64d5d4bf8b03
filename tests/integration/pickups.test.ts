import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DELETE as takeBack, PUT as collect } from '#app/api/orders/[orderId]/pickup/[pickupId]/route.ts';
import { GET as readPickup, POST as markReady } from '#app/api/orders/[orderId]/pickup/route.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, type CallAnswer } from './app.ts';
import { control, platformWrites } from './emulator.ts';
import { idOf, otherApp, shippableOrder, type Platform } from './shippable.ts';

let bearer: Record<string, string>;
let platform: Platform;

beforeAll(async () => {
  await grant(['store_order_fulfillment_manage']);
  ({ bearer } = await installAndOpen());
  platform = await otherApp();
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

/** What the store grants the app at the next install, beside what every store does. */
async function grant(more: readonly string[]): Promise<void> {
  const { apps } = (await control('GET', '/apps')) as { apps: { client_id: string; scopes: string[] }[] };
  const app = apps.find(({ client_id }) => client_id === 'orderdeck-integration');
  const scopes = app?.scopes.filter((scope) => !scope.startsWith('store_order_fulfillment')) ?? [];
  await control('PUT', '/apps/orderdeck-integration', { scopes: [...scopes, ...more] });
}

const write = () => ({ ...bearer, 'idempotency-key': crypto.randomUUID() });
const auditOf = (orderId: number) =>
  runtime().prisma.auditEntry.findMany({ where: { orderId }, orderBy: { id: 'asc' } });

async function pickupOrder(): Promise<{ orderId: number; lineId: number }> {
  const order = await platform('POST', '/v2/orders', {
    status_id: 11,
    billing_address: { zip: '78751', country_iso2: 'US', state: 'Texas' },
    consignments: {
      pickups: [
        { pickup_method_id: 2, line_items: [{ name: 'Mug', quantity: 3, price_ex_tax: 10, price_inc_tax: 11 }] },
      ],
    },
  });
  const orderId = idOf(order);
  const [line] = (await platform('GET', `/v2/orders/${orderId}/products`)) as unknown[];
  return { orderId, lineId: idOf(line) };
}

const params = (orderId: number, pickupId?: number) => ({
  orderId: String(orderId),
  ...(pickupId === undefined ? {} : { pickupId: String(pickupId) }),
});
const read = (orderId: number) =>
  call(readPickup, `/api/orders/${orderId}/pickup`, { headers: bearer, params: params(orderId) });
const ready = (orderId: number, lineId: number, headers = write()): Promise<CallAnswer> =>
  call(markReady, `/api/orders/${orderId}/pickup`, {
    method: 'POST',
    headers,
    params: params(orderId),
    body: { pickupMethodId: 2, items: [{ lineId, quantity: 3 }] },
  });
const act = (handler: typeof collect, method: string, orderId: number, pickupId: number) =>
  call(handler, `/api/orders/${orderId}/pickup/${pickupId}`, {
    method,
    headers: write(),
    params: params(orderId, pickupId),
  });
const pickupIdOf = (answer: CallAnswer) => idOf(answer.body['pickup']);

describe('an order that the shopper fetches', () => {
  test('is told to lie ready and to be collected, and the statuses are offered', async () => {
    const { orderId, lineId } = await pickupOrder();
    expect((await read(orderId)).body).toMatchObject({
      pickup: { methodId: 2, lines: [{ id: lineId, name: 'Mug', quantity: 3 }], records: [] },
    });
    const done = await ready(orderId, lineId);
    expect(done).toMatchObject({ status: 200, body: { pickup: { isCollected: false }, offeredStatusId: 8 } });
    const pickupId = pickupIdOf(done);
    expect(await act(collect, 'PUT', orderId, pickupId)).toMatchObject({
      status: 200,
      body: { pickup: { id: pickupId, isCollected: true }, offeredStatusId: 10 },
    });
    expect((await read(orderId)).body).toMatchObject({ pickup: { records: [{ id: pickupId, isCollected: true }] } });
    const writes = (await platformWrites()).filter(({ path }) => path.includes('/v3/orders/pickups'));
    expect(writes.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect((await auditOf(orderId)).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['pickup.create', 'done'],
      ['pickup.update', 'done'],
    ]);
  });

  test('is taken back, once', async () => {
    const { orderId, lineId } = await pickupOrder();
    const pickupId = pickupIdOf(await ready(orderId, lineId));
    expect((await act(takeBack, 'DELETE', orderId, pickupId)).status).toBe(200);
    expect((await act(takeBack, 'DELETE', orderId, pickupId)).status).toBe(404);
    expect((await read(orderId)).body).toMatchObject({ pickup: { records: [] } });
  });

  test('is marked once, however often it is clicked and though the answer is lost', async () => {
    const { orderId, lineId } = await pickupOrder();
    await control('POST', '/faults', {
      match: { method: 'POST', path: '/v3/orders/pickups' },
      action: { kind: 'drop_after' },
      times: 1,
    });
    const headers = write();
    await Promise.all([1, 2].map(() => ready(orderId, lineId, headers)));
    expect((await ready(orderId, lineId, headers)).status).toBe(200);
    expect((await read(orderId)).body).toMatchObject({ pickup: { records: [{}] } });
    expect(await auditOf(orderId)).toHaveLength(1);
  });

  test('of which more lies ready than was ordered is refused by the platform', async () => {
    const { orderId, lineId } = await pickupOrder();
    await ready(orderId, lineId);
    expect(await ready(orderId, lineId)).toMatchObject({ status: 422, body: { code: 'refused_by_platform' } });
  });

  test.each([
    ['collecting', collect, 'PUT', 'pickup.update'],
    ['taking back', takeBack, 'DELETE', 'pickup.delete'],
  ] as const)(
    '%s is settled by the reconciler where it cannot be looked up at once',
    async (_, handler, method, action) => {
      const { orderId, lineId } = await pickupOrder();
      const pickupId = pickupIdOf(await ready(orderId, lineId));
      await control('POST', '/faults', { match: { method }, action: { kind: 'drop_after' }, times: 1 });
      await control('POST', '/faults', {
        match: { method: 'GET', path: '/v3/orders/pickups' },
        action: { kind: 'status', status: 400 },
        skip: 1,
      });
      expect(await act(handler, method, orderId, pickupId)).toMatchObject({ status: 502 });
      await control('DELETE', '/faults');
      await runtime().prisma.intent.updateMany({
        where: { orderId, finishedAt: null },
        data: { createdAt: new Date(Date.now() - 60_000) },
      });
      await createTasks(runtime())['reconcile-intents']?.({}, {} as never);
      const [, row] = await auditOf(orderId);
      expect(row).toMatchObject({ action, outcome: 'done' });
    },
  );
});

test('an order without pickups has none', async () => {
  const { orderId } = await shippableOrder(platform, [1]);
  expect((await read(orderId)).body).toEqual({ pickup: null });
});

test('a store that did not grant pickups is told so, and sees the rest', async () => {
  const { orderId, lineId } = await pickupOrder();
  await control('POST', '/faults', { match: { path: '/v3/orders/pickups' }, action: { kind: 'status', status: 403 } });
  expect(await read(orderId)).toMatchObject({
    status: 200,
    body: { pickup: { lines: [{ id: lineId }], records: null, message: expect.stringContaining('pickups') } },
  });
  expect((await ready(orderId, lineId)).status).toBe(409);
});
