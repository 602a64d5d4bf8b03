import { beforeAll, describe, expect, test } from 'vitest';
import { GET as readOrder } from '#app/api/orders/[orderId]/route.ts';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import { DELETE as endSession, POST as openSession, PUT as renewSession } from '#app/api/session/route.ts';
import { env } from '#lib/env.ts';
import type { UserId, StoreHash } from '#lib/core/ids.ts';
import { runtime } from '#lib/process/runtime.ts';
import { signSessionToken } from '#lib/session/session-token.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';
import { APP, call, FJORD, install, installAndOpen, load, MAPLE, open, OWNER, readRedirect } from './app.ts';
import { control } from './emulator.ts';

const list = (headers: Record<string, string>, path = '/api/orders/query') =>
  call(queryOrders, path, { method: 'POST', headers, body: {} });

beforeAll(async () => {
  await open(await install());
});

describe('opening', () => {
  test('brings the first page of orders along', async () => {
    const { session } = await open(await load());
    expect(session.store).toMatchObject({ storeHash: MAPLE });
    expect(session.first).toMatchObject({ kind: 'orders', page: { page: 1 } });
    expect(session).not.toHaveProperty('store.sealedToken');
  });

  test('brings along the order that a deep link names', async () => {
    const { session } = await open(await load(MAPLE, OWNER, '/orders/150'));
    expect(session.first).toMatchObject({ kind: 'order', detail: { row: { id: 150 } } });
  });

  test('works while the platform does not: the screen is told why', async () => {
    await control('POST', '/faults', { match: { path: '/v2/orders*' }, action: { kind: 'maintenance' } });
    const { session } = await open(await load());
    await control('DELETE', '/faults');
    expect(session.first).toMatchObject({ kind: 'failed', error: { code: 'platform_unavailable' } });
    expect(session.token).toMatch(/^eyJ/);
  });

  test('a code that came to another store’s page opens nothing, and is spent', async () => {
    await open(await install(FJORD));
    const { code } = readRedirect(await load());
    const wrong = { code, path: `/stores/${FJORD}/orders` };
    expect((await call(openSession, '/api/session', { method: 'POST', body: wrong })).status).toBe(401);
    const right = { code, path: `/stores/${MAPLE}/orders` };
    expect((await call(openSession, '/api/session', { method: 'POST', body: right })).status).toBe(401);
  });

  test('a code is good for a minute', async () => {
    const { code, path } = readRedirect(await load());
    await runtime().prisma
      .$executeRaw`UPDATE session_codes SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`;
    const late = await call(openSession, '/api/session', { method: 'POST', body: { code, path } });
    expect(late).toMatchObject({ status: 401, body: { code: 'session_ended' } });
  });
});

describe('a request', () => {
  test.each([
    ['no token', {}],
    ['a token in another scheme', { authorization: 'Basic abcdefghijklmnopqrstuvwxyz' }],
    ['a made-up token', { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' }],
  ])('with %s gets 401 and what to do', async (_what, headers) => {
    const answer = await list(headers as Record<string, string>);
    expect(answer).toMatchObject({ status: 401, body: { code: 'session_ended' } });
    expect(answer.body['message']).toContain('control panel');
  });

  test('with its token in the URL gets 401', async () => {
    const { session } = await open(await load());
    expect((await list({}, `/api/orders/query?token=${session.token}`)).status).toBe(401);
  });

  test('with a load payload for a token gets 401', async () => {
    const { BIGCOMMERCE_CLIENT_ID: clientId, BIGCOMMERCE_CLIENT_SECRET: clientSecret } = env();
    const payload = genuineToken({
      clientId,
      clientSecret,
      storeHash: MAPLE,
      userId: OWNER,
      ownerId: OWNER,
      now: new Date(),
    });
    expect((await list({ authorization: `Bearer ${payload}` })).status).toBe(401);
  });

  test('with a token of no session, or of another store’s session, gets 401', async () => {
    const { session } = await open(await load());
    const [, claims = ''] = session.token.split('.');
    const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string };
    const sign = (sessionId: string, storeHash: string) =>
      signSessionToken(
        { sessionId, storeHash: storeHash as StoreHash, userId: OWNER as UserId },
        env().SESSION_SECRET,
        new Date(),
      ).token;
    expect((await list({ authorization: `Bearer ${sign(crypto.randomUUID(), MAPLE)}` })).status).toBe(401);
    expect((await list({ authorization: `Bearer ${sign(sid, FJORD)}` })).status).toBe(401);
    expect((await list({ authorization: `Bearer ${sign(sid, MAPLE)}` })).status).toBe(200);
  });

  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['origin null', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s gets 403, token or not', async (_what, headers) => {
    const { bearer } = await open(await load());
    expect(await list({ ...bearer, ...(headers as Record<string, string>) })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  test('in another form than JSON gets 415, and a huge one 413', async () => {
    const { bearer } = await open(await load());
    expect((await list({ ...bearer, 'content-type': 'text/plain' })).status).toBe(415);
    const huge = { method: 'POST', headers: bearer, body: { filters: { paymentMethod: 'x'.repeat(300_000) } } };
    expect((await call(queryOrders, '/api/orders/query', huge)).status).toBe(413);
  });

  test('never gets a cookie, and is never stored', async () => {
    const { bearer } = await open(await load());
    const answer = await call(readOrder, '/api/orders/150', { headers: bearer, params: { orderId: '150' } });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a session', () => {
  test('is renewed by its token, for twelve hours and no longer', async () => {
    const { bearer } = await open(await load());
    const renewed = await call(renewSession, '/api/session', { method: 'PUT', headers: bearer });
    expect(renewed.status).toBe(200);
    const next = { authorization: `Bearer ${String(renewed.body['token'])}` };
    expect((await list(next)).status).toBe(200);
    await runtime().prisma.$executeRaw`UPDATE sessions SET started_at = started_at - interval '12 hours'`;
    expect((await list(next)).status).toBe(401);
    expect((await call(renewSession, '/api/session', { method: 'PUT', headers: next })).status).toBe(401);
  });

  test('ends when it is told to', async () => {
    const { bearer } = await open(await load());
    expect((await call(endSession, '/api/session', { method: 'DELETE', headers: bearer })).status).toBe(204);
    expect((await list(bearer)).status).toBe(401);
  });

  test('ends for a store whose access was lost, and says what to do', async () => {
    const { bearer } = await installAndOpen();
    await runtime().prisma.store.update({ where: { storeHash: MAPLE }, data: { status: 'needs_approval' } });
    const answer = await list(bearer);
    expect(answer).toMatchObject({ status: 409, body: { code: 'store_needs_approval' } });
    expect(answer.body['message']).toContain('approve');
    await installAndOpen();
  });

  test('survives headers that try to go round the entrance', async () => {
    const headers = { 'x-middleware-subrequest': 'proxy:proxy', 'x-forwarded-host': 'evil.example' };
    expect((await list(headers)).status).toBe(401);
    const { url } = await control('POST', '/load-link', { store_hash: MAPLE });
    const { GET } = await import('#app/api/load/route.ts');
    const redirect = await GET(new Request(String(url), { headers }));
    expect(new URL(redirect.headers.get('location') ?? '', APP).origin).toBe(APP);
  });
});
