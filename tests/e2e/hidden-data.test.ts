import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { axeFindings } from './rig/axe.ts';
import { DANA, MAPLE, PRIYA } from './rig/people.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';

const ORDER = 150;
const CANARY = /qwx/i;

/** Everything that the app's own answers carry into the browser; the stream never ends, and is left out. */
function collectAnswers(page: Page, appUrl: string): () => Promise<string[]> {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(appUrl) || response.url().endsWith('/api/events')) return;
    answers.push(response.text().catch(() => ''));
  });
  return () => Promise.all(answers);
}

test('a viewer from whom customers’ data is kept reads list and order, and none of it reaches the browser', async ({
  panel,
  emulator,
  install,
  database,
  places,
}) => {
  // GIVEN an order whose personal texts stand nowhere else
  const address = { street_1: 'Qwxstreet 1', city: 'Bergen', state: '', zip: 'QWX-5003', country: 'Norway' };
  await emulator.control('POST', `/stores/${MAPLE}/orders/${ORDER}`, {
    billing_address: {
      ...{ first_name: 'Qwxfirst', last_name: 'Qwxlast', company: 'Qwxcompany', email: 'qwx@canary.example.com' },
      ...{ ...address, country_iso2: 'NO', phone: '5550100' },
    },
    ...{ staff_notes: 'Qwxnote', customer_message: 'Qwxwish' },
  });
  await install(MAPLE);
  await untilSynced(database, MAPLE);
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });

  // AND an admin who hides customers' data from viewers
  const settings = await panel.openApp(DANA);
  await settings.getByRole('navigation', { name: 'Orderdeck' }).getByRole('link', { name: 'Settings' }).click();
  const box = settings.getByRole('checkbox', { name: 'Hide from Viewer' });
  await box.focus();
  await panel.page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await settings
    .getByRole('button', { name: /^Change the limits of/ })
    .first()
    .click();
  await expect(settings.getByRole('dialog')).toBeVisible();
  expect(await axeFindings(panel.page)).toEqual([]);

  // WHEN a viewer looks for the customer by name
  const answers = collectAnswers(panel.page, places.appUrl);
  const list = new IndexedList(await panel.openApp(PRIYA));
  await list.untilShown();
  await list.search.fill('Qwxlast');

  // THEN nobody is found, while the order's number finds it, without a name
  await expect(list.rows).toHaveCount(0);
  await list.search.fill(`id:${ORDER}`);
  await expect(list.row(ORDER)).toContainText('Hidden by your admin');

  // AND the order itself has its lines and place, and no person
  await list.link(ORDER).click();
  await expect(list.app.getByRole('heading', { name: `#${ORDER}` })).toBeVisible();
  await expect(list.app.getByText('Hidden by your admin').nth(3)).toBeVisible();
  await expect(list.app.getByText(/Bergen/).first()).toBeVisible();

  // AND nothing that came over the wire had any of it, but for what was typed
  const leaks = (await answers()).filter((text) => CANARY.test(text.replaceAll('Qwxlast', '')));
  expect(leaks).toEqual([]);
});
