import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { CLIENT_ID, DANA, EMULATOR_ENV, FJORD, MAPLE, control, exchange } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import type { PlatformCaller } from './platform-caller.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let call: PlatformCaller;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  call = await platformCaller(emulator.url, MAPLE);
});

const HOOK = { scope: 'store/order/updated', destination: 'https://app.example.com/webhooks' };

async function created(body: object = HOOK): Promise<Record<string, unknown>> {
  const answer = await call('POST', '/v3/hooks', body);
  expect(answer.status).toBe(200);
  return Object(answer.body['data']);
}

const switched = (switches: object) => control(emulator.url, 'PUT', '/switches', switches);

async function listed(query = ''): Promise<Record<string, unknown>[]> {
  return (await call('GET', `/v3/hooks${query}`)).body['data'] as Record<string, unknown>[];
}

describe('creating a hook', () => {
  test('answers 200 with the whole hook in an envelope', async () => {
    const answer = await call('POST', '/v3/hooks', { ...HOOK, headers: { 'x-secret': 'abc' } });
    expect(answer).toMatchObject({ status: 200, body: { meta: {} } });
    expect(answer.body['data']).toEqual({
      id: expect.any(Number),
      client_id: CLIENT_ID,
      store_hash: MAPLE,
      ...HOOK,
      headers: { 'x-secret': 'abc' },
      is_active: true,
      created_at: expect.any(Number),
      updated_at: expect.any(Number),
    });
  });

  test('needs no scope beyond the default one, which a token without any scope lacks', async () => {
    const poor = await platformCaller(emulator.url, MAPLE, { scopes: ['store_v2_products_read_only'] });
    expect((await poor('POST', '/v3/hooks', HOOK)).status).toBe(200);
    const scopeless = await platformCaller(emulator.url, MAPLE, { scopes: [] });
    expect((await scopeless('GET', '/v3/hooks')).status).toBe(403);
  });

  test.each([
    [{ scope: HOOK.scope }, { destination: 'error.path.missing.' }],
    [{}, { scope: 'error.path.missing.', destination: 'error.path.missing.' }],
    [{ ...HOOK, scope: 'store/order/update' }, { scope: expect.any(String) }],
    [{ ...HOOK, scope: 'store/channel/x/order/updated' }, { scope: expect.any(String) }],
    [{ ...HOOK, destination: 'http://app.example.com/webhooks' }, { destination: expect.any(String) }],
    [{ ...HOOK, destination: 'https://app.example.com:8443/webhooks' }, { destination: expect.any(String) }],
    [{ ...HOOK, destination: 'app.example.com' }, { destination: expect.any(String) }],
    [{ ...HOOK, headers: { 'x-secret': 1 } }, { headers: expect.any(String) }],
    [{ ...HOOK, is_active: 'yes' }, { is_active: expect.any(String) }],
  ])('%o is refused field by field', async (body, errors) => {
    const answer = await call('POST', '/v3/hooks', body);
    expect([answer.status, answer.body['errors']]).toEqual([422, errors]);
    expect(await listed()).toEqual([]);
  });

  test('a body that is no object is malformed', async () => {
    expect((await call('POST', '/v3/hooks', [HOOK])).status).toBe(400);
  });

  test.each(['store/order/*', 'store/channel/1/order/*', 'store/cart/converted', 'store/hook/deliveryException'])(
    '%s can be subscribed to',
    async (scope) => {
      expect(await created({ ...HOOK, scope })).toMatchObject({ scope });
    },
  );

  test('http on this machine is a destination until the switch says otherwise', async () => {
    const local = { ...HOOK, destination: 'http://localhost:3000/api/webhooks' };
    await switched({ hookDestinations: 'https_only' });
    expect((await call('POST', '/v3/hooks', local)).status).toBe(422);
    await switched({ hookDestinations: 'loopback' });
    expect((await call('POST', '/v3/hooks', local)).status).toBe(200);
  });
});

describe('limits', () => {
  test.each([422, 409, 400])('one per scope and destination; a second is refused with %i', async (status) => {
    await switched({ duplicateHook: status });
    await created();
    expect((await call('POST', '/v3/hooks', HOOK)).status).toBe(status);
    await created({ ...HOOK, scope: 'store/order/created' });
    expect(await listed()).toHaveLength(2);
  });

  test('ten per store, client and scope', async () => {
    for (let count = 1; count <= 10; count++) await created({ ...HOOK, destination: `${HOOK.destination}/${count}` });
    expect((await call('POST', '/v3/hooks', HOOK)).status).toBe(422);
    const elsewhere = await platformCaller(emulator.url, FJORD);
    expect((await elsewhere('POST', '/v3/hooks', HOOK)).status).toBe(200);
  });

  test('one hook for delivery exceptions, at a destination of its own', async () => {
    await created();
    const exceptions = { scope: 'store/hook/deliveryException', destination: HOOK.destination };
    expect((await call('POST', '/v3/hooks', exceptions)).status).toBe(422);
    await created({ ...exceptions, destination: 'https://alerts.example.com/' });
    const second = { ...exceptions, destination: 'https://alerts.example.com/2' };
    expect((await call('POST', '/v3/hooks', second)).status).toBe(422);
    const regular = { scope: 'store/order/created', destination: 'https://alerts.example.com/' };
    expect((await call('POST', '/v3/hooks', regular)).status).toBe(422);
  });
});

describe('reading, changing, removing', () => {
  test('an app sees its own hooks only', async () => {
    const hook = await created();
    await control(emulator.url, 'PUT', '/apps/other-app', { app_url: 'http://localhost:9' });
    const other = await platformCaller(emulator.url, MAPLE, { clientId: 'other-app' });
    expect((await other('GET', '/v3/hooks')).body['data']).toEqual([]);
    expect((await other('GET', `/v3/hooks/${hook['id']}`)).status).toBe(404);
    expect((await other('DELETE', `/v3/hooks/${hook['id']}`)).status).toBe(404);
    expect((await call('GET', `/v3/hooks/${hook['id']}`)).body['data']).toEqual(hook);
  });

  test('the list is filtered and paged', async () => {
    await created();
    await created({ ...HOOK, scope: 'store/order/created', is_active: false });
    await created({ ...HOOK, destination: 'https://other.example.com/' });
    expect(await listed('?is_active=false')).toMatchObject([{ scope: 'store/order/created' }]);
    expect(await listed(`?scope=${HOOK.scope}`)).toHaveLength(2);
    expect(await listed('?destination=https%3A%2F%2Fother.example.com%2F')).toHaveLength(1);
    const { body } = await call('GET', '/v3/hooks?limit=2&page=2');
    expect(body).toMatchObject({
      data: [{}],
      meta: { pagination: { total: 3, count: 1, per_page: 2, current_page: 2, total_pages: 2 } },
    });
    expect((await call('GET', '/v3/hooks?is_active=maybe')).status).toBe(422);
  });

  test('a change merges, keeps to the limits, and needs at least one field', async () => {
    const hook = await created({ ...HOOK, headers: { 'x-secret': 'one' } });
    await created({ ...HOOK, scope: 'store/order/created' });
    await control(emulator.url, 'POST', '/clock', { advance_ms: 5_000 });
    const path = `/v3/hooks/${hook['id']}`;
    const answer = await call('PUT', path, { headers: { 'x-secret': 'two' } });
    expect(answer.body['data']).toEqual({ ...hook, headers: { 'x-secret': 'two' }, updated_at: expect.any(Number) });
    expect(Number(Object(answer.body['data']).updated_at)).toBeGreaterThan(Number(hook['updated_at']));
    expect((await call('PUT', path, {})).status).toBe(422);
    expect((await call('PUT', path, { scope: 'store/order/created' })).status).toBe(422);
    expect((await call('PUT', path, { scope: hook['scope'] })).status).toBe(200);
    expect((await call('PUT', path, { headers: null })).body['data']).toMatchObject({ headers: null });
    expect((await call('PUT', '/v3/hooks/1', { is_active: true })).status).toBe(404);
  });

  test('removing answers 200 with what was removed', async () => {
    const hook = await created();
    expect(await call('DELETE', `/v3/hooks/${hook['id']}`)).toMatchObject({ status: 200, body: { data: hook } });
    const again = await call('DELETE', `/v3/hooks/${hook['id']}`);
    expect([again.status, again.body['title']]).toEqual([404, `Webhook with id [${hook['id']}] not found`]);
  });

  test('uninstalling the app removes its hooks', async () => {
    const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE, user_id: DANA });
    await exchange(emulator.url, String(body['url']));
    await created();
    await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    call = await platformCaller(emulator.url, MAPLE);
    expect(await listed()).toEqual([]);
  });
});

describe('administration', () => {
  test('shows addresses, hooks with their status, and blocked domains', async () => {
    const hook = await created();
    const sleeping = await created({ ...HOOK, scope: 'store/order/created', is_active: false });
    expect((await call('PUT', '/v3/hooks/admin', { emails: ['ops@example.com'] })).status).toBe(204);
    expect((await call('GET', '/v3/hooks/admin')).body).toMatchObject({
      data: {
        emails: ['ops@example.com'],
        hooks_list: [
          { ...hook, status: 'active' },
          { ...sleeping, status: 'inactive' },
        ],
        blocked_domains: [],
      },
      meta: { pagination: { total: 2 } },
    });
    const active = await call('GET', '/v3/hooks/admin?is_active=true');
    expect(Object(active.body['data']).hooks_list).toHaveLength(1);
  });

  test.each([{}, { emails: 'ops@example.com' }, { emails: ['ops'] }])('%o is no list of addresses', async (body) => {
    expect((await call('PUT', '/v3/hooks/admin', body)).status).toBe(422);
  });
});
