import fc from 'fast-check';
import type { OrderId } from '#lib/core/ids.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { OrderIndex } from '#lib/db/order-index/repository.ts';

/** What the platform has of an order for a while: after a change, or, with `same`, as before. */
export type Period = 'listed' | 'archived' | 'gone' | 'same';

/** Reads of one order in the sequence in which they arrive, whenever they began. */
export interface ReadSchedule {
  readonly periods: readonly Period[];
  readonly reads: readonly ScheduledRead[];
}
interface ScheduledRead {
  /** In which period the read begins; the last one where there are not so many. */
  readonly period: number;
  /** Milliseconds into it. */
  readonly afterMs: number;
  /** Arrives on one page with the next one. */
  readonly isPaired: boolean;
}

const PERIOD_MS = 10_000;
const FIRST_MS = Date.UTC(2027, 0, 1);
/** Orders per write, as a page of the platform has. */
const PAGE = 250;

export const readSchedules: fc.Arbitrary<ReadSchedule> = fc.record({
  periods: fc.array(fc.constantFrom<Period>('listed', 'listed', 'archived', 'gone', 'same', 'same'), {
    minLength: 1,
    maxLength: 5,
  }),
  reads: fc.array(fc.record({ period: fc.nat(4), afterMs: fc.nat(PERIOD_MS - 1), isPaired: fc.boolean() }), {
    minLength: 2,
    maxLength: 8,
  }),
});

/** What a read sees, and when it began. */
interface Seen {
  readonly fetchedMs: number;
  readonly modifiedMs: number;
  readonly place: Exclude<Period, 'same'>;
}

/** A schedule after which the index has not what the newest read of those that had arrived saw. */
export interface Regression {
  readonly schedule: ReadSchedule;
  readonly expected: string;
  readonly found: string;
}

/**
 * Plays schedules against the index, a page of orders at a time, each with an order number of its own from `firstId` on, and
 * compares every row after every arrival: it must be as the read saw it that began last. Answers what was not so.
 */
export async function playSchedules(
  index: OrderIndex,
  template: IndexInput,
  schedules: readonly ReadSchedule[],
  firstId: number,
): Promise<Regression[]> {
  const regressions: Regression[] = [];
  for (let at = 0; at < schedules.length; at += PAGE) {
    const orders = schedules.slice(at, at + PAGE).map((schedule, place) => ({
      orderId: (firstId + at + place) as OrderId,
      schedule,
      arrivals: arrivalsOf(schedule),
    }));
    const rounds = Math.max(...orders.map(({ arrivals }) => arrivals.length));
    for (let round = 0; round < rounds; round += 1) {
      await arrive(
        index,
        template,
        orders.flatMap(({ orderId, arrivals }) => (arrivals[round] ?? []).map((seen) => ({ orderId, seen }))),
      );
      const rows = await index.find(orders.map(({ orderId }) => orderId));
      const found = new Map(
        rows.map((row) => [row.orderId, `${row.isArchived ? 'archived' : 'listed'} ${row.staffNotes}`]),
      );
      for (const { orderId, schedule, arrivals } of orders) {
        const expected = newestOf(arrivals.slice(0, round + 1).flat());
        if (expected !== (found.get(orderId) ?? 'gone'))
          regressions.push({ schedule, expected, found: found.get(orderId) ?? 'gone' });
      }
    }
  }
  return regressions;
}

/** Reads by the page with which they arrive: one, or two together. */
function arrivalsOf({ periods, reads }: ReadSchedule): Seen[][] {
  const arrivals: Seen[][] = [];
  let isOpen = false;
  for (const read of reads) {
    const seen = whatIsSeen(periods, read);
    if (isOpen) arrivals.at(-1)?.push(seen);
    else arrivals.push([seen]);
    isOpen = !isOpen && read.isPaired;
  }
  return arrivals;
}

function whatIsSeen(periods: readonly Period[], { period, afterMs }: ScheduledRead): Seen {
  const during = Math.min(period, periods.length - 1);
  let [modifiedMs, place]: [number, Seen['place']] = [FIRST_MS, 'listed'];
  for (const [at, state] of periods.slice(0, during + 1).entries()) {
    if (state !== 'same') [modifiedMs, place] = [FIRST_MS + at * PERIOD_MS, state];
  }
  return { fetchedMs: FIRST_MS + during * PERIOD_MS + afterMs, modifiedMs, place };
}

async function arrive(
  index: OrderIndex,
  template: IndexInput,
  arriving: readonly { readonly orderId: OrderId; readonly seen: Seen }[],
): Promise<void> {
  await index.put(
    arriving.flatMap(({ orderId, seen }) => {
      if (seen.place === 'gone') return [];
      const facts = { id: orderId, isDeleted: seen.place === 'archived', staffNotes: notesOf(seen) };
      const order = { ...template.order, ...facts, dateModified: new Date(seen.modifiedMs).toISOString() };
      return [{ ...template, order, fetchedAt: new Date(seen.fetchedMs) }];
    }),
  );
  for (const { orderId, seen } of arriving) {
    if (seen.place === 'gone') await index.markGone(orderId, new Date(seen.fetchedMs));
  }
}

function newestOf(arrived: readonly Seen[]): string {
  const newest = arrived.reduce((one, other) => (other.fetchedMs >= one.fetchedMs ? other : one));
  return newest.place === 'gone' ? 'gone' : `${newest.place} ${notesOf(newest)}`;
}

function notesOf({ modifiedMs }: Seen): string {
  return `as of ${modifiedMs}`;
}
