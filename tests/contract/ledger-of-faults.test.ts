import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { isCardPaid, orderPool } from './order-pool.ts';
import { refundOf } from './refund-calls.ts';
import { startReceiver } from './webhook-receiver.ts';

// What goes wrong between an app and the platform, as the ledger shows it: who called, what for, and what came of it.

interface Entry {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown> | null;
  readonly status: number;
  readonly answer: unknown;
  readonly duplicate_of: number | null;
  readonly faults: readonly string[];
}

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let client: BigCommerceClient;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await call('POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE);
  client = await emulatorClient(emulator.url, MAPLE);
});

const call = (method: string, path: string, body?: unknown) => control(emulator.url, method, path, body);
const ledger = async (query = '') => (await call('GET', `/ledger?${query}`)).body['entries'] as Entry[];
const statuses = async (query: string) => (await ledger(query)).map(({ status }) => status);

test('a storm of 429s: each refusal stands there, and the app that waited gets through once', async () => {
  const storm = { kind: 'rate_limited', headers: { 'X-Rate-Limit-Time-Reset-Ms': '20' } };
  await call('POST', '/faults', { match: { path: '/v2/orders/110' }, action: storm, times: 2 });
  await expect(client.orders.get(110 as OrderId)).resolves.toMatchObject({ id: 110 });
  const calls = await ledger('kind=api&path=/v2/orders/110');
  expect(calls.map(({ status, faults }) => [status, faults])).toEqual([
    [429, ['rate_limited']],
    [429, ['rate_limited']],
    [200, []],
  ]);
});

test('an app that storms on: what the quota lets through, and every refusal of the rest', async () => {
  await call('PUT', `/quota/${MAPLE}`, { quota: 10 });
  await Promise.all(Array.from({ length: 25 }, () => maple.get('/v2/time')));
  const seen = await statuses('kind=api');
  expect(seen.filter((status) => status === 200)).toHaveLength(10);
  expect(seen.filter((status) => status === 429)).toHaveLength(15);
  await call('POST', '/clock', { advance_ms: 30_000 });
  expect((await maple.get('/v2/time')).status).toBe(200);
});

test('a connection cut after a refund: one call without an answer, one refund, and a repetition would be marked', async () => {
  await call('PUT', '/switches', { listArchived: true });
  const take = await orderPool(maple, isCardPaid);
  const money = refundOf(maple, take()['id']);
  const [line] = await money.lines();
  const items = [{ item_type: 'PRODUCT', item_id: line?.['id'], quantity: 1 }];
  const [payments] = (await money.quote(items))['refund_methods'] as unknown[][];
  await call('POST', '/faults', {
    match: { method: 'POST', path: '*/refunds' },
    action: { kind: 'drop_after' },
    times: 1,
  });
  await expect(money.post({ items, payments })).rejects.toThrow();
  const [made, ...others] = await money.list();
  expect(others).toEqual([]);
  expect((await money.post({ items, payments })).status).toBe(422);
  const [first, second, ...more] = await ledger('kind=api&method=POST&path=/refunds$');
  expect(first).toMatchObject({ status: 0, faults: ['drop_after'], duplicate_of: null, body: { items, payments } });
  expect(first?.answer).toMatchObject({ data: { id: made?.['id'], order_id: money.orderId } });
  expect(second).toMatchObject({
    status: 422,
    faults: [],
    answer: { data: [{ status: 422 }] },
    duplicate_of: Reflect.get(Object(first), 'id'),
  });
  expect(more).toEqual([]);
});

test('a burst of webhooks, shuffled and duplicated: every delivery in its order, the copies marked, hashes equal', async () => {
  const receiver = await startReceiver();
  await maple.send('POST', '/v3/hooks', { scope: 'store/order/updated', destination: `${receiver.url}/hooks` });
  await call('PUT', '/webhooks', { shuffle: true, duplicate: 0.4, seed: 3, delay_ms: 0 });
  const ids = Array.from({ length: 30 }, (_, index) => 120 + index);
  for (const id of ids) await maple.put(`/v2/orders/${id}`, { staff_notes: 'touched' });
  await call('POST', '/webhooks/advance', { advance_ms: 10_000 });
  const told = await ledger('kind=webhook');
  const order = told.map(({ body }) => Number(Object(Reflect.get(Object(body), 'data')).id));
  expect(new Set(order)).toEqual(new Set(ids));
  expect(order).not.toEqual(order.toSorted((a, b) => a - b));
  const copies = told.filter(({ faults }) => faults.includes('duplicate'));
  expect(copies.length).toBeGreaterThan(0);
  expect(told).toHaveLength(ids.length + copies.length);
  for (const copy of copies)
    expect(told.filter(({ body }) => body?.['hash'] === copy.body?.['hash']).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
  expect(receiver.deliveries).toHaveLength(told.length);
  await receiver.stop();
});

test('another app eats the quota: its calls stand there as of others, ours behind them are refused', async () => {
  await call('PUT', `/quota/${MAPLE}`, { quota: 100, eat: 98 });
  for (const _ of [1, 2, 3]) await maple.get('/v2/time');
  expect(await statuses('kind=api')).toEqual([200, 200, 429]);
  expect(await ledger('kind=others')).toMatchObject([{ path: `/stores/${MAPLE}/…`, body: { calls: 98 }, status: 200 }]);
  await call('PUT', `/quota/${MAPLE}`, { eat: 5 });
  expect(await statuses('kind=others')).toEqual([200, 429]);
});

test('another writer: what was written, between what the app read and what it wrote', async () => {
  await maple.get('/v2/orders/110');
  await call('POST', `/stores/${MAPLE}/orders/110`, { staff_notes: 'somebody else was here' });
  await call('POST', `/stores/${MAPLE}/orders/110`, { no_such_field: 1 });
  await call('POST', `/stores/${MAPLE}/orders/110/messages`, { message: 'Where is it?' });
  await maple.put('/v2/orders/110', { staff_notes: 'mine' });
  const seen = (await ledger('path=/v2/orders/110')).map(({ kind, method, status }) => [kind, method, status]);
  expect(seen).toEqual([
    ['api', 'GET', 200],
    ['others', 'PUT', 200],
    ['others', 'PUT', 400],
    ['others', 'POST', 201],
    ['api', 'PUT', 200],
  ]);
});
