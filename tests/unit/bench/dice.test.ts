import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDice } from '#bench/dice.ts';
import { idleShare } from '#bench/quiet-machine.ts';

describe('dice', () => {
  test('give the same for the same seed, other things for another', () => {
    const throws = (seed: number) => {
      const dice = createDice(seed);
      return Array.from({ length: 30 }, () => [dice.below(1_000), dice.code(5), dice.name(), dice.chance(0.5)]);
    };
    expect(throws(7)).toEqual(throws(7));
    expect(throws(8)).not.toEqual(throws(7));
  });

  test('stay in their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5_000 }), fc.nat({ max: 20 }), (seed, limit, length) => {
        const dice = createDice(seed);
        for (const value of [dice.below(limit), dice.skewed(limit)])
          expect(Number.isInteger(value) && value >= 0 && value < limit).toBe(true);
        expect(dice.code(length)).toMatch(new RegExp(`^[A-HJ-NP-Z2-9]{${length}}$`));
        expect(dice.name()).toMatch(/^[A-Z][a-z]+$/);
        expect([dice.chance(0), dice.chance(1)]).toEqual([false, true]);
      }),
    );
  });

  test('pick by weight, and never what has none', () => {
    const dice = createDice(1);
    const counts = new Map<string, number>();
    const weights = new Map([
      ['often', 9],
      ['seldom', 1],
      ['never', 0],
    ]);
    for (let turn = 0; turn < 4_000; turn++) {
      const word = dice.weighted([...weights.keys()], (key) => weights.get(key) ?? 0);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    expect(counts.get('never')).toBeUndefined();
    expect((counts.get('often') ?? 0) / 4_000).toBeGreaterThan(0.86);
    expect((counts.get('seldom') ?? 0) / 4_000).toBeGreaterThan(0.06);
  });

  test('small numbers come far more often where that is wanted', () => {
    const dice = createDice(2);
    const skewed = Array.from({ length: 4_000 }, () => dice.skewed(100));
    expect(skewed.filter((value) => value < 50).length / 4_000).toBeGreaterThan(0.75);
    expect(skewed.some((value) => value >= 90)).toBe(true);
  });

  test('nothing can be picked from nothing', () => expect(() => createDice(1).pick([])).toThrow(RangeError));
});

test.each([
  [{ idle: 100, all: 200 }, { idle: 180, all: 300 }, 0.8],
  [{ idle: 0, all: 0 }, { idle: 0, all: 100 }, 0],
  [{ idle: 5, all: 9 }, { idle: 5, all: 9 }, 0],
  [{ idle: 5, all: 9 }, { idle: 9, all: 13 }, 1],
])('between %o and %o the share of idling is %d', (before, after, share) =>
  expect(idleShare(before, after)).toBe(share),
);
