import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import {
  APP_ID,
  APP_URL,
  CLIENT_SECRET,
  DANA,
  EMULATOR_ENV,
  JONAS,
  MAPLE,
  PRIYA,
  PanelVisitor,
  control,
  exchange,
} from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());

const ORDERS = `/manage/${MAPLE}/orders`;
const CREATE = `mutation($input: CreateAppExtensionInput!) {
  appExtension { createAppExtension(input: $input) { appExtension { id } } }
}`;

beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE, user_id: DANA });
  await exchange(emulator.url, String(body['url']));
  await register({ context: 'PANEL', url: '/orders/${id}/panel', label: LABEL });
  await register({ context: 'LINK', url: 'orders/${id}?tab=${id}', label: { defaultValue: 'Open <there>' } });
});

const LABEL = { defaultValue: 'Show here', locales: [{ value: 'Hier zeigen', localeCode: 'de-DE' }] };

async function register(input: object): Promise<void> {
  const call = await platformCaller(emulator.url, MAPLE);
  await call('POST', '/graphql', { query: CREATE, variables: { input: { model: 'ORDERS', ...input } } });
}

async function visitor(userId: number): Promise<PanelVisitor> {
  const person = new PanelVisitor(emulator.url);
  await person.signIn(MAPLE, userId);
  return person;
}

async function claimsAt(person: PanelVisitor, path: string) {
  const { url } = (await (await person.get(path)).json()) as { url: string };
  const load = new URL(url);
  expect(load.origin + load.pathname).toBe(`${APP_URL}/api/load`);
  return jwt.verify(load.searchParams.get('signed_payload_jwt') ?? '', CLIENT_SECRET, {
    clockTimestamp: Date.parse(EMULATOR_ENV.EMULATOR_NOW) / 1000 + 60,
  }) as jwt.JwtPayload;
}

describe('the Action menu of View Orders', () => {
  test('has an entry per extension, in the language of the person', async () => {
    const english = await (await visitor(DANA)).text(ORDERS);
    expect(english).toContain('Show here');
    expect(english).toContain('Open &lt;there&gt;');
    const german = await (await visitor(JONAS)).text(ORDERS);
    expect(german).toContain('Hier zeigen');
    expect(german).not.toContain('Show here');
  });

  test('a link goes to the page of the app with the path filled in', async () => {
    const page = await (await visitor(DANA)).text(ORDERS);
    expect(page).toContain(`href="/manage/${MAPLE}/app/${APP_ID}/orders/299?tab=299"`);
  });

  test('a panel is opened with a load that was signed at the click', async () => {
    const dana = await visitor(DANA);
    const path = `/manage/${MAPLE}/extensions/1/orders/299`;
    expect(await dana.text(ORDERS)).toContain(`data-extension="${path}"`);
    const first = await claimsAt(dana, path);
    expect(first).toMatchObject({ url: '/orders/299/panel', sub: `stores/${MAPLE}`, user: { id: DANA } });
    expect((await claimsAt(dana, path)).jti).not.toBe(first.jti);
  });

  test('nothing is left of it when the app is uninstalled', async () => {
    await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    const dana = await visitor(DANA);
    expect(await dana.text(ORDERS)).not.toContain('data-extension="');
    expect((await dana.get(`/manage/${MAPLE}/extensions/1/orders/299`)).status).toBe(404);
  });

  test('who may not use the app is told so', async () => {
    const priya = await visitor(PRIYA);
    const answer = await priya.get(`/manage/${MAPLE}/extensions/1/orders/299`);
    expect([answer.status, await answer.json()]).toEqual([403, { error: expect.stringContaining('store owner') }]);
  });

  test.each(['/extensions/9/orders/299', '/extensions/1/orders/99999', '/extensions/x/orders/y'])(
    '%s is not there',
    async (path) => {
      expect((await (await visitor(DANA)).get(`/manage/${MAPLE}${path}`)).status).toBe(404);
    },
  );
});
