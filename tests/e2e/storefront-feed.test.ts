import { Shopper } from '#tests/contract/shopper.ts';
import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';

const TOWEL = 77;
const SHOP = `/storefront/${MAPLE}`;

/** Longer than a person takes to look: webhooks are known to take seconds. */
const WEBHOOK_DELAY_MS = 2_000;

test('an order is in the feed as soon as its shopper sees the confirmation page', async ({
  panel,
  install,
  emulator,
  database,
  context,
  places,
}) => {
  // GIVEN a store whose admin switches the feature on
  await install(MAPLE);
  await untilSynced(database, MAPLE);
  await emulator.control('PUT', '/switches', { scriptCache: false });
  await emulator.control('PUT', '/webhooks', { delay_ms: WEBHOOK_DELAY_MS });
  const app = await panel.openApp(DANA);
  const to = (name: string) => app.getByRole('navigation', { name: 'Orderdeck' }).getByRole('link', { name }).click();
  await to('Storefront');
  await app.getByRole('button', { name: 'Open Settings' }).click();
  const control = app.getByRole('checkbox', { name: 'Show orders the moment they are placed' });
  await control.click({ force: true });
  await expect(control).toBeChecked();
  await to('Storefront');
  await expect(app.getByText('No order was told yet.')).toBeVisible();

  // WHEN a shopper buys something in the store
  const shopper = new Shopper(places.emulatorUrl, MAPLE);
  await shopper.fill(TOWEL);
  const { headers } = await shopper.checkOut();
  const orderId = Number((headers.get('location') ?? '').split('/').at(-1));
  const placedMs = Date.now();
  const page = await context.newPage();
  const [name = '', value = ''] = shopper.cookie.split('=');
  await context.addCookies([{ name, value, url: places.emulatorUrl }]);
  await page.goto(`${places.emulatorUrl}${SHOP}/checkout/order-confirmation/${orderId}`);

  // THEN the feed shows it
  await expect(app.getByRole('link', { name: `Order ${orderId}` })).toBeVisible();
  const shownMs = Date.now();
  await expect(app.getByRole('row').filter({ hasText: `Order ${orderId}` })).toContainText('1 item');
  const isAbout = new RegExp(`"id":${orderId}\\b`);
  const deliveries = async () =>
    (await emulator.ledger({ kind: 'webhook' })).filter(({ body }) => isAbout.test(JSON.stringify(body)));
  await expect.poll(async () => (await deliveries()).length).toBeGreaterThan(0);
  const heardMs = Date.now();
  console.log(
    `order ${orderId}: in the feed ${shownMs - placedMs} ms after it was placed, ${heardMs - shownMs} ms before its first webhook came (webhooks set to ${WEBHOOK_DELAY_MS} ms)`,
  );

  // AND the order's page tells how it was placed
  await app.getByRole('link', { name: `Order ${orderId}` }).click();
  await expect(app.getByRole('heading', { name: 'How it was placed' })).toBeVisible();
  await expect(app.getByText('Without', { exact: true })).toBeVisible();
});
