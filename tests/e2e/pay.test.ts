import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { picturesOf } from './rig/looks.ts';
import { DANA, MAPLE } from './rig/people.ts';

test.beforeEach(async ({ install }) => install(MAPLE));

const AWAITING_FULFILLMENT = 11;

interface Platform {
  readonly url: string;
  readonly token: string;
}

async function platformOf(url: string): Promise<Platform> {
  const control = await fetch(`${url}/_emulator/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ store_hash: MAPLE }),
  });
  return { url, token: ((await control.json()) as { access_token: string }).access_token };
}

async function ask({ url, token }: Platform, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${url}/stores/${MAPLE}${path}`, {
    headers: { 'x-auth-token': token, accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return answer.json();
}

/** An Incomplete order, made outside the app, of a customer whose first stored card is good. */
async function newOrder(platform: Platform): Promise<number> {
  for (let customerId = 1; customerId < 200; customerId += 1) {
    const [first] = (await ask(platform, `/v3/customers/${customerId}/stored-instruments`)) as Record<
      string,
      unknown
    >[];
    if (first?.['type'] !== 'stored_card' || Number(first['expiry_year']) <= new Date().getUTCFullYear()) continue;
    const order = await ask(platform, '/v2/orders', {
      ...{ status_id: 0, customer_id: customerId },
      billing_address: {
        ...{ first_name: 'Jane', last_name: 'Doe', street_1: '1 Main St', city: 'Austin', zip: '78751' },
        ...{ country_iso2: 'US', state: 'Texas', email: 'jane@example.com' },
      },
      products: [{ name: 'Mug', quantity: 2, price_ex_tax: 20, price_inc_tax: 21.66 }],
    });
    return Number(Reflect.get(Object(order), 'id'));
  }
  throw new Error('nobody has a card');
}

test('an admin lets the store take payments, and a stored card pays an order, once', async ({
  panel,
  page,
  emulator,
}, info) => {
  test.slow();
  const platform = await platformOf(emulator.url);
  const orderId = await newOrder(platform);
  const app = await panel.openApp(DANA, `/orders/${orderId}`);
  const picture = picturesOf(page, info);
  await expect(app.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Take payment' })).toHaveCount(0);

  const list = await panel.openApp(DANA);
  await list.getByRole('navigation', { name: 'Orderdeck' }).getByRole('link', { name: 'Settings' }).click();
  await list.getByText('Take payments for orders in Orderdeck').scrollIntoViewIfNeeded();
  await picture('settings');
  await list.getByRole('checkbox', { name: 'Take payments for orders in Orderdeck' }).click({ force: true });
  await expect(list.getByText('On', { exact: true })).toBeVisible();

  const again = await panel.openApp(DANA, `/orders/${orderId}`);
  await again.getByRole('button', { name: 'Take payment' }).click();
  await expect(again.getByRole('radio', { checked: true })).toBeVisible();
  await picture('ways');
  expect(await axeFindings(panel.page)).toEqual([]);
  await again.getByRole('button', { name: 'Charge $43.32' }).click();
  await picture('question');
  await again.getByRole('dialog').getByRole('button', { name: 'Charge $43.32' }).dblclick();
  await expect(again.getByText('Paid. BigCommerce has moved the order on.')).toBeVisible();
  await picture('paid');

  expect(await ask(platform, `/v2/orders/${orderId}`)).toMatchObject({ status_id: AWAITING_FULFILLMENT });
  const ledger = await fetch(`${emulator.url}/_emulator/ledger?kind=payments`);
  const { entries } = (await ledger.json()) as { entries: { body: unknown; status: number }[] };
  expect(entries).toMatchObject([{ status: 201, body: { order_id: orderId } }]);
  await again.getByRole('button', { name: 'Back to the order' }).click();
  await expect(again.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Take payment' })).toHaveCount(0);
});
