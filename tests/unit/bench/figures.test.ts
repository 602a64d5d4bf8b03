import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, medianRatio, percentile, spreadOf } from '#bench/figures.ts';

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('percentiles', () => {
  test.each([
    [[5], 0.5, 5],
    [[1, 2, 3, 4], 0.5, 2],
    [[4, 1, 3, 2, 5], 0.5, 3],
    [[1, 2, 3, 4], 1, 4],
    [[1, 2, 3, 4], 0, 1],
    [Array.from({ length: 100 }, (_, at) => at + 1), 0.95, 95],
    [Array.from({ length: 20 }, (_, at) => at + 1), 0.95, 19],
  ])('of %j, share %d: %d', (of, at, expected) => expect(percentile(of, at)).toBe(expected));

  test('are measured values that at least that share does not exceed, and none smaller is', () => {
    fc.assert(
      fc.property(values, share, (of, at) => {
        const found = percentile(of, at);
        expect(of).toContain(found);
        expect(of.filter((value) => value <= found).length).toBeGreaterThanOrEqual(Math.floor(of.length * at));
        expect(of.filter((value) => value < found).length).toBeLessThanOrEqual(Math.ceil(of.length * at));
      }),
    );
  });

  test('do not depend on the order, and leave the values as they were', () => {
    const of = [3, 1, 2];
    expect(median(of)).toBe(median([1, 2, 3]));
    expect(of).toEqual([3, 1, 2]);
  });

  test('never fall as the share grows', () => {
    fc.assert(
      fc.property(values, (of) => {
        const { p50, p95 } = spreadOf(of);
        expect(p50).toBeLessThanOrEqual(p95);
      }),
    );
  });

  test('of nothing there are none', () => expect(() => median([])).toThrow(RangeError));
});

describe('ratio of rounds', () => {
  test('is the middle one of the rounds’ own ratios', () => {
    const rounds = [
      { of: [20, 22, 24], to: [10, 11, 12] },
      { of: [30], to: [10] },
      { of: [12, 12], to: [10, 10] },
    ];
    expect(medianRatio(rounds)).toBe(2);
  });

  test('does not mind that a whole round was slow', () => {
    const steady = { of: [12], to: [10] };
    const slow = { of: [120], to: [100] };
    expect(medianRatio([steady, slow, steady])).toBeCloseTo(1.2);
    expect(medianRatio([slow, slow, steady])).toBeCloseTo(1.2);
  });

  test('does not mind one round in which only one side was disturbed', () => {
    expect(
      medianRatio([
        { of: [12], to: [10] },
        { of: [500], to: [10] },
        { of: [11], to: [10] },
      ]),
    ).toBeCloseTo(1.2);
  });
});
