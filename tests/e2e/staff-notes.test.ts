import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderPage } from './screens/order-page.ts';

const ORDER = 131;
const PUT_ORDER = { method: 'PUT', path: `/v2/orders/${ORDER}` };
const TYPED = 'Wrap it — “gift”.\nSecond line <b>as typed</b> 👩🏽‍🚒';

test.beforeEach(async ({ install, emulator }) => {
  await install(MAPLE);
  await emulator.changeOutside(MAPLE, ORDER, { staff_notes: 'as it was' });
});

test('saves what was typed to the letter, and sends nothing else', async ({ panel, emulator }) => {
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await page.button('Edit notes').click();
  await page.notes.fill(TYPED);
  await page.button('Save').click();
  await expect(page.outcome(`Staff notes of order #${ORDER} are saved.`)).toBeVisible();
  expect((await emulator.writes()).map(({ body }) => body)).toEqual([{ staff_notes: TYPED }]);
  await expect(page.app.getByText('Second line <b>as typed</b>').first()).toBeVisible();
  await expect(page.button('Edit notes')).toBeFocused();
});

test('a conflict shows both texts; mine wins only when I say so', async ({ panel, emulator, complaints }) => {
  complaints.allow(failedAnswer(409));
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  const dialog = page.app.getByRole('dialog', { name: 'These notes were changed meanwhile' });
  await page.button('Edit notes').click();
  await page.notes.fill('mine');
  await emulator.changeOutside(MAPLE, ORDER, { staff_notes: 'theirs' });
  await page.button('Save').click();
  await expect(dialog).toContainText(/You saw\s*as it was/);
  await expect(dialog).toContainText(/Now\s*theirs/);
  await expect(dialog).toContainText(/You want\s*mine/);
  expect(await emulator.writes()).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.outcome(`Staff notes of order #${ORDER} are saved.`)).toBeVisible();
  expect((await emulator.order(MAPLE, ORDER))['staff_notes']).toBe('mine');
});

test('taking theirs in a conflict leaves them standing', async ({ panel, emulator, complaints }) => {
  complaints.allow(failedAnswer(409));
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await page.button('Edit notes').click();
  await page.notes.fill('mine');
  await emulator.changeOutside(MAPLE, ORDER, { staff_notes: 'theirs' });
  await page.button('Save').click();
  await page.button('Take theirs').click();
  await expect(page.notes).toBeHidden();
  await expect(page.app.getByText('theirs', { exact: true }).first()).toBeVisible();
  expect(await emulator.writes()).toEqual([]);
});

test('a refusal stands beside the field, and the typed text stays', async ({ panel, emulator, complaints }) => {
  complaints.allow(failedAnswer(422));
  // What the platform says in its own words can hold a shopper's data and is not repeated.
  const body = [{ status: 400, message: 'Notes by jane@example.com are not accepted today.' }];
  await emulator.fault(PUT_ORDER, { kind: 'status', status: 400, body }, 1);
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await page.button('Edit notes').click();
  await page.notes.fill(TYPED);
  await page.button('Save').click();
  const told = page.app.getByText('BigCommerce did not accept this change. Check the values and try again.');
  await expect(told.first()).toBeVisible();
  await expect(page.app.getByText('jane@example.com')).toBeHidden();
  await expect(page.notes).toHaveValue(TYPED);
  expect((await emulator.order(MAPLE, ORDER))['staff_notes']).toBe('as it was');
});

test('a double click on Save saves once', async ({ panel, emulator }) => {
  await emulator.fault(PUT_ORDER, { kind: 'latency', ms: 300 });
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await page.button('Edit notes').click();
  await page.notes.fill('once');
  await page.button('Save').dblclick();
  await expect(page.outcome(`Staff notes of order #${ORDER} are saved.`)).toBeVisible();
  expect(await emulator.writes()).toHaveLength(1);
});

test('leaving with unsaved text asks first; going back finds the text again', async ({ panel, emulator, database }) => {
  await untilSynced(database, MAPLE);
  const page = new OrderPage(await panel.openApp(DANA));
  const list = new IndexedList(page.app);
  await list.search.fill(`id:${ORDER}`);
  await list.untilFound(1);
  await page.app.getByRole('link', { name: String(ORDER), exact: true }).click();
  await page.button('Edit notes').click();
  await page.notes.fill(TYPED);
  await page.back.click();
  const question = page.app.getByRole('dialog', { name: 'Discard what you typed?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.notes).toHaveValue(TYPED);
  // The browser's own back button asks nobody.
  await panel.page.evaluate(() => window.history.back());
  await expect(page.app.getByRole('table', { name: 'Orders' })).toBeVisible();
  await panel.page.evaluate(() => window.history.forward());
  await expect(page.notes).toHaveValue(TYPED);
  expect(await emulator.writes()).toEqual([]);
});
