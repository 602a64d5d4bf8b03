import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import {
  APP_ID,
  APP_URL,
  CLIENT_ID,
  DANA,
  EMULATOR_ENV,
  FJORD,
  JONAS,
  MAPLE,
  PRIYA,
  PanelVisitor,
  control,
  exchange,
} from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
beforeEach(() => control(emulator.url, 'POST', '/reset'));

const APP = `/manage/${MAPLE}/app/${APP_ID}`;

async function visitor(userId = DANA): Promise<PanelVisitor> {
  const person = new PanelVisitor(emulator.url);
  await person.signIn(MAPLE, userId);
  return person;
}

/** The address in the page's frame; null when it has none. */
function frameOf(page: string): URL | null {
  const src = /<iframe[^>]*\ssrc="([^"]+)"/.exec(page)?.[1];
  return src === undefined ? null : new URL(src.replaceAll('&amp;', '&'));
}

function claimsIn(url: URL | null): Record<string, unknown> {
  const payload = (url?.searchParams.get('signed_payload_jwt') ?? '').split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as Record<string, unknown>;
}

async function installIn(person: PanelVisitor): Promise<URL | null> {
  await person.post(`/manage/${MAPLE}/apps/${APP_ID}/install`);
  const frame = frameOf(await person.text(APP));
  if (frame !== null) await exchange(emulator.url, frame.href);
  return frame;
}

describe('signing in', () => {
  test('a page asks for a sign-in and comes back to itself', async () => {
    const stranger = new PanelVisitor(emulator.url);
    const answer = await stranger.get(`${APP}/orders/106?x=1`);
    const location = answer.headers.get('location') ?? '';
    expect(answer.status).toBe(303);
    const returnTo = new URL(location, emulator.url).searchParams.get('return_to') ?? '';
    const signedIn = await stranger.post('/sign-in', { as: `${MAPLE} ${DANA}`, return_to: returnTo });
    expect(signedIn.headers.get('location')).toBe(`${APP}/orders/106?x=1`);
  });

  test.each(['https://evil.example/', '//evil.example', `/manage/${FJORD}`, `/manage/${MAPLE}evil`])(
    'never leads to %s',
    async (returnTo) => {
      const answer = await new PanelVisitor(emulator.url).post('/sign-in', {
        as: `${MAPLE} ${DANA}`,
        return_to: returnTo,
      });
      expect(answer.headers.get('location')).toBe(`/manage/${MAPLE}`);
    },
  );

  test('a session opens its own store only, and nobody can be who is not in the store', async () => {
    const dana = await visitor();
    expect((await dana.get(`/manage/${MAPLE}`)).status).toBe(200);
    expect((await dana.get(`/manage/${FJORD}`)).status).toBe(303);
    const nobody = new PanelVisitor(emulator.url);
    await nobody.signIn(FJORD, DANA);
    expect((await nobody.get(`/manage/${FJORD}`)).status).toBe(303);
  });

  test('signing out ends the session on the server', async () => {
    const dana = await visitor();
    const answer = await dana.post(`/manage/${MAPLE}/sign-out`);
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await dana.get(`/manage/${MAPLE}`)).status).toBe(303);
  });

  test('panel pages cannot be framed or stored', async () => {
    const { headers } = await (await visitor()).get(`/manage/${MAPLE}`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('installing in the panel', () => {
  test('consent comes first, then the auth callback in the frame, then loads', async () => {
    const dana = await visitor();
    const consent = await dana.text(APP);
    expect(frameOf(consent)).toBeNull();
    expect(consent).toContain('Add its own entries to menus of the control panel');
    const auth = await installIn(dana);
    expect(auth?.href).toMatch(new RegExp(`^${APP_URL}/api/auth\\?code=`));
    const load = frameOf(await dana.text(APP));
    expect(load?.pathname).toBe('/api/load');
    expect(claimsIn(load)).toMatchObject({ user: { id: DANA }, url: '/', channel_id: null });
  });

  test('when the exchange failed, consent is asked for again', async () => {
    const dana = await visitor();
    await dana.post(`/manage/${MAPLE}/apps/${APP_ID}/install`);
    await dana.text(APP);
    expect(frameOf(await dana.text(APP))).toBeNull();
  });

  test.each([
    ['/', '/'],
    ['/orders/106/panel', '/orders/106/panel'],
    ['/orders?status=11&q=a%20b', '/orders?status=11&q=a%20b'],
  ])('the rest of the address %s is the url claim', async (rest, claim) => {
    const dana = await visitor();
    await installIn(dana);
    expect(claimsIn(frameOf(await dana.text(APP + rest)))).toMatchObject({ url: claim });
  });

  test('each load has a jti of its own', async () => {
    const dana = await visitor();
    await installIn(dana);
    const ids = await Promise.all([1, 2, 3].map(async () => claimsIn(frameOf(await dana.text(APP)))['jti']));
    expect(new Set(ids).size).toBe(3);
  });

  test('the frame may write to the clipboard and is not sandboxed', async () => {
    const dana = await visitor();
    await installIn(dana);
    const frame = /<iframe[^>]*>/.exec(await dana.text(APP))?.[0] ?? '';
    expect(frame).toContain('allow="clipboard-write"');
    expect(frame).not.toContain('sandbox');
  });

  test('changed scopes ask for consent again', async () => {
    const dana = await visitor();
    await installIn(dana);
    await control(emulator.url, 'PUT', `/apps/${CLIENT_ID}`, { scopes: ['store_v2_orders', 'store_content_checkout'] });
    const page = await dana.text(APP);
    expect(frameOf(page)).toBeNull();
    expect(page).toContain('View and change content of the checkout pages');
    expect((await installIn(dana))?.searchParams.get('scope')).toBe('store_v2_orders store_content_checkout');
    expect(frameOf(await dana.text(APP))?.pathname).toBe('/api/load');
  });

  test("a changed owner's e-mail asks for consent again", async () => {
    const dana = await visitor();
    await installIn(dana);
    await control(emulator.url, 'PUT', `/stores/${MAPLE}/owner`, { email: 'new.owner@mapleandmain.example.com' });
    expect(await dana.text(APP)).toContain('Approve the update');
  });

  test('an unknown app is a page that says so', async () => {
    expect((await (await visitor()).get(`/manage/${MAPLE}/app/1`)).status).toBe(404);
  });
});

describe('who may do what', () => {
  test('a user can neither install nor uninstall nor allow, and sees why', async () => {
    const priya = await visitor(PRIYA);
    expect(await priya.text(APP)).toContain('Only the store owner and authorized users can install it');
    await priya.post(`/manage/${MAPLE}/apps/${APP_ID}/install`);
    expect(frameOf(await priya.text(APP))).toBeNull();
    await installIn(await visitor(JONAS));
    await priya.post(`/manage/${MAPLE}/apps/${APP_ID}/users/${PRIYA}`, { access: 'allow' });
    expect(await priya.text(APP)).toContain('You do not have access');
    await priya.post(`/manage/${MAPLE}/apps/${APP_ID}/uninstall`);
    expect(frameOf(await (await visitor()).text(APP))).not.toBeNull();
  });

  test('a user whom the owner allows can open the app until access is removed', async () => {
    const [dana, priya] = [await visitor(), await visitor(PRIYA)];
    await installIn(dana);
    const users = `/manage/${MAPLE}/apps/${APP_ID}/users`;
    await dana.post(`${users}/${PRIYA}`, { access: 'allow' });
    expect(claimsIn(frameOf(await priya.text(APP)))).toMatchObject({ user: { id: PRIYA, locale: 'en-GB' } });
    const removed = await dana.post(`${users}/${PRIYA}`, { access: 'remove' });
    expect(removed.headers.get('location')).toBe(`${users}?done=removed&status=0`);
    expect(await priya.text(APP)).toContain('You do not have access');
    const { body } = await control(emulator.url, 'GET', '/ledger?kind=callback');
    expect(body['entries']).toMatchObject([{ path: `${APP_URL}/api/remove_user?signed_payload_jwt=***` }]);
  });

  test('nobody takes access from the owner', async () => {
    const jonas = await visitor(JONAS);
    await installIn(jonas);
    await jonas.post(`/manage/${MAPLE}/apps/${APP_ID}/users/${DANA}`, { access: 'remove' });
    expect(frameOf(await (await visitor()).text(APP))?.pathname).toBe('/api/load');
    expect((await control(emulator.url, 'GET', '/ledger?kind=callback')).body['total']).toBe(0);
  });

  test('uninstalling in the panel calls the app and asks for consent at the next open', async () => {
    const dana = await visitor();
    await installIn(dana);
    const answer = await dana.post(`/manage/${MAPLE}/apps/${APP_ID}/uninstall`);
    expect(answer.headers.get('location')).toBe(`/manage/${MAPLE}/apps?done=uninstalled&status=0`);
    expect(frameOf(await dana.text(APP))).toBeNull();
  });
});
