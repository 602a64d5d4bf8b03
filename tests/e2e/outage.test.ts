import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import type { FaultAction } from './rig/emulator.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage } from './screens/order-page.ts';

const OUTAGES: readonly (readonly [name: string, action: FaultAction])[] = [
  ['errors of its own (500)', { kind: 'status', status: 500 }],
  ['an HTML page with status 200', { kind: 'html' }],
  ['JSON that breaks off', { kind: 'truncated_json' }],
];

test.beforeEach(async ({ install, database, complaints }) => {
  await install(MAPLE);
  await asWhileSyncing(database, MAPLE);
  complaints.allow(failedAnswer(429, 502, 503));
});

for (const [name, action] of OUTAGES)
  test(`the platform answers with ${name}: list and order say so, and come back by "Try again"`, async ({
    panel,
    emulator,
  }) => {
    await emulator.fault({ path: '/v2/orders*' }, action);
    const list = new OrderList(await panel.openApp(DANA));
    const page = new OrderPage(panel.app);
    const retry = panel.app.getByRole('button', { name: 'Try again' });
    await expectFailureTold(list);
    await emulator.endFaults();
    await retry.click();
    await list.untilShown();

    await emulator.fault({ path: '/v2/orders*' }, action);
    const [first = 0] = await list.orderIds();
    await list.link(first).click();
    await expect(page.heading(first)).toBeVisible();
    await expect(retry).toBeVisible({ timeout: 20_000 });
    await emulator.endFaults();
    await retry.click();
    await expect(page.lines).toBeVisible();
  });

test('the platform refuses every call for now (429): the list says so, and comes back by "Try again"', async ({
  panel,
  emulator,
}) => {
  await emulator.fault({ path: '/v2/orders' }, { kind: 'rate_limited', headers: 'none' });
  const list = new OrderList(await panel.openApp(DANA));
  await expectFailureTold(list);
  // While the store's queue stands still, nobody knocks.
  const lists = (await emulator.personsReads()).filter(({ path }) => path.includes('/v2/orders?'));
  expect(lists.length).toBeLessThanOrEqual(3);
  await emulator.endFaults();
  await panel.app.getByRole('button', { name: 'Try again' }).click();
  await expect(list.rows.first()).toBeVisible({ timeout: 20_000 });
});

test('the platform cuts every connection: the list says so, and comes back by "Try again"', async ({
  panel,
  emulator,
}) => {
  await emulator.fault({ path: '/v2/orders*' }, { kind: 'drop_before' });
  const list = new OrderList(await panel.openApp(DANA));
  await expectFailureTold(list);
  await emulator.endFaults();
  // For some seconds the app spares everybody the wait and says so at once.
  await expect(async () => {
    await panel.app.getByRole('button', { name: 'Try again' }).click({ timeout: 2_000 });
    await expect(list.rows.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test('orders that were read stay on the screen when a refresh fails', async ({ panel, emulator }) => {
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  const ids = await list.orderIds();
  await emulator.fault({ path: '/v2/orders*' }, { kind: 'html' });
  await panel.app.getByRole('button', { name: 'Refresh' }).click();
  await expect(panel.app.getByText('The orders below are what was loaded before.')).toBeVisible();
  expect(await list.orderIds()).toEqual(ids);
  await emulator.endFaults();
  await panel.app.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.app.getByText('Orders could not be loaded')).toBeHidden();
});

test('a 429 in the middle of a change is waited out, and the change is made once', async ({ panel, emulator }) => {
  const headers = { 'X-Rate-Limit-Time-Reset-Ms': '400' };
  await emulator.fault({ method: 'PUT' }, { kind: 'rate_limited', headers }, 1);
  const page = new OrderPage(await panel.openApp(DANA, '/orders/131'));
  await page.button('Add notes').or(page.button('Edit notes')).click();
  await page.notes.fill('after the wait');
  await page.button('Save').click();
  await expect(page.outcome('Staff notes of order #131 are saved.')).toBeVisible();
  expect((await emulator.writes()).map(({ status }) => status)).toEqual([429, 200]);
});

/** The app stands there, says what happened and what to do, and repeats nothing of the platform's answer. */
async function expectFailureTold(list: OrderList): Promise<void> {
  await expect(list.app.getByText('Orders could not be loaded')).toBeVisible({ timeout: 20_000 });
  await expect(list.app.getByText(/BigCommerce .*(?:try again|in a moment|wait)/i).first()).toBeVisible();
  await expect(list.app.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
  await expect(list.app.getByText(/<html|<!doctype|Checking your browser/i)).toBeHidden();
}
