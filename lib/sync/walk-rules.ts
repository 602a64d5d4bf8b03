import type { OrderListQuery } from '#lib/bigcommerce/order-query.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
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

/**
 * A sweep's next question: changes from `since` on, oldest first; or, where one second has more changes than a page, those of
 * that second by number, behind `behindId`. By its place a page of that second would miss orders: one that changes again leaves
 * it, and all behind it move up.
 */
export interface SweepCursor {
  readonly since: IsoDate;
  readonly behindId: number | null;
}

const SECOND_MS = 1_000;

export function firstSweepCursor(sweptUpTo: Date): SweepCursor {
  return { since: new Date(sweptUpTo.getTime() - OVERLAP_MS).toISOString(), behindId: null };
}

/** The cursor as parameters of the list (BigCommerce docs: Get all orders). */
export function sweepQuery({ since, behindId }: SweepCursor): SweepQuery {
  if (behindId === null) return { minDateModified: since, sort: 'date_modified:asc' };
  // The second behind it as well: whether the platform's upper end is inside is not documented.
  return {
    minDateModified: since,
    maxDateModified: secondAfter(since),
    minId: (behindId + 1) as OrderId,
    sort: 'id:asc',
  };
}

type SweepQuery = Pick<OrderListQuery, 'minDateModified' | 'maxDateModified' | 'minId' | 'sort'>;

/** What a page held: when its orders were changed, their numbers, and how many rows came, readable or not. */
export interface SweptPage {
  readonly changes: readonly IsoDate[];
  readonly ids: readonly number[];
  readonly received: number;
}

/** Null when the page was the last. Throws `platform_unreadable` when a full page tells no number to go on from. */
export function nextSweepCursor(cursor: SweepCursor, page: SweptPage, pageSize: number): SweepCursor | null {
  const { since, behindId } = cursor;
  if (behindId !== null) {
    const step = nextWalkStep(behindId + 1, page, pageSize);
    if (step === null) throw new AppError('platform_unreadable', 'platform.unreadablePage');
    if (step.isLast) return { since: secondAfter(since), behindId: null };
    return { since, behindId: step.nextMinId - 1 };
  }
  if (page.received < pageSize) return null;
  const latest = page.changes.reduce((most, date) => (Date.parse(date) > Date.parse(most) ? date : most), since);
  return Date.parse(latest) > Date.parse(since) ? { since: latest, behindId: null } : { since, behindId: 0 };
}

function secondAfter(date: IsoDate): IsoDate {
  return new Date(Date.parse(date) + SECOND_MS).toISOString();
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
