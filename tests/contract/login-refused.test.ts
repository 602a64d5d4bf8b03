import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { APP_URL, CLIENT_ID, CLIENT_SECRET, EMULATOR_ENV, MAPLE, control, exchange } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '40' } });
});
afterAll(() => emulator.stop());
beforeEach(() => control(emulator.url, 'POST', '/reset'));

const authUrl = async () =>
  String((await control(emulator.url, 'POST', '/install', { store_hash: MAPLE })).body['url']);
const errorOf = async (answer: Response) => Object(await answer.json()).error as unknown;

describe('a grant that is refused does not use the code up', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ client_id: 'nobody' }, 'Invalid client id.'],
    [{ client_id: 5 }, 'Invalid client id.'],
    [{ client_id: undefined }, 'Invalid client id.'],
    [{ client_secret: `${CLIENT_SECRET} ` }, 'Invalid client secret.'],
    [{ client_secret: '' }, 'Invalid client secret.'],
    [{ client_secret: null }, 'Invalid client secret.'],
    [{ grant_type: 'client_credentials' }, 'Unsupported grant type.'],
    [{ grant_type: undefined }, 'Unsupported grant type.'],
    [{ redirect_uri: `${APP_URL}/api/auth/` }, 'Parameter redirect_uri does not match registered URI'],
    [{ redirect_uri: `${APP_URL}/api/auth?x=1` }, 'Parameter redirect_uri does not match registered URI'],
    [{ redirect_uri: undefined }, 'Parameter redirect_uri does not match registered URI'],
    [{ context: 'stores/r7wd2xnp5' }, 'The context does not match the code.'],
    [{ code: 'x' }, 'Invalid code.'],
    [{ code: undefined }, 'Invalid code.'],
    [{ code: ['a'] }, 'Invalid code.'],
  ])('%j', async (change, error) => {
    const url = await authUrl();
    const refused = await exchange(emulator.url, url, change);
    expect([refused.status, await errorOf(refused)]).toEqual([400, error]);
    const granted = await exchange(emulator.url, url);
    expect(granted.status).toBe(200);
    expect(granted.headers.get('cache-control')).toBe('no-store');
  });

  test('the code of another app is no code, and stays that app’s', async () => {
    await control(emulator.url, 'PUT', '/apps/other', { app_url: APP_URL, client_secret: 'other-secret' });
    const url = await authUrl();
    const stolen = await exchange(emulator.url, url, { client_id: 'other', client_secret: 'other-secret' });
    expect([stolen.status, await errorOf(stolen)]).toEqual([400, 'Invalid code.']);
    expect((await exchange(emulator.url, url)).status).toBe(200);
  });
});

describe('a body that is no JSON object is a missing client id', () => {
  const right = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, grant_type: 'authorization_code' };

  test.each([
    ['application/json', '{'],
    ['application/json', '[]'],
    ['application/json', '"x"'],
    ['application/json', 'null'],
    ['application/json', ''],
    ['text/plain', JSON.stringify(right)],
    ['application/jsonp', JSON.stringify(right)],
    ['application/x-www-form-urlencoded', String(new URLSearchParams(right))],
  ])('%s %s', async (type, body) => {
    const answer = await fetch(`${emulator.url}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([answer.status, await errorOf(answer)]).toEqual([400, 'Invalid client id.']);
  });

  test('a charset after the type does no harm', async () => {
    const answer = await fetch(`${emulator.url}/oauth2/token`, {
      method: 'POST',
      headers: { 'content-type': 'Application/JSON; charset=utf-8' },
      body: JSON.stringify(right),
    });
    expect(await errorOf(answer)).toBe('Parameter redirect_uri does not match registered URI');
  });
});

describe('anything else at the login host is HTML that leads to the panel', () => {
  test.each([
    ['GET', '/oauth2/token'],
    ['PUT', '/oauth2/token'],
    ['DELETE', '/oauth2/token'],
    ['POST', '/oauth2/tokens'],
    ['GET', '/oauth2/authorize'],
    ['POST', `/app/${CLIENT_ID}/install/succeeded`],
    ['GET', `/app/${CLIENT_ID}/uninstall`],
  ])('%s %s', async (method, path) => {
    const answer = await fetch(emulator.url + path, { method, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('redirected to the login page');
  });
});

describe('faults of the token endpoint', () => {
  test.each([204, 400, 500])('an answer of %i carries nothing out', async (status) => {
    const url = await authUrl();
    const rule = { match: { path: '/oauth2/token' }, action: { kind: 'status', status }, times: 1 };
    await control(emulator.url, 'POST', '/faults', rule);
    expect((await exchange(emulator.url, url)).status).toBe(status);
    expect((await exchange(emulator.url, url)).status).toBe(200);
  });

  test('meet the grants of the store that they are for', async () => {
    const rule = { match: { store_hash: 'r7wd2xnp5' }, action: { kind: 'status', status: 500 } };
    await control(emulator.url, 'POST', '/faults', rule);
    expect((await exchange(emulator.url, await authUrl())).status).toBe(200);
  });
});
