import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import { askEmulator, emulatorClient, storeToken } from '#tests/fixtures/emulator-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { errorOf, type LocalClient } from '#tests/fixtures/local-client.ts';
import { EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

interface LedgerEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly duplicate_of: number | null;
}

let emulator: RunningEmulator;
let client: LocalClient;
let orderId: OrderId;

beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '60', EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

const ask = (method: string, path: string, body?: unknown) => askEmulator(emulator.url, method, path, body);
const fault = (method: string, action: object, times = 1) =>
  ask('POST', '/faults', { match: { store_hash: MAPLE, method }, action, times });

async function ledger(method?: string): Promise<readonly LedgerEntry[]> {
  const answer = await ask('GET', `/ledger?kind=api${method === undefined ? '' : `&method=${method}`}`);
  return (answer as { entries: LedgerEntry[] }).entries;
}

beforeEach(async () => {
  await ask('POST', '/reset');
  client = await emulatorClient(emulator.url, MAPLE, {
    priority: 'userWrite',
    timing: { readMs: 1_000, writeMs: 1_000 },
  });
  orderId = (await client.orders.list({ limit: 1, statusId: 11 })).orders[0]?.id ?? expect.fail('no order');
  await ask('DELETE', '/ledger');
});

afterEach(async () => {
  const archived = (await ledger('DELETE')).filter((entry) => !/\/orders\/\d+$/.test(entry.path));
  expect(archived).toEqual([]);
});

const SOON = { kind: 'rate_limited', headers: { 'X-Rate-Limit-Time-Reset-Ms': '250' } };

describe('faults of an answer', () => {
  test.each<[string, object, 'read' | 'unreadable', 'done' | 'unknown', number]>([
    ['429 with a short window', SOON, 'read', 'done', 2],
    ['429 without a word', { kind: 'rate_limited', headers: 'none' }, 'read', 'done', 2],
    ['500', { kind: 'status', status: 500 }, 'read', 'unknown', 2],
    ['502', { kind: 'status', status: 502 }, 'read', 'unknown', 2],
    ['504', { kind: 'status', status: 504 }, 'read', 'unknown', 2],
    ['maintenance', { kind: 'maintenance' }, 'read', 'unknown', 2],
    ['cut before the work', { kind: 'drop_before' }, 'read', 'unknown', 2],
    ['cut after the work', { kind: 'drop_after' }, 'read', 'unknown', 2],
    ['one byte at a time', { kind: 'slow_bytes', chunk_bytes: 1, pause_ms: 50 }, 'read', 'unknown', 2],
    ['silence', { kind: 'latency', ms: 1_500 }, 'read', 'unknown', 2],
    ['a page', { kind: 'html' }, 'unreadable', 'unknown', 1],
    ['JSON without its end', { kind: 'truncated_json' }, 'unreadable', 'unknown', 1],
    ['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:9/' }, 'unreadable', 'unknown', 1],
    ['new fields', { kind: 'extra_fields' }, 'read', 'done', 1],
    ['new values', { kind: 'unknown_enums' }, 'read', 'done', 1],
  ])('%s', async (name, action, readResult, writeResult, reads) => {
    await fault('GET', action);
    const read = await client.orders.get(orderId).then(
      (order) => (order?.id === orderId ? 'read' : 'other'),
      () => 'unreadable',
    );
    expect(read).toBe(readResult);
    await expect.poll(async () => (await ledger('GET')).length, { timeout: 5_000 }).toBe(reads);

    await fault('PUT', action);
    const result = await client.orders.update(orderId, { staffNotes: `after ${name}` });
    expect(result.kind).toBe(writeResult);
    // Only what a 429 kept from being carried out may arrive twice. A slow call is noted when it is over.
    const carriedOut = async () => (await ledger('PUT')).filter((entry) => entry.status !== 429).length;
    await expect.poll(carriedOut, { timeout: 5_000 }).toBe(1);
  });

  test('an unclear write may have been done, or not: reading back tells', async () => {
    await fault('PUT', { kind: 'drop_before' });
    expect((await client.orders.update(orderId, { staffNotes: 'one' })).kind).toBe('unknown');
    expect((await client.orders.get(orderId))?.staffNotes).not.toBe('one');
    await fault('PUT', { kind: 'drop_after' });
    expect((await client.orders.update(orderId, { staffNotes: 'two' })).kind).toBe('unknown');
    expect((await client.orders.get(orderId))?.staffNotes).toBe('two');
  });

  test('broken gzip is never taken for an answer', async () => {
    await fault('GET', { kind: 'broken_gzip' }, 3);
    expect((await errorOf(client.orders.get(orderId))).code).toMatch(/^platform_(unreadable|unavailable)$/);
    await fault('DELETE', { kind: 'broken_gzip' });
    expect(['done', 'unknown']).toContain((await client.orders.archive(orderId)).kind);
    expect(await ledger('DELETE')).toHaveLength(1);
  });

  test('pages with fields and values nobody documented lose no order', async () => {
    await fault('GET', { kind: 'extra_fields' }, 100);
    await fault('GET', { kind: 'unknown_enums' }, 100);
    const page = await client.orders.list({ limit: 250, include: ['consignments.line_items', 'fees'] });
    expect(page.unreadable).toEqual([]);
    for (const { id, currencyCode } of page.orders.slice(0, 10)) {
      await client.orders.lines(id, currencyCode);
      await client.orders.shipments(id, currencyCode);
      await client.transactions.list(id);
    }
    expect(await client.orders.statuses()).toHaveLength(15);
    expect(await client.channels.list()).not.toHaveLength(0);
  });
});

describe('writes', () => {
  test('a status and notes are changed, and the answer is what is stored', async () => {
    const result = await client.orders.update(orderId, { statusId: 9, staffNotes: 'packed — näyttävä 🧺' });
    expect(result).toMatchObject({ kind: 'done', order: { statusId: 9, staffNotes: 'packed — näyttävä 🧺' } });
    if (result.kind === 'done') await expect(client.orders.get(orderId)).resolves.toEqual(result.order);
  });

  test('a refusal names its field', async () => {
    const result = await client.orders.update(orderId, { statusId: 77 });
    expect(result).toMatchObject({
      kind: 'refused',
      status: 400,
      field: 'status_id',
      reason: expect.stringMatching(/^[A-Z]/),
    });
  });

  test('archiving takes an order off the list and leaves it readable', async () => {
    await expect(client.orders.archive(orderId)).resolves.toEqual({ kind: 'done' });
    await expect(client.orders.get(orderId)).resolves.toMatchObject({ id: orderId, isDeleted: true });
    expect((await client.orders.list({ minId: orderId, maxId: orderId })).received).toBe(0);
  });

  test('an order that is not there', async () => {
    const gone = 2_147_483_647 as OrderId;
    await expect(client.orders.update(gone, { statusId: 9 })).resolves.toEqual({ kind: 'not_found' });
    await expect(client.orders.archive(gone)).resolves.toEqual({ kind: 'not_found' });
  });
});

describe('permissions, whatever shape the gateway gives its refusals', () => {
  test.each(['array', 'object', 'html', 'empty'])('%s', async (gatewayErrors) => {
    await ask('PUT', '/switches', { gatewayErrors });
    const none = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_v2_products_read_only'] });
    expect((await errorOf(none.orders.get(orderId))).code).toBe('store_needs_approval');
    const dead = await emulatorClient(emulator.url, MAPLE, { accessToken: () => 'no such token' });
    expect((await errorOf(dead.orders.get(orderId))).code).toBe('store_needs_approval');
    expect(await dead.orders.archive(orderId)).toMatchObject({ kind: 'refused', status: 401, needsApproval: 'orders' });
  });

  test('a token replaced in the middle of a backfill loses no page', async () => {
    const first = await storeToken(emulator.url, MAPLE);
    const second = await storeToken(emulator.url, MAPLE);
    let current = first;
    const backfill = await emulatorClient(emulator.url, MAPLE, { priority: 'job', accessToken: () => current });
    const seen: number[] = [];
    for (let page = 1; page <= 6; page += 1) {
      // The client has the old token in hand when it dies.
      const reading = backfill.orders.list({ page, limit: 10 });
      if (page === 3) {
        await ask('POST', '/tokens/revoke', { access_token: first });
        current = second;
      }
      seen.push(...(await reading).orders.map((order) => order.id));
    }
    expect(new Set(seen).size).toBe(60);
    expect((await ledger()).filter((entry) => entry.status === 401).length).toBeLessThanOrEqual(2);
  });
});

test('jobs leave three tenths of the quota, and cause no 429', async () => {
  const records: number[] = [];
  const backfill = await emulatorClient(emulator.url, MAPLE, {
    priority: 'job',
    log: (record) => records.push(record.requestsLeft ?? 0),
  });
  await ask('PUT', `/quota/${MAPLE}`, { quota: 20, window_ms: 1_000 });
  await backfill.store.time();
  await Promise.all(Array.from({ length: 45 }, () => backfill.store.time()));
  expect(Math.min(...records)).toBeGreaterThanOrEqual(6);
  expect((await ledger()).filter((entry) => entry.status === 429)).toEqual([]);
});

const HOSTILE_IDS: readonly unknown[] = [
  0,
  -1,
  1.5,
  1e10,
  Number.NaN,
  '',
  '1',
  ' 1',
  '1 ',
  '0x1',
  '١٢',
  '1%2Fproducts',
  '..',
  '../',
  '..%2f',
  '..%2F..%2Fv3%2Fcustomers',
  '../../v3/customers',
  '1/../../store',
  '1?limit=1',
  '1#',
  '1;2',
  '1\u0000',
  '1\n',
  '%00',
  '\\',
  '..\\',
  'null',
  'undefined',
  'NaN',
  'count',
  'products',
  '１',
  '1e3',
  '+1',
  '-0',
  '00000000000000000001',
  '99999999999999999999',
  'a'.repeat(5_000),
  null,
  undefined,
  true,
  false,
  [],
  [1],
  {},
  { id: 1 },
  { toString: () => '1' },
  Symbol.for('1'),
  () => 1,
  1n,
  new Date(),
  /1/,
  new Map(),
  '/',
  '//',
  '.',
  '*',
  '1,2',
  '{order_id}',
  '%7Border_id%7D',
];

test('ids that are none reach nobody', async () => {
  expect(HOSTILE_IDS.length).toBeGreaterThanOrEqual(60);
  for (const id of HOSTILE_IDS as readonly OrderId[]) {
    const { orders, transactions } = client;
    const calls = [
      orders.get(id),
      orders.lines(id, 'EUR'),
      orders.fees(id, 'EUR'),
      orders.update(id, { statusId: 1 }),
      orders.archive(id),
      transactions.list(id),
      transactions.refunds(id, 'EUR'),
    ];
    for (const call of calls) await expect(call).rejects.toBeInstanceOf(RangeError);
  }
  expect(await ledger()).toEqual([]);
});
