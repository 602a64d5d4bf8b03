import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketsOf, daysOfStretch, MOST_BUCKETS, stretchAfterKey } from '#components/order-list/histogram/buckets.ts';

const dayAt = (number: number) =>
  new Date(Date.parse('2024-01-01T00:00:00Z') + number * 86_400_000).toISOString().slice(0, 10);

describe('bars', () => {
  test('of few days are a day each, gaps included', () => {
    expect(
      bucketsOf([
        { day: '2026-03-07', count: 2 },
        { day: '2026-03-09', count: 5 },
      ]),
    ).toEqual([
      { from: '2026-03-07', to: '2026-03-07', count: 2 },
      { from: '2026-03-08', to: '2026-03-08', count: 0 },
      { from: '2026-03-09', to: '2026-03-09', count: 5 },
    ]);
  });

  test('of nothing are none', () => expect(bucketsOf([])).toEqual([]));

  test('of a year are weeks that end with the last day', () => {
    const buckets = bucketsOf([
      { day: '2025-11-21', count: 1 },
      { day: '2026-11-20', count: 3 },
    ]);
    expect(buckets.at(-1)).toEqual({ from: '2026-11-14', to: '2026-11-20', count: 3 });
    expect(buckets.at(0)).toMatchObject({ from: '2025-11-21', count: 1 });
    expect(buckets).toHaveLength(53);
  });

  test('hold every order once, follow each other without a gap, and are not too many', () => {
    const days = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 99 })), {
        selector: ([number]) => number,
        minLength: 1,
        maxLength: 50,
      })
      .map((found) =>
        found.toSorted(([one], [other]) => one - other).map(([number, count]) => ({ day: dayAt(number), count })),
      );
    fc.assert(
      fc.property(days, (given) => {
        const buckets = bucketsOf(given);
        expect(buckets.length).toBeLessThanOrEqual(MOST_BUCKETS + 1);
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(
          given.reduce((sum, { count }) => sum + count, 0),
        );
        expect(buckets[0]?.from).toBe(given[0]?.day);
        expect(buckets.at(-1)?.to).toBe(given.at(-1)?.day);
        for (const [index, bucket] of buckets.entries()) {
          const next = buckets[index + 1];
          if (next !== undefined) expect(Date.parse(next.from) - Date.parse(bucket.to)).toBe(86_400_000);
        }
      }),
    );
  });
});

describe('a stretch of bars', () => {
  const buckets = bucketsOf([
    { day: '2026-03-01', count: 1 },
    { day: '2026-03-05', count: 4 },
  ]);

  test.each([
    [
      { anchor: 0, end: 4 },
      { from: '2026-03-01', to: '2026-03-05', count: 5 },
    ],
    [
      { anchor: 4, end: 3 },
      { from: '2026-03-04', to: '2026-03-05', count: 4 },
    ],
    [
      { anchor: 2, end: 2 },
      { from: '2026-03-03', to: '2026-03-03', count: 0 },
    ],
  ])('%j is %j', (stretch, days) => {
    expect(daysOfStretch(buckets, stretch)).toEqual(days);
  });

  test.each([
    ['ArrowLeft', false, null, { anchor: 4, end: 4 }],
    ['ArrowLeft', false, { anchor: 4, end: 4 }, { anchor: 3, end: 3 }],
    ['ArrowLeft', true, { anchor: 4, end: 4 }, { anchor: 4, end: 3 }],
    ['ArrowRight', false, { anchor: 4, end: 4 }, { anchor: 4, end: 4 }],
    ['Home', true, { anchor: 3, end: 3 }, { anchor: 3, end: 0 }],
    ['End', false, { anchor: 0, end: 0 }, { anchor: 4, end: 4 }],
    ['PageUp', false, { anchor: 4, end: 4 }, { anchor: 0, end: 0 }],
    ['Tab', false, { anchor: 4, end: 4 }, null],
  ])('after %s (shift %j) from %j is %j', (key, shiftKey, before, after) => {
    expect(stretchAfterKey({ key, shiftKey }, before, 5)).toEqual(after);
  });
});
