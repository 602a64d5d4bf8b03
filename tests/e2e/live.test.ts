import { expect, test } from './fixtures.ts';
import { DANA, MAPLE, PRIYA } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';
import { Panel } from './screens/panel.ts';

/** Among the newest, so on the list's first page. */
const ORDER = 390;
const CANCELLED = 5;
const SHIPPED = 2;

test.beforeEach(async ({ install, emulator, database }) => {
  await install(MAPLE);
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await database.query("UPDATE stores SET default_role = 'editor'");
  await untilSynced(database, MAPLE);
});

test('what changes anywhere appears on an open list and an open order, without a reload', async ({
  panel,
  emulator,
  context,
  places,
  traffic,
}) => {
  // GIVEN Dana looks at the list, and Priya at one of its orders
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  const theirs = new Panel(await context.newPage(), places.emulatorUrl);
  const order = new OrderPage(await theirs.openApp(PRIYA, `/orders/${ORDER}`));
  await expect(order.heading(ORDER)).toBeVisible();
  const listed = list.app.getByRole('row').filter({ has: list.link(ORDER) });
  await expect(listed).not.toContainText('Cancelled');
  const documents = () => traffic.requests().filter((request) => request.resourceType() === 'document').length;
  const before = documents();

  // WHEN the order is changed outside the app
  await emulator.changeOutside(MAPLE, ORDER, { status_id: CANCELLED });

  // THEN both see it
  await expect(order.head).toContainText('Cancelled');
  await expect(listed).toContainText('Cancelled');

  // WHEN Priya changes it in the app
  await order.changeStatus.click();
  const dialog = new StatusDialog(order.app, ORDER);
  await dialog.choose('Awaiting Shipment');
  await dialog.submit.click();
  await expect(order.head).toContainText('Awaiting Shipment');

  // THEN Dana sees that too, and neither page was loaded again
  await expect(listed).toContainText('Awaiting Shipment');
  expect(documents()).toBe(before);
});

test('text that somebody types stays while the order changes under it', async ({ panel, emulator }) => {
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await page.button('Add notes').or(page.button('Edit notes')).click();
  await page.notes.fill('Customer called. Send the left one first.');
  await emulator.changeOutside(MAPLE, ORDER, { status_id: SHIPPED, staff_notes: 'Do not send yet.' });
  await expect(page.head).toContainText('Shipped');
  await expect(page.notes).toHaveValue('Customer called. Send the left one first.');
  await expect(page.notes).toBeFocused();
});
