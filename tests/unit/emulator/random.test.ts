import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mix, Random, textHash } from '#emulator/data/random.ts';
import { rowOfUuid, uuidOf } from '#emulator/data/seeded-ids.ts';

describe('random sequences', () => {
  test('are the same for the same seed', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.bits());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)).not.toEqual(draw(7));
  });

  test('stay in their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000 }), fc.nat({ max: 50 }), (seed, bound, low) => {
        const random = new Random(seed);
        for (let turn = 0; turn < 20; turn++) {
          const below = random.below(bound);
          expect(below >= 0 && below < bound && Number.isInteger(below)).toBe(true);
          const between = random.between(low, low + bound);
          expect(between >= low && between <= low + bound).toBe(true);
        }
      }),
    );
  });

  test('choose by weight', () => {
    const random = new Random(1);
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let turn = 0; turn < 5_000; turn++)
      counts[
        random.weighted([
          ['often', 90],
          ['seldom', 10],
          ['never', 0],
        ] as const)
      ]++;
    expect(counts.never).toBe(0);
    expect(counts.often / counts.seldom).toBeGreaterThan(6);
    expect(counts.often / counts.seldom).toBeLessThan(13);
  });

  test('nothing can be picked from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow(RangeError);
    expect(() => new Random(1).weighted([])).toThrow(RangeError);
  });

  test('fill patterns with digits and letters', () => {
    expect(new Random(3).filled('SE# #@@-x')).toMatch(/^SE\d \d[A-Z]{2}-x$/);
  });
});

test('mixing depends on every part and its place', () => {
  expect(new Set([mix(1, 2, 3), mix(3, 2, 1), mix(1, 2), mix(1, 2, 4), mix(0, 1, 2, 3)]).size).toBe(5);
  expect(textHash('orderdeck')).toBe(textHash('orderdeck'));
  expect(textHash('orderdeck')).not.toBe(textHash('orderdecK'));
});

describe('cart ids', () => {
  const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test('are version 4 UUIDs that tell their row', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), fc.nat({ max: 2_000_000 }), (seed, row) => {
        const uuid = uuidOf(seed, row, 1);
        expect(uuid).toMatch(UUID_4);
        expect(rowOfUuid(seed, uuid)).toBe(row);
      }),
    );
  });

  test('differ', () => {
    const ids = Array.from({ length: 5_000 }, (_, row) => uuidOf(42, row, 1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(uuidOf(42, 1, 1)).not.toBe(uuidOf(42, 1, 2));
  });
});
