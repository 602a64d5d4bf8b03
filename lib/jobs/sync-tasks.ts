import type { Task } from 'graphile-worker';
import { enqueue } from '#lib/db/job-queue.ts';
import { findSyncDue } from '#lib/db/sync-schedule.ts';
import { sweepEvents } from '#lib/db/webhook-events.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { readArchivedOrders } from '#lib/sync/archived-service.ts';
import { auditOrders } from '#lib/sync/audit-service.ts';
import { compareOrders } from '#lib/sync/compare-service.ts';
import { runFirstSync } from '#lib/sync/first-sync-service.ts';
import { checkHooks } from '#lib/sync/hooks-service.ts';
import { refreshOrders } from '#lib/sync/refresh-service.ts';
import { sweepStore } from '#lib/sync/sweep-service.ts';
import { readMissingTracking } from '#lib/sync/tracking-service.ts';
import { createBulkSlots } from './bulk-slots.ts';
import { createPageCollector } from './lean-heap.ts';
import { PRIORITY, runStoreJob, type StoreJob } from './store-job.ts';
import { AUDIT_EVERY_MS, COMPARE_EVERY_MS, dueJobs, type StoreTask } from './sync-schedule.ts';

/** Half of the runner's workers. */
const MOST_BULK_JOBS = 4;
/** After so long a long job lets other stores' have a turn. */
const SLICE_MS = 60_000;
const NO_SLOT_MS = 5_000;
/** Events of an order are not read twice within two seconds. */
const WINDOW_MS = 2_000;
/** A chore that failed is due again after this long. */
const CHORE_RETRY_MS = 3_600_000;
/** The platform repeats an event for two days; remembered longer, a repeat is still known. */
const EVENT_MEMORY_MS = 7 * 86_400_000;

type SyncTask = Exclude<StoreTask, 'confirm-storefront-orders'> | 'schedule-sync' | 'sweep-events';

/** Everything that makes and keeps the index of each store. */
export function createSyncTasks(app: Runtime): Record<SyncTask, Task> {
  const slots = createBulkSlots(MOST_BULK_JOBS);
  const collectAfterPage = createPageCollector();
  const job =
    (task: StoreTask, work: (job: StoreJob) => Promise<void>): Task =>
    (payload, helpers) =>
      runStoreJob(app, task, payload, helpers, work);
  const bulk = (task: StoreTask, work: (job: StoreJob) => Promise<void>): Task =>
    job(task, async (one) => {
      const name = `${task} ${one.ctx.store.storeHash}`;
      if (!(await slots.run(name, () => work(one)))) await one.again(NO_SLOT_MS);
    });
  return {
    'schedule-sync': () => scheduleSync(app),
    'sweep-events': () => sweepEvents(app.prisma, new Date(app.clock.now().getTime() - EVENT_MEMORY_MS)),
    'first-sync': bulk('first-sync', async (one) => {
      if ((await runFirstSync(one.ctx, sliceOf(one, collectAfterPage))) === 'more') await one.again(0);
    }),
    'sweep-store': job('sweep-store', async (one) => {
      if ((await sweepStore(one.ctx, sliceOf(one))) === 'more') await one.again(0);
    }),
    'refresh-orders': job('refresh-orders', (one) => refresh(app, one)),
    'check-hooks': job('check-hooks', ({ ctx }) => checkHooks(ctx)),
    'compare-orders': bulk('compare-orders', (one) =>
      chore(one, 'comparedAt', COMPARE_EVERY_MS, async () => {
        const result = await compareOrders(one.ctx, one.mayGoOn);
        const archived = await readArchivedOrders(one.ctx, one.mayGoOn);
        app.log.info({ storeHash: one.ctx.store.storeHash, ...result, archived: archived.kind }, 'orders compared');
      }),
    ),
    'audit-orders': bulk('audit-orders', (one) =>
      chore(one, 'lastAuditAt', AUDIT_EVERY_MS, () => auditOrders(one.ctx, one.mayGoOn)),
    ),
    'read-tracking': bulk('read-tracking', async ({ ctx, mayGoOn }) => {
      await readMissingTracking(ctx, mayGoOn);
    }),
  };
}

/** Starts what is due, for every store. Jobs that wait already are only put to the right time. */
async function scheduleSync(app: Runtime): Promise<void> {
  const now = app.clock.now();
  for (const due of await findSyncDue(app.prisma)) {
    const { storeHash } = due;
    for (const { task, runAt } of dueJobs(due, now))
      await enqueue(app.prisma, task, { storeHash }, `${task} ${storeHash}`, { runAt, priority: PRIORITY[task] });
  }
}

async function refresh(app: Runtime, { ctx, again }: StoreJob): Promise<void> {
  // Whoever reads now looks for more when it is done, unless it was killed.
  if (await ctx.db.events.isBeingRead()) await again(WINDOW_MS);
  else {
    if ((await refreshOrders(ctx)) === 'later') await again(WINDOW_MS);
    await hurryPayments(app, ctx);
  }
}

/** Something happened in the store: it may be the answer that a capture or refund waits for. */
async function hurryPayments(app: Runtime, { db, clock }: StoreJob['ctx']): Promise<void> {
  if ((await db.followUps.hurry(clock.now())) > 0)
    await enqueue(app.prisma, 'follow-payments', {}, 'follow-payments now');
}

/** Work that is due every so often: begun by one worker only, and put off when it comes to nothing. */
async function chore(
  { ctx }: StoreJob,
  name: Parameters<StoreJob['ctx']['db']['sync']['beginChore']>[0],
  everyMs: number,
  work: () => Promise<void>,
): Promise<void> {
  const at = ctx.clock.now();
  if (!(await ctx.db.sync.beginChore(name, everyMs, at))) return;
  try {
    await work();
  } catch (error) {
    await ctx.db.sync.putOffChore(name, new Date(at.getTime() - everyMs + CHORE_RETRY_MS));
    throw error;
  }
}

function sliceOf({ ctx, isWanted }: StoreJob, afterPage: () => void = () => undefined): () => boolean {
  const endMs = ctx.clock.now().getTime() + SLICE_MS;
  return () => {
    afterPage();
    return isWanted() && ctx.clock.now().getTime() < endMs;
  };
}
