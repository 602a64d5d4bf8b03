import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import {
  APP_URL,
  CLIENT_ID,
  DANA,
  EMULATOR_ENV,
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

test('the install link shows the scopes in words and offers only people who may install', async () => {
  const page = await new PanelVisitor(emulator.url).text(`/app/${CLIENT_ID}/install`);
  expect(page).toContain('View and change orders, shipments, refunds and order settings');
  expect(page).toContain(`value="${MAPLE} ${DANA}"`);
  expect(page).not.toContain(String(PRIYA));
});

test('confirming leads the browser itself to the auth callback, marked as external, with a code that works', async () => {
  const answer = await new PanelVisitor(emulator.url).post(`/app/${CLIENT_ID}/install`, { as: `${MAPLE} ${DANA}` });
  const location = answer.headers.get('location') ?? '';
  expect(answer.status).toBe(302);
  expect(location.startsWith(`${APP_URL}/api/auth?`)).toBe(true);
  expect(new URL(location).searchParams.has('external_install')).toBe(true);
  expect((await exchange(emulator.url, location)).status).toBe(200);
});

test('a person who may not install gets no code', async () => {
  const answer = await new PanelVisitor(emulator.url).post(`/app/${CLIENT_ID}/install`, { as: `${MAPLE} ${PRIYA}` });
  expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
});

test.each([
  ['succeeded', 'is installed'],
  ['failed', 'was not installed'],
])('the app may send the browser to /install/%s', async (end, text) => {
  expect(await new PanelVisitor(emulator.url).text(`/app/${CLIENT_ID}/install/${end}`)).toContain(text);
});

test.each(['install', 'install/succeeded', 'install/failed'])('an unknown client id has no /%s', async (end) => {
  expect((await new PanelVisitor(emulator.url).get(`/app/nobody/${end}`)).status).toBe(404);
});
