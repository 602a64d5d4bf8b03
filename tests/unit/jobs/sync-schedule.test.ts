import { describe, expect, test } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import type { SyncDue } from '#lib/db/sync-schedule.ts';
import { dueJobs } from '#lib/jobs/sync-schedule.ts';

const now = new Date('2026-11-21T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const whole: SyncDue = {
  storeHash: 'abc123' as StoreHash,
  installId: 'install',
  phase: 'done',
  leaseUntil: null,
  hooksCheckedAt: ago(1),
  lastAuditAt: ago(60),
  comparedAt: ago(60),
  finishedAt: ago(600),
  oldestEventAt: null,
  lacksTracking: false,
};
const tasks = (change: Partial<SyncDue>) => dueJobs({ ...whole, ...change }, now).map(({ task }) => task);

describe('what is due for a store', () => {
  test('is a sweep when all else is well', () => {
    expect(tasks({})).toEqual(['sweep-store']);
  });

  test.each([
    [{ phase: null, hooksCheckedAt: null }, ['first-sync', 'check-hooks']],
    [{ phase: 'running' }, ['first-sync']],
    [{ hooksCheckedAt: ago(15) }, ['check-hooks', 'sweep-store']],
    [{ oldestEventAt: ago(1) }, ['refresh-orders', 'sweep-store']],
    [{ oldestEventAt: now }, ['sweep-store']],
    [{ comparedAt: ago(13 * 60) }, ['sweep-store', 'compare-orders']],
    [{ comparedAt: null, finishedAt: ago(60) }, ['sweep-store']],
    [{ lastAuditAt: ago(25 * 60) }, ['sweep-store', 'audit-orders']],
    [{ lacksTracking: true }, ['sweep-store', 'read-tracking']],
  ] as const)('with %o is %o', (change, due) => {
    expect(tasks(change)).toEqual(due);
  });

  test('waits until a lease runs out, whose holder may be dead', () => {
    const leaseUntil = new Date(now.getTime() + 8_000);
    expect(dueJobs({ ...whole, phase: 'running', leaseUntil }, now)).toEqual([
      { task: 'first-sync', runAt: leaseUntil },
    ]);
    expect(dueJobs({ ...whole, phase: 'running', leaseUntil: ago(1) }, now)).toEqual([
      { task: 'first-sync', runAt: now },
    ]);
  });
});
