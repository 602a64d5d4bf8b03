import { expect, test } from './fixtures.ts';
import { tabTo } from './rig/keyboard.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await asWhileSyncing(database, MAPLE);
});

test('by keyboard alone: from the list to an order, its status changed, and back', async ({ panel, emulator }) => {
  const [newest] = (await emulator.read(MAPLE, '/v2/orders?status_id=11&sort=id:desc&limit=1')) as { id: number }[];
  const id = newest?.id ?? 0;
  const list = new OrderList(await panel.openApp(DANA));
  const page = new OrderPage(panel.app);
  const dialog = new StatusDialog(panel.app, id);
  const { keyboard } = panel.page;
  await list.untilShown();

  await tabTo(panel.page, list.link(id));
  await keyboard.press('Enter');
  await expect(page.heading(id)).toBeVisible();

  await tabTo(panel.page, page.changeStatus);
  await keyboard.press('Enter');
  await expect(dialog.radio('Ready to Pack (now)')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(dialog.radio('Awaiting Shipment')).toBeChecked();
  await tabTo(panel.page, dialog.submit);
  await keyboard.press('Enter');
  await expect(page.outcome(`Order #${id} is now Awaiting Shipment.`)).toBeVisible();
  await expect(dialog.dialog).toBeHidden();
  // The focus is back where it came from, not at the top of the page.
  await expect(page.changeStatus).toBeFocused();

  await tabTo(panel.page, page.back, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(list.row(id)).toContainText('Awaiting Shipment');
  expect(await emulator.writes()).toHaveLength(1);
});

test('a dialog holds the focus while it is open; Escape closes it and gives the focus back', async ({ panel }) => {
  const page = new OrderPage(await panel.openApp(DANA, '/orders/131'));
  const dialog = new StatusDialog(panel.app, 131);
  await tabTo(panel.page, page.changeStatus);
  await panel.page.keyboard.press('Enter');
  await expect(dialog.radio('Ready to Pack (now)')).toBeFocused();
  for (let presses = 0; presses < 8; presses += 1) {
    await panel.page.keyboard.press('Tab');
    expect(await dialog.dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await panel.page.keyboard.press('Escape');
  await expect(dialog.dialog).toBeHidden();
  await expect(page.changeStatus).toBeFocused();
});

test('a row’s menu, the filters and the notes work by keyboard', async ({ panel, emulator }) => {
  const list = new OrderList(await panel.openApp(DANA));
  const page = new OrderPage(panel.app);
  const { keyboard } = panel.page;
  await list.untilShown();
  await tabTo(panel.page, list.filterButton);
  await keyboard.press('Enter');
  await tabTo(panel.page, list.filterDialog.getByLabel('Order number from', { exact: true }));
  await keyboard.type('131');
  await keyboard.press('Tab');
  await keyboard.type('131');
  await keyboard.press('Enter');
  await expect.poll(() => list.orderIds()).toEqual([131]);

  await tabTo(panel.page, panel.app.getByRole('button', { name: 'Actions for order 131' }));
  await keyboard.press('Enter');
  await expect(list.menuItems.first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.heading(131)).toBeVisible();

  await tabTo(panel.page, page.button('Add notes').or(page.button('Edit notes')));
  await keyboard.press('Enter');
  await expect(page.notes).toBeFocused();
  await keyboard.type('typed without a mouse');
  await keyboard.press('Control+Enter');
  await expect(page.outcome('Staff notes of order #131 are saved.')).toBeVisible();
  expect(String((await emulator.order(MAPLE, 131))['staff_notes'])).toContain('typed without a mouse');
});
