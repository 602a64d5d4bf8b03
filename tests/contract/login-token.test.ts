import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { APP_URL, DANA, EMULATOR_ENV, FJORD, JONAS, MAPLE, control, exchange } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
beforeEach(() => control(emulator.url, 'POST', '/reset'));

async function authUrl(body: Record<string, unknown> = { store_hash: MAPLE }): Promise<string> {
  return String((await control(emulator.url, 'POST', '/install', body)).body['url']);
}

describe('the auth callback', () => {
  test('carries code, scopes, context and account of the app, and no more', async () => {
    const url = new URL(await authUrl());
    expect(url.origin + url.pathname).toBe(`${APP_URL}/api/auth`);
    expect([...url.searchParams.keys()]).toEqual(['code', 'scope', 'context', 'account_uuid']);
    expect(url.searchParams.get('context')).toBe(`stores/${MAPLE}`);
    expect(url.searchParams.get('scope')?.split(' ')).toContain('store_v2_orders');
    expect(url.searchParams.get('scope')?.split(' ')).not.toContain('store_content_checkout');
  });

  test('says when the install began outside the panel', async () => {
    const url = new URL(await authUrl({ store_hash: MAPLE, external: true }));
    expect(url.searchParams.has('external_install')).toBe(true);
  });
});

describe('POST /oauth2/token', () => {
  test('answers token, scope, user, owner, context, account', async () => {
    const url = await authUrl({ store_hash: MAPLE, user_id: JONAS });
    const answer = await exchange(emulator.url, url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual({
      access_token: expect.stringMatching(/^[a-z0-9]{31,32}$/),
      scope: new URL(url).searchParams.get('scope'),
      user: { id: JONAS, username: 'jonas', email: 'jonas@mapleandmain.example.com' },
      owner: { id: DANA, username: 'dana', email: 'dana@mapleandmain.example.com' },
      context: `stores/${MAPLE}`,
      account_uuid: new URL(url).searchParams.get('account_uuid'),
    });
  });

  test('a code works once', async () => {
    const url = await authUrl();
    expect((await exchange(emulator.url, url)).status).toBe(200);
    expect((await exchange(emulator.url, url)).status).toBe(400);
  });

  test('of fifty exchanges of one code at once, one succeeds', async () => {
    const url = await authUrl();
    const answers = await Promise.all(Array.from({ length: 50 }, () => exchange(emulator.url, url)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test('a code dies with the virtual clock', async () => {
    const [early, late] = [await authUrl(), await authUrl()];
    await control(emulator.url, 'POST', '/clock', { advance_ms: 4 * 60_000 });
    expect((await exchange(emulator.url, early)).status).toBe(200);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 2 * 60_000 });
    expect((await exchange(emulator.url, late)).status).toBe(400);
  });

  test('the load address as redirect_uri fails with the text that has been seen', async () => {
    const answer = await exchange(emulator.url, await authUrl(), { redirect_uri: `${APP_URL}/api/load` });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('Parameter redirect_uri does not match registered URI');
  });

  test('a form instead of JSON is taken for a missing client id', async () => {
    const answer = await fetch(`${emulator.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: EMULATOR_ENV.EMULATOR_CLIENT_ID }),
    });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'Invalid client id.' }]);
  });

  test('the context of another store is refused', async () => {
    const answer = await exchange(emulator.url, await authUrl(), { context: `stores/${FJORD}` });
    expect(answer.status).toBe(400);
  });

  test('a template as context gives a token with scope null', async () => {
    const answer = await exchange(emulator.url, await authUrl(), { context: 'stores/${store_hash}' });
    expect([answer.status, ((await answer.json()) as { scope: unknown }).scope]).toEqual([200, null]);
  });

  test.each([
    ['GET', '/oauth2/token'],
    ['PUT', '/oauth2/token'],
    ['POST', '/oauth2/tokens'],
    ['GET', '/app/nobody/settings'],
  ])('%s %s answers HTML that leads to the login page', async (method, path) => {
    const answer = await fetch(emulator.url + path, { method, redirect: 'manual' });
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('redirected');
  });

  test('goes wrong when a fault says so; a lost answer has used the code up', async () => {
    const url = await authUrl();
    const fault = (action: unknown) =>
      control(emulator.url, 'POST', '/faults', { match: { path: '/oauth2/token' }, action, times: 1 });
    await fault({ kind: 'status', status: 503 });
    expect((await exchange(emulator.url, url)).status).toBe(503);
    await fault({ kind: 'drop_before' });
    await expect(exchange(emulator.url, url)).rejects.toThrow();
    await fault({ kind: 'html' });
    expect((await exchange(emulator.url, url)).headers.get('content-type')).toContain('text/html');
    await fault({ kind: 'drop_after' });
    await expect(exchange(emulator.url, url)).rejects.toThrow();
    expect(await (await exchange(emulator.url, url)).json()).toEqual({ error: 'The code has already been used.' });
  });

  test('stands in the ledger without secret, code or token', async () => {
    const url = await authUrl();
    const { access_token: token } = (await (await exchange(emulator.url, url)).json()) as { access_token: string };
    const { body } = await control(emulator.url, 'GET', '/ledger?kind=login');
    const text = JSON.stringify(body);
    expect(body['entries']).toMatchObject([{ method: 'POST', path: '/oauth2/token', status: 200, store_hash: MAPLE }]);
    expect(text).not.toContain(EMULATOR_ENV.EMULATOR_CLIENT_SECRET);
    expect(text).not.toContain(token);
    expect(text).not.toContain(new URL(url).searchParams.get('code'));
  });
});

describe('what a token opens', () => {
  const orders = (token: string, storeHash = MAPLE) =>
    fetch(`${emulator.url}/stores/${storeHash}/v2/orders?limit=1`, {
      headers: { 'x-auth-token': token, accept: 'application/json' },
    });
  const tokenOf = async (answer: Response) => ((await answer.json()) as { access_token: string }).access_token;

  test('its own store, until a later grant or an uninstall', async () => {
    const first = await tokenOf(await exchange(emulator.url, await authUrl()));
    expect([(await orders(first)).status, (await orders(first, FJORD)).status]).toEqual([200, 401]);
    const second = await tokenOf(await exchange(emulator.url, await authUrl()));
    expect([(await orders(first)).status, (await orders(second)).status]).toEqual([401, 200]);
    await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    expect((await orders(second)).status).toBe(401);
  });

  test('nothing, when its scope is null', async () => {
    const answer = await exchange(emulator.url, await authUrl(), { context: '{context}' });
    expect((await orders(await tokenOf(answer))).status).toBe(403);
  });
});
