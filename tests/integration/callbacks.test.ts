import { beforeAll, describe, expect, test } from 'vitest';
import { GET as authCallback } from '#app/api/auth/route.ts';
import { GET as loadCallback } from '#app/api/load/route.ts';
import { GET as removeUserCallback } from '#app/api/remove_user/route.ts';
import { GET as uninstallCallback } from '#app/api/uninstall/route.ts';
import { env } from '#lib/env.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { CallbackHandler } from '#lib/http/with-callback.ts';
import { genuineToken, twistedTokens, type CallbackClaims } from '#tests/fixtures/twisted-tokens.ts';
import { APP, call, install, load, MAPLE, open, OTHER_STAFF, OWNER, readRedirect, STAFF } from './app.ts';
import { control, ledger } from './emulator.ts';
import { rowCounts } from './rows.ts';
import { POST as openSession } from '#app/api/session/route.ts';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';

const CALLBACKS: [string, CallbackHandler][] = [
  ['load', loadCallback],
  ['uninstall', uninstallCallback],
  ['remove_user', removeUserCallback],
];

function facts(userId = OWNER): CallbackClaims {
  const { BIGCOMMERCE_CLIENT_ID: clientId, BIGCOMMERCE_CLIENT_SECRET: clientSecret } = env();
  return { clientId, clientSecret, storeHash: MAPLE, userId, ownerId: OWNER, now: new Date() };
}

function visit(handler: CallbackHandler, name: string, token: string): Promise<Response> {
  return handler(new Request(`${APP}/api/${name}?signed_payload_jwt=${encodeURIComponent(token)}`));
}

const storeRow = () => runtime().prisma.store.findUniqueOrThrow({ where: { storeHash: MAPLE } });

beforeAll(async () => {
  await open(await install());
  await open(await load(MAPLE, STAFF));
});

describe.each(CALLBACKS)('/api/%s', (name, handler) => {
  test('refuses 39 twisted payloads with a page, and changes no row', async () => {
    const before = await rowCounts();
    const statuses = await Promise.all(
      twistedTokens(facts()).map(async ({ token }) => (await visit(handler, name, token)).status),
    );
    expect(statuses).toHaveLength(39);
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(await rowCounts()).toEqual(before);
    expect((await storeRow()).status).toBe('active');
  });

  test.each([
    ['no payload', ''],
    ['an empty one', '?signed_payload_jwt='],
    ['two', '?signed_payload_jwt=a&signed_payload_jwt=b'],
  ])('answers %s with a page that says what to do', async (_what, query) => {
    const response = await handler(new Request(`${APP}/api/${name}${query}`));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Open Orderdeck from your control panel');
  });

  test('leaves memory flat at a token of a megabyte', async () => {
    expect((await visit(handler, name, `a.${'b'.repeat(1_000_000)}.c`)).status).toBe(401);
  });
});

describe('/api/load', () => {
  test('goes to the app with the code in the fragment only, and sets no cookie', async () => {
    const response = await load();
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('location')).toMatch(/^\/stores\/k3vq8mzt1\/orders#c=[A-Za-z0-9_-]{22}$/);
  });

  test('opens the order that a deep link names, and home for a hostile one', async () => {
    expect(readRedirect(await load(MAPLE, OWNER, '/orders/106')).path).toBe(`/stores/${MAPLE}/orders/106`);
    expect(readRedirect(await load(MAPLE, OWNER, '//evil.example')).path).toBe(`/stores/${MAPLE}/orders`);
  });

  test('takes one payload once, of a hundred at the same time', async () => {
    const token = genuineToken(facts());
    const responses = await Promise.all(Array.from({ length: 100 }, () => visit(loadCallback, 'load', token)));
    expect(responses.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 401)).toHaveLength(99);
  });

  test('of a store without an install says to install', async () => {
    const response = await visit(loadCallback, 'load', genuineToken({ ...facts(), storeHash: 'unknown1' }));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('not installed');
  });

  test('gives a new person the store’s default role, and the owner everything', async () => {
    const staff = await open(await load(MAPLE, STAFF));
    const owner = await open(await load(MAPLE, OWNER));
    expect(staff.session.user).toMatchObject({ role: 'viewer', isOwner: false, permissions: ['orders:read'] });
    expect(owner.session.user).toMatchObject({ role: 'admin', isOwner: true });
  });
});

describe('/api/auth', () => {
  test('keeps the token sealed: no row holds it', async () => {
    const { access_token: probe } = await control('POST', '/tokens', { store_hash: MAPLE });
    expect(String(probe).length).toBeGreaterThan(10);
    const { sealedToken } = await storeRow();
    expect(sealedToken.split('.')).toHaveLength(5);
    const header = JSON.parse(Buffer.from(sealedToken.split('.')[0] ?? '', 'base64url').toString()) as object;
    expect(header).toMatchObject({ alg: 'dir', enc: 'A256GCM', kid: 'test1', store: MAPLE });
  });

  test.each([
    ['no code', 'scope=store_v2_orders&context=stores/k3vq8mzt1', 400, 'did not start properly'],
    ['a context that is none', 'code=abc&scope=store_v2_orders&context=stores/../x', 400, 'did not start properly'],
    ['a code nobody gave', 'code=made-up&scope=store_v2_orders&context=stores/k3vq8mzt1', 400, 'could not be finished'],
  ])('answers %s with a page, and leaves the install as it is', async (_what, query, status, text) => {
    const before = await storeRow();
    const response = await authCallback(new Request(`${APP}/api/auth?${query}`));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
    expect(await storeRow()).toEqual(before);
  });

  test('takes a code once', async () => {
    const { url } = await control('POST', '/install', { store_hash: MAPLE });
    expect((await authCallback(new Request(String(url)))).status).toBe(303);
    const before = await storeRow();
    const replay = await authCallback(new Request(String(url)));
    expect(replay.status).toBe(400);
    expect(await storeRow()).toEqual(before);
  });

  test('replaces the token of a running install, which goes on', async () => {
    const { bearer } = await open(await load());
    const before = await storeRow();
    await open(await install());
    expect((await storeRow()).sealedToken).not.toBe(before.sealedToken);
    expect((await call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body: {} })).status).toBe(
      200,
    );
  });

  test('sends an install from outside the panel back to the login host', async () => {
    const { url } = await control('POST', '/install', { store_hash: MAPLE, external: true });
    const response = await authCallback(new Request(String(url)));
    expect(response.headers.get('location')).toMatch(/\/app\/orderdeck-integration\/install\/succeeded$/);
    const failed = await authCallback(new Request(String(url)));
    expect(failed.headers.get('location')).toMatch(/\/app\/orderdeck-integration\/install\/failed$/);
  });

  test('asks for the permission that is missing, and calls the platform with nothing', async () => {
    const narrow = { scopes: ['store_v2_information_read_only'] };
    const apps = await control('GET', '/apps');
    await control('PUT', '/apps/orderdeck-integration', narrow);
    const before = await storeRow();
    const { url } = await control('POST', '/install', { store_hash: MAPLE });
    const response = await authCallback(new Request(String(url)));
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('one more permission');
    expect(await storeRow()).toEqual(before);
    const [app] = apps['apps'] as { scopes: string[] }[];
    await control('PUT', '/apps/orderdeck-integration', { scopes: app?.scopes });
    await open(await install());
  });
});

describe('/api/uninstall', () => {
  test('is refused to staff with their own load payload', async () => {
    expect((await visit(uninstallCallback, 'uninstall', genuineToken(facts(STAFF)))).status).toBe(403);
    expect((await storeRow()).status).toBe('active');
  });

  test('is refused with a payload that opened the app', async () => {
    const token = genuineToken({ ...facts(), now: new Date(Date.now() + 2_000) });
    expect((await visit(loadCallback, 'load', token)).status).toBe(303);
    expect((await visit(uninstallCallback, 'uninstall', token)).status).toBe(403);
    expect((await storeRow()).status).toBe('active');
  });

  test('does nothing for a payload older than the install', async () => {
    const old = genuineToken({ ...facts(), now: new Date(Date.now() - 120_000) });
    expect((await visit(uninstallCallback, 'uninstall', old)).status).toBe(200);
    expect((await storeRow()).status).toBe('active');
  });

  test('suspends at once: sessions end, and a job is waiting to ask the platform', async () => {
    const { bearer } = await open(await load());
    const later = genuineToken({ ...facts(), now: new Date(Date.now() + 2_000) });
    expect((await visit(uninstallCallback, 'uninstall', later)).status).toBe(200);
    expect((await storeRow()).status).toBe('suspended');
    const refused = await call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body: {} });
    expect(refused).toMatchObject({ status: 401, body: { code: 'session_ended' } });
    const jobs = await runtime().prisma.$queryRaw<
      { key: string }[]
    >`SELECT key FROM graphile_worker.jobs WHERE key LIKE 'probe %'`;
    expect(jobs).toHaveLength(1);
    expect((await load()).status).toBe(409);
    await open(await install());
  });
});

describe('/api/remove_user', () => {
  test('ends the person’s sessions at the next request, in this store', async () => {
    const { bearer } = await open(await visit(loadCallback, 'load', genuineToken(facts(OTHER_STAFF))));
    expect((await visit(removeUserCallback, 'remove_user', genuineToken(facts(OTHER_STAFF)))).status).toBe(200);
    const refused = await call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body: {} });
    expect(refused.status).toBe(401);
  });

  test('is not undone by a link that was issued before', async () => {
    const person = facts(5_150);
    const [first, earlier] = [genuineToken(person), genuineToken({ ...person, now: new Date(Date.now() - 60_000) })];
    await open(await visit(loadCallback, 'load', first));
    expect((await visit(removeUserCallback, 'remove_user', genuineToken(person))).status).toBe(200);
    const response = await visit(loadCallback, 'load', earlier);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('no longer have access');
  });

  test('is answered calmly for somebody unknown, and twice', async () => {
    const token = genuineToken(facts(424_242));
    expect((await visit(removeUserCallback, 'remove_user', token)).status).toBe(200);
    expect((await visit(removeUserCallback, 'remove_user', token)).status).toBe(200);
  });

  test('cannot remove the owner', async () => {
    expect((await visit(removeUserCallback, 'remove_user', genuineToken(facts()))).status).toBe(403);
  });
});

test('no credential of ours stands in an address that the platform was called with', async () => {
  const calls = await ledger();
  const { BIGCOMMERCE_CLIENT_SECRET: secret } = env();
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(({ path }) => path.includes(secret) || path.includes('access_token'))).toEqual([]);
});

test('a one-time code opens one session, of two hundred tries at once', async () => {
  const { path, code } = readRedirect(await load());
  const tries = Array.from({ length: 200 }, () =>
    call(openSession, '/api/session', { method: 'POST', body: { code, path } }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 401)).toHaveLength(199);
});
