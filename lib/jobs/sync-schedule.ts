import type { TaskName } from '#lib/db/job-queue.ts';
import type { SyncDue } from '#lib/db/sync-schedule.ts';

const HOOKS_EVERY_MS = 15 * 60_000;
/** Often enough that one that a crash cut short still leaves no archived order for a day. */
export const COMPARE_EVERY_MS = 12 * 3_600_000;
export const AUDIT_EVERY_MS = 24 * 3_600_000;
/** Events are read within seconds: one that waits longer lost its worker. */
const STUCK_EVENT_MS = 30_000;

export type StoreTask = Extract<
  TaskName,
  | 'first-sync'
  | 'sweep-store'
  | 'refresh-orders'
  | 'check-hooks'
  | 'compare-orders'
  | 'audit-orders'
  | 'read-tracking'
  | 'confirm-storefront-orders'
>;

export interface DueJob {
  readonly task: StoreTask;
  readonly runAt: Date;
}

/** What is to be done for a store now. A first sync comes before all else; only an index that is whole is kept whole. */
export function dueJobs(due: SyncDue, now: Date): readonly DueJob[] {
  const isOlderThan = (date: Date | null, ms: number): boolean => date === null || now.getTime() - date.getTime() >= ms;
  const tasks: StoreTask[] = [];
  if (isOlderThan(due.hooksCheckedAt, HOOKS_EVERY_MS)) tasks.push('check-hooks');
  if (due.oldestEventAt !== null && isOlderThan(due.oldestEventAt, STUCK_EVENT_MS)) tasks.push('refresh-orders');
  if (due.phase !== 'done') {
    // Whoever holds the lease works, or was killed: then it can be taken when it has run out.
    const runAt = due.leaseUntil !== null && due.leaseUntil > now ? due.leaseUntil : now;
    return [{ task: 'first-sync', runAt }, ...tasks.map((task) => ({ task, runAt: now }))];
  }
  tasks.push('sweep-store');
  // The first sync has just read everything.
  const since = (date: Date | null): Date | null => date ?? due.finishedAt;
  if (isOlderThan(since(due.comparedAt), COMPARE_EVERY_MS)) tasks.push('compare-orders');
  if (isOlderThan(since(due.lastAuditAt), AUDIT_EVERY_MS)) tasks.push('audit-orders');
  if (due.lacksTracking) tasks.push('read-tracking');
  return tasks.map((task) => ({ task, runAt: now }));
}
