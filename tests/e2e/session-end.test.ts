import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { DANA, MAPLE, PRIYA } from './rig/people.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage } from './screens/order-page.ts';
import { Panel } from './screens/panel.ts';

const ORDER = 131;

test.beforeEach(async ({ install, emulator }) => {
  await install(MAPLE);
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });
});

test('who loses access while typing is told so, and keeps what was typed', async ({
  panel,
  emulator,
  database,
  context,
  places,
  complaints,
}) => {
  complaints.allow(failedAnswer(401));
  const typed = 'Customer called twice.\nSend the left one first.';
  // GIVEN Priya, who may edit, is typing a note
  await database.query("UPDATE stores SET default_role = 'editor'");
  const page = new OrderPage(await panel.openApp(PRIYA, `/orders/${ORDER}`));
  await page.button('Add notes').or(page.button('Edit notes')).click();
  await page.notes.fill(typed);
  await emulator.advance(2_000);

  // WHEN the owner takes her access away in the control panel
  const owners = new Panel(await context.newPage(), places.emulatorUrl);
  await owners.signIn(DANA, `/manage/${MAPLE}/apps`);
  await owners.page.getByRole('link', { name: 'Users and permissions' }).click();
  const row = owners.page.getByRole('row').filter({ hasText: PRIYA.name });
  await row.getByRole('button', { name: 'Remove access' }).click();
  await expect(owners.page.getByRole('status')).toContainText('The app was told and answered 200.');
  await page.button('Save').click();

  // THEN nothing is sent, and her text can be read and copied
  const notice = page.app.getByRole('alertdialog', { name: 'Your session has ended' });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('textbox', { name: `Staff notes of order #${ORDER}` })).toHaveValue(typed);
  expect(await emulator.writes()).toEqual([]);
  await notice.getByRole('button', { name: 'Keep reading' }).click();
  await expect(page.notes).toHaveValue(typed);
  await expect(page.heading(ORDER)).toBeVisible();
});

test('who comes back after losing access gets no frame; after being allowed again starts as before', async ({
  panel,
  emulator,
  complaints,
}) => {
  // Her open list may ask once more before the panel is loaded again, and is refused.
  complaints.allow(failedAnswer(401));
  const list = new OrderList(await panel.openApp(PRIYA));
  await list.untilShown();
  await emulator.advance(2_000);
  await emulator.control('POST', '/remove-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await panel.page.reload();
  await expect(panel.page.getByRole('heading', { name: 'You do not have access to Orderdeck' })).toBeVisible();
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await emulator.advance(2_000);
  await panel.page.reload();
  await list.untilShown();
});

test('a load link from before the removal opens nothing afterwards', async ({ panel, emulator, complaints }) => {
  // The link is refused; so is her open list, should it ask once more before the link takes its place.
  complaints.allow(failedAnswer(403), failedAnswer(401));
  await panel.openApp(PRIYA);
  await new OrderList(panel.app).untilShown();
  const { url } = await emulator.control('POST', '/load-link', { store_hash: MAPLE, user_id: PRIYA.userId });
  await emulator.advance(2_000);
  await emulator.control('POST', '/remove-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await panel.showInFrame(String(url));
  await expect(panel.app.getByRole('heading', { name: 'You no longer have access' })).toBeVisible();
});

test('a frame that is reloaded alone says how to go on, and shows no data', async ({ panel, traffic, places }) => {
  await panel.openApp(DANA);
  const list = new OrderList(panel.app);
  await list.untilShown();
  const before = traffic.requests().length;
  const frame = panel.page.frames().find((one) => one.url().startsWith(places.appUrl));
  await frame?.evaluate(() => window.location.reload());
  await expect(panel.app.getByRole('heading', { name: 'Open Orderdeck from your control panel' })).toBeVisible();
  await expect(list.table).toBeHidden();
  const after = traffic.requests().slice(before);
  // The session was given back, and nothing else was asked of the API.
  expect(after.filter((request) => request.url().includes('/api/')).map((request) => request.method())).toEqual(
    expect.not.arrayContaining(['GET', 'POST']),
  );
});

test('signing out in the control panel ends the session, and the screen says so', async ({
  panel,
  places,
  database,
}) => {
  await panel.openApp(DANA);
  await new OrderList(panel.app).untilShown();
  const frame = panel.page.frames().find((one) => one.url().startsWith(places.appUrl));
  await frame?.waitForFunction(() => 'Bigcommerce' in window);
  // As the panel tells its frame when the person signs out, here or in another tab.
  await panel.page.evaluate((origin) => {
    const inner = document.querySelector('iframe')?.contentWindow;
    inner?.postMessage({ type: 'control-panel:logout' }, origin);
  }, places.appUrl);
  await expect(panel.app.getByRole('alertdialog', { name: 'Your session has ended' })).toBeVisible();
  await expect
    .poll(() => database.query('SELECT count(*)::int AS open FROM sessions WHERE ended_at IS NULL'))
    .toEqual([{ open: 0 }]);
});
