import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { overhang, picturesOf } from './rig/looks.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';

test.beforeEach(async ({ install }) => install(MAPLE));

test('selected orders are printed as slips and as invoices, and nothing but the papers reaches the paper', async ({
  panel,
  page,
  database,
}, info) => {
  const shot = picturesOf(page, info);
  await untilSynced(database, MAPLE);
  const app = await panel.openApp(DANA);
  const list = new IndexedList(app);
  await list.untilShown();
  const orderIds = (await list.orderIds()).slice(0, 4);
  for (const orderId of orderIds) await list.tick(orderId).click();
  await app.getByRole('group', { name: 'Selected orders' }).getByRole('button', { name: 'Print' }).press('Enter');

  const invoices = app.getByRole('article', { name: /^Invoice for order/ });
  const slips = app.getByRole('article', { name: /^Packing slip for order/ });
  await expect(slips.first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await app.getByLabel('Document').selectOption('Invoices');
  await expect(invoices).toHaveCount(orderIds.length);
  await expect(invoices.first()).toContainText('Total');
  expect(await axeFindings(page)).toEqual([]);
  await shot('invoices');
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await overhang(app)).toBe(0);
  await shot('invoices-400');
  await page.setViewportSize({ width: 1300, height: 900 });

  // The dialog of the browser's own cannot be looked at: what it is asked for, and what is drawn for it, can
  const html = app.locator('html');
  await html.evaluate(() => Object.assign(window, { print: () => document.documentElement.classList.add('printed') }));
  await app.getByRole('button', { name: 'Print' }).click();
  await expect(html).toHaveClass(/printed/);
  await page.emulateMedia({ media: 'print' });
  await expect(app.getByRole('button', { name: 'Print', includeHidden: true })).toBeHidden();
  await expect(app.getByRole('heading', { level: 1, includeHidden: true })).toBeHidden();
  const [first, second] = [invoices.first(), invoices.nth(1)];
  await expect(first).toBeVisible();
  expect(await first.evaluate((paper) => paper.getBoundingClientRect().top)).toBeLessThan(1);
  expect(await second.evaluate((paper) => getComputedStyle(paper).breakBefore)).toBe('page');
  await shot('on-paper');
  await page.emulateMedia({ media: null });

  // Back is the list as it was left
  await app.getByRole('link', { name: 'All orders' }).click();
  await expect(list.tick(orderIds[0] ?? 0)).toBeChecked();
});
