import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { DANA, EMULATOR_ENV, MAPLE, PanelVisitor, control } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
let dana: PanelVisitor;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  dana = new PanelVisitor(emulator.url);
  await dana.signIn(MAPLE, DANA);
});

const PAGES = ['', '/orders', '/apps', '/settings', '/ledger', '/faults', '/clock', '/mail'];

test.each(PAGES)(
  '%s has the panel around it: store, person, sign-out, its own place in the navigation',
  async (path) => {
    const page = await dana.text(`/manage/${MAPLE}${path}`);
    expect(page).toContain('Maple &amp; Main');
    expect(page).toContain('Dana Whitfield');
    expect(page).toContain('Sign out');
    expect(page.match(/aria-current=page/g)?.length).toBeGreaterThanOrEqual(1);
  },
);

test.each(PAGES)('every link of %s leads somewhere', async (path) => {
  const page = await dana.text(`/manage/${MAPLE}${path}`);
  const links = new Set([...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map((match) => match[1] ?? ''));
  for (const link of links) {
    const answer = await dana.get(link.replaceAll('&amp;', '&'));
    expect([link, answer.status]).toEqual([link, 200]);
  }
});

test('the script for apps is JavaScript that a frame on another site may load', async () => {
  const answer = await dana.get('/jssdk/bc-sdk.js');
  expect(answer.headers.get('content-type')).toContain('text/javascript');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(await answer.text()).toContain('onLogout');
});

test('texts of a store are escaped', async () => {
  await control(emulator.url, 'PUT', '/apps/x', { app_url: 'http://localhost:9', name: '<script>alert(1)</script>' });
  const page = await dana.text(`/manage/${MAPLE}/apps`);
  expect(page).not.toContain('<script>alert(1)');
  expect(page).toContain('&lt;script&gt;alert(1)');
});

describe('faults by hand', () => {
  test('a filled-in form adds a rule, its button removes it', async () => {
    const form = { what: 'rate_limited_bare', ms: '0', method: 'GET', path: '/v2/orders*', times: '2', store: 'this' };
    await dana.post(`/manage/${MAPLE}/faults`, form);
    const { faults } = (await control(emulator.url, 'GET', '/faults')).body as { faults: { id: number }[] };
    expect(faults).toMatchObject([
      {
        match: { store_hash: MAPLE, method: 'GET', path: '/v2/orders*' },
        action: { kind: 'rate_limited', headers: 'none' },
        times: 2,
      },
    ]);
    expect(await dana.text(`/manage/${MAPLE}/faults`)).toContain('429 without headers');
    await dana.post(`/manage/${MAPLE}/faults/${faults[0]?.id}/remove`);
    expect((await control(emulator.url, 'GET', '/faults')).body).toEqual({ faults: [] });
  });

  test('a form that makes no sense says so', async () => {
    const answer = await dana.post(`/manage/${MAPLE}/faults`, { what: 'latency', ms: 'soon' });
    expect(await dana.text(answer.headers.get('location') ?? '')).toContain('was not added');
  });
});

describe('the clock by hand', () => {
  const nowMs = async () => Number((await control(emulator.url, 'GET', '/clock')).body['now_ms']);

  test('moves by the step of the button', async () => {
    const before = await nowMs();
    await dana.post(`/manage/${MAPLE}/clock`, { seconds: '86400' });
    expect(await nowMs()).toBeGreaterThanOrEqual(before + 86_400_000);
  });

  test.each(['-5', '0', 'x', '1e12'])('a step of %s is ignored', async (seconds) => {
    const before = await nowMs();
    await dana.post(`/manage/${MAPLE}/clock`, { seconds });
    expect(await nowMs()).toBeLessThan(before + 3_600_000);
  });
});
