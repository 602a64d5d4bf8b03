import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { overhang } from './rig/looks.ts';
import { DANA, MAPLE, PRIYA } from './rig/people.ts';
import { OrderList } from './screens/order-list.ts';

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  const phase = () => database.query('SELECT phase FROM sync_states WHERE store_hash = $1', [MAPLE]);
  await expect.poll(phase, { timeout: 30_000 }).toEqual([{ phase: 'done' }]);
});

test('the settings tell how well orders are kept up, and an admin has all of them read again', async ({
  panel,
  database,
  emulator,
}) => {
  // GIVEN Dana goes from the list to the settings, by keyboard
  const app = await panel.openApp(DANA);
  await new OrderList(app).untilShown();
  const link = app.getByRole('navigation', { name: 'Orderdeck' }).getByRole('link', { name: 'Settings' });
  await link.focus();
  await panel.page.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(link).toHaveAttribute('aria-current', 'page');

  // THEN she sees the figures, and nothing that assistive technology stumbles over
  await expect(app.getByText('Up to date')).toBeVisible();
  await expect(app.getByRole('table', { name: 'Notices from BigCommerce' }).getByText('Active').first()).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);

  // WHEN she has all orders read again
  await emulator.forgetCalls();
  const [before] = await database.query<{ started_at: Date }>('SELECT started_at FROM sync_states');
  await app.getByRole('button', { name: 'Sync again' }).click();
  const dialog = app.getByRole('dialog', { name: 'Read every order again?' });
  await expect(dialog).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sync again' }).click();

  // THEN they are read from the first one
  await expect(app.getByRole('alert').getByText('All orders are being read again.')).toBeVisible();
  await expect
    .poll(async () => (await emulator.listQueries()).some((query) => query.has('min_id')), { timeout: 20_000 })
    .toBe(true);
  await expect
    .poll(async () => (await database.query<{ started_at: Date }>('SELECT started_at FROM sync_states'))[0]?.started_at)
    .not.toEqual(before?.started_at);
  expect(await emulator.writes()).toEqual([]);
});

test('at 400 pixels the settings do not scroll sideways, and who is no admin is not offered to sync again', async ({
  panel,
  emulator,
}) => {
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await panel.page.setViewportSize({ width: 400, height: 800 });
  const app = await panel.openApp(PRIYA);
  await app.getByRole('navigation', { name: 'Orderdeck' }).getByRole('link', { name: 'Settings' }).click();
  await expect(app.getByText('Up to date')).toBeVisible();
  expect(await overhang(app)).toBe(0);
  await expect(app.getByRole('button', { name: 'Sync again' })).toHaveCount(0);
});
