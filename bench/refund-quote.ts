import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'playwright';
import { openAppSession } from './app-session.ts';
import { launchChromium } from './chromium.ts';
import { signIn } from './control-panel.ts';
import { spreadOf } from './figures.ts';
import type { Platform } from './platform.ts';
import type { Bench, Report } from './report.ts';
import type { Stage } from './stage.ts';

const ORDERS = 6;
/** A quantity is typed, and taken away, so often in each order: in two lines by turns, since the last quote is kept. */
const TYPED = 6;
const WARM_UPS = 4;
const REST_MS = 700;
const QUANTITY = 'li[data-field^="lines."] input:not([type="checkbox"])';
const QUOTED = 'dd[data-row="total"]';

export const refundQuote: Bench = {
  name: 'refund-quote',
  says: 'from the last key in the refund studio to the platform’s quote on the screen',
  run,
};

async function run({ appUrl, platform, registration }: Stage): Promise<Report> {
  const [storeHash = ''] = platform.storeHashes;
  await openAppSession(appUrl, platform, storeHash);
  const samples: number[] = [];
  await using browser = await launchChromium();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(page, platform, storeHash);
  for (const orderId of await findPaidOrders(platform, storeHash)) {
    await page.goto(`${platform.url}/manage/${storeHash}/app/${registration.appId}/orders/${orderId}/refund`);
    const element = await page.getByTitle('Orderdeck', { exact: true }).elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The app has no frame.');
    for (let at = 0; at < TYPED; at += 1) samples.push(await typeOnce(frame, at % 2));
  }
  const spread = spreadOf(samples.slice(WARM_UPS));
  return {
    tables: [
      {
        title: 'The last key to the quote, platform without delay (ms)',
        columns: ['quotes', 'p50', 'p95'],
        rows: [[samples.length - WARM_UPS, spread.p50, spread.p95]],
      },
    ],
    figures: { 'p95-ms': spread.p95 },
  };
}

/** Paid orders of two lines and more. */
async function findPaidOrders(platform: Platform, storeHash: string): Promise<readonly number[]> {
  const orders = (await platform.readJson(storeHash, '/v2/orders?status_id=11&limit=250')) as {
    id: number;
    payment_status: string;
  }[];
  const found: number[] = [];
  for (const { id } of orders.filter(({ payment_status: status }) => status === 'captured')) {
    const lines = (await platform.readJson(storeHash, `/v2/orders/${id}/products`)) as unknown[];
    if (lines.length > 1) found.push(id);
    if (found.length === ORDERS) return found;
  }
  throw new Error(`The store has ${found.length} paid orders of several lines; ${ORDERS} are needed.`);
}

/** Types a quantity into an empty field and answers the milliseconds until a quote stands; takes it away again. */
async function typeOnce(frame: Frame, line: number): Promise<number> {
  const field = frame.locator(QUANTITY).nth(line);
  await field.waitFor();
  await frame.evaluate(watchQuote, QUOTED);
  await field.focus();
  await field.pressSequentially('1');
  await frame.locator(QUOTED).first().waitFor();
  await sleep(REST_MS);
  const ms = await frame.evaluate(() => Reflect.get(window, 'benchQuoteMs') as number);
  await field.fill('');
  await frame.locator(QUOTED).first().waitFor({ state: 'detached' });
  await sleep(REST_MS);
  return ms;
}

/** Runs in the app's frame: notes how long after the next key what is awaited was painted. */
function watchQuote(awaited: string): void {
  let keyAtMs = 0;
  window.addEventListener('keydown', () => (keyAtMs = performance.now()), { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (keyAtMs === 0 || document.querySelector(awaited) === null) return;
    observer.disconnect();
    // The frame's callback runs before the paint, and the task that it posts runs after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => Reflect.set(window, 'benchQuoteMs', performance.now() - keyAtMs));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
