import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { OrderPage, StatusDialog } from './screens/order-page.ts';

/** In the seed, order 120 + n has status n: this one is "Ready to Pack" (11). */
const ORDER = 131;
const PUT_ORDER = { method: 'PUT', path: `/v2/orders/${ORDER}` };

test.beforeEach(async ({ install }) => install(MAPLE));

test('an outside edit meanwhile: both values are shown, and "Keep mine" puts mine on top', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(409));
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { dialog, submit, choose, button } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  // GIVEN somebody else cancels it while the dialog stands open
  await emulator.changeOutside(MAPLE, ORDER, { status_id: 5 });
  await submit.click();
  // THEN nothing is sent, and both sides can be read
  await expect(dialog).toContainText('Somebody else changed this order');
  await expect(dialog).toContainText(/You saw\s*Ready to Pack/);
  await expect(dialog).toContainText(/Now\s*Cancelled/);
  await expect(dialog).toContainText(/You want\s*Awaiting Shipment/);
  expect(await emulator.writes()).toEqual([]);
  // WHEN I keep mine
  await button('Keep mine').click();
  await expect(page.outcome(`Order #${ORDER} is now Awaiting Shipment.`)).toBeVisible();
  expect((await emulator.writes()).map(({ body }) => body)).toEqual([{ status_id: 9 }]);
});

test('an outside edit meanwhile: "Take theirs" sends nothing and shows theirs', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(409));
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { dialog, submit, choose, button } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await emulator.changeOutside(MAPLE, ORDER, { status_id: 5 });
  await submit.click();
  await button('Take theirs').click();
  await expect(dialog).toBeHidden();
  await expect(page.head).toContainText('Cancelled');
  expect(await emulator.writes()).toEqual([]);
  expect((await emulator.order(MAPLE, ORDER))['status_id']).toBe(5);
});

test('an outside edit of something else is shown too, and mine is sent only when I say so', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(409));
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { dialog, submit, choose, button } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await emulator.changeOutside(MAPLE, ORDER, { staff_notes: 'Hold until Monday' });
  await submit.click();
  await expect(dialog).toContainText('Hold until Monday');
  expect(await emulator.writes()).toEqual([]);
  await button('Save my change').click();
  await expect(page.outcome(`Order #${ORDER} is now Awaiting Shipment.`)).toBeVisible();
  expect(await emulator.order(MAPLE, ORDER)).toMatchObject({ status_id: 9, staff_notes: 'Hold until Monday' });
});

test('a refusal is told in the dialog, and the choice stays', async ({ panel, emulator, complaints }) => {
  complaints.allow(failedAnswer(422));
  const body = [{ status: 400, message: "The field 'status_id' is invalid." }];
  await emulator.fault(PUT_ORDER, { kind: 'status', status: 400, body }, 1);
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { dialog, submit, choose, radio } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await submit.click();
  await expect(dialog).toContainText('The change was refused');
  await expect(dialog).toContainText('BigCommerce does not accept this value. Check it and try again.');
  await expect(radio('Awaiting Shipment')).toBeChecked();
  expect((await emulator.order(MAPLE, ORDER))['status_id']).toBe(11);
  await submit.click();
  await expect(page.outcome(`Order #${ORDER} is now Awaiting Shipment.`)).toBeVisible();
});

test('an answer lost after the change was made is found by reading, with one PUT', async ({ panel, emulator }) => {
  await emulator.fault(PUT_ORDER, { kind: 'drop_after' }, 1);
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { submit, choose } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await submit.click();
  await expect(page.outcome(`Order #${ORDER} is now Awaiting Shipment.`)).toBeVisible();
  expect(await emulator.writes()).toHaveLength(1);
});

test('a request lost on the way: the outcome is said to be unknown, looked up, and never sent again', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(502));
  await emulator.fault(PUT_ORDER, { kind: 'drop_before' }, 1);
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { dialog, submit, choose, button } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await submit.click();
  await expect(dialog).toContainText('We don’t know yet whether the change went through.');
  await expect(submit).toBeHidden();
  await expect(dialog).toContainText('your change did not go through so far', { timeout: 20_000 });
  await expect(submit).toBeHidden();
  await button('Close').click();
  await expect(page.head).toContainText('Ready to Pack');
  expect(await emulator.writes()).toHaveLength(1);
  expect((await emulator.order(MAPLE, ORDER))['status_id']).toBe(11);
});

test('a double click changes it once', async ({ panel, emulator }) => {
  // Slow enough that the second click finds the first one under way.
  await emulator.fault(PUT_ORDER, { kind: 'latency', ms: 300 });
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { submit, choose } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await submit.dblclick();
  await expect(page.outcome(`Order #${ORDER} is now Awaiting Shipment.`)).toBeVisible();
  expect(await emulator.writes()).toHaveLength(1);
});

test('from the list: the row changes, and so do the tabs’ counts', async ({ panel, emulator, database }) => {
  await untilSynced(database, MAPLE);
  const [newest] = (await emulator.read(MAPLE, '/v2/orders?status_id=11&sort=id:desc&limit=1')) as { id: number }[];
  const id = newest?.id ?? 0;
  const app = await panel.openApp(DANA);
  const tab = (label: string) => app.getByRole('button', { name: new RegExp(`^${label} \\(`) });
  const before = countOf(await tab('Ready to Pack').textContent());
  await app.getByRole('button', { name: `Actions for order ${id}` }).click();
  await app.getByRole('option', { name: 'Change status…' }).click();
  const { submit, choose } = parts(new StatusDialog(app, id));
  await choose('Awaiting Shipment');
  await submit.click();
  await expect(app.getByRole('row').filter({ hasText: String(id) })).toContainText('Awaiting Shipment');
  await expect.poll(async () => countOf(await tab('Ready to Pack').textContent())).toBe(before - 1);
  await expect(app.getByRole('button', { name: `Actions for order ${id}` })).toBeFocused();
});

test('what the app has sent it can account for: an intent and an audit row for each', async ({ panel, database }) => {
  const app = await panel.openApp(DANA, `/orders/${ORDER}`);
  const page = new OrderPage(app);
  const { submit, choose } = parts(new StatusDialog(app, ORDER));
  await page.changeStatus.click();
  await choose('Awaiting Shipment');
  await submit.click();
  await expect(page.outcome(`Order #${ORDER} is now Awaiting Shipment.`)).toBeVisible();
  expect(await database.query('SELECT order_id, user_id, state FROM intents')).toEqual([
    { order_id: ORDER, user_id: DANA.userId, state: 'done' },
  ]);
  expect(await database.query('SELECT order_id, user_id, outcome, before, after FROM audit_entries')).toEqual([
    { order_id: ORDER, user_id: DANA.userId, outcome: 'done', before: { statusId: 11 }, after: { statusId: 9 } },
  ]);
});

/** A dialog's parts by name, bound to it. */
function parts(dialog: StatusDialog) {
  return {
    dialog: dialog.dialog,
    submit: dialog.submit,
    choose: (label: string) => dialog.choose(label),
    radio: (label: string) => dialog.radio(label),
    button: (name: string) => dialog.button(name),
  };
}

function countOf(text: string | null): number {
  return Number(/\((\d+)\)/.exec(text ?? '')?.[1]);
}
