import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { overhang } from './rig/looks.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';

test.beforeEach(async ({ install, database, page }) => {
  await install(MAPLE);
  await asWhileSyncing(database, MAPLE);
  await page.setViewportSize({ width: 400, height: 800 });
});

test('at 400 pixels neither list nor order nor dialog scrolls sideways, and all can be done', async ({
  panel,
  emulator,
}) => {
  const list = new OrderList(await panel.openApp(DANA));
  const page = new OrderPage(panel.app);
  await list.untilShown();
  expect(await panel.app.locator('html').evaluate((html) => html.clientWidth)).toBeLessThanOrEqual(400);
  expect(await overhang(panel.app)).toBe(0);
  await list.showPerPage(10);
  expect(await axeFindings(panel.page)).toEqual([]);
  await list.filterButton.click();
  await expect(list.filterDialog).toBeVisible();
  expect(await overhang(panel.app)).toBe(0);
  await list.filterDialog.getByRole('button', { name: 'Cancel' }).click();

  // A long order with long texts, tracking numbers, transactions
  await list.search('112');
  await list.link(112).click();
  await expect(page.table('Transactions')).toBeVisible();
  await expect(page.table('Shipments')).toBeVisible();
  expect(await overhang(panel.app)).toBe(0);
  const dialog = new StatusDialog(panel.app, 112);
  await page.changeStatus.click();
  await dialog.choose('Awaiting Shipment');
  expect(await overhang(panel.app)).toBe(0);
  await dialog.submit.click();
  await expect(page.outcome('Order #112 is now Awaiting Shipment.')).toBeVisible();
  expect(await emulator.writes()).toHaveLength(1);
  expect(await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});

test('texts without a gap wrap instead of widening the page', async ({ panel, emulator }) => {
  await emulator.changeOutside(MAPLE, 131, {
    staff_notes: 'x'.repeat(400),
    customer_message: `https://example.com/${'y'.repeat(300)}`,
    billing_address: { company: 'W'.repeat(120), street_1: 'Z'.repeat(150), zip: '10001', country_iso2: 'US' },
  });
  const page = new OrderPage(await panel.openApp(DANA, '/orders/131'));
  await expect(page.heading(131)).toBeVisible();
  await expect(page.app.getByText('x'.repeat(400)).first()).toBeVisible();
  expect(await overhang(panel.app)).toBe(0);
  expect(await axeFindings(panel.page)).toEqual([]);
  await page.back.click();
  await new OrderList(panel.app).search('131');
  await expect(page.app.getByRole('link', { name: '131', exact: true })).toBeVisible();
  expect(await overhang(panel.app)).toBe(0);
});
