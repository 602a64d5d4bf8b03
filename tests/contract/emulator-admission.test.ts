import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';

let maple: Caller;
beforeAll(async () => {
  maple = await Caller.of(inject('emulatorUrl'), MAPLE);
});

describe('tokens', () => {
  test.each([
    ['no token', ''],
    ['an unknown token', 'f'.repeat(32)],
  ])('%s answers 401', async (_, token) => {
    const stranger = new Caller(maple.base, MAPLE, token);
    expect(await stranger.get('/v2/orders')).toMatchObject({ status: 401, body: [{ status: 401 }] });
    expect(await stranger.get('/v3/channels')).toMatchObject({
      status: 401,
      body: { status: 401, title: expect.any(String) },
    });
  });

  test('one store\u2019s token is unknown in another', async () => {
    expect((await new Caller(maple.base, FJORD, maple.token).get('/v2/orders')).status).toBe(401);
    expect((await new Caller(maple.base, 'nostore', maple.token).get('/v2/orders')).status).toBe(401);
  });
});

describe('scopes', () => {
  test.each([
    [['store_v2_orders_read_only'], 'GET', '/v2/orders', 200],
    [['store_v2_orders_read_only'], 'PUT', '/v2/orders/100', 403],
    [['store_v2_orders_read_only'], 'DELETE', '/v2/orders/100', 403],
    [['store_v2_orders'], 'GET', '/v2/orders/count', 200],
    [['store_v2_orders'], 'GET', '/v3/orders/122/transactions', 403],
    [['store_v2_transactions_read_only'], 'GET', '/v3/orders/122/transactions', 200],
    [['store_v2_transactions'], 'GET', '/v2/orders/122', 403],
    [['store_v2_information_read_only'], 'GET', '/v2/store', 200],
    [['store_v2_orders'], 'GET', '/v2/countries', 403],
    [['store_channel_settings_read_only'], 'GET', '/v3/channels', 200],
    [['store_v2_information'], 'GET', '/v3/channels', 403],
    [[], 'GET', '/v2/orders', 403],
  ] as const)('%j: %s %s answers %i', async (scopes, method, path, status) => {
    const caller = await Caller.of(maple.base, MAPLE, scopes);
    const body = method === 'PUT' ? { staff_notes: 'x' } : undefined;
    expect((await caller.send(method, path, body)).status).toBe(status);
  });

  test('a refusal is an array in V2 and an object in V3', async () => {
    const none = await Caller.of(maple.base, MAPLE, []);
    expect((await none.get('/v2/orders')).body).toEqual([{ status: 403, message: expect.any(String) }]);
    expect((await none.get('/v3/channels')).body).toMatchObject({ status: 403, title: expect.any(String) });
  });
});

describe('requests', () => {
  test.each([
    ['application/xml', 406],
    ['text/html', 406],
    ['application/json;q=0.9, text/plain', 200],
    ['*/*', 200],
  ])('V2 with Accept %s answers %i', async (accept, status) => {
    expect((await maple.get('/v2/orders/100', { accept })).status).toBe(status);
  });

  test('V3 is less particular', async () => {
    expect((await maple.get('/v3/channels', { accept: 'application/xml' })).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'a body as %s answers 415',
    async (type) => {
      expect((await maple.put('/v2/orders/100', '{"staff_notes":"x"}', { 'content-type': type })).status).toBe(415);
    },
  );

  test('a body that is no JSON answers 400', async () => {
    expect((await maple.put('/v2/orders/100', '{"staff_notes":')).status).toBe(400);
  });

  test.each([
    ['POST', '/v2/orders/100/products'],
    ['PATCH', '/v2/orders/100'],
    ['DELETE', '/v2/store'],
    ['POST', '/v3/channels'],
  ])('%s %s answers 405', async (method, path) => {
    expect((await maple.send(method, path, {})).status).toBe(405);
  });

  test.each([
    ['/v2/nonsense', 404],
    ['/v3/orders/100/nonsense', 404],
    ['/v2/orders/', 403],
  ])('%s answers %i', async (path, status) => {
    expect((await maple.get(path)).status).toBe(status);
  });

  test.each([
    '/v2/store?page=1',
    '/v2/orders/100?fields=id',
    '/v2/orders/100/products?sort=id',
    '/v2/order_statuses?limit=5',
  ])('%s has a field that V2 does not know', async (path) => expect((await maple.get(path)).status).toBe(400));
});

describe('compression', () => {
  const raw = (path: string, accepts: string) =>
    new Promise<{ encoding: string | undefined; bytes: number }>((resolve, reject) => {
      const headers = { 'x-auth-token': maple.token, accept: 'application/json', 'accept-encoding': accepts };
      const sent = request(`${maple.base}/stores/${MAPLE}${path}`, { headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
        answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], bytes }));
      });
      sent.once('error', reject);
      sent.end();
    });

  test('gzip is used when it is accepted, and only then', async () => {
    const [zipped, plain] = [await raw('/v2/orders', 'gzip, deflate'), await raw('/v2/orders', 'identity')];
    expect([zipped.encoding, plain.encoding]).toEqual(['gzip', undefined]);
    expect(zipped.bytes).toBeLessThan(plain.bytes / 3);
  });
});

describe('the quota', () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  let caller: Caller;
  beforeAll(async () => {
    emulator = await startEmulator({ env: EMULATOR_ENV });
    caller = await Caller.of(emulator.url, MAPLE);
  });
  afterAll(() => emulator.stop());
  afterEach(async () => {
    await control(emulator.url, 'PUT', `/quota/${MAPLE}`, { quota: 150, max_in_flight: null });
    await control(emulator.url, 'POST', '/clock', { advance_ms: 30_000 });
  });

  const left = (headers: Headers) => Number(headers.get('x-rate-limit-requests-left'));

  test('stands on every answer and counts down, refusals included', async () => {
    const first = await caller.get('/v2/time');
    expect(first.headers.get('x-rate-limit-requests-quota')).toBe('150');
    expect(first.headers.get('x-rate-limit-time-window-ms')).toBe('30000');
    expect(left(first.headers)).toBe(149);
    expect(left((await caller.get('/v2/orders/999999')).headers)).toBe(148);
    expect(left((await caller.get('/v3/channels')).headers)).toBe(147);
  });

  test('is the store\u2019s: another app\u2019s calls count, another store\u2019s do not', async () => {
    await control(emulator.url, 'PUT', `/quota/${MAPLE}`, { eat: 100 });
    expect(left((await caller.get('/v2/time')).headers)).toBe(49);
    const other = await Caller.of(emulator.url, FJORD);
    expect(left((await other.get('/v2/time')).headers)).toBe(149);
  });

  test('used up answers 429 with what to wait for, until the window turns', async () => {
    await control(emulator.url, 'PUT', `/quota/${MAPLE}`, { quota: 2 });
    await caller.get('/v2/time');
    await caller.get('/v2/time');
    const refused = await caller.put('/v2/orders/100', { staff_notes: 'not carried out' });
    expect(refused.status).toBe(429);
    expect(left(refused.headers)).toBe(0);
    expect(Number(refused.headers.get('x-rate-limit-time-reset-ms'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('x-retry-after'))).toBeGreaterThan(0);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 30_000 });
    expect((await caller.one('/v2/orders/100'))['staff_notes']).not.toBe('not carried out');
  });

  test('can hold calls to a number at once', async () => {
    await control(emulator.url, 'PUT', `/quota/${MAPLE}`, { max_in_flight: 0 });
    const refused = await caller.get('/v2/time');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-rate-limit-requests-left')).toBeNull();
  });
});
