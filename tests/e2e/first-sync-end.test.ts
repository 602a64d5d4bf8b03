import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhenSynced, asWhileSyncing } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderList } from './screens/order-list.ts';

test('the end of the first sync takes nothing out of anybody’s hands', async ({ panel, install, database }) => {
  await install(MAPLE);
  await asWhileSyncing(database, MAPLE);
  const app = await panel.openApp(DANA);
  const live = new OrderList(app);
  await live.untilShown();
  await live.tabs.getByRole('button', { name: /^Pending/ }).click();
  await live.untilShown();

  // GIVEN a dialog is open, with something typed
  await live.filterButton.click();
  await live.filterDialog.getByLabel('Total from', { exact: true }).fill('12');

  // WHEN every order has been read
  await asWhenSynced(database, MAPLE);
  const notice = app.getByRole('region', { name: 'All your orders are ready to be searched', includeHidden: true });
  await expect(notice).toBeAttached({ timeout: 30_000 });

  // THEN the dialog stays as it is, and the indexed list comes with the same filter once it is closed
  await expect(live.filterDialog.getByLabel('Total from', { exact: true })).toHaveValue('12');
  await live.filterDialog.getByRole('button', { name: 'Cancel' }).click();
  const list = new IndexedList(app);
  await list.untilShown();
  await expect(list.search).toHaveValue('status:pending');
  await expect(app.getByText('All your orders are ready to be searched')).toBeVisible();
});
