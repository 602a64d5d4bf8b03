import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let mine: Caller;
let other: Caller;
let almighty: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  await control(emulator.url, 'PUT', '/apps/other-app', { app_url: 'http://localhost:8' });
  mine = await Caller.of(emulator.url, MAPLE);
  const tokenOf = async (scopes: readonly string[]) => {
    const { body } = await control(emulator.url, 'POST', '/tokens', {
      store_hash: MAPLE,
      client_id: 'other-app',
      scopes,
    });
    return new Caller(emulator.url, MAPLE, String(body['access_token']));
  };
  other = await tokenOf(['store_v2_orders']);
  almighty = await tokenOf(['store_v2_orders', 'store_metafield_write_all']);
});
afterAll(() => emulator.stop());

const FIELD = { permission_set: 'app_only', namespace: 'packing', key: 'shelf', value: 'B-7', description: 'where' };
const path = (orderId: number, id?: unknown) =>
  `/v3/orders/${orderId}/metafields${id === undefined ? '' : `/${String(id)}`}`;

async function made(
  orderId: number,
  change: Record<string, unknown> = {},
  caller = mine,
): Promise<Record<string, unknown>> {
  const answer = await caller.send('POST', path(orderId), { ...FIELD, ...change });
  expect([answer.status, answer.body]).toEqual([200, { data: expect.any(Object), meta: {} }]);
  return (answer.body as { data: Record<string, unknown> }).data;
}

async function listed(caller: Caller, orderId: number, query = ''): Promise<Record<string, unknown>[]> {
  const { status, body } = await caller.get(`${path(orderId)}${query}`);
  expect(status).toBe(200);
  return (body as { data: Record<string, unknown>[] }).data;
}

describe('a metafield', () => {
  test('is made with 200, read, replaced and deleted', async () => {
    const field = await made(101);
    expect(field).toEqual({
      ...FIELD,
      id: expect.any(Number),
      resource_type: 'order',
      resource_id: 101,
      owner_client_id: 'contract-client',
      date_created: expect.stringMatching(/^2026-11-20T10:.*\+00:00$/),
      date_modified: field['date_created'],
    });
    const at = path(101, field['id']);
    expect((await mine.get(at)).body).toEqual({ data: field, meta: {} });
    await control(emulator.url, 'POST', '/clock', { advance_ms: 5_000 });
    const { description: _description, ...rest } = FIELD;
    const changed = await mine.put(at, { ...rest, value: 'C-1' });
    expect(changed).toMatchObject({ status: 200, body: { data: { value: 'C-1', description: '', id: field['id'] } } });
    expect(Reflect.get(Object(changed.body), 'data')).not.toMatchObject({ date_modified: field['date_modified'] });
    expect((await mine.delete(at)).status).toBe(204);
    expect((await mine.get(at)).status).toBe(404);
    expect(await listed(mine, 101)).toEqual([]);
  });

  test.each([
    [{ permission_set: undefined }, 'permission_set'],
    [{ permission_set: 'public' }, 'permission_set'],
    [{ namespace: '' }, 'namespace'],
    [{ key: 'k'.repeat(65) }, 'key'],
    [{ value: '' }, 'value'],
    [{ value: 'v'.repeat(65_536) }, 'value'],
    [{ value: 7 }, 'value'],
    [{ description: 'd'.repeat(256) }, 'description'],
  ])('%j: 422', async (change, field) => {
    for (const answer of [
      await mine.send('POST', path(102), { ...FIELD, ...change }),
      await mine.put(path(103, (await made(103, { key: `${field} ${Object.values(change).join().length}` }))['id']), {
        ...FIELD,
        ...change,
      }),
    ])
      expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(String) } } });
    expect(await listed(mine, 102)).toEqual([]);
  });

  test('is unique by app, namespace, key and order: 409', async () => {
    const first = await made(104);
    expect(await mine.send('POST', path(104), FIELD)).toMatchObject({ status: 409, body: { status: 409 } });
    const second = await made(104, { key: 'rack' });
    expect((await mine.put(path(104, second['id']), FIELD)).status).toBe(409);
    expect((await mine.put(path(104, first['id']), FIELD)).status).toBe(200);
    await made(104, {}, other);
    await made(105);
  });

  test('belongs to its order', async () => {
    const field = await made(106);
    for (const answer of [await mine.get(path(107, field['id'])), await mine.delete(path(107, field['id']))])
      expect(answer.status).toBe(404);
    expect((await mine.send('POST', path(999_999), FIELD)).status).toBe(404);
    const fjord = await Caller.of(emulator.url, FJORD);
    expect(await listed(fjord, 106)).toEqual([]);
  });

  test('250 of an app on one order, not more; another app has its own', async () => {
    for (let count = 0; count < 250; count++) await made(108, { key: `k${count}` });
    expect((await mine.send('POST', path(108), { ...FIELD, key: 'one more' })).status).toBe(422);
    await made(108, {}, other);
  });

  test('is told to subscribers', async () => {
    const ears = await listenTo(mine, [
      'store/order/metafield/created',
      'store/order/metafield/updated',
      'store/order/metafield/deleted',
    ]);
    const field = await made(109);
    await mine.put(path(109, field['id']), FIELD);
    await mine.delete(path(109, field['id']));
    const heard = (await ears.heard()).filter((each) => each.data['resource_id'] === '109');
    expect(heard.map((each) => each.scope.split('/').at(-1)).toSorted()).toEqual(['created', 'deleted', 'updated']);
    expect(heard[0]?.data).toMatchObject({ metafield_id: field['id'], resource_id: '109' });
    await ears.stop();
  });
});

describe('another app', () => {
  test.each([
    ['app_only', 404, 404],
    ['read', 200, 403],
    ['read_and_sf_access', 200, 403],
    ['write', 200, 200],
    ['write_and_sf_access', 200, 200],
  ])('%s: reading answers %i, changing %i', async (permission_set, reading, changing) => {
    const field = await made(110, { permission_set, key: permission_set });
    const at = path(110, field['id']);
    expect((await other.get(at)).status).toBe(reading);
    expect((await listed(other, 110)).some((each) => each['id'] === field['id'])).toBe(reading === 200);
    const changed = await other.put(at, { ...FIELD, permission_set, key: permission_set, value: 'theirs' });
    expect(changed.status).toBe(changing);
    if (changing === 200)
      expect(changed.body).toMatchObject({ data: { value: 'theirs', owner_client_id: 'contract-client' } });
    expect((await other.delete(at)).status).toBe(changing === 200 ? 204 : changing);
  });

  test('with the scope to everybody’s metafields sees and changes private ones', async () => {
    const field = await made(111);
    const at = path(111, field['id']);
    expect(await almighty.get(at)).toMatchObject({
      status: 200,
      body: { data: { owner_client_id: 'contract-client' } },
    });
    expect((await almighty.put(at, { ...FIELD, value: 'seen' })).status).toBe(200);
    expect((await almighty.delete(at)).status).toBe(204);
  });

  test('needs the orders scope for it, and the one to write for writing', async () => {
    const reader = await Caller.of(emulator.url, MAPLE, ['store_v2_orders_read_only']);
    expect((await reader.get(path(112))).status).toBe(200);
    expect((await reader.send('POST', path(112), FIELD)).status).toBe(403);
    const money = await Caller.of(emulator.url, MAPLE, ['store_v2_transactions']);
    expect((await money.get(path(112))).status).toBe(403);
  });
});
