import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { overhang, picturesOf } from './rig/looks.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';

const UPS = '1Z999AA10123456784';

test.beforeEach(async ({ install }) => install(MAPLE));

/** A new order of two lines, made outside the app. */
async function newOrder(emulatorUrl: string): Promise<number> {
  const control = await fetch(`${emulatorUrl}/_emulator/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ store_hash: MAPLE }),
  });
  const { access_token: token } = (await control.json()) as { access_token: string };
  const answer = await fetch(`${emulatorUrl}/stores/${MAPLE}/v2/orders`, {
    method: 'POST',
    headers: { 'x-auth-token': token, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({
      status_id: 11,
      billing_address: {
        first_name: 'Jane',
        last_name: 'Doe',
        street_1: '1 Main St',
        city: 'Austin',
        zip: '78751',
        country_iso2: 'US',
        state: 'Texas',
        email: 'jane@example.com',
      },
      products: [
        { name: 'Mug', quantity: 2, price_ex_tax: 10, price_inc_tax: 10.83 },
        { name: 'Bowl', quantity: 1, price_ex_tax: 20, price_inc_tax: 21.65 },
      ],
    }),
  });
  return Number(((await answer.json()) as { id: number }).id);
}

test('an order is shipped in two packages, one of them edited and taken back, and the status is put right', async ({
  panel,
  emulator,
  page,
  complaints,
}, info) => {
  test.slow();
  const shot = picturesOf(page, info);
  const orderId = await newOrder(emulator.url);
  const app = await panel.openApp(DANA, `/orders/${orderId}`);
  const order = new OrderPage(app);
  await app.getByRole('button', { name: 'Ship', exact: true }).click();
  await expect(app.getByRole('heading', { name: `Ship order #${orderId}`, level: 1 })).toBeVisible();
  await expect(app.getByText('BigCommerce mails the shopper.')).toBeVisible();

  // A scanner types where the focus is, and ends with Enter
  const numbers = app.getByRole('textbox', { name: 'Tracking number' });
  await expect(numbers).toBeFocused();
  await page.keyboard.type(` ${UPS} `);
  await page.keyboard.press('Enter');
  await expect(app.getByText('A number of UPS.')).toBeVisible();
  await expect(app.getByRole('combobox', { name: 'Carrier' })).toHaveValue('ups');
  await expect(app.getByRole('button', { name: 'Ship package' })).toBeFocused();

  // Part of it goes into a second package, and too much of it is not sent
  await app.getByRole('textbox', { name: 'Quantity of Mug' }).fill('1');
  await app.getByRole('button', { name: 'Add package' }).click();
  const second = app.getByRole('textbox', { name: 'Quantity of Mug' }).last();
  await expect(second).toHaveValue('1');
  await second.fill('3');
  await expect(app.getByText('More is packed than is left. Lower the marked quantities.')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Ship 2 packages' })).toBeDisabled();
  await second.fill('1');
  await shot('ship-two-packages');
  expect(await axeFindings(panel.page)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await overhang(app)).toBe(0);
  await shot('ship-two-packages-400');
  await page.setViewportSize({ width: 1300, height: 900 });

  await emulator.forgetCalls();
  await app.getByRole('button', { name: 'Ship 2 packages' }).dblclick();
  await expect(app.getByText(/2 packages are shipped/)).toBeVisible();
  expect((await emulator.writes()).map(({ method, path }) => [method, path.split('?')[0]])).toEqual([
    ['POST', `/stores/${MAPLE}/v2/orders/${orderId}/shipments`],
    ['POST', `/stores/${MAPLE}/v2/orders/${orderId}/shipments`],
  ]);
  await shot('shipped');
  await app.getByRole('button', { name: 'Back to the order' }).click();

  // On the order's page: edit the one, delete the other
  await expect(order.table('Shipments')).toBeVisible();
  await app
    .getByRole('button', { name: /^Edit shipment/ })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('Tracking number').fill('9400111202555842332669');
  await expect(dialog.getByRole('combobox', { name: 'Carrier' })).toHaveValue('usps');
  await shot('edit-shipment');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(order.table('Shipments').getByRole('link', { name: '9400111202555842332669' })).toBeVisible();
  await app
    .getByRole('button', { name: /^Delete shipment/ })
    .last()
    .click();
  await shot('delete-shipment');
  await dialog.getByRole('button', { name: 'Delete shipment' }).click();
  await dialog.getByRole('button', { name: /^Set status to/ }).click();
  await expect(dialog).toBeHidden();
  await expect(order.head).toContainText('Partially Shipped');
  await shot('order-after');
  await page.setViewportSize({ width: 400, height: 800 });
  await order.table('Shipments').scrollIntoViewIfNeeded();
  expect(await overhang(app)).toBe(0);
  await shot('order-after-400');
  await page.setViewportSize({ width: 1300, height: 900 });

  // Shipped is not set by hand
  await order.changeStatus.click();
  await new StatusDialog(app, orderId).choose('Shipped');
  await expect(dialog.getByText(/^This status follows from shipments/)).toBeVisible();
  await shot('status-guard');
  complaints.allow(failedAnswer(422));
  await dialog.getByRole('button', { name: 'Change status' }).click();
  await expect(dialog.getByText(/Only part of this order is shipped/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Ship this order' }).click();
  await expect(app.getByRole('heading', { name: `Ship order #${orderId}`, level: 1 })).toBeVisible();
});

test('several orders are archived, taken back in time, and all of them only by name and number', async ({
  panel,
  emulator,
  database,
  page,
}, info) => {
  const shot = picturesOf(page, info);
  await untilSynced(database, MAPLE);
  const app = await panel.openApp(DANA);
  const list = new IndexedList(app);
  await list.untilShown();
  await emulator.forgetCalls();
  const archive = app.getByRole('region', { name: 'Archiving' });
  const tick = async (count: number) => {
    for (let at = 0; at < count; at += 1)
      await app
        .getByRole('row')
        .nth(at + 1)
        .getByRole('checkbox')
        .check({ force: true });
    await app.getByRole('button', { name: 'Archive', exact: true }).click();
  };
  await tick(2);
  await expect(archive).toContainText('2 orders are archived in a moment.');
  await shot('archive-undo');
  await archive.getByRole('button', { name: 'Undo' }).click();
  await expect(archive).toBeHidden();
  expect(await emulator.writes()).toEqual([]);
  await tick(2);
  await archive.getByRole('button', { name: 'Archive now' }).click();
  await expect(app.getByText('2 orders are archived.')).toBeVisible();
  expect((await emulator.writes()).map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);

  await app.getByRole('link', { name: 'Settings' }).click();
  await app.getByRole('button', { name: 'Archive all orders…' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByText(/orders will be archived/)).toBeVisible();
  const confirm = dialog.getByRole('button', { name: 'Archive all orders' });
  await expect(confirm).toBeDisabled();
  const hint = (await dialog.getByText(/^Type \d+ to go on/).textContent()) ?? '';
  const name =
    (await dialog
      .getByText(/^Type .*[A-Za-z].* to go on/)
      .first()
      .textContent()) ?? '';
  await dialog.getByLabel('Number of orders').fill(hint.replaceAll(/\D/g, ''));
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('Store name').fill(name.replace(/^Type (.*) to go on\.$/, '$1'));
  await shot('archive-all');
  await emulator.forgetCalls();
  await confirm.dblclick();
  await expect(dialog).toBeHidden();
  expect((await emulator.writes()).map(({ method, path }) => [method, path])).toEqual([
    ['DELETE', `/stores/${MAPLE}/v2/orders`],
  ]);
  await shot('settings');
});
