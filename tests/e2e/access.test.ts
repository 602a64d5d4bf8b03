import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import type { Emulator } from './rig/emulator.ts';
import { DANA, FJORD, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';

test.beforeEach(async ({ install }) => {
  await install(MAPLE);
  await install(FJORD);
});

/** Where a fresh load link of a store's owner leads: the app's page with a one-time code. */
async function freshAddress(emulator: Emulator, storeHash: string, appUrl: string): Promise<URL> {
  const { url } = await emulator.control('POST', '/load-link', { store_hash: storeHash });
  const answer = await fetch(String(url), { redirect: 'manual' });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location') ?? '', appUrl);
}

test('outside the frame the app shows a page that says where to open it, and asks for nothing', async ({
  page,
  places,
  emulator,
  traffic,
}) => {
  const { hash } = await freshAddress(emulator, MAPLE, places.appUrl);
  for (const path of [`/stores/${MAPLE}/orders`, `/stores/${MAPLE}/orders/150`, `/stores/${MAPLE}/orders${hash}`]) {
    await page.goto(`${places.appUrl}${path}`);
    await expect(page.getByRole('heading', { name: 'Open Orderdeck from your control panel' })).toBeVisible();
    await expect(page.getByRole('table')).toBeHidden();
    // Not even the code stays in the address.
    expect(page.url()).not.toContain('#');
  }
  expect(traffic.requests().filter((request) => request.url().includes('/api/'))).toEqual([]);
});

test('a page that does not exist says so', async ({ page, places, complaints }) => {
  complaints.allow(failedAnswer(404));
  for (const path of ['/', '/nothing/here', '/stores/NOT-A-HASH/orders']) {
    const answer = await page.goto(`${places.appUrl}${path}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  }
});

test('a code of one store opens nothing on the page of another', async ({
  panel,
  emulator,
  places,
  complaints,
  database,
}) => {
  complaints.allow(failedAnswer(401));
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  // Whose list is live, it would ask the platform if it were opened.
  await asWhileSyncing(database, MAPLE);
  const { hash } = await freshAddress(emulator, MAPLE, places.appUrl);
  await emulator.forgetCalls();
  await panel.showInFrame(`${places.appUrl}/stores/${FJORD}/orders${hash}`);
  await expect(panel.app.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
  await expect(list.table).toBeHidden();
  // The code is spent: it does not open its own store either.
  await panel.showInFrame(`${places.appUrl}/stores/${MAPLE}/orders${hash}`);
  await expect(panel.app.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
  expect(await emulator.personsReads()).toEqual([]);
});

test('a load link works once', async ({ panel, emulator, complaints }) => {
  complaints.allow(failedAnswer(401));
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  const { url } = await emulator.control('POST', '/load-link', { store_hash: MAPLE, url: '/orders/150' });
  await panel.showInFrame(String(url));
  await expect(panel.app.getByRole('heading', { name: 'Order #150' })).toBeVisible();
  await panel.showInFrame(`${String(url)}&again`);
  await expect(panel.app.getByRole('heading', { name: 'This link was used already' })).toBeVisible();
});

test('a hostile deep link lands on the list', async ({ panel, emulator, places }) => {
  const list = new OrderList(await panel.openApp(DANA));
  for (const url of [
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '/orders/../../',
  ])
    await test.step(url, async () => {
      const link = await emulator.control('POST', '/load-link', { store_hash: MAPLE, url });
      await panel.showInFrame(String(link['url']));
      await list.untilShown();
      const frame = panel.page.frames().find((one) => one.url().startsWith(places.appUrl));
      expect(frame?.url()).toBe(`${places.appUrl}/stores/${MAPLE}/orders`);
    });
});

test('a store that lost its approval is told what the owner does', async ({
  panel,
  emulator,
  database,
  complaints,
}) => {
  complaints.allow(failedAnswer(401, 403, 409));
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await database.query("UPDATE stores SET status = 'needs_approval' WHERE store_hash = $1", [MAPLE]);
  await panel.app.getByRole('button', { name: 'Refresh' }).click();
  await expect(panel.app.getByText('The store must approve Orderdeck again').first()).toBeVisible();
  await panel.page.reload();
  await expect(panel.app.getByRole('heading', { name: 'The store must approve Orderdeck again' })).toBeVisible();
  expect(await emulator.writes()).toEqual([]);
});
