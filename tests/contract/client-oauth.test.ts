import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchangeCode } from '#lib/bigcommerce/oauth.ts';
import {
  empty,
  hang,
  html,
  json,
  reset,
  startLocalPlatform,
  type Answer,
  type LocalPlatform,
} from '#tests/fixtures/local-platform.ts';

let login: LocalPlatform;

beforeEach(async () => {
  login = await startLocalPlatform();
});
afterEach(() => login[Symbol.asyncDispose]());

const GRANT = {
  access_token: 'a-token',
  scope: 'store_v2_orders store_v2_transactions',
  user: { id: 9, username: 'nora', email: 'nora@example.test' },
  owner: { id: 7, username: 'owen', email: 'owen@example.test' },
  context: 'stores/abc123',
  account_uuid: '8a9f6f0e-0000-4000-8000-000000000000',
};

const exchange = () =>
  exchangeCode({
    loginUrl: `${login.url}/`,
    clientId: 'client',
    clientSecret: 'secret',
    redirectUri: 'https://app.example.test/api/auth',
    code: 'one-time',
    scope: 'store_v2_orders',
    context: 'stores/abc123',
    timeoutMs: 1_000,
  });

test('a code becomes a grant for the store that asked', async () => {
  login.answer(json(GRANT));
  await expect(exchange()).resolves.toEqual({
    kind: 'granted',
    grant: {
      storeHash: 'abc123',
      accessToken: 'a-token',
      scope: 'store_v2_orders store_v2_transactions',
      user: { id: 9, email: 'nora@example.test' },
      owner: { id: 7, email: 'owen@example.test' },
      accountUuid: '8a9f6f0e-0000-4000-8000-000000000000',
    },
  });
});

test('all of the documented body goes out as JSON', async () => {
  login.answer(json(GRANT));
  await exchange();
  const [call] = login.received;
  expect(call).toMatchObject({ method: 'POST', path: '/oauth2/token' });
  expect(call?.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
  expect(JSON.parse(call?.body ?? '')).toEqual({
    client_id: 'client',
    client_secret: 'secret',
    code: 'one-time',
    scope: 'store_v2_orders',
    context: 'stores/abc123',
    grant_type: 'authorization_code',
    redirect_uri: 'https://app.example.test/api/auth',
  });
});

describe('grants that are not taken', () => {
  test.each<[string, object, string]>([
    ['another store', { context: 'stores/xyz789' }, 'wrong_context'],
    ['a template in place of the store', { context: 'stores/{store_hash}' }, 'wrong_context'],
    ['no permissions', { scope: null }, 'no_scope'],
    ['blank permissions', { scope: '  ' }, 'no_scope'],
  ])('%s', async (_, changes, reason) => {
    login.answer(json({ ...GRANT, ...changes }));
    await expect(exchange()).resolves.toEqual({ kind: 'refused', reason });
  });

  test.each<[string, object]>([
    ['no token', { access_token: '' }],
    ['a token that is no text', { access_token: ['x'] }],
    ['no user', { user: null }],
    ['a user without a number', { user: { id: 'nora', email: 'x' } }],
    ['no context', { context: null }],
  ])('unreadable: %s', async (_, changes) => {
    login.answer(json({ ...GRANT, ...changes }));
    await expect(exchange()).resolves.toEqual({ kind: 'unavailable', reason: 'unreadable_answer' });
  });
});

describe('codes that are refused', () => {
  test.each<[string, Answer, string]>([
    [
      'the callback differs',
      json(
        { error: 'invalid_request', error_description: 'Parameter redirect_uri does not match registered URI' },
        400,
      ),
      'redirect_mismatch',
    ],
    ['used or too old', json({ error: 'invalid_grant' }, 400), 'code_not_accepted'],
    ['not our app', json({ error: 'invalid_client' }, 401), 'code_not_accepted'],
  ])('%s', async (_, answer, reason) => {
    login.answer(answer);
    await expect(exchange()).resolves.toEqual({ kind: 'refused', reason });
    expect(login.received).toHaveLength(1);
  });
});

describe('no usable answer: the code may be used up, so it is never sent again', () => {
  test.each<[string, Answer, string]>([
    ['500', json({}, 500), 'no_answer'],
    ['503 as a page', html(503), 'no_answer'],
    ['429', empty(429), 'no_answer'],
    ['reset', reset, 'no_answer'],
    ['silence', hang, 'no_answer'],
    ['a login page with 200', html(200), 'unreadable_answer'],
    ['a login page with 404', html(404), 'unreadable_answer'],
    ['204', empty(204), 'unreadable_answer'],
    ['a redirect to the login page', empty(302, { Location: '/login' }), 'unreadable_answer'],
    ['a list', json([GRANT]), 'unreadable_answer'],
  ])('%s', async (_, answer, reason) => {
    login.answer(answer);
    await expect(exchange()).resolves.toEqual({ kind: 'unavailable', reason });
    expect(login.received).toHaveLength(1);
  });
});
