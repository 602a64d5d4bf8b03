import { openAppSession } from './app-session.ts';
import { median, spreadOf } from './figures.ts';
import type { Platform } from './platform.ts';
import type { Bench, Report } from './report.ts';
import type { Stage } from './stage.ts';
import { timedCall } from './timed-call.ts';

const LATENCY_MS = 200;
const LINES = 10;
const ROUNDS = 20;
const WARM_UP_ROUNDS = 5;
const CANDIDATES_PER_PAGE = 250;

/** The calls that an order's first paint needs; the app makes them at once. */
const PARTS = ['', '/products?limit=250', '/shipping_addresses?limit=250'] as const;

export const orderDetail: Bench = {
  name: 'order-detail',
  says: `an order of ${LINES} lines that nobody has looked at before`,
  run,
};

async function run({ appUrl, platform }: Stage): Promise<Report> {
  const [storeHash = ''] = platform.storeHashes;
  const session = await openAppSession(appUrl, platform, storeHash);
  const orderIds = await findOrders(platform, storeHash, ROUNDS + WARM_UP_ROUNDS);
  await platform.setLatency(LATENCY_MS);
  const rounds: { app: number; parts: number[] }[] = [];
  // Each order is asked for once, so that nothing of it can be kept from before.
  for (const orderId of orderIds) {
    const readApp = async () => (await timedCall(session.get(`/api/orders/${orderId}`))).ms;
    const isAppFirst = rounds.length % 2 === 0;
    const early = isAppFirst ? await readApp() : null;
    const parts: number[] = [];
    for (const part of PARTS)
      parts.push((await timedCall(platform.read(storeHash, `/v2/orders/${orderId}${part}`))).ms);
    rounds.push({ app: early ?? (await readApp()), parts });
  }
  await platform.setLatency(0);
  return report(rounds.slice(WARM_UP_ROUNDS));
}

function report(rounds: readonly { readonly app: number; readonly parts: readonly number[] }[]): Report {
  const ratio = median(rounds.map(({ app, parts }) => app / Math.max(...parts)));
  const row = (name: string, values: readonly number[]) => {
    const { p50, p95 } = spreadOf(values);
    return [name, p50, p95];
  };
  return {
    tables: [
      {
        title: `GET /api/orders/:id of ${LINES} lines, platform at ${LATENCY_MS} ms (${rounds.length} orders, ms)`,
        columns: ['call', 'p50', 'p95'],
        rows: [
          row(
            'through the app',
            rounds.map(({ app }) => app),
          ),
          ...PARTS.map((part, at) =>
            row(
              `straight: GET /v2/orders/:id${part}`,
              rounds.map(({ parts }) => parts[at] ?? 0),
            ),
          ),
          row(
            'the slowest of the three',
            rounds.map(({ parts }) => Math.max(...parts)),
          ),
          ['ratio, app to slowest, median of orders', ratio, ''],
        ],
      },
    ],
    figures: { 'ratio-to-slowest-call': ratio },
  };
}

/** Orders with as many lines as the bench is about, newest first. */
async function findOrders(platform: Platform, storeHash: string, wanted: number): Promise<number[]> {
  const found: number[] = [];
  for (let page = 1; found.length < wanted; page += 1) {
    const path = `/v2/orders?sort=id:desc&page=${page}&limit=${CANDIDATES_PER_PAGE}`;
    const orders = (await platform.readJson(storeHash, path)) as { id: number; items_total: number }[] | undefined;
    if (orders === undefined) throw new Error(`Only ${found.length} orders have ${LINES} lines; ${wanted} are needed.`);
    for (const { id } of orders.filter((order) => order.items_total >= LINES)) {
      const lines = await platform.readJson(storeHash, `/v2/orders/${id}/products?limit=250`);
      if (Array.isArray(lines) && lines.length === LINES) found.push(id);
    }
  }
  return found.slice(0, wanted);
}
