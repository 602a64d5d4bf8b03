import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import {
  firstSweepCursor,
  missingFrom,
  nextSweepCursor,
  nextWalkStep,
  OVERLAP_MS,
  sweepQuery,
  sweptUpToAfter,
  type SweepCursor,
} from '#lib/sync/walk-rules.ts';

describe('a walk by order numbers', () => {
  test.each([
    ['goes on behind the last number of a full page', { ids: [7, 9], received: 2 }, { nextMinId: 10, isLast: false }],
    ['ends with a page that is not full', { ids: [7], received: 1 }, { nextMinId: 8, isLast: true }],
    ['ends where there is nothing', { ids: [], received: 0 }, { nextMinId: 5, isLast: true }],
    ['goes on where some of a full page tell no number', { ids: [8], received: 2 }, { nextMinId: 9, isLast: false }],
    ['has nowhere to go when none does', { ids: [], received: 2 }, null],
  ])('%s', (_what, page, step) => {
    expect(nextWalkStep(5, page, 2)).toEqual(step);
  });

  test('meets every order once, whatever numbers there are and however they grow meanwhile', () => {
    const stores = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 120 });
    fc.assert(
      fc.property(
        stores,
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 1, max: 5 })),
        (ids, size, growth) => {
          const orders = ids.toSorted((one, other) => one - other);
          const start = [...orders];
          const seen: number[] = [];
          const growing = [...growth];
          for (let minId = 1; ;) {
            const page = orders.filter((id) => id >= minId).slice(0, size);
            seen.push(...page);
            const step = nextWalkStep(minId, { ids: page, received: page.length }, size);
            if (step === null) throw new Error('a page of numbers leads on');
            // New orders get numbers behind all others.
            for (let more = growing.pop() ?? 0; more > 0; more -= 1) orders.push((orders.at(-1) ?? 0) + 1);
            if (step.isLast) break;
            minId = step.nextMinId;
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen).toEqual(expect.arrayContaining(start));
        },
      ),
    );
  });
});

interface Change {
  readonly id: number;
  atS: number;
}

const iso = (seconds: number) => new Date(seconds * 1_000).toISOString();

describe('a sweep', () => {
  test('begins ten minutes before where the last one ended', () => {
    const sweptUpTo = new Date('2026-11-21T12:00:00Z');
    expect(firstSweepCursor(sweptUpTo)).toEqual({ since: '2026-11-21T11:50:00.000Z', behindId: null });
    expect(OVERLAP_MS).toBeGreaterThanOrEqual(10 * 60_000);
  });

  const pageOf = (...seconds: number[]) => ({
    changes: seconds.map(iso),
    ids: seconds.map((_, at) => 7 + at),
    received: seconds.length,
  });

  test('goes on from its last change, and by number within a second that has more than a page', () => {
    const cursor = { since: iso(100), behindId: null };
    expect(nextSweepCursor(cursor, pageOf(100, 104), 2)).toEqual({ since: iso(104), behindId: null });
    expect(nextSweepCursor(cursor, pageOf(100, 100), 2)).toEqual({ since: iso(100), behindId: 0 });
    expect(nextSweepCursor(cursor, pageOf(100), 2)).toBeNull();
    expect(nextSweepCursor(cursor, pageOf(), 2)).toBeNull();
    const within = { since: iso(100), behindId: 6 };
    expect(nextSweepCursor(within, pageOf(100, 100), 2)).toEqual({ since: iso(100), behindId: 8 });
    expect(nextSweepCursor(within, pageOf(100), 2)).toEqual({ since: iso(101), behindId: null });
    expect(() => nextSweepCursor(within, { changes: [], ids: [], received: 2 }, 2)).toThrow('no order could be read');
  });

  test('asks for all changes from a moment on, or for those of one second behind a number', () => {
    expect(sweepQuery({ since: iso(100), behindId: null })).toEqual({
      minDateModified: iso(100),
      sort: 'date_modified:asc',
    });
    expect(sweepQuery({ since: iso(100), behindId: 6 })).toEqual({
      minDateModified: iso(100),
      maxDateModified: iso(101),
      minId: 7,
      sort: 'id:asc',
    });
  });

  test.each(['inside', 'outside'])(
    'misses no order, although each read moves some to the end: the upper end of a list’s range is %s',
    (upperEnd) => {
      const seconds = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
      const touched = fc.array(fc.nat(59), { maxLength: 30 });
      fc.assert(
        fc.property(seconds, fc.integer({ min: 2, max: 10 }), touched, (times, size, touches) => {
          const changes: Change[] = times.map((atS, at) => ({ id: at + 1, atS }));
          const list = ({
            minDateModified = '',
            maxDateModified,
            minId = 0 as OrderId,
            sort,
          }: ReturnType<typeof sweepQuery>) =>
            changes
              .filter(({ id, atS }) => id >= minId && iso(atS) >= minDateModified)
              .filter(({ atS }) => {
                if (maxDateModified === undefined) return true;
                return upperEnd === 'inside' ? iso(atS) <= maxDateModified : iso(atS) < maxDateModified;
              })
              .toSorted((one, other) => (sort === 'id:asc' ? 0 : one.atS - other.atS) || one.id - other.id)
              .slice(0, size);
          const pending = [...touches];
          const seen = new Set<number>();
          let nowS = 31;
          for (let cursor: SweepCursor | null = { since: iso(0), behindId: null }; cursor !== null;) {
            const rows = list(sweepQuery(cursor));
            const ids = rows.map(({ id }) => id);
            for (const id of ids) seen.add(id);
            const page = { changes: rows.map(({ atS }) => iso(atS)), ids, received: rows.length };
            cursor = nextSweepCursor(cursor, page, size);
            // Another app changes an order while the next page is asked for.
            const change = changes[pending.pop() ?? -1];
            if (change !== undefined) change.atS = nowS++;
          }
          expect(seen.size).toBe(changes.length);
        }),
        { numRuns: 1_000 },
      );
    },
  );

  const beganAt = new Date('2026-11-21T12:00:00Z');
  test.each([
    ['to where the next page begins', '2026-11-21T11:55:00Z', '2026-11-21T11:55:00Z'],
    ['to its beginning at the end', null, '2026-11-21T12:00:00Z'],
    ['never beyond its beginning, whatever the platform’s clock says', '2026-11-22T12:00:00Z', '2026-11-21T12:00:00Z'],
    ['never back', '2026-11-21T11:40:00Z', '2026-11-21T11:50:00Z'],
  ])('moves its watermark %s', (_what, since, upTo) => {
    const next = since === null ? null : { since, behindId: null };
    expect(sweptUpToAfter(new Date('2026-11-21T11:50:00Z'), next, beganAt)).toEqual(new Date(upTo));
  });
});

test('orders that a list no longer gives are those that it should have given', () => {
  expect(missingFrom([1, 2, 3, 5] as OrderId[], [2, 3, 4])).toEqual([1, 5]);
});
