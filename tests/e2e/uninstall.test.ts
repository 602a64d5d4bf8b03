import { expect, test } from './fixtures.ts';
import { DANA, FJORD, MAPLE } from './rig/people.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage } from './screens/order-page.ts';
import { Welcome } from './screens/welcome.ts';

test('an uninstall shuts the store at once, then deletes all of it; installing again works', async ({
  panel,
  emulator,
  install,
  database,
}) => {
  const list = new OrderList(panel.app);
  await install(FJORD);
  await install(MAPLE);
  await panel.openApp(DANA);
  await list.untilShown();
  // A notice from the second of the install itself would be older than the install.
  await emulator.advance(2_000);

  // The platform takes its time to say that the token is dead, so the store is seen suspended before it is purged.
  await emulator.fault({ path: '/v2/time' }, { kind: 'latency', ms: 2_000 });
  panel.page.once('dialog', (dialog) => void dialog.accept());
  await panel.goTo('Apps');
  await panel.page.getByRole('button', { name: 'Uninstall' }).click();
  await expect(panel.page.getByRole('status')).toContainText('The app was told and answered 200.');
  expect(await database.query('SELECT status FROM stores WHERE store_hash = $1', [MAPLE])).toEqual([
    { status: 'suspended' },
  ]);

  await expect
    .poll(async () => Object.entries(await database.rowsOf(MAPLE)).filter(([, rows]) => rows > 0), { timeout: 20_000 })
    .toEqual([]);
  expect((await database.rowsOf(FJORD))['stores']).toBe(1);

  await panel.page.getByRole('link', { name: 'Install' }).click();
  await panel.page.getByRole('button', { name: 'Confirm' }).click();
  await new Welcome(panel.app).goOn.click();
  await list.untilShown();
  const [first = 0] = await list.orderIds();
  await list.link(first).click();
  await expect(new OrderPage(panel.app).changeStatus).toBeVisible();
});
