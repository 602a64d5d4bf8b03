import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { EMULATOR_ENV, FJORD, JONAS, MAPLE, PRIYA, control } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '60' } });
});
afterAll(() => emulator.stop());
beforeEach(() => call('POST', '/reset'));

const call = (method: string, path: string, body?: unknown) => control(emulator.url, method, path, body);

describe('the ledger refuses', () => {
  test.each([
    '?limit=-1',
    '?limit=x',
    '?limit=1.5',
    '?since_id=x',
    '?since_id=-1',
    '?since_id=',
    '?kind=API',
    '?path=[',
  ])('%s', async (query) => {
    const { status, body } = await call('GET', `/ledger${query}`);
    expect([status, typeof body['error']]).toEqual([400, 'string']);
  });
});

describe('quota', () => {
  test('that is refused in part changes nothing', async () => {
    const before = (await call('GET', `/quota/${MAPLE}`)).body;
    for (const body of [
      { quota: 7, eat: -1 },
      { quota: 7, window_ms: 0 },
      { quota: 7, max_in_flight: -1 },
      { quota: '7' },
      { quota: 1.5 },
      [7],
    ])
      expect([body, (await call('PUT', `/quota/${MAPLE}`, body)).status]).toEqual([body, 400]);
    expect((await call('GET', `/quota/${MAPLE}`)).body).toEqual(before);
    expect((await call('PUT', '/quota/nope', { quota: 7 })).status).toBe(404);
  });

  test('of none lets nobody in, of one store alone', async () => {
    await call('PUT', `/quota/${MAPLE}`, { quota: 0 });
    const [maple, fjord] = await Promise.all([Caller.of(emulator.url, MAPLE), Caller.of(emulator.url, FJORD)]);
    expect([(await maple.get('/v2/time')).status, (await fjord.get('/v2/time')).status]).toEqual([429, 200]);
  });
});

describe('stock', () => {
  const path = `/stores/${MAPLE}/stock/77`;

  test.each([
    [{ tracking: 'some' }, 400],
    [{ tracking: 'product', level: -1 }, 400],
    [{ tracking: 'product', level: 2.5 }, 400],
    [{ tracking: 'product', level: 1_000_001 }, 400],
    [{ tracking: 'product', minimum: -1 }, 400],
    [{ tracking: 'product', maximum: '5' }, 400],
    [{ tracking: 'product', level: 5, variant_id: 999_999 }, 404],
    [{ tracking: 'product', level: 5, variant_id: 'x' }, 400],
  ])('%o is refused and changes nothing', async (body, status) => {
    await call('PUT', path, { tracking: 'none', minimum: 0, maximum: 9 });
    const before = (await call('GET', path)).body;
    expect((await call('PUT', path, body)).status).toBe(status);
    expect((await call('GET', path)).body).toEqual(before);
    expect((await call('GET', `/stores/${MAPLE}/stock`)).body).toEqual({ log: [] });
  });

  test('a level is set, noted, and not set again when it is the same', async () => {
    await call('PUT', path, { tracking: 'product', level: 0 });
    const { body } = await call('PUT', path, { level: 41 });
    expect(body).toMatchObject({ product_id: 77, tracking: 'product', variants: [{ level: 41 }] });
    const log = (await call('GET', `/stores/${MAPLE}/stock`)).body['log'] as Record<string, unknown>[];
    expect(log.at(-1)).toMatchObject({ product_id: 77, change: 41, level: 41, reason: 'set by hand', order_id: null });
  });

  test.each([`/stores/${MAPLE}/stock/1`, '/stores/nope/stock/77', '/stores/nope/stock', `/stores/${MAPLE}/stock/x`])(
    '%s is not there',
    async (where) => {
      expect((await call('GET', where)).status).toBe(404);
    },
  );
});

describe('payments and webhooks', () => {
  test.each([
    { action_delay_ms: -1 },
    { refund_delay_ms: 2_592_000_001 },
    { settle_delay_ms: '5' },
    { charges: 'maybe' },
    { charges: 30_999 },
    { captures: 'decline' },
    { voids: true },
    { refunds: 'fail' },
    { tax_service: 'off' },
  ])('payments: %o is refused and changes nothing', async (body) => {
    const before = (await call('GET', '/payments')).body;
    expect((await call('PUT', '/payments', { voids: 'fail', ...body })).status).toBe(400);
    expect((await call('GET', '/payments')).body).toEqual(before);
  });

  test.each([
    { delay_ms: -1 },
    { delay_ms: 600_001 },
    { duplicate: 1.01 },
    { drop_rate: -0.1 },
    { shuffle: 1 },
    { signed: 'yes' },
    { timestamps: 'unix' },
    { activation_ms: 600_001 },
    { timeout_ms: 0 },
    { seed: 1.5 },
  ])('webhooks: %o is refused and changes nothing', async (body) => {
    const before = (await call('GET', '/webhooks')).body['behaviour'];
    expect((await call('PUT', '/webhooks', { duplicate: 0.5, ...body })).status).toBe(400);
    expect((await call('GET', '/webhooks')).body['behaviour']).toEqual(before);
  });

  test('what is left out stays, and a reset takes all of it back', async () => {
    const before = [(await call('GET', '/payments')).body, (await call('GET', '/webhooks')).body['behaviour']];
    await call('PUT', '/payments', { refunds: 'decline' });
    expect((await call('PUT', '/payments', { charges: 30_106 })).body).toMatchObject({
      refunds: 'decline',
      charges: 30_106,
    });
    await call('PUT', '/webhooks', { drop_rate: 1 });
    expect((await call('PUT', '/webhooks', { delay_ms: 0 })).body['behaviour']).toMatchObject({
      drop_rate: 1,
      delay_ms: 0,
    });
    await call('POST', '/reset');
    expect([(await call('GET', '/payments')).body, (await call('GET', '/webhooks')).body['behaviour']]).toEqual(before);
  });

  test.each([
    ['/webhooks/advance', {}],
    ['/webhooks/advance', { advance_ms: -1 }],
    ['/webhooks/advance', { advance_ms: 11 * 365 * 86_400_000 }],
    ['/events', { store_hash: MAPLE }],
    ['/events', { store_hash: MAPLE, scope: 'store/order/created' }],
    ['/events', { scope: 'store/information/updated' }],
  ])('%s refuses %o', async (path, body) => {
    expect((await call('POST', path, body)).status).toBe(400);
  });
});

describe('people and apps', () => {
  test.each([
    ['/load-link', { store_hash: MAPLE, user_id: 1 }, 404],
    ['/load-link', { store_hash: MAPLE, client_id: 'nobody' }, 404],
    ['/load-link', { store_hash: MAPLE, channel_id: 'x' }, 400],
    ['/load-link', {}, 400],
    ['/tokens', { store_hash: MAPLE, scopes: 'store_v2_orders' }, 400],
    ['/tokens', { store_hash: MAPLE, scopes: [1] }, 400],
    ['/tokens', { store_hash: MAPLE, client_id: 'nobody' }, 404],
    ['/tokens/revoke', {}, 400],
    ['/jwt', {}, 400],
    ['/jwt', { claims: [] }, 400],
    ['/jwt', { claims: {}, algorithm: 'none' }, 400],
    ['/jwt', { claims: {}, client_id: 'nobody' }, 404],
    ['/install', { store_hash: MAPLE, user_id: PRIYA }, 400],
    ['/install', { store_hash: 'nope' }, 404],
    ['/install', { store_hash: MAPLE, external: 'yes' }, 400],
    ['/uninstall', { store_hash: MAPLE }, 404],
    ['/allow-user', { store_hash: MAPLE, user_id: PRIYA }, 404],
    ['/remove-user', { store_hash: MAPLE, user_id: PRIYA }, 404],
    ['/remove-user', { store_hash: FJORD, user_id: JONAS }, 404],
    [`/stores/${MAPLE}/orders/106/messages`, {}, 400],
    [`/stores/${MAPLE}/orders/99/messages`, { message: 'Hello' }, 404],
    ['/stores/nope/orders/106/messages', { message: 'Hello' }, 404],
    [`/stores/${MAPLE}/orders/106/messages`, { message: 'Hello', from_staff: 1 }, 400],
    [`/stores/${MAPLE}/orders/99`, { staff_notes: 'x' }, 404],
    ['/stores/nope/orders/106', { staff_notes: 'x' }, 404],
    ['/reset', { orders: 2_000_001 }, 400],
    ['/reset', { seed: 5 }, 400],
    ['/snapshots/9/restore', {}, 404],
    ['/snapshots', { name: 5 }, 400],
    ['/clock', { advance_ms: 11 * 365 * 86_400_000 }, 400],
    ['/clock', { advance_ms: '5' }, 400],
  ])('%s refuses %o', async (path, body, status) => {
    const answer = await call('POST', path, body);
    expect([answer.status, typeof answer.body['error']]).toEqual([status, 'string']);
  });

  test.each([
    ['/apps/x', { app_url: 'localhost' }],
    ['/apps/x', { callbacks: { auth: 'http://localhost:9/a' } }],
    ['/apps/x', { app_url: 'http://localhost:9', callbacks: { load: '/load' } }],
    ['/apps/x', { app_url: 'http://localhost:9', scopes: 'a' }],
    ['/apps/x', { app_url: 'http://localhost:9', multi_user: 'no' }],
    ['/apps/x', { app_url: 'http://localhost:9', app_id: 1.5 }],
    [`/stores/${MAPLE}/owner`, {}],
    [`/stores/${MAPLE}/owner`, { email: 5 }],
  ])('PUT %s refuses %o and registers nothing', async (path, body) => {
    const before = (await call('GET', '/apps')).body;
    expect((await call('PUT', path, body)).status).toBe(400);
    expect((await call('GET', '/apps')).body).toEqual(before);
  });

  test('an app is the same under its number, and keeps what is not said', async () => {
    const first = await call('PUT', '/apps/x', { app_url: 'http://localhost:9/', scopes: ['store_v2_orders'] });
    const again = await call('PUT', '/apps/x', { name: 'Renamed' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({ ...first.body, name: 'Renamed' });
    expect(first.body).toMatchObject({ name: 'x', scopes: ['store_v2_orders'], multi_user: true });
    expect(JSON.stringify(first.body)).not.toContain('secret');
  });

  test('the body must be JSON, and an object', async () => {
    const bodies = ['{', '[]', '"x"', '5', 'null', 'true'];
    for (const body of bodies) {
      const answer = await fetch(`${emulator.url}/_emulator/tokens`, { method: 'POST', body });
      expect([body, answer.status]).toEqual([body, 400]);
    }
  });
});
