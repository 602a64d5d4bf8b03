import { describe, expect, test } from 'vitest';
import { exchangeCode } from '#emulator/login/token-exchange.ts';
import { defaultApp } from '#emulator/state/apps.ts';
import { CODE_LIFETIME_MS, GrantCodes } from '#emulator/state/grant-codes.ts';
import { Tenancy } from '#emulator/state/tenancy.ts';

const STORE = 'k3vq8mzt1';
const OTHER_STORE = 'r7wd2xnp5';
const DANA = 9_104_401;
const JONAS = 9_104_402;
const PRIYA = 9_104_403;
const SECRET = 'a-secret-of-at-least-thirty-two-characters';

function setUp() {
  const time = { nowMs: 1_700_000_000_000 };
  const tenancy = new Tenancy({
    nowMs: () => time.nowMs,
    defaultApp: () =>
      defaultApp({ appUrl: 'http://localhost:3000/', clientId: 'the-client', clientSecret: SECRET, appId: 7 }),
  });
  const app = tenancy.firstApp();
  if (app === null) throw new Error('no app is registered');
  const form = (code: string) => ({
    client_id: 'the-client',
    client_secret: SECRET,
    code,
    scope: app.scopes.join(' '),
    context: `stores/${STORE}`,
    grant_type: 'authorization_code',
    redirect_uri: 'http://localhost:3000/api/auth',
  });
  const install = () => {
    const answer = exchangeCode(tenancy, form(tenancy.issueCode(app, STORE, DANA)));
    return String(answer.body['access_token']);
  };
  return { time, tenancy, app, form, install };
}

describe('grant codes', () => {
  const grant = { clientId: 'a', storeHash: STORE, userId: DANA, scopes: ['x'] };

  test('a code is good once', () => {
    const codes = new GrantCodes(() => 0);
    const code = codes.issue(grant);
    expect(codes.redeem(code)).toEqual({ ok: true, grant });
    expect(codes.redeem(code)).toEqual({ ok: false, reason: 'used' });
  });

  test('a code dies at its lifetime by the virtual clock, not before', () => {
    let nowMs = 1000;
    const codes = new GrantCodes(() => nowMs);
    const early = codes.issue(grant);
    nowMs += CODE_LIFETIME_MS - 1;
    expect(codes.look(early).ok).toBe(true);
    nowMs += 1;
    expect(codes.redeem(early)).toEqual({ ok: false, reason: 'expired' });
  });

  test('looking does not use a code up', () => {
    const codes = new GrantCodes(() => 0);
    const code = codes.issue(grant);
    codes.look(code);
    expect(codes.redeem(code).ok).toBe(true);
  });
});

describe('token exchange', () => {
  test('gives a token that authenticates for its store only, with the scopes of the app', () => {
    const { tenancy, app, install } = setUp();
    const token = install();
    expect(tenancy.authenticate(STORE, token)).toEqual({ clientId: 'the-client', scopes: new Set(app.scopes) });
    expect(tenancy.authenticate(OTHER_STORE, token)).toBeNull();
    expect(tenancy.authenticate(STORE, `${token}0`)).toBeNull();
  });

  test('answers with user, owner, context, account and the scopes granted', () => {
    const { tenancy, app, form } = setUp();
    const answer = exchangeCode(tenancy, form(tenancy.issueCode(app, STORE, JONAS)));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        scope: app.scopes.join(' '),
        user: { id: JONAS, username: 'jonas', email: 'jonas@mapleandmain.example.com' },
        owner: { id: DANA, username: 'dana', email: 'dana@mapleandmain.example.com' },
        context: `stores/${STORE}`,
        account_uuid: app.accountUuid,
      },
    });
  });

  test.each([
    ['client_id', 'nobody', 'Invalid client id.'],
    ['client_secret', 'wrong', 'Invalid client secret.'],
    ['grant_type', 'refresh_token', 'Unsupported grant type.'],
    ['redirect_uri', 'http://localhost:3000/api/load', 'Parameter redirect_uri does not match registered URI'],
    ['redirect_uri', 'http://localhost:3000/api/auth/', 'Parameter redirect_uri does not match registered URI'],
    ['code', 'made-up', 'Invalid code.'],
    ['context', `stores/${OTHER_STORE}`, 'The context does not match the code.'],
  ])('a wrong %s (%s) is refused and leaves the code usable', (field, value, error) => {
    const { tenancy, app, form } = setUp();
    const right = form(tenancy.issueCode(app, STORE, DANA));
    expect(exchangeCode(tenancy, { ...right, [field]: value })).toEqual({ status: 400, body: { error } });
    expect(exchangeCode(tenancy, right).status).toBe(200);
  });

  test('a replayed code changes nothing', () => {
    const { tenancy, app, form } = setUp();
    const request = form(tenancy.issueCode(app, STORE, DANA));
    const token = String(exchangeCode(tenancy, request).body['access_token']);
    expect(exchangeCode(tenancy, request)).toEqual({ status: 400, body: { error: 'The code has already been used.' } });
    expect(tenancy.authenticate(STORE, token)).not.toBeNull();
  });

  test('a template as context yields a token without any scope, and installs nothing', () => {
    const { tenancy, app, form } = setUp();
    const context = 'stores/{store_hash}';
    const answer = exchangeCode(tenancy, { ...form(tenancy.issueCode(app, STORE, DANA)), context });
    expect(answer).toMatchObject({ status: 200, body: { scope: null, context } });
    expect(tenancy.authenticate(STORE, String(answer.body['access_token']))?.scopes).toEqual(new Set());
    expect(tenancy.install(STORE, 'the-client')).toBeNull();
  });
});

describe('installs', () => {
  test('a second install gives a new token and ends the old one', () => {
    const { tenancy, install } = setUp();
    const first = install();
    const second = install();
    expect(second).not.toBe(first);
    expect(tenancy.authenticate(STORE, first)).toBeNull();
    expect(tenancy.authenticate(STORE, second)).not.toBeNull();
  });

  test('a second install keeps who may use the app', () => {
    const { tenancy, install } = setUp();
    install();
    const before = tenancy.install(STORE, 'the-client');
    if (before === null) throw new Error('not installed');
    tenancy.setAllowed(before, PRIYA, true);
    install();
    expect(tenancy.access(STORE, 'the-client', PRIYA)).toBe('allowed');
  });

  test('uninstalling ends every token of the app in that store, and says so to listeners once', () => {
    const { tenancy, install } = setUp();
    const heard: string[] = [];
    tenancy.onUninstall((storeHash, clientId) => heard.push(`${storeHash} ${clientId}`));
    const tokens = [install(), tenancy.issueToken(STORE, 'the-client', ['store_cart'])];
    const elsewhere = tenancy.issueToken(OTHER_STORE, 'the-client', ['store_cart']);
    expect([tenancy.uninstall(STORE, 'the-client'), tenancy.uninstall(STORE, 'the-client')]).toEqual([true, false]);
    expect(tokens.map((token) => tenancy.authenticate(STORE, token))).toEqual([null, null]);
    expect(tenancy.authenticate(OTHER_STORE, elsewhere)).not.toBeNull();
    expect(heard).toEqual([`${STORE} the-client`]);
  });

  test('who may open the app: owner and authorized users at once, users when allowed, others never', () => {
    const { tenancy, install } = setUp();
    const access = (userId: number) => tenancy.access(STORE, 'the-client', userId);
    expect([access(DANA), access(404)]).toEqual(['not-installed', 'not-a-member']);
    install();
    expect([access(DANA), access(JONAS), access(PRIYA)]).toEqual(['allowed', 'allowed', 'not-allowed']);
  });

  test('changed scopes or a changed owner e-mail ask for consent again, and the old token lives until then', () => {
    const { tenancy, app, install } = setUp();
    const token = install();
    app.scopes = [...app.scopes, 'store_content_checkout'];
    expect(tenancy.access(STORE, 'the-client', DANA)).toBe('consent-due');
    expect(tenancy.authenticate(STORE, token)).not.toBeNull();
    install();
    expect(tenancy.access(STORE, 'the-client', DANA)).toBe('allowed');
    expect(tenancy.authenticate(STORE, token)).toBeNull();
    const owner = tenancy.owner(STORE);
    if (owner === null) throw new Error('no owner');
    owner.email = 'new@mapleandmain.example.com';
    expect(tenancy.access(STORE, 'the-client', JONAS)).toBe('consent-due');
  });

  test('one person is in both stores, and a reset forgets every change', () => {
    const { tenancy, install } = setUp();
    expect(tenancy.member(STORE, PRIYA)?.user).toBe(tenancy.member(OTHER_STORE, PRIYA)?.user);
    const token = install();
    const session = tenancy.sessions.open(STORE, DANA);
    tenancy.reset();
    expect(tenancy.authenticate(STORE, token)).toBeNull();
    expect(tenancy.installs(STORE)).toEqual([]);
    expect(tenancy.sessions.find(session.id)).toBeNull();
  });
});
