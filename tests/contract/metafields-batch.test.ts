import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let mine: Caller;
let other: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  await control(emulator.url, 'PUT', '/apps/other-app', { app_url: 'http://localhost:8' });
  mine = await Caller.of(emulator.url, MAPLE);
  const { body } = await control(emulator.url, 'POST', '/tokens', { store_hash: MAPLE, client_id: 'other-app' });
  other = new Caller(emulator.url, MAPLE, String(body['access_token']));
});
afterAll(() => emulator.stop());

const ALL = '/v3/orders/metafields';
const field = (orderId: number, key: string, more: Record<string, unknown> = {}) => ({
  permission_set: 'read',
  namespace: 'packing',
  key,
  value: 'B-7',
  resource_id: orderId,
  ...more,
});

interface BatchBody {
  readonly data: (Record<string, unknown> & { readonly id: number })[];
  readonly errors: readonly Record<string, unknown>[];
  readonly meta: Record<string, unknown>;
}

async function made(...fields: Record<string, unknown>[]): Promise<BatchBody['data']> {
  const { status, body } = await mine.send('POST', ALL, fields);
  expect(status).toBe(200);
  return (body as BatchBody).data;
}

describe('many at once', () => {
  test('are made, changed and deleted', async () => {
    const { body, status } = await mine.send('POST', ALL, [field(101, 'a'), field(102, 'a')]);
    expect([status, body]).toMatchObject([
      200,
      { data: [{ resource_id: 101 }, { resource_id: 102 }], errors: [], meta: { total: 2, success: 2, failed: 0 } },
    ]);
    const ids = (body as BatchBody).data.map((each) => each.id);
    const changes = ids.map((id) => ({ ...field(0, 'a', { value: 'C-1' }), id }));
    expect(await mine.put(ALL, changes)).toMatchObject({
      status: 200,
      body: { data: [{ value: 'C-1' }, { value: 'C-1' }] },
    });
    expect(await mine.send('DELETE', ALL, ids)).toEqual(
      expect.objectContaining({
        status: 200,
        body: { data: ids, errors: [], meta: { total: 2, success: 2, failed: 0 } },
      }),
    );
  });

  test('each is told to subscribers, what failed is not', async () => {
    const scopes = ['created', 'updated', 'deleted'].map((what) => `store/order/metafield/${what}`);
    const ears = await listenTo(mine, scopes);
    await mine.send('POST', ALL, [field(101, 'a'), field(999_999, 'a'), field(102, 'b')]);
    const { body } = await mine.get(ALL);
    const ids = (body as BatchBody).data.map((each) => each.id);
    await mine.put(
      ALL,
      ids.map((id) => ({ ...field(0, `k${id}`), id })),
    );
    await mine.send('DELETE', ALL, [...ids, 999_999]);
    const heard = await ears.heard();
    expect(heard).toHaveLength(6);
    for (const scope of scopes)
      for (const [index, resource_id] of ['101', '102'].entries())
        expect(heard).toContainEqual({ scope, data: { metafield_id: ids[index], resource_id, namespace: 'packing' } });
    await ears.stop();
  });

  test('what can be done is done; the rest is told in a 422 with both lists', async () => {
    const answer = await mine.send('POST', ALL, [
      field(101, 'a'),
      field(101, 'a'),
      field(999_999, 'a'),
      field(102, ''),
      field(102, 'b'),
    ]);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        data: [{ resource_id: 101 }, { resource_id: 102, key: 'b' }],
        errors: [
          {
            status: 422,
            title: expect.any(String),
            type: expect.any(String),
            errors: { 1: expect.any(String), 2: expect.any(String), 3: expect.stringContaining('key') },
          },
        ],
        meta: { total: 5, success: 2, failed: 3 },
      },
    });
    const [first] = (answer.body as BatchBody).data;
    const theirs = await other.send('DELETE', ALL, [first?.id, 4711]);
    expect(theirs).toMatchObject({
      status: 422,
      body: {
        data: [],
        errors: [{ errors: { [String(first?.id)]: expect.stringMatching(/reading only/), 4711: expect.any(String) } }],
        meta: { total: 2, success: 0, failed: 2 },
      },
    });
  });

  test.each([[{}], [[]], [[7]]])('a body of %j: 422', async (body) => {
    for (const method of ['POST', 'PUT']) expect((await mine.send(method, ALL, body)).status).toBe(422);
  });
});

describe('the list', () => {
  test('spans orders, shows what the caller may see, and filters', async () => {
    const [a, b, c] = await made(
      field(101, 'a'),
      field(102, 'b', { permission_set: 'app_only' }),
      field(103, 'a', { namespace: 'care' }),
    );
    const ids = async (query: string, caller = mine) =>
      ((await caller.get(`${ALL}${query}`)).body as BatchBody).data.map((each) => each.id);
    expect(await ids('')).toEqual([a?.id, b?.id, c?.id]);
    expect(await ids('', other)).toEqual([a?.id, c?.id]);
    expect(await ids('?key=a')).toEqual([a?.id, c?.id]);
    expect(await ids('?key:in=b,c')).toEqual([b?.id]);
    expect(await ids('?namespace=care')).toEqual([c?.id]);
    expect(await ids('?namespace:in=care,packing&direction=desc')).toEqual([c?.id, b?.id, a?.id]);
    expect(await ids('?date_created:min=2026-11-21T00:00:00Z')).toEqual([]);
    expect(await ids('?date_modified:max=2026-11-21T00:00:00%2B00:00')).toHaveLength(3);
    for (const bad of ['?direction=up', '?date_created=soon', '?include_fields=secret', '?after=x', '?limit=a'])
      expect((await mine.get(`${ALL}${bad}`)).status).toBe(422);
  });

  test('shows the fields that are asked for', async () => {
    const [one] = await made(field(101, 'a'));
    expect((await mine.get(`${ALL}?include_fields=key,value`)).body).toMatchObject({
      data: [{ id: one?.id, key: 'a', value: 'B-7' }],
    });
    expect(((await mine.get(`${ALL}?include_fields=key`)).body as BatchBody).data).toEqual([{ id: one?.id, key: 'a' }]);
  });

  test('pages by number', async () => {
    const all = await made(...Array.from({ length: 7 }, (_, index) => field(101, `k${index}`)));
    const { body } = await mine.get(`${ALL}?limit=3&page=2`);
    expect(body).toMatchObject({
      data: all.slice(3, 6).map(({ id }) => ({ id })),
      meta: { pagination: { total: 7, count: 3, per_page: 3, current_page: 2, total_pages: 3 } },
    });
  });

  test.each(['asc', 'desc'])('pages by the links of cursors, there and back, %s', async (direction) => {
    const all = await made(...Array.from({ length: 7 }, (_, index) => field(101, `k${index}`)));
    const wanted = (direction === 'asc' ? all : all.toReversed()).map((each) => each.id);
    const seen: number[][] = [];
    let query: string | undefined = `?limit=3&direction=${direction}`;
    let back: string | undefined;
    while (query !== undefined) {
      const { body } = await mine.get(`${ALL}${query}`);
      const { data, meta } = body as {
        data: { id: number }[];
        meta: { cursor_pagination: { links: Record<string, string> } };
      };
      seen.push(data.map((each) => each.id));
      back = meta.cursor_pagination.links['previous'];
      query = meta.cursor_pagination.links['next'];
    }
    expect(seen).toEqual([wanted.slice(0, 3), wanted.slice(3, 6), wanted.slice(6)]);
    const { body } = await mine.get(`${ALL}${back ?? ''}`);
    expect((body as BatchBody).data.map((each) => each.id)).toEqual(wanted.slice(3, 6));
    expect((body as BatchBody).meta).not.toHaveProperty('pagination');
    expect((await mine.get(`${ALL}?after=aWQ6MQ==&before=aWQ6MQ==`)).status).toBe(422);
  });

  test('a cursor outlives its metafield', async () => {
    const all = await made(...Array.from({ length: 4 }, (_, index) => field(101, `k${index}`)));
    const { body } = await mine.get(`${ALL}?limit=2`);
    const { next } = (body as { meta: { cursor_pagination: { links: Record<string, string> } } }).meta.cursor_pagination
      .links;
    await mine.send('DELETE', ALL, [all[1]?.id]);
    expect(((await mine.get(`${ALL}${next ?? ''}`)).body as BatchBody).data.map((each) => each.id)).toEqual([
      all[2]?.id,
      all[3]?.id,
    ]);
  });
});
