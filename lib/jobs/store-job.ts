import type { JobHelpers } from 'graphile-worker';
import { AppError } from '#lib/core/errors.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { enqueue } from '#lib/db/job-queue.ts';
import { findActiveInstall } from '#lib/db/sync-schedule.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createSyncContext } from '#lib/process/sync-context.ts';
import { storeJobSchema } from './job-payloads.ts';
import type { StoreTask } from './sync-schedule.ts';

const RETRY_AFTER_MS = 10_000;

type SyncContext = ReturnType<typeof createSyncContext>;

/** A job for one store under way. */
export interface StoreJob {
  readonly ctx: SyncContext;
  /** False once the worker is told to stop, or the store is not to be worked for any more. */
  mayGoOn(): Promise<boolean>;
  /** False once the worker is told to stop. Costs no query. */
  isWanted(): boolean;
  /** Has the same job run again. */
  again(afterMs: number): Promise<void>;
}

/**
 * Runs a job for a store, if the store is installed and active. A platform that does not answer is no error of the job: it is
 * noted for the screens, and the job runs again a little later. While a token is refused nothing runs.
 */
export async function runStoreJob(
  app: Runtime,
  task: StoreTask,
  payload: unknown,
  helpers: Pick<JobHelpers, 'abortSignal'> | undefined,
  work: (job: StoreJob) => Promise<void>,
): Promise<void> {
  const { storeHash } = storeJobSchema.parse(payload);
  const installId = await findActiveInstall(app.prisma, storeHash);
  if (installId === null) return;
  const ctx = createSyncContext(app, { storeHash, installId });
  const isWanted = (): boolean => helpers?.abortSignal?.aborted !== true;
  const again = (afterMs: number): Promise<void> => enqueueStoreJob(app, task, storeHash, afterMs);
  const mayGoOn = async (): Promise<boolean> =>
    isWanted() && (await findActiveInstall(app.prisma, storeHash)) === installId;
  try {
    await work({ ctx, mayGoOn, isWanted, again });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    app.log.warn({ storeHash, task, failure: error.code }, 'background job put off');
    await ctx.db.sync.failed(error.code);
    if (error.code !== 'store_needs_approval') await again(Math.max(RETRY_AFTER_MS, error.retryAfterMs ?? 0));
  }
}

export async function enqueueStoreJob(app: Runtime, task: StoreTask, storeHash: StoreHash, afterMs = 0): Promise<void> {
  const runAt = new Date(app.clock.now().getTime() + afterMs);
  await enqueue(app.prisma, task, { storeHash }, `${task} ${storeHash}`, { runAt, priority: PRIORITY[task] });
}

/** Lower runs first: what people wait for, then what keeps the index right, then what completes it. */
export const PRIORITY: Readonly<Record<StoreTask, number>> = {
  'confirm-storefront-orders': -20,
  'refresh-orders': -10,
  'sweep-store': -5,
  'check-hooks': -4,
  'first-sync': 0,
  'compare-orders': 5,
  'audit-orders': 6,
  'read-tracking': 10,
};
