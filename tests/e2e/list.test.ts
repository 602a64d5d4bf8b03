import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';

interface PlatformCounts {
  readonly statuses: readonly { readonly id: number; readonly custom_label: string; readonly count: number }[];
  readonly count: number;
}

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await asWhileSyncing(database, MAPLE);
});

test('tabs count every status as the platform does, in its words', async ({ panel, emulator }) => {
  const counts = (await emulator.read(MAPLE, '/v2/orders/count')) as PlatformCounts;
  const expected = counts.statuses.map(({ custom_label: label, count }) => `${label} (${count})`);
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await expect(list.tab('All')).toHaveText(`All (${counts.count})`);

  const tabs = await list.tabs.getByRole('button', { name: /\(\d+\)$/ }).allTextContents();
  await list.tabs.getByRole('button', { name: 'More statuses' }).click();
  await expect(list.menuItems.first()).toBeVisible();
  const others = await list.menuItems.allTextContents();
  expect([...tabs, ...others].toSorted()).toEqual([`All (${counts.count})`, ...expected].toSorted());

  await list.menuItems.filter({ hasText: 'Disputed' }).click();
  await expect(list.tab('Disputed')).toHaveAttribute('aria-pressed', 'true');
  const disputed = (await emulator.read(MAPLE, '/v2/orders?status_id=13&limit=250&sort=id:desc')) as { id: number }[];
  await expect.poll(() => list.orderIds()).toEqual(disputed.map(({ id }) => id));
});

test('sorts by keyboard, and the header tells how', async ({ panel, emulator }) => {
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await list.showPerPage(20);
  await expect(list.column('Order')).toHaveAttribute('aria-sort', 'descending');
  const steps = [
    ['Order', 'Enter', 'ascending', 'id:asc'],
    ['Status', 'Space', 'ascending', 'status_id:asc'],
    ['Status', 'Enter', 'descending', 'status_id:desc'],
    ['Date', 'Enter', 'descending', 'date_created:desc'],
    ['Customer', 'Enter', 'ascending', 'customer_id:asc'],
    ['Channel', 'Enter', 'ascending', 'channel_id:asc'],
  ] as const;
  for (const [column, key, direction, sort] of steps) {
    await emulator.forgetCalls();
    await list.column(column).getByRole('button').press(key);
    await expect(list.column(column)).toHaveAttribute('aria-sort', direction);
    await list.untilShown();
    expect((await emulator.listQueries()).map((query) => query.get('sort'))).toContain(sort);
    const shown = (await emulator.read(MAPLE, `/v2/orders?sort=${sort}&limit=20`)) as { id: number }[];
    expect(await list.orderIds()).toEqual(shown.map(({ id }) => id));
  }
  expect(await list.table.locator('[aria-sort="ascending"], [aria-sort="descending"]').count()).toBe(1);
});

test('pages through all orders, every one exactly once', async ({ panel, emulator }) => {
  const { count } = (await emulator.read(MAPLE, '/v2/orders/count')) as PlatformCounts;
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await list.showPerPage(100);
  const seen: number[] = [];
  for (let from = 1; from <= count; from += 100) {
    await expect(list.pager).toContainText(`${from} to ${Math.min(from + 99, count)} of ${count}`);
    await list.untilShown();
    seen.push(...(await list.orderIds()));
    const next = list.pager.getByRole('button', { name: 'Next page' });
    if (from + 99 < count) await next.click();
    else await expect(next).toBeDisabled();
  }
  expect(new Set(seen).size).toBe(count);
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
});

test('back and forward bring back filter, sorting, page and scroll position; so does the way back from an order', async ({
  panel,
}) => {
  const list = new OrderList(await panel.openApp(DANA));
  const history = (step: number) => panel.page.evaluate((by) => window.history.go(by), step);
  const pageShown = (from: number) => expect(list.pager).toContainText(new RegExp(`^${from} to \\d+ of \\d+`));
  await list.untilShown();
  await list
    .tab('Shipped')
    .or(list.tabs.getByRole('button', { name: 'More statuses' }))
    .last()
    .click();
  await list.menuItems.filter({ hasText: /^Shipped/ }).click();
  await expect(list.tab('Shipped')).toHaveAttribute('aria-pressed', 'true');
  await list.untilShown();
  await list.column('Order').getByRole('button').click();
  await expect(list.column('Order')).toHaveAttribute('aria-sort', 'ascending');
  await list.untilShown();
  await list.pager.getByRole('button', { name: 'Next page' }).click();
  await pageShown(51);
  await list.untilShown();
  const ids = await list.orderIds();
  const target = ids[30] ?? 0;

  await list.link(target).scrollIntoViewIfNeeded();
  const scrolled = await panel.app.locator('html').evaluate((html) => html.scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  await list.link(target).click();
  await expect(panel.app.getByRole('heading', { name: `Order #${target}` })).toBeVisible();
  await panel.app.getByRole('banner').getByRole('link', { name: 'Orders' }).click();
  await pageShown(51);
  expect(await list.orderIds()).toEqual(ids);
  await expect.poll(() => panel.app.locator('html').evaluate((html) => html.scrollTop)).toBe(scrolled);

  await history(-1);
  await pageShown(1);
  await expect(list.column('Order')).toHaveAttribute('aria-sort', 'ascending');
  await history(-1);
  await expect(list.column('Order')).toHaveAttribute('aria-sort', 'descending');
  await expect(list.tab('Shipped')).toHaveAttribute('aria-pressed', 'true');
  await history(-1);
  await expect(list.tab('All')).toHaveAttribute('aria-pressed', 'true');
  await history(3);
  await pageShown(51);
  await list.untilShown();
  expect(await list.orderIds()).toEqual(ids);
});

test('a reload of the whole page opens the app again, and a deep link its order', async ({ panel }) => {
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await panel.page.reload();
  await list.untilShown();
  await panel.openApp(DANA, '/orders/150');
  await expect(panel.app.getByRole('heading', { name: 'Order #150' })).toBeVisible();
  await panel.page.reload();
  await expect(panel.app.getByRole('heading', { name: 'Order #150' })).toBeVisible();
  await panel.app.getByRole('banner').getByRole('link', { name: 'Orders' }).click();
  await list.untilShown();
});
