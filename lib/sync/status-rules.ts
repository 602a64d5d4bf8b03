import type { SyncState } from '#lib/db/sync-states.ts';
import type { SyncStatus } from './contract.ts';

/** Sweeps ask the platform every minute: one that answered none of three is not there. */
const DOWN_AFTER_MS = 3 * 60_000;
/** Fewer tell no rate. */
const FEWEST_FOR_A_RATE = 250;

export type StatusFacts = Pick<
  SyncState,
  'phase' | 'ordersDone' | 'ordersTotal' | 'startedAt' | 'finishedAt' | 'sweptUpTo' | 'lastAnswerAt' | 'lastFailure'
>;

/** What a screen says of a store of which nothing was read yet. */
export const NOTHING_YET: StatusFacts = {
  phase: 'waiting',
  ordersDone: 0,
  ordersTotal: null,
  startedAt: null,
  finishedAt: null,
  sweptUpTo: null,
  lastAnswerAt: null,
  lastFailure: null,
};

/** How true the list is. An index that was complete once stays in use while everything is read again. */
export function statusOf(facts: StatusFacts, now: Date): SyncStatus {
  const isReady = facts.phase === 'done' || facts.finishedAt !== null;
  return {
    phase: isReady ? 'ready' : 'first',
    done: facts.ordersTotal === null ? facts.ordersDone : Math.min(facts.ordersDone, facts.ordersTotal),
    total: facts.ordersTotal,
    secondsLeft: facts.phase === 'done' ? 0 : secondsLeft(facts, now),
    asOf: isReady ? (facts.sweptUpTo?.toISOString() ?? null) : null,
    platform: isDown(facts, now) ? 'down' : 'up',
  };
}

/** By the rate so far; null while it cannot be told. */
function secondsLeft({ ordersDone, ordersTotal, startedAt }: StatusFacts, now: Date): number | null {
  if (startedAt === null || ordersTotal === null || ordersDone < FEWEST_FOR_A_RATE) return null;
  const seconds = (now.getTime() - startedAt.getTime()) / 1_000;
  return Math.ceil((Math.max(0, ordersTotal - ordersDone) * seconds) / ordersDone);
}

function isDown({ lastFailure, lastAnswerAt, startedAt }: StatusFacts, now: Date): boolean {
  if (lastFailure !== 'platform_unavailable') return false;
  const lastSign = lastAnswerAt ?? startedAt;
  return lastSign === null || now.getTime() - lastSign.getTime() > DOWN_AFTER_MS;
}
