import { expect, test } from './fixtures.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderList } from './screens/order-list.ts';

interface PlatformOrder {
  readonly id: number;
  readonly cart_id: string | null;
  readonly external_order_id: string | null;
  readonly customer_id: number;
  readonly billing_address: { readonly email: string };
}

/** Fields to fill in the dialog, the chip that tells them, and the parameters that must reach the platform. */
type FilterCase = readonly [
  fields: Readonly<Record<string, string>>,
  chip: string,
  parameters: Readonly<Record<string, string | number>>,
];

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  await asWhileSyncing(database, MAPLE);
});

const at = (text: string) => Date.parse(text);

test('every filter of the dialog reaches the platform as it was typed, and its chip takes it away', async ({
  panel,
  emulator,
}) => {
  const orders = (await emulator.read(MAPLE, '/v2/orders?limit=250&sort=id:desc')) as PlatformOrder[];
  const cart = orders.find(({ cart_id: cartId }) => cartId !== null)?.cart_id ?? '';
  const external = orders.find((order) => order.external_order_id?.startsWith('ERP-'))?.external_order_id ?? '';
  const customer = orders.find(({ customer_id: id }) => id > 0)?.customer_id ?? 0;
  // Midnight in the store's zone, New York: five hours behind UTC in winter, four in summer.
  const cases: readonly FilterCase[] = [
    [
      { 'Order number from': '120', 'Order number to': '140' },
      'Order number: 120 to 140',
      { min_id: '120', max_id: '140' },
    ],
    [{ 'Total from': '19.90', 'Total to': '250' }, 'Total: 19.90 to 250', { min_total: '19.90', max_total: '250' }],
    [
      { 'Created from': '2026-01-10', 'Created to': '2026-07-04' },
      'Created: Jan 10, 2026 to Jul 4, 2026',
      { min_date_created: at('2026-01-10T05:00:00Z'), max_date_created: at('2026-07-05T03:59:59Z') },
    ],
    [
      { 'Modified from': '2026-02-01' },
      'Modified: from Feb 1, 2026',
      { min_date_modified: at('2026-02-01T05:00:00Z') },
    ],
    [
      { 'Modified to': '2026-11-20' },
      'Modified: up to Nov 20, 2026',
      { max_date_modified: at('2026-11-21T04:59:59Z') },
    ],
    [{ 'Customer ID': '0' }, 'Customer ID: 0', { customer_id: '0' }],
    [{ 'Customer ID': String(customer) }, `Customer ID: ${customer}`, { customer_id: String(customer) }],
    [{ 'Payment method': 'Credit Card' }, 'Payment method: Credit Card', { payment_method: 'Credit Card' }],
    [{ 'Channel ID': '1037452' }, 'Channel: 1037452', { channel_id: '1037452' }],
    [{ 'External order ID': external }, `External order ID: ${external}`, { external_order_id: external }],
    [{ 'Cart ID': cart }, `Cart ID: ${cart}`, { cart_id: cart }],
  ];
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await list.showPerPage(10);
  for (const [fields, chip, parameters] of cases)
    await test.step(chip, async () => {
      await emulator.forgetCalls();
      await list.filterBy(fields);
      await list.untilShown();
      await expect(list.appliedFilters).toContainText(chip);
      const [name = ''] = Object.keys(parameters);
      const sent = (await emulator.listQueries()).find((query) => query.has(name)) ?? new URLSearchParams();
      for (const [parameter, value] of Object.entries(parameters)) {
        const text = sent.get(parameter) ?? '';
        expect([parameter, typeof value === 'number' ? Date.parse(text) : text]).toEqual([parameter, value]);
      }
      await expect(list.rows.first()).toBeVisible();
      const answer = (await emulator.read(MAPLE, `/v2/orders?${sent}`)) as { id: number }[];
      expect(await list.orderIds()).toEqual(answer.map(({ id }) => id));
      await list.appliedFilters.getByRole('button', { name: 'Clear all filters' }).click();
      await expect(list.appliedFilters).toBeHidden();
      await list.untilShown();
    });
});

test('an e-mail address finds its orders, and stands in no address', async ({ panel, emulator, traffic, places }) => {
  const orders = (await emulator.read(MAPLE, '/v2/orders?limit=250&sort=id:desc')) as PlatformOrder[];
  const email = orders[3]?.billing_address.email ?? '';
  const wanted = orders.filter((order) => order.billing_address.email === email).map(({ id }) => id);
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await emulator.forgetCalls();
  await list.search(email);
  await expect(list.appliedFilters).toContainText(`E-mail: ${email}`);
  await expect.poll(() => list.orderIds()).toEqual(wanted);
  expect((await emulator.listQueries()).map((query) => query.get('email'))).toContain(email);

  // Back and forward keep it all the same.
  await list.appliedFilters.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(list.appliedFilters).toBeHidden();
  await panel.page.evaluate(() => window.history.back());
  await expect(list.appliedFilters).toContainText(email);

  const frame = panel.page.frames().find((one) => one.url().startsWith(places.appUrl));
  const [local = ''] = email.split('@');
  for (const address of [panel.page.url(), frame?.url() ?? '', ...traffic.requests().map((request) => request.url())])
    expect(address).not.toContain(local);
  expect(traffic.requests().some((request) => request.postData()?.includes(email))).toBe(true);
});

test('one box finds by order number and by external number; nonsense is told at the field', async ({ panel }) => {
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await list.search('#131');
  await expect.poll(() => list.orderIds()).toEqual([131]);
  await list.search('no-such-number');
  await expect(panel.app.getByRole('heading', { name: 'No orders match' })).toBeVisible();
  await panel.app.getByRole('button', { name: 'Clear filters' }).click();
  await list.untilShown();
  await list.search('ana@example');
  await expect(panel.app.getByText('Type the whole e-mail address, such as ana@example.com.')).toBeVisible();
});

test('the dialog names what is wrong beside the field, and keeps what was typed', async ({ panel, emulator }) => {
  const list = new OrderList(await panel.openApp(DANA));
  await list.untilShown();
  await emulator.forgetCalls();
  await list.filterButton.click();
  const field = (label: string) => list.filterDialog.getByLabel(label, { exact: true });
  await field('Total from').fill('ten');
  await field('Order number from').fill('20');
  await field('Order number to').fill('10');
  await list.filterDialog.getByRole('button', { name: 'Apply filters' }).click();
  await expect(list.filterDialog).toContainText('Type an amount with a point, such as 19.90.');
  await expect(list.filterDialog).toContainText('This must not be before or below “From”.');
  await expect(field('Order number to')).toBeFocused();
  await expect(field('Total from')).toHaveValue('ten');
  expect(await emulator.calls('GET', /\/v2\/orders\?/)).toEqual([]);
  await list.filterDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(list.filterDialog).toBeHidden();
});
