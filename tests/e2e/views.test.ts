import { expect, test } from './fixtures.ts';
import { DANA, MAPLE, PRIYA } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { ViewsBar } from './screens/views-bar.ts';

const CANCELLED = 5;
const AWAITING_FULFILLMENT = 11;

interface PlatformOrder {
  readonly id: number;
  readonly status_id: number;
}

test.beforeEach(async ({ install, emulator, database }) => {
  await install(MAPLE);
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await untilSynced(database, MAPLE);
});

test('a search becomes a view, is changed, renamed, shared and deleted', async ({ panel }) => {
  const app = await panel.openApp(DANA);
  const [list, views] = [new IndexedList(app), new ViewsBar(app)];
  await list.untilShown();

  // WHEN a search is kept as a view
  await list.search.fill('status:cancelled');
  await expect(list.chips).toContainText('Status: Cancelled');
  await views.saveAs('Called off', false);

  // THEN it is chosen, and tells how many there are
  await expect(views.pill(/^Called off \(\d+\)$/)).toHaveAttribute('aria-pressed', 'true');
  await expect(views.changedMark).toBeHidden();

  // WHEN its search is changed, THEN it says so until it is saved
  await list.search.fill('status:(cancelled,declined)');
  await expect(views.changedMark).toBeVisible();
  await views.choose('Save changes');
  await expect(views.changedMark).toBeHidden();

  // WHEN another view was looked at, THEN it comes back as it was saved
  await views.pill(/^All orders/).click();
  await expect(list.search).toHaveValue('');
  await views.pill(/^Called off/).click();
  await expect(list.search).toHaveValue('status:(cancelled,declined)');

  // WHEN it is renamed and deleted
  await views.choose('Rename…');
  const naming = views.dialog('Rename view');
  await naming.getByRole('textbox', { name: 'Name' }).fill('Not to be sent');
  await naming.getByRole('button', { name: 'Save' }).click();
  await expect(views.pill(/^Not to be sent/)).toBeVisible();
  await views.choose('Delete…');
  await expect(views.dialog('Delete view')).toContainText('“Not to be sent” is deleted. No order is changed.');
  await views.dialog('Delete view').getByRole('button', { name: 'Delete' }).click();
  await expect(views.pill(/^Not to be sent/)).toBeHidden();

  // THEN it is gone for good
  const again = await panel.openApp(DANA);
  await new IndexedList(again).untilShown();
  await expect(new ViewsBar(again).pill(/^To ship/)).toBeVisible();
  await expect(new ViewsBar(again).pill(/^Not to be sent|^Called off/)).toBeHidden();
});

test('a shared view is everybody’s to use, and its maker’s to change; a private one is nobody else’s', async ({
  panel,
}) => {
  const dana = await panel.openApp(DANA);
  await new IndexedList(dana).untilShown();
  await new IndexedList(dana).search.fill('total:>100');
  await new ViewsBar(dana).saveAs('Over 100', true);
  await new IndexedList(dana).search.fill('total:>200');
  await new ViewsBar(dana).saveAs('My own', false);

  const priya = await panel.openApp(PRIYA);
  const [list, views] = [new IndexedList(priya), new ViewsBar(priya)];
  await list.untilShown();
  await expect(views.pill(/^My own/)).toBeHidden();
  await views.pill(/^Over 100/).click();
  await expect(list.search).toHaveValue('total:>100');
  await views.menuButton.click();
  await expect(priya.getByRole('menu').getByRole('option')).toHaveText([
    'Save as view…',
    'Open the list with this view',
    'Hide this view',
  ]);

  // What one hides is hidden from nobody else, and stays hidden.
  await priya.getByRole('option', { name: 'Hide this view' }).click();
  await expect(views.pill(/^Over 100/)).toBeHidden();
  await expect(list.search).toHaveValue('');
  const later = await panel.openApp(PRIYA);
  await new IndexedList(later).untilShown();
  await expect(new ViewsBar(later).pill(/^To ship/)).toBeVisible();
  await expect(new ViewsBar(later).pill(/^Over 100/)).toBeHidden();
  await new ViewsBar(later).choose('Show hidden views');
  await expect(new ViewsBar(later).pill(/^Over 100/)).toBeVisible();
});

test('what a view counts follows the orders', async ({ panel, emulator }) => {
  const app = await panel.openApp(DANA);
  const [list, views] = [new IndexedList(app), new ViewsBar(app)];
  await list.untilShown();
  const orders = (await emulator.read(MAPLE, '/v2/orders?limit=250&sort=id:desc')) as PlatformOrder[];
  const order = orders.find(({ status_id }) => status_id === AWAITING_FULFILLMENT);
  const countOf = async () => Number(/\((\d+)\)/.exec((await views.pill(/^To ship/).textContent()) ?? '')?.[1]);
  await expect.poll(countOf).toBeGreaterThan(0);
  const before = await countOf();
  await emulator.changeOutside(MAPLE, order?.id ?? 0, { status_id: CANCELLED });
  await expect.poll(countOf, { timeout: 20_000 }).toBe(before - 1);
});
