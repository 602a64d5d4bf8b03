import type { Task } from 'graphile-worker';
import { createHistoryRetention } from '#lib/db/history-retention.ts';
import type { TaskName } from '#lib/db/job-queue.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { sweepHistory } from '#lib/settings/retention-service.ts';

/** What becomes of the record of acts. */
export function createHistoryTasks({ prisma, clock, log }: Runtime): Record<Extract<TaskName, 'sweep-history'>, Task> {
  return { 'sweep-history': () => sweepHistory({ history: createHistoryRetention(prisma), clock, log }) };
}
