import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import {
  firstSweepCursor,
  missingFrom,
  nextSweepCursor,
  nextWalkStep,
  OVERLAP_MS,
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
    expect(firstSweepCursor(sweptUpTo)).toEqual({ since: '2026-11-21T11:50:00.000Z', page: 1 });
    expect(OVERLAP_MS).toBeGreaterThanOrEqual(10 * 60_000);
  });

  test('turns pages within one second only', () => {
    const cursor = { since: iso(100), page: 1 };
    const pageOf = (...seconds: number[]) => ({ changes: seconds.map(iso), received: seconds.length });
    expect(nextSweepCursor(cursor, pageOf(100, 104), 2)).toEqual({ since: iso(104), page: 1 });
    expect(nextSweepCursor(cursor, pageOf(100, 100), 2)).toEqual({ since: iso(100), page: 2 });
    expect(nextSweepCursor(cursor, pageOf(100), 2)).toBeNull();
    expect(nextSweepCursor(cursor, pageOf(), 2)).toBeNull();
  });

  test('misses no order, although each read moves some to the end', () => {
    const seconds = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    const touched = fc.array(fc.nat(59), { maxLength: 30 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: 2, max: 10 }), touched, (times, size, touches) => {
        const changes: Change[] = times.map((atS, id) => ({ id, atS }));
        const pending = [...touches];
        const seen = new Set<number>();
        let nowS = 31;
        for (let cursor: SweepCursor | null = { since: iso(0), page: 1 }; cursor !== null;) {
          const { since, page }: SweepCursor = cursor;
          const all = changes
            .filter(({ atS }) => atS * 1_000 >= Date.parse(since))
            .toSorted((one, other) => one.atS - other.atS || one.id - other.id);
          const rows = all.slice((page - 1) * size, page * size);
          for (const { id } of rows) seen.add(id);
          cursor = nextSweepCursor(cursor, { changes: rows.map(({ atS }) => iso(atS)), received: rows.length }, size);
          // Another app changes an order while the next page is asked for.
          const change = changes[pending.pop() ?? -1];
          if (change !== undefined && page === 1) change.atS = nowS++;
        }
        expect(seen.size).toBe(changes.length);
      }),
    );
  });

  const beganAt = new Date('2026-11-21T12:00:00Z');
  test.each([
    ['to where the next page begins', '2026-11-21T11:55:00Z', '2026-11-21T11:55:00Z'],
    ['to its beginning at the end', null, '2026-11-21T12:00:00Z'],
    ['never beyond its beginning, whatever the platform’s clock says', '2026-11-22T12:00:00Z', '2026-11-21T12:00:00Z'],
    ['never back', '2026-11-21T11:40:00Z', '2026-11-21T11:50:00Z'],
  ])('moves its watermark %s', (_what, since, upTo) => {
    const next = since === null ? null : { since, page: 1 };
    expect(sweptUpToAfter(new Date('2026-11-21T11:50:00Z'), next, beganAt)).toEqual(new Date(upTo));
  });
});

test('orders that a list no longer gives are those that it should have given', () => {
  expect(missingFrom([1, 2, 3, 5] as OrderId[], [2, 3, 4])).toEqual([1, 5]);
});
