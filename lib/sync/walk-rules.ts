import type { IsoDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';

// Pages of lists shift when orders appear or change while one reads them. So no page is asked for by its place: the first sync
// goes on behind the last order number, a sweep from the last change that it has seen.

/** Two clocks and a slow list lie between a change and our finding it: so far back each sweep looks again. */
export const OVERLAP_MS = 10 * 60_000;

export interface WalkStep {
  /** Every order below it was in this page or an earlier one. */
  readonly nextMinId: number;
  readonly isLast: boolean;
}

/** Where a walk by order numbers goes on. Null when a full page tells no number to go on from. */
export function nextWalkStep(
  minId: number,
  page: { readonly ids: readonly number[]; readonly received: number },
  pageSize: number,
): WalkStep | null {
  const isLast = page.received < pageSize;
  const highest = page.ids.reduce((most, id) => Math.max(most, id), minId - 1);
  if (!isLast && highest < minId) return null;
  return { nextMinId: highest + 1, isLast };
}

/** A sweep's next question: changes from `since` on, and which page of those of that very second. */
export interface SweepCursor {
  readonly since: IsoDate;
  readonly page: number;
}

export function firstSweepCursor(sweptUpTo: Date): SweepCursor {
  return { since: new Date(sweptUpTo.getTime() - OVERLAP_MS).toISOString(), page: 1 };
}

/** Null when the page was the last. A page within one second, such as after a bulk change, is followed by its own next page. */
export function nextSweepCursor(
  cursor: SweepCursor,
  page: { readonly changes: readonly IsoDate[]; readonly received: number },
  pageSize: number,
): SweepCursor | null {
  if (page.received < pageSize) return null;
  const latest = page.changes.reduce((most, date) => (Date.parse(date) > Date.parse(most) ? date : most), cursor.since);
  return Date.parse(latest) > Date.parse(cursor.since)
    ? { since: latest, page: 1 }
    : { since: cursor.since, page: cursor.page + 1 };
}

/**
 * Up to when every change is in, once a page is. While more are to come that is the second from which the next is asked; at the
 * end, the moment before the first question. Never later than that, whatever a platform's clock says.
 */
export function sweptUpToAfter(before: Date, next: SweepCursor | null, beganAt: Date): Date {
  const reached = next === null ? beganAt.getTime() : Math.min(Date.parse(next.since), beganAt.getTime());
  return new Date(Math.max(before.getTime(), reached));
}

/** Numbers that the index lists in a range and the platform's list does not: archived, gone, or a page that was wrong. */
export function missingFrom(listed: readonly OrderId[], given: readonly number[]): readonly OrderId[] {
  const there = new Set(given);
  return listed.filter((id) => !there.has(id));
}
