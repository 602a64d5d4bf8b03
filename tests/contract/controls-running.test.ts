import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { EMULATOR_ENV, FJORD, MAPLE, control } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
beforeEach(() => call('POST', '/reset'));

const call = (method: string, path: string, body?: unknown) => control(emulator.url, method, path, body);

async function orders(query = '?limit=1', storeHash = MAPLE): Promise<Response> {
  const { body } = await call('POST', '/tokens', { store_hash: storeHash });
  return fetch(`${emulator.url}/stores/${storeHash}/v2/orders${query}`, {
    headers: { 'x-auth-token': String(body['access_token']), accept: 'application/json' },
  });
}

test('health tells the virtual time and the port', async () => {
  const { status, body } = await call('GET', '/health');
  expect([status, body['status']]).toEqual([200, 'ok']);
  expect(Date.parse(String(body['now']))).toBeGreaterThanOrEqual(Date.parse(EMULATOR_ENV.EMULATOR_NOW));
});

test('an unknown control and a wrong body are refused in words', async () => {
  expect(await call('GET', '/nothing')).toEqual({ status: 404, body: { error: 'There is no such control.' } });
  expect(await call('POST', '/tokens', [1])).toEqual({
    status: 400,
    body: { error: 'The body must be a JSON object.' },
  });
  expect(await call('POST', '/tokens', {})).toEqual({ status: 400, body: { error: '"store_hash" is required.' } });
  expect((await call('POST', '/tokens', { store_hash: 'nope' })).status).toBe(404);
});

describe('tokens', () => {
  test('have the scopes that were asked for, and only in their store', async () => {
    const { status, body } = await call('POST', '/tokens', {
      store_hash: MAPLE,
      scopes: ['store_v2_products_read_only'],
    });
    expect(status).toBe(201);
    const answer = await fetch(`${emulator.url}/stores/${MAPLE}/v2/orders`, {
      headers: { 'x-auth-token': String(body['access_token']), accept: 'application/json' },
    });
    expect(answer.status).toBe(403);
  });

  test('can be revoked', async () => {
    const { body } = await call('POST', '/tokens', { store_hash: MAPLE });
    expect((await call('POST', '/tokens/revoke', { access_token: body['access_token'] })).body).toEqual({
      revoked: true,
    });
    expect((await call('POST', '/tokens/revoke', { access_token: body['access_token'] })).body).toEqual({
      revoked: false,
    });
  });
});

describe('ledger', () => {
  const entries = async (query: string) =>
    (await call('GET', `/ledger${query}`)).body['entries'] as { id: number; path: string }[];

  test('keeps calls of the API and finds them by store, method, path and number', async () => {
    await orders('?limit=1');
    await orders('?limit=2');
    await orders('?limit=3', FJORD);
    expect(await entries('?kind=api')).toHaveLength(3);
    expect(await entries(`?kind=api&store_hash=${FJORD}`)).toHaveLength(1);
    expect(await entries('?kind=api&method=POST')).toHaveLength(0);
    const [second] = await entries('?kind=api&path=limit%3D2%24');
    expect(second?.path).toContain('/v2/orders?limit=2');
    expect(await entries(`?kind=api&since_id=${second?.id}`)).toHaveLength(1);
    expect((await entries('?kind=api&limit=1'))[0]?.path).toContain('limit=3');
  });

  test('can be cleared; its numbers go on', async () => {
    await orders();
    const lastId = Number((await call('GET', '/ledger')).body['last_id']);
    expect((await call('DELETE', '/ledger')).status).toBe(204);
    expect(await entries('')).toEqual([]);
    await orders();
    expect((await entries('?kind=api'))[0]?.id).toBeGreaterThan(lastId);
  });

  test.each(['?kind=nothing', '?path=(', '?limit=0'])('%s is refused', async (query) => {
    expect((await call('GET', `/ledger${query}`)).status).toBe(400);
  });
});

describe('faults', () => {
  test('meet the calls they are for, as often as was said', async () => {
    const rule = {
      match: { path: '/v2/orders', store_hash: MAPLE },
      action: { kind: 'status', status: 502 },
      times: 1,
    };
    const { status, body } = await call('POST', '/faults', rule);
    expect([status, body]).toMatchObject([201, { ...rule, skip: 0, hits: 0 }]);
    expect((await orders('?limit=1', FJORD)).status).toBe(200);
    expect([(await orders()).status, (await orders()).status]).toEqual([502, 200]);
    expect((await call('GET', '/faults')).body['faults']).toMatchObject([{ hits: 1 }]);
  });

  test('are removed one by one or all at once', async () => {
    const rule = { action: { kind: 'html' } };
    const first = (await call('POST', '/faults', rule)).body['id'];
    await call('POST', '/faults', rule);
    await call('POST', '/faults', rule);
    expect((await call('DELETE', `/faults/${first}`)).status).toBe(204);
    expect((await call('DELETE', `/faults/${first}`)).status).toBe(404);
    expect((await call('GET', '/faults')).body['faults']).toHaveLength(2);
    await call('DELETE', '/faults');
    expect((await call('GET', '/faults')).body).toEqual({ faults: [] });
  });
});

describe('latency', () => {
  test('replaces what was set for the same calls, and 0 takes it away', async () => {
    await call('PUT', '/latency', { ms: 20 });
    await call('PUT', '/latency', { ms: 30 });
    await call('PUT', '/latency', { ms: 40, path: '/v3/*' });
    const { body } = await call('GET', '/latency');
    expect(body['rules']).toMatchObject([{ ms: 30 }, { ms: 40, match: { path: '/v3/*' } }]);
    await call('PUT', '/latency', { ms: 0 });
    expect((await call('GET', '/latency')).body['rules']).toMatchObject([{ ms: 40 }]);
  });

  test('shows in the ledger as the fault of the call', async () => {
    await call('PUT', '/latency', { ms: 5 });
    await orders();
    const { body } = await call('GET', '/ledger?kind=api');
    expect(JSON.stringify(body['entries'])).toContain('latency');
  });

  test.each([-1, 600_001, 1.5, '20'])('%o is refused', async (ms) => {
    expect((await call('PUT', '/latency', { ms })).status).toBe(400);
  });
});

describe('quota', () => {
  test('is the store it is set for, and turns with the virtual clock', async () => {
    await call('PUT', `/quota/${MAPLE}`, { quota: 2 });
    expect([(await orders()).status, (await orders()).status, (await orders()).status]).toEqual([200, 200, 429]);
    expect((await orders('?limit=1', FJORD)).status).toBe(200);
    await call('POST', '/clock', { advance_ms: 30_000 });
    expect((await orders()).status).toBe(200);
  });

  test('other apps can eat from it', async () => {
    await call('PUT', `/quota/${MAPLE}`, { quota: 10, eat: 9 });
    const answer = await orders();
    expect([
      answer.headers.get('x-rate-limit-requests-quota'),
      answer.headers.get('x-rate-limit-requests-left'),
    ]).toEqual(['10', '0']);
  });

  test('what is left out stays, null is unlimited, nonsense is refused', async () => {
    await call('PUT', `/quota/${MAPLE}`, { quota: 5, max_in_flight: 3 });
    const { body } = await call('PUT', `/quota/${MAPLE}`, { quota: null });
    expect(body).toMatchObject({ quota: null, max_in_flight: 3, window_ms: 30_000 });
    expect((await call('PUT', `/quota/${MAPLE}`, { quota: -1 })).status).toBe(400);
    expect((await call('PUT', `/quota/${MAPLE}`, { eat: -1 })).status).toBe(400);
    expect((await call('GET', '/quota/nope')).status).toBe(404);
  });
});

describe('clock', () => {
  test('goes forward only; a reset takes it back', async () => {
    const start = Date.parse(EMULATOR_ENV.EMULATOR_NOW);
    await call('POST', '/clock', { set: '2030-01-01T00:00:00Z' });
    const { body } = await call('GET', '/clock');
    expect(Number(body['now_ms'])).toBeGreaterThanOrEqual(Date.parse('2030-01-01T00:00:00Z'));
    for (const step of [{ advance_ms: -1 }, { set: '2020-01-01' }, { set: 'soon' }, {}]) {
      expect((await call('POST', '/clock', step)).status).toBe(400);
    }
    await call('POST', '/reset');
    const again = Number((await call('GET', '/clock')).body['now_ms']);
    expect(again - start).toBeLessThan(3_600_000);
  });
});

describe('switches', () => {
  test('have two positions or more, take one of them, and go back with a reset', async () => {
    const first = (await call('GET', '/switches')).body as {
      switches: Record<string, unknown>;
      positions: Record<string, unknown[]>;
    };
    for (const [name, positions] of Object.entries(first.positions)) {
      expect(positions).toContain(first.switches[name]);
      const other = positions.find((position) => position !== first.switches[name]);
      expect((await call('PUT', '/switches', { [name]: other })).body['switches']).toMatchObject({ [name]: other });
    }
    await call('POST', '/reset');
    expect((await call('GET', '/switches')).body['switches']).toEqual(first.switches);
  });

  test('refuse what does not exist, and then change nothing', async () => {
    const before = (await call('GET', '/switches')).body['switches'];
    expect((await call('PUT', '/switches', { createdOrderStatus: 201, nothing: 1 })).status).toBe(400);
    expect((await call('PUT', '/switches', { createdOrderStatus: 299 })).status).toBe(400);
    expect((await call('GET', '/switches')).body['switches']).toEqual(before);
  });
});

describe('apps of the developer portal', () => {
  test('show no secret, change part by part, and new ones need an address', async () => {
    const clientId = EMULATOR_ENV.EMULATOR_CLIENT_ID;
    const shown = await call('GET', '/apps');
    expect(JSON.stringify(shown.body)).not.toContain(EMULATOR_ENV.EMULATOR_CLIENT_SECRET);
    const changed = await call('PUT', `/apps/${clientId}`, { callbacks: { load: 'http://localhost:9/other' } });
    expect(changed).toMatchObject({
      status: 200,
      body: { callbacks: { load: 'http://localhost:9/other', auth: 'http://localhost:9/api/auth' }, app_id: 7321 },
    });
    expect((await call('PUT', '/apps/new', {})).status).toBe(400);
    expect((await call('PUT', '/apps/new', { app_url: 'nowhere' })).status).toBe(400);
    expect((await call('PUT', '/apps/new', { app_url: 'http://localhost:9' })).status).toBe(201);
  });
});

describe('counters', () => {
  test('tell per store and client how calls were answered, also of calls that the ledger no longer keeps', async () => {
    await orders('?limit=1');
    await orders('?no_such_field=1');
    await call('POST', '/faults', { match: {}, action: { kind: 'status', status: 502 }, times: 1 });
    await orders();
    await call('PUT', `/quota/${MAPLE}`, { quota: 0 });
    await orders();
    await orders('?limit=1', FJORD);
    const counters = (await call('GET', '/counters')).body['counters'] as Record<string, unknown>[];
    const ours = counters.filter((each) => each['client_id'] === EMULATOR_ENV.EMULATOR_CLIENT_ID);
    const counts = { succeeded: 1, refused: 0, limited: 0, failed: 0, unanswered: 0, duplicates: 0, faults: 0 };
    expect(ours).toEqual([
      {
        ...counts,
        store_hash: MAPLE,
        client_id: expect.any(String),
        calls: 4,
        refused: 1,
        limited: 1,
        failed: 1,
        faults: 1,
      },
      { ...counts, store_hash: FJORD, client_id: expect.any(String), calls: 1 },
    ]);
    expect((await call('GET', `/counters?store_hash=${FJORD}`)).body['counters']).toHaveLength(1);
    await call('DELETE', '/ledger');
    expect((await call('GET', '/counters')).body['counters']).toEqual([]);
  });
});

describe('reset', () => {
  test('can bring orders of another seed, and as many as one likes', async () => {
    const first = await (await orders('?limit=250')).json();
    await call('POST', '/reset', { seed: 'another', orders: 40 });
    const second = (await (await orders('?limit=250')).json()) as unknown[];
    expect(second).not.toEqual((first as unknown[]).slice(0, second.length));
    expect(second.length).toBeLessThanOrEqual(40);
    await call('POST', '/reset', { orders: 0 });
    expect((await orders()).status).toBe(204);
    await call('POST', '/reset');
    expect(await (await orders('?limit=250')).json()).toEqual(first);
    expect((await call('POST', '/reset', { orders: -1 })).status).toBe(400);
  });
});
