import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { overhang } from './rig/looks.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';
import { OrderPage } from './screens/order-page.ts';

/** Where pictures are put, if somebody wants to look at them. */
const SHOTS = process.env['E2E_SHOTS'];

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  // A word on the index in the corner would come at any moment.
  await asWhileSyncing(database, MAPLE);
});

async function picture(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** The check ends in a page of its own, after which clicks miss what stands fast at the bottom of this one: last in a step. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}

interface Listed {
  readonly data: readonly {
    readonly id: number;
    readonly name: string;
    readonly options: readonly {
      readonly display_name: string;
      readonly option_values: readonly { label: string }[];
    }[];
    readonly modifiers: readonly { readonly required: boolean }[];
  }[];
}

test('a new order: customer found as one types, a variant, a custom line, one click too many; it goes on on another page', async ({
  panel,
  emulator,
}) => {
  const { page } = panel;
  await page.setViewportSize({ width: 1300, height: 900 });
  const { data } = (await emulator.read(MAPLE, '/v3/catalog/products?include=options,modifiers&limit=10')) as Listed;
  const product = data.find(
    ({ options, modifiers }) => options.length > 0 && modifiers.every(({ required }) => !required),
  );
  if (product === undefined) throw new Error('no product with variants');
  const [person] = (
    (await emulator.read(MAPLE, '/v3/customers?limit=1')) as { data: { first_name: string; last_name: string }[] }
  ).data;
  const name = `${person?.first_name} ${person?.last_name}`;
  const app = await panel.openApp(DANA);
  const orders = new OrderPage(app);
  const next = (step: string) => app.getByRole('button', { name: `Next: ${step}` });

  await test.step('the customer, by keys alone', async () => {
    await app.getByRole('button', { name: 'New order' }).click();
    await app.getByRole('combobox', { name: 'Find a customer' }).fill(name);
    await expect(app.getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(app.getByRole('button', { name: 'Choose another' })).toBeVisible();
    await next('Items').click();
    await expect(app.getByText('Fill this in.').first()).toBeVisible();
    await picture(page, '1-customer-missing');
    await app.getByLabel('Address line 1').fill('12 Pine St');
    await app.getByLabel('City').fill('Albany');
    await app.getByLabel('Country', { exact: true }).selectOption({ label: 'United States' });
    await app.getByLabel('State', { exact: true }).selectOption({ label: 'New York' });
    await app.getByLabel('ZIP code').fill('12207');
    await app.getByLabel('E-mail').fill('ada@example.com');
    await picture(page, '2-customer');
    await next('Items').click();
  });

  await test.step('a variant and a custom line', async () => {
    await app.getByRole('combobox', { name: 'Find a product' }).fill(product.name);
    await app.getByRole('option').filter({ hasText: product.name }).first().click();
    for (const option of product.options)
      await app.getByLabel(option.display_name).selectOption({ label: option.option_values[0]?.label ?? '' });
    await picture(page, '3-product');
    await app.getByRole('button', { name: 'Add to order' }).click();
    await app.getByRole('button', { name: 'Add a custom line' }).click();
    await app.getByLabel('Name', { exact: true }).fill('Repair');
    await app.getByLabel('Price excluding tax (USD)').fill('10');
    await app.getByLabel('Price including tax (USD)').fill('11');
    await app.getByRole('button', { name: 'Add to order' }).click();
    await expect(app.getByRole('list', { name: 'Lines' }).getByRole('listitem')).toHaveCount(2);
    await picture(page, '4-items');
    await expectAccessible(page);
  });

  await test.step('the draft goes on where it was, on whatever device', async () => {
    await expect(app.getByText('Draft saved')).toBeVisible();
    await panel.openApp(DANA);
    await app.getByRole('button', { name: 'New order' }).click();
    await app.getByRole('link', { name }).click();
    await expect(app.getByText('2 lines')).toBeVisible();
    await app.getByRole('button', { name: '3. Fulfillment' }).click();
    await app.getByLabel('Shipping excluding tax (USD)').fill('4');
    await app.getByLabel('Shipping including tax (USD)').fill('4.4');
    await picture(page, '5-fulfilment');
    await next('Payment').click();
    await picture(page, '6-payment');
  });

  await test.step('is created once, although clicked twice, and opens', async () => {
    await emulator.forgetCalls();
    await app.getByRole('button', { name: 'Create order' }).dblclick();
    await expect(app.getByRole('heading', { name: /^Order #\d+/, level: 1 })).toBeVisible();
    await expect(orders.lines).toContainText('Repair');
    expect((await emulator.writes()).map(({ method, path }) => `${method} ${path}`)).toEqual([
      `POST /stores/${MAPLE}/v2/orders`,
    ]);
  });
});

test('at 400 pixels nothing scrolls sideways; a copy tells what changed, and what BigCommerce refuses stands beside its line', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(422));
  const { page } = panel;
  await page.setViewportSize({ width: 400, height: 800 });
  const app = await panel.openApp(DANA);
  await expect(app.getByRole('button', { name: 'New order' })).toBeVisible();
  await app.locator('body').evaluate((_, path) => {
    // The framework's own way for scripts; a reload would lose the session.
    (window as unknown as { next: { router: { push: (to: string) => void } } }).next.router.push(path);
  }, `/stores/${MAPLE}/orders/new?from=150`);
  await expect(app.getByRole('heading', { name: 'New order', level: 1 })).toBeVisible();
  await expect(app.getByLabel('First name')).not.toHaveValue('');
  await picture(page, '7-narrow-customer');
  for (const [index, step] of ['Items', 'Fulfillment', 'Payment'].entries()) {
    await app.getByRole('button', { name: `${index + 2}. ${step}` }).click();
    expect(await overhang(app)).toBe(0);
    await picture(page, `8-narrow-${step}`);
  }
  await emulator.fault(
    { method: 'POST', path: '/v2/orders' },
    { kind: 'status', status: 400, body: [{ status: 400, message: "The field 'channel_id' is invalid." }] },
    1,
  );
  await app.getByRole('button', { name: 'Create order' }).click();
  await expect(app.getByText('BigCommerce does not accept this value. Check it and try again.').first()).toBeVisible();
  await picture(page, '9-narrow-refused');
  await expectAccessible(page);
});
