import { describe, expect, test, vi } from 'vitest';
import { exchangeCode } from '#lib/bigcommerce/oauth.ts';
import type { Fetch } from '#lib/bigcommerce/transport.ts';

const GRANT = {
  access_token: 'token-1',
  scope: 'store_v2_orders store_v2_default',
  context: 'stores/maple1',
  user: { id: 2, email: 'staff@example.test', username: 'Staff' },
  owner: { id: 1, email: 'owner@example.test', username: 'Owner' },
  account_uuid: 'uuid-1',
};

function exchange(answer: Response | Error, changes: Readonly<Record<string, unknown>> = {}) {
  const fetch = vi.fn<Fetch>(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
  const request = {
    loginUrl: 'https://login.test',
    clientId: 'client-1',
    clientSecret: 'secret-1',
    redirectUri: 'https://app.test/api/auth',
    code: 'code-1',
    scope: 'store_v2_orders',
    context: 'stores/maple1',
    fetch,
    ...changes,
  };
  return { result: exchangeCode(request), fetch };
}
const json = (body: unknown, status = 200) => Response.json(body, { status });

describe('a grant', () => {
  test('is read as who, for whom and for which store', async () => {
    await expect(exchange(json(GRANT)).result).resolves.toEqual({
      kind: 'granted',
      grant: {
        storeHash: 'maple1',
        accessToken: 'token-1',
        scope: 'store_v2_orders store_v2_default',
        user: { id: 2, email: 'staff@example.test' },
        owner: { id: 1, email: 'owner@example.test' },
        accountUuid: 'uuid-1',
      },
    });
  });

  test.each([
    ['numbers as text', { user: { id: '2', email: 'x' } }],
    ['no e-mail address', { owner: { id: 1, email: null } }],
    ['no account', { account_uuid: undefined }],
    ['blanks around its permissions', { scope: ' store_v2_orders ' }],
  ])('is taken with %s', async (_, changes) => {
    await expect(exchange(json({ ...GRANT, ...changes })).result).resolves.toMatchObject({ kind: 'granted' });
  });

  test.each<[string, object, object]>([
    ['of another store', { context: 'stores/fjord1' }, { kind: 'refused', reason: 'wrong_context' }],
    ['of no store', { context: 'accounts/maple1' }, { kind: 'refused', reason: 'wrong_context' }],
    ['of a store in other letters', { context: 'stores/MAPLE1' }, { kind: 'refused', reason: 'wrong_context' }],
    ['without permissions', { scope: '' }, { kind: 'refused', reason: 'no_scope' }],
    ['with blanks for permissions', { scope: '  ' }, { kind: 'refused', reason: 'no_scope' }],
    ['with no permissions named', { scope: undefined }, { kind: 'refused', reason: 'no_scope' }],
    ['without a token', { access_token: '' }, { kind: 'unavailable', reason: 'unreadable_answer' }],
    ['without a store', { context: undefined }, { kind: 'unavailable', reason: 'unreadable_answer' }],
    ['without a person', { user: null }, { kind: 'unavailable', reason: 'unreadable_answer' }],
    ['of person 0', { user: { id: 0, email: 'x' } }, { kind: 'unavailable', reason: 'unreadable_answer' }],
    ['with words for an owner', { owner: { id: 'root' } }, { kind: 'unavailable', reason: 'unreadable_answer' }],
  ])('is not taken %s', async (_, changes, expected) => {
    await expect(exchange(json({ ...GRANT, ...changes })).result).resolves.toEqual(expected);
  });

  test('for a store that did not ask is not taken, even when both agree on nonsense', async () => {
    const nonsense = { context: 'stores/../x' };
    await expect(exchange(json({ ...GRANT, ...nonsense }), nonsense).result).resolves.toMatchObject({
      reason: 'wrong_context',
    });
  });
});

describe('no grant', () => {
  test.each<[string, () => Response | Error, object]>([
    ['a used code', () => json({ error: 'invalid_grant' }, 400), { kind: 'refused', reason: 'code_not_accepted' }],
    ['an unknown app', () => json({ error: 'invalid_client' }, 401), { kind: 'refused', reason: 'code_not_accepted' }],
    [
      'an address that is not registered',
      () => json({ error: 'invalid_request', error_description: 'Redirect_URI mismatch' }, 400),
      { kind: 'refused', reason: 'redirect_mismatch' },
    ],
    [
      'a page for 404',
      () => new Response('<html>', { status: 404 }),
      { kind: 'unavailable', reason: 'unreadable_answer' },
    ],
    [
      'nothing for 400',
      () => new Response(null, { status: 400 }),
      { kind: 'unavailable', reason: 'unreadable_answer' },
    ],
    ['too many', () => json({}, 429), { kind: 'unavailable', reason: 'no_answer' }],
    ['500', () => json(GRANT, 500), { kind: 'unavailable', reason: 'no_answer' }],
    ['503', () => new Response(null, { status: 503 }), { kind: 'unavailable', reason: 'no_answer' }],
    ['201', () => json(GRANT, 201), { kind: 'unavailable', reason: 'unreadable_answer' }],
    ['204', () => new Response(null, { status: 204 }), { kind: 'unavailable', reason: 'unreadable_answer' }],
    ['a page with 200', () => new Response('<html>'), { kind: 'unavailable', reason: 'unreadable_answer' }],
    [
      'a redirect',
      () => new TypeError('fetch failed', { cause: new Error('unexpected redirect') }),
      { kind: 'unavailable', reason: 'unreadable_answer' },
    ],
    ['a broken connection', () => new TypeError('fetch failed'), { kind: 'unavailable', reason: 'no_answer' }],
  ])('for %s', async (_, answer, expected) => {
    const { result, fetch } = exchange(answer());
    await expect(result).resolves.toEqual(expected);
    // A code is good once: whoever sends it again has lost it for sure.
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

test('the secret and the code go in the body of a POST, and nowhere else', async () => {
  const { result, fetch } = exchange(json(GRANT), { loginUrl: 'https://login.test///' });
  await result;
  const [url, init] = fetch.mock.calls[0] ?? ['', {}];
  expect([url, init.method, init.redirect]).toEqual(['https://login.test/oauth2/token', 'POST', 'error']);
  expect(JSON.stringify(init.headers)).not.toMatch(/secret-1|code-1/);
  expect(JSON.parse(String(init.body))).toEqual({
    client_id: 'client-1',
    client_secret: 'secret-1',
    code: 'code-1',
    scope: 'store_v2_orders',
    context: 'stores/maple1',
    grant_type: 'authorization_code',
    redirect_uri: 'https://app.test/api/auth',
  });
});
