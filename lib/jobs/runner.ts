import { Logger, run, type Runner } from 'graphile-worker';
import { runtime } from '#lib/process/runtime.ts';
import { enqueue } from '#lib/db/job-queue.ts';
import { createTasks } from './tasks.ts';

const CONCURRENT_JOBS = 8;
/** New jobs are told at once; this is how late one that was put off may start. */
const POLL_INTERVAL_MS = 1_000;

/** Minutely and hourly chores; the worker's own table makes each run once however many workers there are. */
const CRONTAB = `* * * * * reconcile-intents ?max=3
* * * * * follow-payments ?max=1
* * * * * schedule-sync ?max=1&priority=-5
41 * * * * sweep-events ?max=1
7 * * * * sweep-sessions ?max=3
53 3 * * * sweep-history ?max=3
17 * * * * reseal-tokens ?max=3
29 * * * * refresh-storefront-scripts ?max=1
23 * * * * probe-unapproved-stores ?max=1`;

/** Starts the background worker in this process. `stop()` lets running jobs finish. */
export async function startWorker(): Promise<Runner> {
  const app = runtime();
  const logger = new Logger(() => (level, _message, meta) => {
    // Messages of the library can quote a job's payload; its level and task are enough here.
    const task = typeof meta?.['task_identifier'] === 'string' ? meta['task_identifier'] : undefined;
    if (level === 'error') app.log.error({ task, err: meta?.['error'] }, 'background job failed');
  });
  const runner = await run({
    connectionString: app.env.DATABASE_URL,
    concurrency: CONCURRENT_JOBS,
    pollInterval: POLL_INTERVAL_MS,
    noHandleSignals: true,
    crontab: CRONTAB,
    logger,
    taskList: createTasks(app),
  });
  runner.events.on('job:success', ({ job }) => app.metrics.job(job.task_identifier, 'done'));
  runner.events.on('job:error', ({ job }) => app.metrics.job(job.task_identifier, 'failed'));
  // What an earlier worker left unfinished goes on now, not at the next full minute.
  await enqueue(app.prisma, 'schedule-sync', {}, 'schedule-sync', { priority: -5 });
  // A new version of the app may bring another script.
  await enqueue(app.prisma, 'refresh-storefront-scripts', {}, 'refresh-storefront-scripts');
  return runner;
}
