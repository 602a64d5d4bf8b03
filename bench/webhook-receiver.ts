import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAppSession } from './app-session.ts';
import { percentile } from './figures.ts';
import type { Bench, Report } from './report.ts';
import { setSyncStage, type SyncStage } from './sync-stage.ts';
import { timedCall } from './timed-call.ts';

const ORDERS = 2_000;
const PER_SECOND = 50;
const SECONDS = 60;
const WARM_UP = 500;
const LOOK_MS = 500;

export const webhookReceiver: Bench = {
  name: 'webhook-receiver',
  says: `webhooks at ${PER_SECOND} a second, while the same process reads the orders that they are about`,
  standsAlone: true,
  run: async () => {
    await using stack = new AsyncDisposableStack();
    return await measure(await setSyncStage(stack, { orders: ORDERS, quota: 'unlimited', worker: 'inline' }));
  },
};

async function measure(stage: SyncStage): Promise<Report> {
  const deliver = await createSender(stage);
  for (let sent = 0; sent < WARM_UP; sent += 1) await deliver(sent);
  const ms: number[] = [];
  const calls: Promise<void>[] = [];
  let failed = 0;
  const startedMs = performance.now();
  for (let sent = 0; sent < PER_SECOND * SECONDS; sent += 1) {
    // By the clock, whatever the answers take: senders do not wait for each other.
    await sleep(Math.max(0, startedMs + (sent * 1_000) / PER_SECOND - performance.now()));
    const call = deliver(sent).then(
      (took) => void ms.push(took),
      () => void (failed += 1),
    );
    calls.push(call);
  }
  await Promise.all(calls);
  const [p50, p95, p99] = [percentile(ms, 0.5), percentile(ms, 0.95), percentile(ms, 0.99)];
  const lags = await lagsOf(stage);
  const waiting = await stage.database.webhookEvent.count({ where: { doneAt: null } });
  return {
    tables: [
      {
        title: `${ms.length.toLocaleString('en')} signed deliveries, ${PER_SECOND} a second for ${SECONDS} s (ms)`,
        columns: ['', 'p50', 'p95', 'p99', 'failed', 'events that wait at the end'],
        rows: [
          ['from the first byte to the 200', p50, p95, p99, failed, waiting],
          ['from there to its row', percentile(lags, 0.5), percentile(lags, 0.95), percentile(lags, 0.99), '', ''],
        ],
      },
    ],
    figures: { 'p99-ms': p99, failed, 'row-p95-ms': percentile(lags, 0.95) },
  };
}

/** How long each event waited until the row of its order was written. */
async function lagsOf({ database }: SyncStage): Promise<number[]> {
  const rows = await database.$queryRaw<{ ms: number }[]>`
    SELECT (extract(epoch FROM done_at - received_at) * 1000)::float8 AS ms FROM webhook_events WHERE done_at IS NOT NULL`;
  return rows.map(({ ms }) => ms);
}

/** Sends events of the store as the platform does, each about an order and with an id of its own. */
async function createSender(stage: SyncStage): Promise<(index: number) => Promise<number>> {
  const { appUrl, platform, storeHash } = stage;
  await openAppSession(appUrl, platform, storeHash);
  while ((await stage.database.syncState.findUnique({ where: { storeHash } }))?.phase !== 'done') await sleep(LOOK_MS);
  const hooks = (await platform.readJson(storeHash, '/v3/hooks')) as { data: { headers: Record<string, string> }[] };
  const headers = hooks.data[0]?.headers ?? {};
  const orders = (await platform.readJson(storeHash, '/v2/orders?limit=250')) as { id: number }[];
  return async (index) => {
    const id = orders[index % orders.length]?.id ?? 0;
    const createdAt = Math.floor(Date.now() / 1_000);
    const event = { scope: 'store/order/updated', store_id: '1', data: { type: 'order', id }, created_at: createdAt };
    const body = JSON.stringify({ ...event, hash: randomUUID(), producer: `stores/${storeHash}` });
    const { ms } = await timedCall({
      url: `${appUrl}/api/webhooks`,
      method: 'POST',
      headers: { ...headers, ...signed(body), 'content-type': 'application/json' },
      body,
    });
    return ms;
  };
}

/** The client secret of the stage's settings. */
const CLIENT_SECRET = 'bench-client-secret-of-no-real-app-0000001';

function signed(body: string): Record<string, string> {
  const [id, timestamp] = [randomUUID(), String(Math.floor(Date.now() / 1_000))];
  const signature = createHmac('sha256', CLIENT_SECRET).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
