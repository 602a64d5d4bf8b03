import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';

interface PlatformOrder {
  readonly id: number;
  readonly status_id: number;
  readonly total_inc_tax: string;
  readonly billing_address: { readonly last_name: string; readonly email: string };
}

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await untilSynced(database, MAPLE);
});

test('results come while typing, say why they match, and are those that the platform’s orders give', async ({
  panel,
  emulator,
}) => {
  const orders = (await emulator.read(MAPLE, '/v2/orders?limit=250&sort=id:desc')) as PlatformOrder[];
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();

  // WHEN a surname is typed, letter by letter, without Enter
  const name =
    orders.find((order) => /^[A-Z][a-z]{5,}$/.test(order.billing_address.last_name))?.billing_address.last_name ?? '';
  await list.search.pressSequentially(name.toLowerCase(), { delay: 20 });

  // THEN the orders of that name stand, the name marked
  await expect(list.rows.first().locator('mark').first()).toContainText(new RegExp(name, 'i'));
  await expect(list.chips).toContainText(`“${name.toLowerCase()}”`);

  // WHEN the query language is used
  await list.search.fill('total:>500 status:(awaiting-fulfillment,awaiting-shipment)');
  await expect(list.chips).toContainText('Total: more than 500');
  await list.untilShown();
  const all = [
    ...orders,
    ...((await emulator.read(MAPLE, '/v2/orders?limit=250&sort=id:desc&page=2')) as PlatformOrder[]),
  ];
  const wanted = all.filter((order) => Number(order.total_inc_tax) > 500 && [11, 9].includes(order.status_id));
  await expect.poll(() => list.orderIds()).toEqual(wanted.slice(0, 50).map(({ id }) => id));
  await list.untilFound(wanted.length);

  // WHEN a chip is taken away
  await list.chips.getByRole('button', { name: /^Remove Total/ }).click();
  await expect(list.search).toHaveValue(/^status:\(/);
  await list.untilFound(all.filter((order) => [11, 9].includes(order.status_id)).length);
});

test('suggestions are chosen by keys, and a mistake is told at its place', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await list.leaveControls();
  await panel.page.keyboard.press('/');
  await expect(list.search).toBeFocused();
  await list.search.pressSequentially('stat');
  await expect(list.suggestions.getByRole('option').first()).toContainText('status:');
  await list.search.press('ArrowDown');
  await list.search.press('Enter');
  await expect(list.search).toHaveValue('status:');
  await list.search.pressSequentially('ship');
  await expect(list.suggestions.getByRole('option').first()).toContainText('shipped');
  await list.search.press('ArrowDown');
  await list.search.press('Tab');
  await expect(list.search).toHaveValue('status:shipped ');
  await expect(list.search).toBeFocused();
  await expect(list.tabs.getByRole('button', { name: /^Shipped/ })).toHaveAttribute('aria-pressed', 'true');
  await list.search.press('Escape');
  await list.search.fill('status:shiped');
  await expect(list.mistake).toHaveText('“shiped” is no value of “status”. Did you mean “shipped”?');
  await expect(list.search).toHaveAttribute('aria-invalid', 'true');
  await expect(list.app.locator('.under .wrong')).toHaveText('shiped');
});

test('the filter dialog edits the same search, many statuses at once', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await list.app.getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = list.app.getByRole('dialog', { name: 'Filter orders' });
  await dialog.getByRole('checkbox', { name: 'Shipped', exact: true }).check();
  await dialog.getByRole('checkbox', { name: 'Cancelled', exact: true }).check();
  await dialog.getByLabel('Total from', { exact: true }).fill('1,5');
  await dialog.getByRole('button', { name: 'Apply filters' }).click();
  await expect(dialog).toContainText('Type an amount with a point, such as 19.90.');
  await dialog.getByLabel('Total from', { exact: true }).fill('100');
  await dialog.getByLabel('Has staff notes').selectOption('Yes');
  await dialog.getByRole('button', { name: 'Apply filters' }).click();
  await expect(dialog).toBeHidden();
  await expect(list.search).toHaveValue(/total:>=100/);
  await expect(list.chips).toContainText('Has staff notes');
  await expect(list.chips).toContainText('Status: Shipped, Cancelled');
});

test('days are drawn out by keys and by the mouse', async ({ panel }) => {
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await list.histogram.focus();
  await list.histogram.press('End');
  await list.histogram.press('Shift+ArrowLeft');
  await expect(list.histogram).toHaveAttribute('aria-valuetext', /orders?$/);
  await list.histogram.press('Enter');
  await expect(list.chips).toContainText('Created:');
  await expect(list.search).toHaveValue(/^created:/);
  const byKeys = await list.search.inputValue();
  await expect(list.histogram).toBeVisible();
  const place = await list.histogram.boundingBox();
  if (place === null) throw new Error('the bars have no place');
  await panel.page.mouse.move(place.x + place.width * 0.1, place.y + place.height / 2);
  await panel.page.mouse.down();
  await panel.page.mouse.move(place.x + place.width * 0.6, place.y + place.height / 2, { steps: 5 });
  await panel.page.mouse.up();
  await expect(list.search).not.toHaveValue(byKeys);
  await expect(list.search).toHaveValue(/^created:/);
});

test('an e-mail address that is searched for stands in no address', async ({ panel, emulator }) => {
  const [order] = (await emulator.read(MAPLE, '/v2/orders?limit=1&sort=id:desc')) as PlatformOrder[];
  const email = order?.billing_address.email ?? '';
  const list = new IndexedList(await panel.openApp(DANA));
  await list.untilShown();
  await list.search.fill(`email:${email}`);
  await expect(list.link(order?.id ?? 0)).toBeVisible();
  await expect(list.chips).toContainText(email);
  const address = await list.app.locator('html').evaluate(() => window.location.href);
  expect(address).not.toContain(email);
  expect(address).not.toContain(encodeURIComponent(email));
});
