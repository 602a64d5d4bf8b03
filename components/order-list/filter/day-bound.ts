import type { DayBound } from '#lib/core/search/syntax.ts';

const DAY_MS = 86_400_000;

/** A bound as a calendar day, for a date field; empty where it is open. `today` is the store's, `YYYY-MM-DD`. */
export function dayBoundText(bound: DayBound | undefined, today: string): string {
  if (bound === undefined) return '';
  if ('day' in bound) return bound.day;
  // Calendar days have no zone: midnight UTC is only their spelling here.
  return new Date(Date.parse(`${today}T00:00:00Z`) - bound.daysAgo * DAY_MS).toISOString().slice(0, 10);
}
