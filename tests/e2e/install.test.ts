import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { DANA, JONAS, MAPLE, PRIYA } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';
import { Welcome } from './screens/welcome.ts';

test('by mouse alone: install, find an order, change its status; the others see it and may not touch it', async ({
  panel,
  emulator,
  database,
}) => {
  const [order] = (await emulator.read(MAPLE, '/v2/orders?status_id=11&sort=id:desc&limit=1')) as { id: number }[];
  const id = order?.id ?? 0;
  const welcome = new Welcome(panel.app);
  const list = new OrderList(panel.app);
  const page = new OrderPage(panel.app);
  const dialog = new StatusDialog(panel.app, id);

  await test.step('the owner installs the app', async () => {
    await panel.signIn(DANA);
    await panel.goTo('Apps');
    await panel.page.getByRole('link', { name: 'Install' }).click();
    await expect(panel.page.getByRole('heading', { name: 'Install Orderdeck' })).toBeVisible();
    await panel.page.getByRole('button', { name: 'Confirm' }).click();
  });

  await test.step('is welcomed, and goes on to the orders without waiting for them to be read', async () => {
    await welcome.untilShown();
    await expect(welcome.app.getByText('Needs store_order_fulfillment_manage')).toBeVisible();
    expect(await axeFindings(panel.page)).toEqual([]);
    await welcome.defaultRole.selectOption('Editor');
    await expect(welcome.app.getByText('An Editor reads, changes')).toBeVisible();
    await welcome.defaultRole.selectOption('Viewer');
    await expect(welcome.app.getByText('A Viewer reads orders')).toBeVisible();
    await welcome.app.getByRole('button', { name: 'Help' }).click();
    const help = welcome.app.getByRole('dialog', { name: 'Help' });
    await expect(help.getByRole('heading', { name: 'A button is missing' })).toBeVisible();
    expect(await axeFindings(panel.page)).toEqual([]);
    await help.getByRole('button', { name: 'Close', exact: true }).last().click();
    await welcome.goOn.click();
    await list.untilShown();
    // From here on the list stands on the index; a later opening goes straight to it.
    await untilSynced(database, MAPLE);
    await panel.goTo('Apps');
    await panel.page.getByRole('link', { name: 'Open' }).click();
    await list.untilShown();
  });

  await test.step('finds the order among those to pack, and changes its status', async () => {
    await list.tab('Ready to Pack').click();
    // They fit on one page, unlike all orders: a row that is about to go is not clicked.
    await expect(panel.app.getByText(/^1 to (\d+) of \1$/)).toBeVisible();
    await list.link(id).click();
    await expect(page.heading(id)).toBeVisible();
    await emulator.forgetCalls();
    await page.changeStatus.click();
    await dialog.choose('Awaiting Shipment');
    await dialog.submit.click();
    await expect(page.outcome(`Order #${id} is now Awaiting Shipment.`)).toBeVisible();
    await expect(page.head).toContainText('Awaiting Shipment');
    expect(await emulator.writes()).toMatchObject([
      { method: 'PUT', path: `/stores/${MAPLE}/v2/orders/${id}`, body: { status_id: 9 } },
    ]);
    expect(Object.keys((await emulator.writes())[0]?.body ?? {})).toEqual(['status_id']);
  });

  await test.step('the owner allows the plain user', async () => {
    await panel.goTo('Apps');
    await panel.page.getByRole('link', { name: 'Users and permissions' }).click();
    await panel.page.getByRole('row').filter({ hasText: PRIYA.name }).getByRole('button', { name: 'Allow' }).click();
    await panel.signOut();
  });

  await test.step(`${PRIYA.name} sees the new status, and no way to edit`, async () => {
    await panel.signIn(PRIYA);
    await panel.goTo('Apps');
    await panel.page.getByRole('link', { name: 'Open' }).click();
    await list.untilShown();
    await expect(list.row(id)).toContainText('Awaiting Shipment');
    await list.openMenuOf(id);
    await expect(list.menuItems).toHaveText(['View']);
    await list.menuItems.filter({ hasText: 'View' }).click();
    await expect(page.head).toContainText('Awaiting Shipment');
    await expect(page.app.getByRole('heading', { name: 'Staff notes' })).toBeVisible();
    await expect(page.changeStatus).toBeHidden();
    for (const name of ['Add notes', 'Edit notes', 'Edit']) await expect(page.button(name)).toBeHidden();
    await panel.signOut();
  });

  await test.step(`${JONAS.name}, whose panel is German, reads it in German; the store's own words stay`, async () => {
    await panel.signIn(JONAS);
    await panel.goTo('Apps');
    await panel.page.getByRole('link', { name: 'Open' }).click();
    await expect(panel.app.getByText(/^\d+ Bestellungen angezeigt$/)).toBeAttached();
    await expect(panel.app.locator('html')).toHaveAttribute('lang', 'de');
    const row = panel.app.getByRole('row').filter({ has: list.link(id) });
    await expect(row).toContainText('Awaiting Shipment');
    await list.link(id).click();
    await expect(panel.app.getByRole('heading', { name: 'Interne Notizen' })).toBeVisible();
    await expect(page.head).toContainText('Awaiting Shipment');
    await expect(panel.app.getByRole('button', { name: /bearbeiten|ändern|versenden|erstatten/i })).toHaveCount(0);
    await panel.signOut();
  });
  expect((await emulator.writes()).map(({ path }) => path)).toEqual([`/stores/${MAPLE}/v2/orders/${id}`]);
});

test('a plain user who was not allowed gets no frame at all', async ({ panel, install }) => {
  await install(MAPLE);
  await panel.signIn(PRIYA, panel.appAddress(PRIYA));
  await expect(panel.page.getByRole('heading', { name: 'You do not have access to Orderdeck' })).toBeVisible();
  await expect(panel.page.locator('iframe')).toHaveCount(0);
});
