import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';
import { DANA, MAPLE, PRIYA } from './rig/people.ts';
import { watchTraffic } from './rig/traffic-watch.ts';
import { untilSynced } from './rig/sync.ts';
import { IndexedList } from './screens/indexed-list.ts';
import { OrderList } from './screens/order-list.ts';
import { OrderPage } from './screens/order-page.ts';
import { Welcome } from './screens/welcome.ts';

const ORDER = 131;

// Every test is watched for this; here a whole visit is, and whether the watch sees anything at all.
test('a whole visit leaves no credential and no e-mail address in log, address, referrer or cookie', async ({
  panel,
  emulator,
  database,
  places,
  traffic,
}) => {
  const logBefore = (await readFile(places.appLog, 'utf8')).length;
  const list = new OrderList(panel.app);
  const page = new OrderPage(panel.app);
  await panel.signIn(DANA, `/manage/${MAPLE}/apps`);
  await panel.page.getByRole('link', { name: 'Install' }).click();
  await panel.page.getByRole('button', { name: 'Confirm' }).click();
  await new Welcome(panel.app).goOn.click();
  await list.untilShown();
  await untilSynced(database, MAPLE);
  await panel.openApp(DANA);
  const indexed = new IndexedList(panel.app);
  await indexed.untilShown();
  await indexed.search.fill('dana@mapleandmain.example.com');
  await expect(panel.app.getByRole('heading', { name: 'No orders match' })).toBeVisible();
  await panel.openApp(DANA, `/orders/${ORDER}`);
  await page.button('Add notes').or(page.button('Edit notes')).click();
  await page.notes.fill('call dana@mapleandmain.example.com');
  await page.button('Save').click();
  await expect(page.outcome(`Staff notes of order #${ORDER} are saved.`)).toBeVisible();
  await emulator.control('POST', '/allow-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await emulator.advance(2_000);
  await emulator.control('POST', '/remove-user', { store_hash: MAPLE, user_id: PRIYA.userId });
  await emulator.control('POST', '/uninstall', { store_hash: MAPLE });
  await expect.poll(() => database.query('SELECT 1 FROM stores')).toEqual([]);

  expect(await traffic.breaches()).toEqual([]);

  // The watch has seen what it guards against: tokens in the callbacks' own queries, codes, the session in a header.
  const requests = traffic.requests();
  expect(requests.some((request) => /\/api\/load\?signed_payload_jwt=eyJ/.test(request.url()))).toBe(true);
  expect(requests.some((request) => /\/api\/auth\?code=/.test(request.url()))).toBe(true);
  expect(requests.some((request) => request.headers()['authorization']?.startsWith('Bearer eyJ'))).toBe(true);
  const log = (await readFile(places.appLog, 'utf8')).slice(logBefore);
  for (const path of ['/api/auth', '/api/load', '/api/remove_user', '/api/uninstall', `/api/orders/${ORDER}`])
    expect(log).toContain(`"path":"${path}"`);
  expect(log).not.toMatch(/signed_payload|Bearer|[?&]code=|mapleandmain/i);
});

test('the watch tells a cookie, and a credential or an e-mail address in an address or a log', async ({
  page,
  context,
  traffic,
}, testInfo) => {
  // GIVEN an app that misbehaves, and its log
  const log = testInfo.outputPath('app.log');
  await writeFile(log, '');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' });
    response.end('<title>x</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const watch = watchTraffic(context, url, log);
  expect(await watch.breaches()).toEqual([]);
  await page.goto(`${url}/page?token=eyJhbGciOiJIUzI1NiJ9&for=ana@example.com`);
  await appendFile(log, '{"token":"eyJhbGciOiJIUzI1NiJ9"}\n{"to":"ana@example.com"}\n');
  // THEN the watch names each
  expect((await watch.breaches()).toSorted()).toEqual([
    '/page set a cookie',
    'a line of the app’s log holds a credential or an e-mail address',
    'a line of the app’s log holds a credential or an e-mail address',
    'the address of /page holds a credential',
    'the address of /page holds an e-mail address',
  ]);
  watch.stop();
  server.close();
  traffic.forget();
});
