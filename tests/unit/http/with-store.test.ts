import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Answer } from '#lib/core/answer.ts';
import { tell } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { PERMISSIONS, ROLES, type Permission } from '#lib/core/permissions.ts';
import type { Handler } from '#lib/http/handler.ts';
import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { APP, installRuntime, removeRuntime } from '#tests/fixtures/fake-runtime.ts';
import { OWNER } from '#tests/fixtures/tenancy-context.ts';

let rig: ReturnType<typeof installRuntime>;
beforeEach(() => {
  rig = installRuntime();
});
afterEach(removeRuntime);

type Serve = (ctx: StoreContext, input: unknown) => Promise<unknown>;
const served = () => vi.fn<Serve>(() => Promise.resolve({ ok: true }));

interface Asked {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly params?: Record<string, string>;
}

async function ask(handler: Handler, { path = '/api/things', headers = rig.bearer(), body, params = {} }: Asked = {}) {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const request = new Request(`${APP}${path}`, { ...sent, headers: { ...type, ...headers } });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const answer = text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
  return { status: response.status, body: answer, headers: response.headers };
}

const KEY = { 'idempotency-key': '6f1c9b0e-3b1a-4c52-9a55-0a4f7f0f3a11' };
const read = (permission: Permission, serve: Serve) => withStore({ permission }, serve);
const write = (permission: Permission, serve: Serve) => withStoreWrite({ permission, action: 'thing.change' }, serve);

describe('who comes in', () => {
  test.each<[string, () => Record<string, string>, number, string]>([
    ['no token', () => ({}), 401, 'session_ended'],
    ['a token that is none', () => ({ authorization: `Bearer ${'x'.repeat(40)}` }), 401, 'session_ended'],
    ['a token of another store', () => rig.bearer('fjord1' as never), 401, 'session_ended'],
    ['a token of another person', () => rig.bearer(undefined, OWNER), 401, 'session_ended'],
    ['another site, with a good token', () => ({ ...rig.bearer(), origin: 'https://evil.test' }), 403, 'forbidden'],
    ['a neighbour', () => ({ ...rig.bearer(), 'sec-fetch-site': 'same-site' }), 403, 'forbidden'],
  ])('not: %s', async (_, headers, status, code) => {
    const serve = served();
    await expect(ask(read('orders:read', serve), { headers: headers() })).resolves.toMatchObject({
      status,
      body: { code },
    });
    expect(serve).not.toHaveBeenCalled();
  });

  test.each([
    ['de', 'de'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['nl', 'en'],
    [undefined, 'en'],
  ] as const)('is refused in the language that was asked for: %s', async (asked, language) => {
    const headers = { ...rig.bearer(), ...(asked === undefined ? {} : { 'accept-language': asked }) };
    const serve: Serve = () => Promise.reject(new AppError('not_found', 'orders.noSuchOrder'));
    const answer = await ask(read('orders:read', serve), { headers });
    expect(answer).toMatchObject({ status: 404, body: { message: tell('orders.noSuchOrder', language) } });
  });

  test.each<[string, Parameters<typeof rig.setSession>[0], number, string]>([
    ['is over', null, 401, 'session_ended'],
    ['is of a suspended store', { store: { status: 'suspended' } }, 401, 'session_ended'],
    ['is of a store that must approve', { store: { status: 'needs_approval' } }, 409, 'store_needs_approval'],
  ])('not: whose session %s', async (_, session, status, code) => {
    rig.setSession(session);
    const serve = served();
    await expect(ask(read('orders:read', serve))).resolves.toMatchObject({ status, body: { code } });
    expect(serve).not.toHaveBeenCalled();
  });

  test.each([
    [12 * 3_600_000 - 1, 200],
    [12 * 3_600_000, 401],
  ])('a session that began %d ms ago: %d', async (ageMs, status) => {
    rig.setSession({ startedAt: new Date(rig.clock.now().getTime() - ageMs) });
    await expect(ask(read('orders:read', served()))).resolves.toMatchObject({ status });
  });

  test('a token after its quarter of an hour: not', async () => {
    const headers = rig.bearer();
    rig.clock.advance(15 * 60_000 + 1_000);
    rig.setSession({});
    await expect(ask(read('orders:read', served()), { headers })).resolves.toMatchObject({ status: 401 });
  });

  test.each(
    ROLES.flatMap((role, has) => PERMISSIONS.map((permission, needs) => [role, permission, has >= needs] as const)),
  )('a %s, asked for %s: %s', async (role, permission, isAllowed) => {
    rig.setSession({ user: { role } });
    const serve = served();
    await expect(ask(read(permission, serve))).resolves.toMatchObject({ status: isAllowed ? 200 : 403 });
    expect(serve).toHaveBeenCalledTimes(isAllowed ? 1 : 0);
  });
});

describe('somebody who may not', () => {
  test('is recorded when they tried to change something, with the order', async () => {
    await ask(write('store:admin', served()), { headers: { ...rig.bearer(), ...KEY }, params: { orderId: '4711' } });
    expect(rig.denied).toEqual([
      { userId: 2, orderId: 4711, action: 'thing.change', at: rig.clock.now(), storeHash: 'maple1', outcome: 'denied' },
    ]);
  });

  test.each([['0'], ['1 or 1=1'], ['99999999999']])('is recorded without an order that is %j', async (orderId) => {
    await ask(write('store:admin', served()), { params: { orderId } });
    expect(rig.denied).toMatchObject([{ orderId: null }]);
  });

  test('is not recorded for reading', async () => {
    await ask(read('store:admin', served()), { params: { orderId: '4711' } });
    expect(rig.denied).toEqual([]);
  });

  test('learns nothing of whether their input was right', async () => {
    const body = z.strictObject({ secretField: z.string() });
    const handler = withStore({ permission: 'store:admin', body }, served());
    const answer = await ask(handler, { body: { other: 1 } });
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).not.toContain('Field');
  });
});

describe('a change', () => {
  test.each([undefined, '', 'abc', '6f1c9b0e-3b1a-4c52-9a55'])('without a proper key is not begun: %j', async (key) => {
    rig.setSession({ user: { role: 'admin' } });
    const serve = served();
    const headers = { ...rig.bearer(), ...(key === undefined ? {} : { 'idempotency-key': key }) };
    await expect(ask(write('orders:edit', serve), { headers })).resolves.toMatchObject({ status: 400 });
    expect(serve).not.toHaveBeenCalled();
  });

  test('is told its key', async () => {
    rig.setSession({ user: { role: 'editor' } });
    const serve = served();
    await ask(write('orders:edit', serve), { headers: { ...rig.bearer(), ...KEY } });
    expect(serve.mock.calls[0]?.[1]).toMatchObject({ idempotencyKey: KEY['idempotency-key'] });
  });
});

describe('what a handler gets', () => {
  test('is a context of the session’s store and person, whatever the address says', async () => {
    const serve = served();
    await ask(read('orders:read', serve), {
      path: '/api/stores/fjord1/things?store=fjord1',
      params: { store: 'fjord1' },
    });
    expect(serve.mock.calls[0]?.[0]).toMatchObject({
      store: { storeHash: 'maple1', timeZone: 'America/New_York' },
      user: { id: 2, role: 'viewer' },
    });
    expect(JSON.stringify(serve.mock.calls[0]?.[0].store)).not.toContain('sealed');
  });

  const route = {
    permission: 'orders:read' as const,
    params: z.object({ orderId: z.coerce.number().int() }),
    query: z.strictObject({ currency: z.string().length(3) }),
    body: z.strictObject({ notes: z.string().max(3) }),
  };
  const good = { path: '/api/things?currency=EUR', params: { orderId: '5' }, body: { notes: 'abc' } };

  test('is parsed input', async () => {
    const serve = served();
    await ask(withStore(route, serve), good);
    expect(serve.mock.calls[0]?.[1]).toEqual({
      params: { orderId: 5 },
      query: { currency: 'EUR' },
      body: { notes: 'abc' },
    });
  });

  test.each<[string, Asked, string]>([
    ['a param', { params: { orderId: 'x' } }, 'orderId'],
    ['a query', { path: '/api/things?currency=EURO' }, 'currency'],
    ['a query nobody asked for', { path: '/api/things?currency=EUR&debug=1' }, 'debug'],
    ['a body', { body: { notes: 'abcd' } }, 'notes'],
    ['a field too many', { body: { notes: 'a', total: '0' } }, 'total'],
  ])('is nothing when %s is wrong: the field is named, its value is not', async (_, wrong, field) => {
    const serve = served();
    const answer = await ask(withStore(route, serve), { ...good, ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_request', field } });
    expect(JSON.stringify(answer.body)).not.toMatch(/abcd|EURO/);
    expect(serve).not.toHaveBeenCalled();
  });
});

describe('what is answered', () => {
  test.each<[string, unknown, number, unknown]>([
    ['a value', { rows: [] }, 200, { rows: [] }],
    ['null', null, 200, null],
    ['nothing', undefined, 204, null],
    ['a status of its own', new Answer(202, { later: true }), 202, { later: true }],
    ['a response', Response.json({ made: 1 }, { status: 201 }), 201, { made: 1 }],
  ])('%s', async (_, result, status, body) => {
    const answer = await ask(read('orders:read', () => Promise.resolve(result)));
    expect(answer).toMatchObject({ status, body });
  });

  test.each<[string, Serve]>([
    ['well', served()],
    ['with a refusal', () => Promise.reject(new AppError('not_found', 'platform.noSuchRecord'))],
    ['with a mistake', () => Promise.reject(new TypeError('jane@example.com is undefined'))],
  ])('%s: privately, and under a number that is in the log', async (_, serve) => {
    const answer = await ask(read('orders:read', serve), { path: '/api/things?q=jane@example.com' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const requestId = answer.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    if (answer.status >= 400) expect(answer.body).toMatchObject({ requestId });
    expect(rig.lines.some((line) => line['requestId'] === requestId)).toBe(true);
    expect(JSON.stringify([answer.body, rig.lines])).not.toMatch(/jane|Bearer|eyJ/);
  });
});
