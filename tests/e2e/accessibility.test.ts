import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing, untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderList } from './screens/order-list.ts';
import type { Panel } from './screens/panel.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await untilSynced(database, MAPLE);
});

/** The list from the index with the fewest rows: axe looks at every one. */
async function openIndexed(panel: Panel): Promise<IndexedList> {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await list.pager.getByRole('combobox', { name: 'Orders per page' }).selectOption('25');
  await expect(list.rows).toHaveCount(25);
  return list;
}

test('axe finds nothing on the list from the index, and in its search', async ({ panel }) => {
  const list = await openIndexed(panel);
  expect(await axeFindings(panel.page)).toEqual([]);
  await list.search.fill('mug sta');
  await expect(list.suggestions).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
  await list.search.fill('totl:>5');
  await expect(list.mistake).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
});

test('axe finds nothing beside the preview, with chips and a selection', async ({ panel }) => {
  const list = await openIndexed(panel);
  await list.search.fill('total:>5');
  await expect(list.chips).toBeVisible();
  await list.leaveControls();
  await panel.page.keyboard.press('p');
  await expect(list.preview.getByText('Items')).toBeVisible();
  await panel.page.keyboard.press('x');
  expect(await axeFindings(panel.page)).toEqual([]);
});

test('axe finds nothing in the list’s dialogs', async ({ panel }) => {
  const { app } = await openIndexed(panel);
  for (const [button, title] of [
    ['Filter', 'Filter orders'],
    ['Choose columns', 'Columns'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ] as const) {
    await app.getByRole('button', { name: button, exact: true }).click();
    await expect(app.getByRole('dialog', { name: title })).toBeVisible();
    // The list behind it is another test's.
    expect(await axeFindings(panel.page, '[role="dialog"]')).toEqual([]);
    await panel.page.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
  }
});

test('axe finds nothing on the live list, with its menu and its filters open', async ({ panel, database }) => {
  await asWhileSyncing(database, MAPLE);
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  // The fewest rows under which the pager stands a second time.
  await list.showPerPage(20);
  expect(await axeFindings(panel.page)).toEqual([]);
  await list.search('131');
  await list.openMenuOf(131);
  await expect(list.menuItems.first()).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
  await panel.page.keyboard.press('Escape');
  await list.search('no-such-order');
  await expect(panel.app.getByRole('heading', { name: 'No orders match' })).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
  await list.filterButton.click();
  await expect(list.filterDialog).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
});

test('axe finds nothing on an order, in its dialog, its conflict and its editor', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(409));
  const orders = (await emulator.read(MAPLE, '/v2/orders?status_id=2&limit=250')) as {
    id: number;
    items_total: number;
    payment_status: string;
  }[];
  const shipped = orders.find((one) => one.payment_status === 'captured' && one.items_total > 2 && one.items_total < 9);
  const id = shipped?.id ?? 0;
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${id}`));
  await expect(page.table('Transactions')).toBeVisible();
  await expect(page.table('Shipments')).toBeVisible();
  await expect(page.app.getByText('Loading…')).toHaveCount(0);
  await page.button('Add notes').or(page.button('Edit notes')).click();
  expect(await axeFindings(panel.page)).toEqual([]);

  const dialog = new StatusDialog(panel.app, id);
  await page.changeStatus.click();
  await expect(dialog.dialog).toBeVisible();
  await dialog.choose('Awaiting Shipment');
  expect(await axeFindings(panel.page)).toEqual([]);
  await emulator.changeOutside(MAPLE, id, { status_id: 5 });
  await dialog.submit.click();
  await expect(dialog.button('Keep mine')).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
});

test('axe finds nothing on the pages that say what went wrong', async ({ panel, emulator, complaints, database }) => {
  await asWhileSyncing(database, MAPLE);
  complaints.allow(failedAnswer(404, 502, 503));
  await emulator.fault({ path: '/v2/orders*' }, { kind: 'html' });
  await panel.openApp(DANA);
  await expect(panel.app.getByText('Orders could not be loaded')).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
  await emulator.endFaults();
  await panel.openApp(DANA, '/orders/999999');
  await expect(panel.app.getByRole('heading', { name: 'Order not found' })).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
  await panel.page.frames()[1]?.evaluate(() => window.location.reload());
  await expect(panel.app.getByRole('heading', { name: 'Open Orderdeck from your control panel' })).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
});
