import { expect, test } from './fixtures.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { OrderPage } from './screens/order-page.ts';

test.beforeEach(async ({ install }) => install(MAPLE));

/** A shipped order that was paid by card or wallet, with its parts as the platform tells them. */
const ORDER = 112;

test('transactions, shipments, messages and charges are all there', async ({ panel, emulator }) => {
  const { data: transactions } = (await emulator.read(MAPLE, `/v3/orders/${ORDER}/transactions`)) as {
    data: { gateway_transaction_id: string }[];
  };
  const shipments = (await emulator.read(MAPLE, `/v2/orders/${ORDER}/shipments`)) as { tracking_number: string }[];
  expect(Math.min(transactions.length, shipments.length)).toBeGreaterThan(0);
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await expect(page.table('Transactions').getByRole('row')).toHaveCount(transactions.length + 1);
  for (const { gateway_transaction_id: id } of transactions) await expect(page.table('Transactions')).toContainText(id);
  await expect(page.table('Shipments').getByRole('row')).toHaveCount(shipments.length + 1);
  for (const { tracking_number: number } of shipments) await expect(page.table('Shipments')).toContainText(number);
  await expect(page.app.getByRole('heading', { name: 'Taxes', exact: true })).toBeVisible();

  const messages = (await emulator.read(MAPLE, '/v2/orders/109/messages')) as { message: string }[];
  await panel.openApp(DANA, '/orders/109');
  for (const { message } of messages) await expect(page.app.getByText(message).first()).toBeVisible();
});

test('a platform without its payments service costs the transactions panel only', async ({ panel, emulator }) => {
  await emulator.fault({ path: '/v3/orders/*/transactions' }, { kind: 'status', status: 503 });
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await expect(page.app.getByText('BigCommerce cannot read payments right now.').first()).toBeVisible();
  await expectTheRest(page);
});

test('a permission that the store did not give costs that panel only', async ({ panel, emulator }) => {
  await emulator.fault({ path: '/v3/orders/*/transactions' }, { kind: 'status', status: 403 });
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  await expect(page.app.getByText('has not given Orderdeck permission to read transactions').first()).toBeVisible();
  await expectTheRest(page);
  await page.back.click();
  await expect(page.app.getByRole('table', { name: 'Orders' })).toBeVisible();
});

test('a panel that fails can be tried again by itself', async ({ panel, emulator, complaints }) => {
  complaints.allow(failedAnswer(502, 503));
  await emulator.fault({ path: '/v2/orders/*/shipments' }, { kind: 'html' });
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${ORDER}`));
  const retry = page.button('Try again');
  await expect(retry).toHaveCount(1);
  await expect(page.table('Transactions')).toBeVisible();
  await emulator.endFaults();
  await retry.click();
  await expect(page.table('Shipments')).toBeVisible();
  await expect(retry).toBeHidden();
});

async function expectTheRest(page: OrderPage): Promise<void> {
  await expect(page.heading(ORDER)).toBeVisible();
  await expect(page.lines.getByRole('row')).toHaveCount(51);
  await expect(page.table('Shipments')).toBeVisible();
  await expect(page.app.getByRole('heading', { name: 'Taxes', exact: true })).toBeVisible();
  await expect(page.button('Try again')).toBeHidden();
}
