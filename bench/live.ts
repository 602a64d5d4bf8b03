import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'playwright';
import { openAppSession } from './app-session.ts';
import { launchChromium } from './chromium.ts';
import { openControlPanel } from './control-panel.ts';
import { percentile } from './figures.ts';
import type { Bench, Report } from './report.ts';
import { setSyncStage, type SyncStage } from './sync-stage.ts';

const ORDERS = 2_000;
const WARM_UP_ROUNDS = 5;
const ROUNDS = 60;
/** Of the newest orders so many are changed by turns, each by itself. */
const CHANGED_ORDERS = 20;
/** Completed, and shipped: one follows the other, so that each change can be seen. */
const STATUSES = [10, 2] as const;
const PAUSE_MS = 300;
const SYNC_LIMIT_MS = 120_000;
const ROW = 'tbody tr[data-href]';

export const live: Bench = {
  name: 'live',
  says: 'from a change outside the app, and from its webhook, to the changed row on an open screen',
  standsAlone: true,
  run: async () => {
    await using stack = new AsyncDisposableStack();
    return await measure(await setSyncStage(stack, { orders: ORDERS, quota: 'unlimited', worker: 'inline' }));
  },
};

interface Round {
  readonly fromChangeMs: number;
  readonly fromWebhookMs: number;
}

async function measure(stage: SyncStage): Promise<Report> {
  const { appUrl, platform, storeHash } = stage;
  await openAppSession(appUrl, platform, storeHash);
  await untilSynced(stage);
  await using browser = await launchChromium();
  const panel = await openControlPanel(browser, platform, storeHash, ROW);
  await panel.open(42_077);
  const frame = panel.page.frames().find((one) => one.url().startsWith(appUrl));
  if (frame === undefined) throw new Error('The app is not in its frame.');
  const orderIds = (await frame.locator(ROW).evaluateAll(ordersOfRows)).slice(0, CHANGED_ORDERS);
  // The stream's own first word has everything read once more.
  await sleep(2_000);
  const rounds: Round[] = [];
  for (let at = 0; at < WARM_UP_ROUNDS + ROUNDS; at += 1) {
    rounds.push(await measureOnce(stage, frame, orderIds[at % orderIds.length] ?? 0, at));
    await sleep(PAUSE_MS);
  }
  await panel.close();
  return report(rounds.slice(WARM_UP_ROUNDS));
}

async function measureOnce(stage: SyncStage, frame: Frame, orderId: number, at: number): Promise<Round> {
  const painted = frame.evaluate(whenRowChanged, `${ROW}[data-href$="/${orderId}"]`);
  await sleep(50);
  const changedAtMs = Date.now();
  const statusId = STATUSES[Math.floor(at / CHANGED_ORDERS) % STATUSES.length];
  await stage.platform.control('POST', `/stores/${stage.storeHash}/orders/${orderId}`, { status_id: statusId });
  const paintedAtMs = await painted;
  const event = await stage.database.webhookEvent.findFirst({
    where: { orderId, receivedAt: { gte: new Date(changedAtMs - 1_000) } },
    orderBy: { receivedAt: 'asc' },
  });
  if (event === null) throw new Error(`No webhook came for order ${orderId}.`);
  return { fromChangeMs: paintedAtMs - changedAtMs, fromWebhookMs: paintedAtMs - event.receivedAt.getTime() };
}

async function untilSynced({ database, storeHash }: SyncStage): Promise<void> {
  const deadline = performance.now() + SYNC_LIMIT_MS;
  const isDone = async () => (await database.syncState.findUnique({ where: { storeHash } }))?.phase === 'done';
  while (!(await isDone())) {
    if (performance.now() > deadline) throw new Error('The first sync did not end.');
    await sleep(200);
  }
}

function report(rounds: readonly Round[]): Report {
  const row = (name: string, values: readonly number[]) => [
    name,
    percentile(values, 0.5),
    percentile(values, 0.95),
    percentile(values, 1),
  ];
  const fromWebhook = rounds.map(({ fromWebhookMs }) => fromWebhookMs);
  const fromChange = rounds.map(({ fromChangeMs }) => fromChangeMs);
  return {
    tables: [
      {
        title: `A changed row on an open list of ${ORDERS.toLocaleString('en')} orders, ${rounds.length} changes (ms)`,
        columns: ['', 'p50', 'p95', 'most'],
        rows: [row('from its webhook', fromWebhook), row('from the change on the platform', fromChange)],
      },
    ],
    figures: {
      'webhook-to-row-p95-ms': percentile(fromWebhook, 0.95),
      'change-to-row-p95-ms': percentile(fromChange, 0.95),
    },
  };
}

/** Runs in the frame. */
function ordersOfRows(rows: readonly Element[]): number[] {
  return rows.map((row) => Number(row.getAttribute('data-href')?.split('/').at(-1)));
}

/** Runs in the frame: the moment of the paint in which the row's text is another, in ms since 1970. */
function whenRowChanged(selector: string): Promise<number> {
  const textOf = () => document.querySelector(selector)?.textContent ?? '';
  const before = textOf();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The row ${selector} did not change.`)), 60_000);
    const observer = new MutationObserver(() => {
      if (textOf() === before) return;
      observer.disconnect();
      clearTimeout(timer);
      // The frame's callback runs before the paint, and the task that it posts runs after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
