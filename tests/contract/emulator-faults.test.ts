import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE);
});

async function fault(action: Record<string, unknown>, match: Record<string, unknown> = {}, times = 1): Promise<void> {
  const { status } = await control(emulator.url, 'POST', '/faults', { match, action, times });
  expect(status).toBe(201);
}

async function lastCall(): Promise<Record<string, unknown>> {
  const { body } = await control(emulator.url, 'GET', `/ledger?store_hash=${MAPLE}&kind=api`);
  const [entries] = Object.values(body).filter(Array.isArray) as Record<string, unknown>[][];
  return entries?.at(-1) ?? {};
}

describe('faults', () => {
  test('429 without a word about when', async () => {
    await fault({ kind: 'rate_limited', headers: 'none' });
    const answer = await maple.get('/v2/orders');
    expect(answer.status).toBe(429);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('x-r'))).toEqual([]);
    expect((await maple.get('/v2/orders')).status).toBe(200);
  });

  test('429 with given headers', async () => {
    await fault({ kind: 'rate_limited', headers: { 'X-Rate-Limit-Requests-Left': '35' } });
    const answer = await maple.get('/v2/orders');
    expect([
      answer.status,
      answer.headers.get('x-rate-limit-requests-left'),
      answer.headers.get('x-retry-after'),
    ]).toEqual([429, '35', null]);
  });

  test.each([500, 502, 503, 504, 507])('%i: the call is not carried out', async (status) => {
    await fault({ kind: 'status', status }, { method: 'PUT' });
    expect((await maple.put('/v2/orders/100', { staff_notes: 'lost' })).status).toBe(status);
    expect((await maple.one('/v2/orders/100'))['staff_notes']).not.toBe('lost');
  });

  test('maintenance, a page instead of JSON, another host', async () => {
    await fault({ kind: 'maintenance' });
    expect((await maple.get('/v2/orders')).status).toBe(503);
    await fault({ kind: 'html' });
    const page = await maple.get('/v2/orders');
    expect([page.status, page.headers.get('content-type'), String(page.body).startsWith('<!DOCTYPE html>')]).toEqual([
      200,
      expect.stringContaining('text/html'),
      true,
    ]);
    await fault({ kind: 'redirect', location: 'https://elsewhere.example.com/' });
    const moved = await maple.get('/v2/orders');
    expect([moved.status, moved.headers.get('location')]).toEqual([302, 'https://elsewhere.example.com/']);
  });

  test('transactions that cannot be read while the payment backend is down; the order still can', async () => {
    await fault({ kind: 'status', status: 503 }, { path: '/v3/orders/*/transactions' });
    expect((await maple.get('/v3/orders/103/transactions')).status).toBe(503);
    expect((await maple.get('/v2/orders/103')).status).toBe(200);
    expect((await maple.get('/v3/orders/103/transactions')).status).toBe(200);
  });

  test('JSON that breaks off', async () => {
    await fault({ kind: 'truncated_json' });
    expect((await maple.get('/v2/orders')).body).toBeTypeOf('string');
  });

  test('gzip that breaks off', async () => {
    await fault({ kind: 'broken_gzip' });
    await expect(maple.get('/v2/orders')).rejects.toThrow();
  });

  test('bytes that trickle arrive whole', async () => {
    const before = await maple.one('/v2/orders/100');
    await fault({ kind: 'slow_bytes', chunk_bytes: 400, pause_ms: 1 });
    expect(await maple.one('/v2/orders/100')).toEqual(before);
  });

  test('a connection cut before: nothing happened', async () => {
    await fault({ kind: 'drop_before' });
    await expect(maple.put('/v2/orders/100', { staff_notes: 'never' })).rejects.toThrow('fetch failed');
    expect(await lastCall()).toMatchObject({ method: 'PUT', status: 0 });
    expect((await maple.one('/v2/orders/100'))['staff_notes']).not.toBe('never');
  });

  test('a connection cut after: the change was made', async () => {
    await fault({ kind: 'drop_after' });
    await expect(maple.put('/v2/orders/100', { staff_notes: 'made' })).rejects.toThrow('fetch failed');
    expect((await maple.one('/v2/orders/100'))['staff_notes']).toBe('made');
  });

  test('an answer cut in the middle: the change was made, and what came of it cannot be read', async () => {
    await fault({ kind: 'drop_midway' });
    await expect(maple.put('/v2/orders/100', { staff_notes: 'half told' })).rejects.toThrow('terminated');
    expect(await lastCall()).toMatchObject({ status: 0, answer: { id: 100 }, faults: ['drop_midway'] });
    expect((await maple.one('/v2/orders/100'))['staff_notes']).toBe('half told');
    await fault({ kind: 'drop_midway' });
    await expect(maple.delete('/v2/orders/100')).rejects.toThrow('fetch failed');
    expect((await maple.one('/v2/orders/100'))['is_deleted']).toBe(true);
  });

  test('a gateway that gave up too early: the change was made all the same', async () => {
    await fault({ kind: 'status_after', status: 504 });
    expect(await maple.put('/v2/orders/100', { staff_notes: 'made' })).toMatchObject({
      status: 504,
      body: [{ status: 504 }],
    });
    expect(await lastCall()).toMatchObject({ status: 504, faults: ['status_after'] });
    expect((await maple.one('/v2/orders/100'))['staff_notes']).toBe('made');
  });

  test('an answer that is held back: the change was made and stands in the ledger meanwhile', async () => {
    await fault({ kind: 'latency_after', ms: 600_000 }, { method: 'PUT' });
    const caller = new AbortController();
    const waiting = fetch(`${maple.base}/stores/${MAPLE}/v2/orders/100`, {
      method: 'PUT',
      signal: caller.signal,
      headers: { 'x-auth-token': maple.token, accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ staff_notes: 'waits' }),
    });
    await vi.waitFor(async () => expect(await lastCall()).toMatchObject({ method: 'PUT', status: 200 }));
    expect((await maple.one('/v2/orders/100'))['staff_notes']).toBe('waits');
    caller.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  test('fields and values that nobody documented', async () => {
    await fault({ kind: 'extra_fields' });
    const [order] = await maple.list('/v2/orders?limit=1');
    expect([order?.['id'], order?.['x_new_field']]).toEqual([100, expect.anything()]);
    await fault({ kind: 'unknown_enums' });
    expect(await maple.one('/v2/orders/100')).toMatchObject({ id: 100, payment_status: 'brand new value' });
  });

  test('hit only what they are for', async () => {
    await fault(
      { kind: 'status', status: 500 },
      { store_hash: MAPLE, method: 'GET', path: '/v2/orders/*/products' },
      10,
    );
    const fjord = await Caller.of(emulator.url, FJORD);
    expect((await maple.get('/v2/orders/100/products')).status).toBe(500);
    expect((await maple.get('/v2/orders/100')).status).toBe(200);
    expect((await fjord.get('/v2/orders/100/products')).status).toBe(200);
  });
});

describe('the ledger of calls', () => {
  test('has who, what, and the answer', async () => {
    await maple.put('/v2/orders/100', { staff_notes: 'noted' });
    expect(await lastCall()).toMatchObject({
      method: 'PUT',
      path: `/stores/${MAPLE}/v2/orders/100`,
      status: 200,
      body: { staff_notes: 'noted' },
    });
    await maple.get('/v2/orders?limit=3&sort=id%3Adesc');
    expect(await lastCall()).toMatchObject({
      method: 'GET',
      path: `/stores/${MAPLE}/v2/orders?limit=3&sort=id%3Adesc`,
    });
  });

  test('points an equal write at the first one', async () => {
    const first = await maple.put('/v2/orders/100', { staff_notes: 'same' }).then(lastCall);
    await maple.put('/v2/orders/100', { staff_notes: 'other' });
    expect((await lastCall())['duplicate_of']).toBeNull();
    await maple.put('/v2/orders/100', { staff_notes: 'same' });
    expect((await lastCall())['duplicate_of']).toBe(first['id']);
  });
});

describe('switches', () => {
  const turn = (change: Record<string, unknown>) => control(emulator.url, 'PUT', '/switches', change);

  test('shape of a V2 401', async () => {
    const stranger = new Caller(emulator.url, MAPLE, 'unknown');
    await turn({ gatewayErrors: 'object' });
    expect((await stranger.get('/v2/orders')).body).toMatchObject({ status: 401, title: expect.any(String) });
    await turn({ gatewayErrors: 'html' });
    expect(String((await stranger.get('/v2/orders')).body)).toMatch(/^<html>/);
    await turn({ gatewayErrors: 'empty' });
    expect(await stranger.get('/v2/orders')).toMatchObject({ status: 401, body: undefined });
  });

  test('transactions of an order without any', async () => {
    expect((await maple.get('/v3/orders/120/transactions')).status).toBe(204);
    await turn({ emptyTransactions: 200 });
    expect((await maple.get('/v3/orders/120/transactions')).body).toMatchObject({ data: [] });
  });

  test('form of the warning among embedded lines', async () => {
    const lines = async () => {
      const order = await maple.one('/v2/orders/112?include=consignments.line_items&consignment_structure=object');
      return (order['consignments'] as { shipping: { line_items: unknown }[] }).shipping[0]?.line_items;
    };
    expect(Array.isArray(await lines())).toBe(false);
    await turn({ embeddedLinesWarning: 'element' });
    const list = await lines();
    expect(Array.isArray(list) && list.at(-1)).toMatchObject({ __warning__: { message: expect.any(String) } });
  });
});

test('a reset brings back every order as it was', async () => {
  const before = await maple.one('/v2/orders/100');
  await maple.put('/v2/orders/100', {
    staff_notes: 'gone soon',
    products: [{ name: 'X', quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }],
  });
  await control(emulator.url, 'POST', '/reset');
  const again = await Caller.of(emulator.url, MAPLE);
  expect(await again.one('/v2/orders/100')).toEqual(before);
});
