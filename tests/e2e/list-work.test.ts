import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderPage } from './screens/order-page.ts';

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await untilSynced(database, MAPLE);
});

test('every column sorts by keyboard, and the header tells how', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await expect(list.column('Order')).toHaveAttribute('aria-sort', 'descending');
  const firstWays = {
    Date: 'descending',
    Customer: 'ascending',
    Status: 'ascending',
    Payment: 'ascending',
    Shipped: 'descending',
    Total: 'descending',
  };
  for (const [column, way] of Object.entries(firstWays)) {
    await list.column(column).getByRole('button').press('Enter');
    await expect(list.column(column)).toHaveAttribute('aria-sort', way);
    await list.untilShown();
    await list.column(column).getByRole('button').press('Space');
    await expect(list.column(column)).not.toHaveAttribute('aria-sort', way);
    await list.untilShown();
  }
  expect(await list.table.locator('[aria-sort="ascending"], [aria-sort="descending"]').count()).toBe(1);
});

test('columns are chosen and ordered per person, and are there at the next opening', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await list.app.getByRole('button', { name: 'Choose columns' }).click();
  const dialog = list.app.getByRole('dialog', { name: 'Columns' });
  await dialog.getByRole('checkbox', { name: 'Channel' }).check();
  await dialog.getByRole('checkbox', { name: 'Payment' }).uncheck();
  await dialog.getByRole('button', { name: 'Move Channel earlier' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Move Channel earlier' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const names = ['Order', 'Date', 'Customer', 'Status', 'Shipped', 'Channel', 'Total', 'Actions'];
  await expect.poll(() => list.columnNames()).toEqual(names);
  await panel.openApp(DANA);
  await list.untilShown();
  await expect.poll(() => list.columnNames()).toEqual(names);
});

test('keys walk the rows beside the preview, open one, and come back to where they were', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  const ids = await list.orderIds();
  const [first = 0, second = 0, third = 0] = ids;
  await list.leaveControls();
  await panel.page.keyboard.press('j');
  await expect(list.link(first)).toBeFocused();
  await list.link(first).press('p');
  await expect(list.preview).toHaveAccessibleName(`Preview of order ${first}`);
  await list.link(first).press('ArrowDown');
  await list.link(second).press('x');
  await expect(list.tick(second)).toBeChecked();
  await list.link(second).press('j');
  await expect(list.preview).toHaveAccessibleName(`Preview of order ${third}`);
  await expect(list.preview.getByText('Items')).toBeVisible();
  await list.link(third).press('Enter');
  await expect(new OrderPage(list.app).heading(third)).toBeVisible();
  await panel.page.evaluate(() => window.history.back());
  await list.untilShown();
  await expect(list.preview).toHaveAccessibleName(`Preview of order ${third}`);
  await expect(list.tick(second)).toBeChecked();
});

test('back and forward bring back search, page, scroll position and selection', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  const history = (step: number) => panel.page.evaluate((by) => window.history.go(by), step);
  await list.untilShown();
  await list.search.fill('total:>20');
  await expect(list.chips).toContainText('Total');
  await list.untilShown();
  await list.pager.getByRole('button', { name: 'Next page' }).click();
  await expect(list.pager).toContainText(/^51 to/);
  await list.untilShown();
  const ids = await list.orderIds();
  const target = ids[30] ?? 0;
  await list.tick(target).check();
  // What can be done with a selection comes in above the rows.
  await expect(list.app.getByText('1 order selected')).toBeAttached();
  const scrolled = await list.app.locator('html').evaluate((html) => html.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await list.link(target).click();
  await expect(new OrderPage(list.app).heading(target)).toBeVisible();
  await history(-1);
  await list.untilShown();
  expect(await list.orderIds()).toEqual(ids);
  await expect(list.tick(target)).toBeChecked();
  await expect.poll(() => list.app.locator('html').evaluate((html) => html.scrollTop)).toBe(scrolled);
  await history(-1);
  await expect(list.pager).toContainText(/^1 to/);
  await expect(list.search).toHaveValue('total:>20');
  await history(-1);
  await expect(list.search).toHaveValue('');
  await history(2);
  await expect(list.pager).toContainText(/^51 to/);
  await list.untilShown();
  expect(await list.orderIds()).toEqual(ids);
});

test('a view keeps search and sorting, tells when it was changed, and is there at the next opening', async ({
  panel,
}) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await expect(list.views.getByRole('button', { name: /^To ship \(\d/ })).toBeVisible();
  await list.search.fill('total:>300');
  await expect(list.chips).toContainText('Total');
  await list.column('Total').getByRole('button').click();
  await expect(list.column('Total')).toHaveAttribute('aria-sort', 'descending');
  await list.app.getByRole('button', { name: 'View options' }).click();
  await list.app.getByRole('option', { name: 'Save as view…' }).click();
  const dialog = list.app.getByRole('dialog', { name: 'Save as view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Over 300');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const view = list.views.getByRole('button', { name: /^Over 300/ });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await list.search.fill('total:>400');
  await expect(list.app.getByText('Changed', { exact: true })).toBeVisible();
  await panel.openApp(DANA);
  await list.untilShown();
  await view.click();
  await expect(list.search).toHaveValue('total:>300');
  await expect(list.column('Total')).toHaveAttribute('aria-sort', 'descending');
  await expect(list.app.getByText('Changed', { exact: true })).toBeHidden();
});

test('a selection stays while the list changes under it', async ({ panel, emulator }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  const [order = 0] = await list.orderIds();
  await list.tick(order).check();
  await emulator.changeOutside(MAPLE, order, { status_id: 5 });
  await expect(list.row(order)).toContainText('Cancelled');
  await expect(list.tick(order)).toBeChecked();
  await expect(list.app.getByText('1 order selected')).toBeVisible();
});
