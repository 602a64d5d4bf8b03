import { expect, test } from './fixtures.ts';
import { DANA, ERIK, FJORD, MAPLE } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderPage } from './screens/order-page.ts';

interface PlatformOrder {
  readonly id: number;
  readonly total_inc_tax: string;
  readonly subtotal_ex_tax: string;
  readonly default_currency_code: string;
  readonly shipping_address_count: number;
}

const LONG_ORDER = 112;

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await untilSynced(database, MAPLE);
});

test('an order of 120 lines shows every one, in steps, and finds them by word', async ({ panel, emulator }) => {
  const products = (await emulator.read(MAPLE, `/v2/orders/${LONG_ORDER}/products?limit=250`)) as {
    name: string;
    name_merchant: string;
  }[];
  expect(products).toHaveLength(120);
  await emulator.forgetCalls();
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${LONG_ORDER}`));
  await expect(page.app.getByText('120 lines, 312 items.')).toBeVisible();
  // Without a limit the platform gives fifty lines and says nothing of the others.
  const calls = await emulator.calls('GET', new RegExp(`/v2/orders/${LONG_ORDER}/products`));
  const limits = calls.map(({ path }) => new URL(path, 'http://ledger.invalid').searchParams.get('limit'));
  // Read again when the page begins to hear of changes: what came before may have been missed.
  expect(new Set(limits)).toEqual(new Set(['250']));

  const rows = page.lines.getByRole('row');
  await expect(rows).toHaveCount(51);
  await page.button('Show 50 more (70 left)').click();
  await expect(rows).toHaveCount(101);
  await page.button('Show 20 more (20 left)').click();
  await expect(rows).toHaveCount(121);
  const names = await page.lines.locator('tbody td:first-child > p:first-child').allTextContents();
  expect(names).toEqual(products.map(({ name_merchant: merchant, name }) => merchant || name));

  const wanted = products.filter(({ name }) => /walnut/i.test(name) && /apron/i.test(name));
  expect(wanted.length).toBeGreaterThan(0);
  await page.app.getByRole('searchbox', { name: 'Find by name, SKU or option' }).fill('walnut apron');
  await expect(rows).toHaveCount(wanted.length + 1);
});

test('an order with two deliveries numbers them, and each line says where it goes', async ({ panel, emulator }) => {
  const orders = (await emulator.read(MAPLE, '/v2/orders?limit=250')) as PlatformOrder[];
  const order = orders.find(({ shipping_address_count: count }) => count === 2);
  const id = order?.id ?? 0;
  const addresses = (await emulator.read(MAPLE, `/v2/orders/${id}/shipping_addresses`)) as {
    street_1: string;
    shipping_method: string;
  }[];
  const page = new OrderPage(await panel.openApp(DANA, `/orders/${id}`));
  await expect(page.app.getByRole('heading', { name: '2 deliveries' })).toBeVisible();
  for (const [index, { street_1: street }] of addresses.entries()) {
    const section = page.app.locator('section').filter({
      has: page.app.getByRole('heading', { name: `Delivery ${index + 1} of 2` }),
    });
    await expect(section).toContainText(street);
    await expect(page.lines.getByText(`To delivery ${index + 1}`).first()).toBeVisible();
  }
});

for (const currency of ['JPY', 'KWD', 'USD'])
  test(`amounts in ${currency} have that currency's decimals, on the list and on the order`, async ({
    panel,
    emulator,
  }) => {
    const orders = (await emulator.read(MAPLE, '/v2/orders?limit=250&sort=id:desc')) as PlatformOrder[];
    const order = orders.find((one) => one.default_currency_code === currency && Number(one.subtotal_ex_tax) > 0);
    const id = order?.id ?? 0;
    const shown = (amount = '') =>
      new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral);
    const page = new OrderPage(await panel.openApp(DANA, `/orders/${id}`));
    await expect(page.heading(id)).toBeVisible();
    await expect(page.fact('Total')).toHaveText(shown(order?.total_inc_tax));
    await expect(page.fact('Grand total')).toHaveText(shown(order?.total_inc_tax));
    await expect(page.fact('Subtotal')).toHaveText(shown(order?.subtotal_ex_tax));
    // Every amount on the page is in the order's own currency.
    const decimals = { JPY: /^¥[\d,]+$/, KWD: /^KWD\s[\d,]+\.\d{3}$/, USD: /^\$[\d,]+\.\d{2}$/ }[currency] ?? /^$/;
    for (const text of await page.lines.locator('tbody td:last-child p:first-child').allTextContents())
      expect(text).toMatch(decimals);
    await page.back.click();
    const list = new IndexedList(page.app);
    await list.search.fill(`id:${id}`);
    await list.untilFound(1);
    await expect(list.row(id).getByText(shown(order?.total_inc_tax), { exact: true })).toBeVisible();
  });

test('prices with tax are the exact ones in a store that enters them so', async ({ panel, emulator, install }) => {
  await install(FJORD);
  const id = 110;
  const order = (await emulator.order(FJORD, id)) as { subtotal_inc_tax?: string };
  const page = new OrderPage(await panel.openApp(ERIK, `/orders/${id}`));
  await expect(page.app.getByText('Prices include tax.')).toBeVisible();
  const euros = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' });
  await expect(page.fact('Subtotal')).toHaveText(euros.format(Number(order.subtotal_inc_tax)));
});

const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(2)>',
  '"><script>alert(3)</script>',
  "javascript:alert('4')",
  '{{7*7}}${7*7}',
  '</textarea></title><iframe srcdoc="<script>parent.alert(5)</script>">',
] as const;

test('text that looks like markup is shown as text and never run', async ({ panel, emulator, page: browserPage }) => {
  const dialogs: string[] = [];
  browserPage.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  // GIVEN markup wherever a person can write: notes, the shopper's words, names and addresses
  const [image, vector, script, link, template, frame] = MARKUP;
  const billing = { first_name: image, last_name: template, company: script, street_1: vector, street_2: link };
  await emulator.changeOutside(MAPLE, 131, {
    staff_notes: MARKUP.join('\n'),
    customer_message: frame,
    billing_address: { ...billing, city: frame, zip: '10001', country_iso2: 'US' },
  });
  const talk = (await emulator.read(MAPLE, '/v2/orders/109/messages')) as { message: string }[];
  // WHEN the order is opened, THEN all of it stands there to the letter
  const page = new OrderPage(await panel.openApp(DANA, '/orders/131'));
  for (const text of MARKUP) await expect(page.app.getByText(text).first()).toBeVisible();
  await page.button('Edit notes').click();
  await expect(page.notes).toHaveValue(MARKUP.join('\n'));
  await page.button('Cancel').click();
  await expectNothingMade(page);

  // The seed's own: the talk with a shopper, and staff notes that a row tells on hover
  await panel.openApp(DANA, '/orders/109');
  for (const { message } of talk) await expect(page.app.getByText(message).first()).toBeVisible();
  await expect(page.app.getByText('<script>alert("hi")</script> please use')).toBeVisible();
  await expectNothingMade(page);
  await page.back.click();
  for (const [id, text] of [
    [107, 'Staff notes: <b>Priority</b>'],
    [131, image],
  ] as const) {
    const list = new IndexedList(page.app);
    await list.search.fill(`id:${id}`);
    await list.untilFound(1);
    const row = list.row(id);
    await expect(row.getByText(text).or(row.getByTitle(text)).first()).toBeAttached();
    await expectNothingMade(page);
  }
  expect(dialogs).toEqual([]);
});

async function expectNothingMade(page: OrderPage): Promise<void> {
  await expect(page.app.locator('img[src="x"], svg[onload], iframe, a[href^="javascript"]')).toHaveCount(0);
}

test('an order number that does not exist, or is none, leads to a page that says so', async ({ panel, complaints }) => {
  complaints.allow(/status of 40[04]/);
  const page = new OrderPage(await panel.openApp(DANA, '/orders/999999'));
  await expect(page.app.getByRole('heading', { name: 'Order not found' })).toBeVisible();
  await page.button('Go to orders').click();
  await expect(page.app.getByRole('table', { name: 'Orders' })).toBeVisible();
});
