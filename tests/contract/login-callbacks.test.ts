import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import {
  APP_URL,
  CLIENT_ID,
  CLIENT_SECRET,
  DANA,
  EMULATOR_ENV,
  MAPLE,
  PRIYA,
  control,
  exchange,
} from './emulator-visitor.ts';
import { startListeningApp } from './listening-app.ts';
import type { ListeningApp } from './listening-app.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let app: ListeningApp;
beforeAll(async () => {
  [emulator, app] = await Promise.all([startEmulator({ env: EMULATOR_ENV }), startListeningApp()]);
});
afterAll(() => Promise.all([emulator.stop(), app.stop()]));
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  app.calls.length = 0;
  app.status = 200;
});

async function loadLink(body: Record<string, unknown>): Promise<URL> {
  return new URL(
    String((await control(emulator.url, 'POST', '/load-link', { store_hash: MAPLE, ...body })).body['url']),
  );
}

/** The claims of a callback's payload, verified by another library at the emulator's own time. */
async function claimsOf(query: URLSearchParams): Promise<Record<string, unknown>> {
  const nowMs = Number((await control(emulator.url, 'GET', '/clock')).body['now_ms']);
  const verified = jwt.verify(query.get('signed_payload_jwt') ?? '', CLIENT_SECRET, {
    algorithms: ['HS256'],
    audience: CLIENT_ID,
    issuer: 'bc',
    clockTimestamp: Math.floor(nowMs / 1000),
  });
  return typeof verified === 'string' ? {} : verified;
}

/** Installs the app, then points its callbacks at the listening one. */
async function install(): Promise<void> {
  const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE });
  await exchange(emulator.url, String(body['url']));
  await control(emulator.url, 'PUT', `/apps/${CLIENT_ID}`, { app_url: app.url });
}

async function callbacksInLedger(): Promise<unknown> {
  return (await control(emulator.url, 'GET', '/ledger?kind=callback')).body['entries'];
}

describe('load', () => {
  test('names the person, the store and the deep link', async () => {
    const url = await loadLink({ user_id: PRIYA, url: '/orders/106/panel', channel_id: 1 });
    expect(url.origin + url.pathname).toBe(`${APP_URL}/api/load`);
    expect(await claimsOf(url.searchParams)).toMatchObject({
      sub: `stores/${MAPLE}`,
      user: { id: PRIYA, email: 'priya.shah@deskwork.example.com', locale: 'en-GB' },
      owner: { id: DANA, email: 'dana@mapleandmain.example.com' },
      url: '/orders/106/panel',
      channel_id: 1,
    });
  });

  test('goes by the virtual clock', async () => {
    const at = '2027-03-01T00:00:00.000Z';
    await control(emulator.url, 'POST', '/clock', { set: at });
    const { iat, nbf, exp } = await claimsOf((await loadLink({})).searchParams);
    const atS = Date.parse(at) / 1000;
    expect(Number(iat) - atS).toBeLessThan(60);
    expect([Number(iat) - Number(nbf), Number(exp) - Number(iat)]).toEqual([5, 86_400]);
  });

  test('with multi-user off, everybody is the owner', async () => {
    await control(emulator.url, 'PUT', `/apps/${CLIENT_ID}`, { multi_user: false });
    const { user } = await claimsOf((await loadLink({ user_id: PRIYA })).searchParams);
    expect(user).toMatchObject({ id: DANA });
  });
});

describe('uninstall', () => {
  test('is called once by the server, with the person who did it, and stands in the ledger without the payload', async () => {
    await install();
    const { body } = await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    expect(body).toEqual({ callback_status: 200 });
    expect(app.calls.map(({ path }) => path)).toEqual(['/api/uninstall']);
    expect(await claimsOf(app.calls[0]?.query ?? new URLSearchParams())).toMatchObject({
      sub: `stores/${MAPLE}`,
      user: { id: DANA },
    });
    expect(await callbacksInLedger()).toMatchObject([
      { method: 'GET', path: `${app.url}/api/uninstall?signed_payload_jwt=***`, status: 200, store_hash: MAPLE },
    ]);
  });

  test('goes ahead when the app fails or is not there', async () => {
    await install();
    app.status = 500;
    expect((await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE })).body).toEqual({
      callback_status: 500,
    });
    expect((await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE })).status).toBe(404);
    await control(emulator.url, 'POST', '/reset');
    const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE });
    await exchange(emulator.url, String(body['url']));
    expect((await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE })).body).toEqual({
      callback_status: 0,
    });
    expect(await callbacksInLedger()).toMatchObject([{ status: 0 }]);
  });
});

describe('remove_user', () => {
  test('names the person who lost access', async () => {
    await install();
    await control(emulator.url, 'POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA });
    const { body } = await control(emulator.url, 'POST', '/remove-user', { store_hash: MAPLE, user_id: PRIYA });
    expect(body).toEqual({ callback_status: 200 });
    expect(app.calls.map(({ path }) => path)).toEqual(['/api/remove_user']);
    expect(await claimsOf(app.calls[0]?.query ?? new URLSearchParams())).toMatchObject({
      user: { id: PRIYA },
      owner: { id: DANA },
    });
  });
});

describe('hostile tokens', () => {
  test('any claims, signed with the secret of the app or another', async () => {
    const own = await control(emulator.url, 'POST', '/jwt', { claims: { store_hash: MAPLE, iss: 'bc/apps' } });
    expect(jwt.verify(String(own.body['jwt']), CLIENT_SECRET)).toMatchObject({ iss: 'bc/apps' });
    const other = await control(emulator.url, 'POST', '/jwt', { claims: { a: 1 }, secret: 'x', algorithm: 'HS512' });
    expect(jwt.verify(String(other.body['jwt']), 'x', { algorithms: ['HS512'] })).toMatchObject({ a: 1 });
  });
});
