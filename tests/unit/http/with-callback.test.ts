import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tell } from '#lib/core/error-text.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { REFUSALS, type RefusalName } from '#lib/http/refusals.ts';
import { withCallback, type CallbackHandler, type CallbackResult } from '#lib/http/with-callback.ts';
import { withInstall } from '#lib/http/with-install.ts';
import type { SignedPayload } from '#lib/session/signed-payload.ts';
import type { TenancyContext } from '#lib/stores/context.ts';
import type { InstallOutcome, InstallRequest } from '#lib/stores/install.ts';
import { APP, CLIENT, installRuntime, removeRuntime } from '#tests/fixtures/fake-runtime.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';

let rig: ReturnType<typeof installRuntime>;
beforeEach(() => {
  rig = installRuntime();
});
afterEach(removeRuntime);

const MAPLE = 'maple1' as StoreHash;
type Serve = (ctx: TenancyContext, payload: SignedPayload) => Promise<CallbackResult>;
const answering = (result: CallbackResult) => vi.fn<Serve>(() => Promise.resolve(result));
const genuine = (changes = {}) =>
  genuineToken({ ...CLIENT, storeHash: 'maple1', userId: 2, ownerId: 1, now: rig.clock.now() }, changes);

async function ask(handler: CallbackHandler, query: string) {
  const response = await handler(new Request(`${APP}/api/load${query}`));
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const load = (serve: Serve, token = genuine()) => ask(withCallback(serve), `?signed_payload_jwt=${token}`);

describe('a callback with a signed payload', () => {
  test('is handed on as what the payload proves', async () => {
    const serve = answering({ kind: 'ok' });
    await load(serve, genuine({ url: '/orders/106' }));
    expect(serve.mock.calls[0]?.[1]).toMatchObject({ storeHash: MAPLE, userId: 2, ownerId: 1, url: '/orders/106' });
  });

  test('goes on to where the handler says, privately and with no body', async () => {
    const answer = await load(answering({ kind: 'go', url: '/stores/maple1/orders#c=x' }));
    expect(answer).toMatchObject({ status: 303, text: '' });
    expect(answer.headers.get('location')).toBe('/stores/maple1/orders#c=x');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('is quietly accepted from the platform’s server', async () => {
    await expect(load(answering({ kind: 'ok' }))).resolves.toMatchObject({ status: 200, text: '' });
  });

  test.each<[string, () => string, RefusalName]>([
    ['none', () => '', 'no_payload'],
    ['an empty one', () => '?signed_payload_jwt=', 'no_payload'],
    ['two', () => `?signed_payload_jwt=${genuine()}&signed_payload_jwt=${genuine()}`, 'no_payload'],
    ['one under the old name', () => `?signed_payload=${genuine()}`, 'no_payload'],
    ['text', () => '?signed_payload_jwt=abc', 'forged'],
    ['one that was altered', () => `?signed_payload_jwt=${genuine()}x`, 'forged'],
    ['one for another app', () => `?signed_payload_jwt=${genuine({ aud: 'client-2' })}`, 'forged'],
    [
      'one of yesterday',
      () => `?signed_payload_jwt=${genuine({ iat: Math.floor(rig.clock.now().getTime() / 1000) - 86_000 })}`,
      'stale',
    ],
  ])('is refused with %s', async (_, query, why) => {
    const serve = answering({ kind: 'ok' });
    const answer = await ask(withCallback(serve), query());
    expect(answer.status).toBe(REFUSALS[why].status);
    expect(answer.text).toContain(tell(REFUSALS[why].title, 'en'));
    expect(serve).not.toHaveBeenCalled();
  });

  test('from the future is refused, and the log says to look at the clock', async () => {
    const ahead = Math.floor(rig.clock.now().getTime() / 1000) + 600;
    const answer = await load(answering({ kind: 'ok' }), genuine({ iat: ahead, nbf: ahead, exp: ahead + 60 }));
    expect(answer.status).toBe(401);
    expect(rig.lines).toContainEqual(expect.objectContaining({ hint: 'clock', level: 40 }));
  });

  test('that ends in a mistake of ours says so on a page, without a word of the mistake', async () => {
    const failing: Serve = () => Promise.reject(new Error('insert into stores values (secret-9431)'));
    const answer = await load(failing);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('having trouble');
    expect(answer.text + JSON.stringify(rig.lines)).not.toContain('9431');
  });

  test('leaves no credential in the log', async () => {
    const token = genuine();
    await load(answering({ kind: 'go', url: '/stores/maple1/orders#c=the-code' }), token);
    await load(answering({ kind: 'refuse', why: 'replayed' }), token);
    const logged = JSON.stringify(rig.lines);
    expect(logged).toContain('/api/load');
    expect(logged).not.toMatch(/eyJ|signed_payload|the-code/);
  });
});

describe('a page that says why not', () => {
  test.each(Object.keys(REFUSALS) as RefusalName[])(
    '%s: what happened, what to do, and whom to ask about it',
    async (why) => {
      const answer = await load(answering({ kind: 'refuse', why, storeHash: MAPLE }));
      expect(answer.status).toBe(REFUSALS[why].status);
      expect(answer.text).toContain(tell(REFUSALS[why].text, 'en'));
      expect(answer.text).toMatch(/Request [0-9a-f-]{36}/);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain(
        'frame-ancestors https://store-maple1.panel.test',
      );
      expect(answer.text).not.toMatch(/<script|maple1|eyJ/);
    },
  );

  test('speaks the browser’s language, for nobody is known yet', async () => {
    const query = `?signed_payload_jwt=${genuine()}`;
    const headers = { 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' };
    const handler = withCallback(answering({ kind: 'refuse', why: 'stale' }));
    const page = await (await handler(new Request(`${APP}/api/load${query}`, { headers }))).text();
    expect(page).toContain('<html lang="de">');
    expect(page).toContain(tell('pages.staleTitle', 'de'));
    expect(page).toMatch(/Anfrage [0-9a-f-]{36}/);
  });

  test('of no known store can be seen in every store’s panel, and runs nothing', async () => {
    const answer = await load(answering({ kind: 'refuse', why: 'stale' }));
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain('frame-ancestors https://*.panel.test');
  });
});

describe('the auth callback', () => {
  type Install = (ctx: TenancyContext, request: InstallRequest) => Promise<InstallOutcome>;
  const installing = (outcome: InstallOutcome) => vi.fn<Install>(() => Promise.resolve(outcome));
  const INSTALLED = { kind: 'installed', storeHash: MAPLE, path: '/stores/maple1/orders#c=x' } as const;
  const GOOD = 'code=abc&scope=store_v2_orders+store_v2_default&context=stores%2Fmaple1';

  test('hands on what the control panel sent, and leads into the app', async () => {
    const serve = installing(INSTALLED);
    const answer = await ask(withInstall(serve), `?${GOOD}&account_uuid=1`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(INSTALLED.path);
    expect(serve.mock.calls[0]?.[1]).toEqual({
      code: 'abc',
      scope: 'store_v2_orders store_v2_default',
      context: 'stores/maple1',
      isExternal: false,
    });
  });

  test.each([
    ['nothing', ''],
    ['no code', 'scope=s&context=stores/maple1'],
    ['an empty code', 'code=&scope=s&context=stores/maple1'],
    ['a code without an end', `code=${'x'.repeat(513)}&scope=s&context=stores/maple1`],
    ['two codes', `${GOOD}&code=other`],
    ['two stores', `${GOOD}&context=stores%2Ffjord1`],
    ['no store', 'code=a&scope=s'],
    ['a path for a store', 'code=a&scope=s&context=stores/../admin'],
    ['a store in capitals', 'code=a&scope=s&context=stores/MAPLE1'],
    ['a store and more', 'code=a&scope=s&context=stores/maple1/x'],
    ['a line break after the store', 'code=a&scope=s&context=stores/maple1%0Ax'],
    ['another context', 'code=a&scope=s&context=accounts/maple1'],
  ])('with %s exchanges nothing', async (_, query) => {
    const serve = installing(INSTALLED);
    await expect(ask(withInstall(serve), `?${query}`)).resolves.toMatchObject({ status: 400 });
    expect(serve).not.toHaveBeenCalled();
  });

  test.each([
    [{ kind: 'scope_missing', scopes: ['store_v2_orders'] }, 403],
    [{ kind: 'code_refused' }, 400],
    [{ kind: 'platform_down' }, 503],
  ] as const)('that ends in %j says so on a page', async (outcome, status) => {
    const answer = await ask(withInstall(installing(outcome)), `?${GOOD}`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(tell(REFUSALS[outcome.kind].title, 'en'));
  });

  test.each<[InstallOutcome, string, string]>([
    [INSTALLED, GOOD, 'succeeded'],
    [{ kind: 'code_refused' }, GOOD, 'failed'],
    [{ kind: 'platform_down' }, GOOD, 'failed'],
    [INSTALLED, 'scope=s', 'failed'],
  ])('begun outside the panel ends on the login host: %j', async (outcome, query, end) => {
    const answer = await ask(withInstall(installing(outcome)), `?${query}&external_install`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`https://login.test/app/client-1/install/${end}`);
  });

  test('leaves neither the code nor the store’s query in the log', async () => {
    await ask(withInstall(installing(INSTALLED)), `?${GOOD.replace('abc', 'one-time-9431')}`);
    expect(JSON.stringify(rig.lines)).not.toMatch(/9431|context=|#c=/);
  });
});
