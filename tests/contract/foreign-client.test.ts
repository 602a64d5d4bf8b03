import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { APP_URL, CLIENT_ID, CLIENT_SECRET, control, DANA, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import type { Plan } from './foreign-client-session.ts';
import { startHttpsHosts, type HttpsHosts } from './https-hosts.ts';

const SESSION = fileURLToPath(new URL('./foreign-client-session.ts', import.meta.url));

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let hosts: HttpsHosts;
let steps: Map<string, unknown>;

// One session of the client, step by step; each test looks at what came of some steps.
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
  hosts = await startHttpsHosts(emulator.url);
  await control(emulator.url, 'PUT', '/switches', { legacyPayload: true });
  const install = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE });
  const load = await control(emulator.url, 'POST', '/load-link', { store_hash: MAPLE, user_id: DANA });
  const plan: Plan = {
    config: { clientId: CLIENT_ID, secret: CLIENT_SECRET, callback: `${APP_URL}/api/auth`, responseType: 'json' },
    authQuery: Object.fromEntries(new URL(String(install.body['url'])).searchParams),
    signedPayload: new URL(String(load.body['url'])).searchParams.get('signed_payload') ?? '',
  };
  const { stdout } = await promisify(execFile)(process.execPath, [SESSION, JSON.stringify(plan)], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], ...hosts.env },
  });
  const lines = stdout.trim().split('\n');
  steps = new Map(
    lines.map((line) => {
      const { step, result } = JSON.parse(line) as { step: string; result: unknown };
      return [step, result];
    }),
  );
});
afterAll(async () => {
  await hosts.stop();
  await emulator.stop();
});

test('a client that nobody here wrote installs the app, over the real hosts', () => {
  expect(steps.get('granted')).toEqual({ context: `stores/${MAPLE}` });
  expect(new Set(hosts.connected)).toEqual(new Set(['login.bigcommerce.com', 'api.bigcommerce.com']));
});

test('it verifies who opens the app', () => {
  expect(steps.get('verified')).toMatchObject({ user: { id: DANA }, store_hash: MAPLE, context: `stores/${MAPLE}` });
  expect(steps.get('tampered')).toMatchObject({ message: 'Signature is invalid' });
});

test('it lists, gets, updates and archives orders', async () => {
  expect(steps.get('listed')).toHaveLength(3);
  expect(steps.get('got')).toMatchObject({ id: 110 });
  expect(steps.get('updated')).toMatchObject({ id: 110, staff_notes: 'seen by a stranger', status_id: 11 });
  expect(steps.get('archived')).toBe('');
  const { body } = await control(emulator.url, 'GET', '/ledger?kind=api&method=DELETE');
  expect(body['entries']).toMatchObject([
    { path: `/stores/${MAPLE}/v2/orders/111`, status: 204, client_id: CLIENT_ID },
  ]);
});

test('it meets empty pages and refusals as it would there', () => {
  expect(steps.get('beyond')).toBe('');
  expect(steps.get('refused')).toMatchObject({ code: 400, message: expect.stringContaining('no_such_field') });
});

test('it speaks V3 as well', () => {
  expect(steps.get('channels')).toMatchObject({ data: expect.any(Array), meta: { pagination: { current_page: 1 } } });
  expect(steps.get('made')).toMatchObject({ data: { namespace: 'stranger', owner_client_id: CLIENT_ID } });
});
