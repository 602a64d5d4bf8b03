import { mkdir } from 'node:fs/promises';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { failedAnswer } from './rig/console-watch.ts';
import { overhang } from './rig/looks.ts';
import { DANA, MAPLE } from './rig/people.ts';
import { asWhileSyncing } from './rig/sync.ts';

/** Where pictures are put, if somebody wants to look at them. */
const SHOTS = process.env['E2E_SHOTS'];

test.beforeEach(async ({ install, database }) => {
  await install(MAPLE);
  // A word on the index in the corner would come at any moment.
  await asWhileSyncing(database, MAPLE);
});

/** The screen wide and narrow; narrow, nothing scrolls sideways. */
async function pictures(page: Page, app: FrameLocator, name: string): Promise<void> {
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await overhang(app)).toBe(0);
  await picture(page, `${name}-400`);
  await page.setViewportSize({ width: 1300, height: 900 });
  await picture(page, `${name}-1300`);
}

async function picture(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

interface Listed {
  readonly data: readonly {
    readonly name: string;
    readonly options: readonly { display_name: string; option_values: readonly { label: string }[] }[];
    readonly modifiers: readonly { readonly required: boolean }[];
  }[];
}

test('an order by way of the checkout: a guest, a variant, shipping, a coupon, and one order of two clicks', async ({
  panel,
  emulator,
  complaints,
}) => {
  complaints.allow(failedAnswer(422));
  const { page } = panel;
  await page.setViewportSize({ width: 1300, height: 900 });
  const { data } = (await emulator.read(MAPLE, '/v3/catalog/products?include=options,modifiers&limit=10')) as Listed;
  const product = data.find(
    ({ options, modifiers }) => options.length > 0 && modifiers.every(({ required }) => !required),
  );
  if (product === undefined) throw new Error('no product with variants');
  const app = await panel.openApp(DANA);
  const next = (step: string) => app.getByRole('button', { name: `Next: ${step}` });
  const total = app.getByRole('complementary', { name: 'Summary' });

  await test.step('the choice, and to whom it is billed', async () => {
    await app.getByRole('button', { name: 'New order' }).click();
    await app.getByRole('link', { name: 'Through checkout' }).click();
    await expect(app.getByRole('link', { name: 'Through checkout' })).toHaveAttribute('aria-current', 'page');
    await pictures(page, app, '1-choice');
    for (const [label, text] of [
      ['First name', 'Ada'],
      ['Last name', 'Moreno'],
      ['Address line 1', '12 Pine St'],
      ['City', 'Albany'],
      ['ZIP code', '12207'],
      ['E-mail', 'ada@example.com'],
    ] as const) {
      if (label === 'ZIP code') {
        await app.getByLabel('Country', { exact: true }).selectOption({ label: 'United States' });
        await app.getByLabel('State', { exact: true }).selectOption({ label: 'New York' });
      }
      await app.getByLabel(label).fill(text);
    }
    await next('Items').click();
  });

  await test.step('a variant makes the cart', async () => {
    await app.getByRole('combobox', { name: 'Find a product' }).fill(product.name);
    await app.getByRole('option').filter({ hasText: product.name }).first().click();
    for (const option of product.options)
      await app.getByLabel(option.display_name).selectOption({ label: option.option_values[0]?.label ?? '' });
    await app.getByRole('button', { name: 'Add to order' }).click();
    await expect(app.getByRole('list', { name: 'Lines' }).getByRole('listitem')).toHaveCount(1);
    await expect(app.getByText(/^Kept by BigCommerce until/)).toBeVisible();
    await pictures(page, app, '2-items');
    await next('Fulfillment').click();
  });

  await test.step('a way of shipping', async () => {
    await app.getByRole('button', { name: 'Show shipping options' }).click();
    await app.getByRole('radio', { name: /^Flat Rate · / }).click();
    // Nothing is in it until BigCommerce has added it up.
    await expect(total).toContainText('$7.95');
    await pictures(page, app, '3-fulfilment');
    await next('Review').click();
  });

  await test.step('a coupon that is refused, and one that is not', async () => {
    await app.getByLabel('Coupon code').fill('SUMMER2019');
    await page.keyboard.press('Enter');
    await expect(app.getByLabel('Coupon code')).toHaveAttribute('aria-invalid', 'true');
    await app.getByLabel('Coupon code').fill('WELCOME10');
    await page.keyboard.press('Enter');
    await expect(app.getByRole('button', { name: 'Remove coupon WELCOME10' })).toBeVisible();
    await expect(total.getByText('Coupon WELCOME10')).toBeVisible();
    await pictures(page, app, '4-review');
  });

  await test.step('one order, although clicked twice', async () => {
    await emulator.forgetCalls();
    await app.getByRole('button', { name: 'Create order' }).dblclick();
    await expect(app.getByRole('button', { name: 'Open order' })).toBeVisible();
    const writes = await emulator.writes();
    expect(writes.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}|\d+$/, 'id')}`)).toEqual([
      `POST /stores/${MAPLE}/v3/checkouts/id/orders`,
      // Says on the order that this app made it.
      `PUT /stores/${MAPLE}/v2/orders/id`,
    ]);
    await pictures(page, app, '5-made');
    expect(await axeFindings(page)).toEqual([]);
    await app.getByRole('button', { name: 'Open order' }).click();
    await expect(app.getByRole('heading', { name: /^Order #\d+/, level: 1 })).toBeVisible();
  });
});
