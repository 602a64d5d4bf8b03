import pg from 'pg';
import type { FrameLocator, Page } from 'playwright';
import { prepareDatabase, type PreparedDatabase } from '#lib/db/prepare.ts';
import { ensureBuild } from '#scripts/build.ts';
import {
  startEmulator,
  serveArguments,
  startNext,
  stopPrograms,
  waitUntilReady,
  type Program,
} from '#scripts/programs.ts';
import { openAppSession } from './app-session.ts';
import { launchChromium } from './chromium.ts';
import { signIn } from './control-panel.ts';
import { spreadOf } from './figures.ts';
import { findFreePort } from './free-port.ts';
import { connectPlatform, type Platform } from './platform.ts';
import type { Report, StandaloneBench } from './report.ts';
import { BENCH_STORE, openBenchStore } from './search-store.ts';
import { appSettings, emulatorSettings, endWithUs } from './stage.ts';

const ORDERS = 100_000;
const DATABASE = 'orderdeck_bench_keystroke';
/** Between two keys: a quick typist's. */
const KEY_EVERY_MS = 150;
/** Between two searches. */
const REST_MS = 600;
const PAGE_SIZES = [50, 250] as const;
/** Common and rare words, a part of a word, a filter, two terms. */
const SEARCHES = [
  'johnson',
  'garcia',
  'mug',
  'anna',
  'berlin',
  'status:shipped',
  'miller paid',
  'smith',
  'oak street',
  'lee',
];

export const keystroke: StandaloneBench = {
  name: 'keystroke',
  says: `from a key in the search box to painted rows, at ${ORDERS.toLocaleString('en')} orders of one store`,
  standsAlone: true,
  onDemand: true,
  run,
};

/** A key, and when rows of a search that began with it or later were first painted. Milliseconds. */
interface Sample {
  readonly ms: number;
}

async function run(): Promise<Report> {
  await ensureBuild();
  await using stack = new AsyncDisposableStack();
  const database = stack.adopt(await copyBenchStore(), (it) => it.release());
  const programs = stack.adopt<Program[]>([], stopPrograms);
  endWithUs(programs);
  const { appUrl, platform, appId } = await start(programs, database.url);
  const [storeHash = ''] = platform.storeHashes;
  await openAppSession(appUrl, platform, storeHash);
  await giveOrders(database.url, storeHash);
  await using browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const app = await openList(page, platform, storeHash, appId);
  const rows: (string | number)[][] = [];
  const figures: Record<string, number> = {};
  for (const size of PAGE_SIZES) {
    const samples = await measure(app, size);
    const spread = spreadOf(samples.map(({ ms }) => ms));
    rows.push([`${size} rows a page`, samples.length, spread.p50, spread.p95]);
    figures[`p95-ms-${size}`] = spread.p95;
  }
  return {
    tables: [{ title: 'A key to painted rows (ms)', columns: ['', 'keys', 'p50', 'p95'], rows }],
    notes: [`A key every ${KEY_EVERY_MS} ms. Keys after which nothing else is found than before are not counted.`],
    figures,
  };
}

/** The search bench's database as a copy of its own, since the app writes into it. */
async function copyBenchStore(): Promise<PreparedDatabase> {
  const built = await openBenchStore(ORDERS);
  await built.close();
  const source = await prepareDatabase({ database: `orderdeck_bench_search_${ORDERS}` });
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(source.url), { pathname: '/template1' }).href,
  });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${DATABASE} TEMPLATE orderdeck_bench_search_${ORDERS}`);
  await admin.end();
  await source.release();
  return prepareDatabase({ database: DATABASE });
}

async function start(programs: Program[], databaseUrl: string) {
  const [port, emulatorPort] = [await findFreePort(), await findFreePort()];
  const appUrl = `http://localhost:${port}`;
  const platformUrl = `http://127.0.0.1:${emulatorPort}`;
  const settings = appSettings(appUrl, platformUrl, databaseUrl);
  const emulator = startEmulator({ ...settings, ...emulatorSettings(emulatorPort, 500) });
  programs.push(emulator);
  await waitUntilReady(emulator, `${platformUrl}/_emulator/health`);
  const app = startNext(serveArguments(port), settings);
  programs.unshift(app);
  await waitUntilReady(app, `${appUrl}/api/health`);
  return { appUrl, platform: await connectPlatform(platformUrl), appId: settings.BIGCOMMERCE_APP_ID };
}

/** Makes the orders those of the installed store, and its index whole. No worker runs that would compare it. */
async function giveOrders(databaseUrl: string, storeHash: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const table of ['indexed_orders', 'search_words'])
    await client.query(`UPDATE ${table} SET store_hash = $1 WHERE store_hash = $2`, [storeHash, BENCH_STORE]);
  // Their words carry the number of the store that they were written for.
  await client.query(`UPDATE stores SET index_number = -index_number WHERE store_hash IN ($1, $2)`, [
    storeHash,
    BENCH_STORE,
  ]);
  await client.query(
    `UPDATE stores AS store SET index_number = -other.index_number FROM stores AS other
     WHERE (store.store_hash, other.store_hash) IN (($1, $2), ($2, $1))`,
    [storeHash, BENCH_STORE],
  );
  await client.query(`DELETE FROM order_day_counts WHERE store_hash = $1`, [BENCH_STORE]);
  await client.query(
    `UPDATE sync_states SET phase = 'done', finished_at = now(), swept_up_to = now(), last_answer_at = now() WHERE store_hash = $1`,
    [storeHash],
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
}

async function openList(page: Page, platform: Platform, storeHash: string, appId: string): Promise<FrameLocator> {
  await signIn(page, platform, storeHash);
  await page.goto(`${platform.url}/manage/${storeHash}/app/${appId}`);
  const app = page.getByTitle('Orderdeck', { exact: true }).contentFrame();
  await app.locator('tbody tr[data-href]').first().waitFor();
  return app;
}

async function measure(app: FrameLocator, size: number): Promise<readonly Sample[]> {
  await app.getByRole('combobox', { name: 'Orders per page' }).first().selectOption(String(size));
  await app.locator('body').evaluate(watchKeys);
  const box = app.getByRole('combobox', { name: 'Search orders' });
  for (const text of ['warm up', ...SEARCHES]) {
    await box.fill('');
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    await box.pressSequentially(text, { delay: KEY_EVERY_MS });
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  return app.locator('body').evaluate(() => Reflect.get(window, 'benchSamples') as Sample[]);
}

/** Runs in the app's frame: notes each key, and the first paint after it in which the first rows are others. */
function watchKeys(): void {
  const samples: Sample[] = [];
  Reflect.set(window, 'benchSamples', samples);
  let keyAtMs: number | null = null;
  // The rest of a long page is drawn later than its first rows, and is not what somebody waits for.
  const firstRows = () =>
    Array.from(document.querySelectorAll('tbody tr[data-href]'), (row) => row.getAttribute('data-href'))
      .slice(0, 10)
      .join(' ');
  let rowsAtKey = '';
  document.addEventListener(
    'keydown',
    () => {
      keyAtMs = performance.now();
      rowsAtKey = firstRows();
    },
    true,
  );
  const told = new MutationObserver((changes) => {
    const began = keyAtMs;
    if (began === null || !changes.some(({ target }) => target instanceof HTMLTableSectionElement)) return;
    if (firstRows() === rowsAtKey) return;
    keyAtMs = null;
    // The frame's callback runs before the paint, and the task that it posts runs after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => samples.push({ ms: performance.now() - began }));
      port1.start();
      port2.postMessage(null);
    });
  });
  told.observe(document.body, { childList: true, subtree: true });
}
