import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asNumber, fourPlaces, parseUnits, scaled, stepOf } from '#emulator/rules/money.ts';

describe('fourPlaces', () => {
  test.each([
    [0, '0.0000'],
    [1, '0.0001'],
    [698_400, '69.8400'],
    [-50_000, '-5.0000'],
    [10_087_400, '1008.7400'],
    [123_456_789_012_345, '12345678901.2345'],
  ])('%i is %s', (units, text) => expect(fourPlaces(units)).toBe(text));

  test('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 14 }), (units) => {
        expect(parseUnits(fourPlaces(units))).toBe(units);
      }),
    );
  });
});

describe('parseUnits', () => {
  test.each([
    ['0', 0],
    ['924.47', 9_244_700],
    [69.84, 698_400],
    [0.1, 1_000],
    ['1.00005', 10_001],
    ['1.00004', 10_000],
    [' 12.5 ', 125_000],
    [1e-7, 0],
  ])('%j is %i', (value, units) => expect(parseUnits(value)).toBe(units));

  test.each([-1, '-1', '-0.01', '', '1,50', '1.', '.5', 'abc', '1e3', NaN, Infinity, null, undefined, true, [], {}])(
    '%j is no amount',
    (value) => expect(parseUnits(value)).toBeNull(),
  );
});

describe('scaled', () => {
  test.each([
    [10, 1, 4, 1, 3],
    [-10, 1, 4, 1, -3],
    [10, 1, 3, 1, 3],
    [999_500, 88_750, 1_000_000, 100, 88_700],
    [15_000, 1, 1, 10_000, 20_000],
  ])('%i * %i / %i in steps of %i is %i', (a, b, divisor, step, result) => {
    expect(scaled(a, b, divisor, step)).toBe(result);
  });

  test('is within half a step of the exact quotient, also where a double would not hold the product', () => {
    const amounts = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
    const factors = fc.integer({ min: 0, max: 10 ** 9 });
    const divisors = fc.integer({ min: 1, max: 10 ** 13 });
    fc.assert(
      fc.property(amounts, factors, divisors, fc.constantFrom(1, 10, 100, 10_000), (a, b, divisor, step) => {
        fc.pre(Math.abs(a) * b < divisor * Number.MAX_SAFE_INTEGER);
        const result = scaled(a, b, divisor, step);
        expect(Math.abs(result % step)).toBe(0);
        const error = 2n * (BigInt(result) * BigInt(divisor) - BigInt(a) * BigInt(b));
        const half = BigInt(step) * BigInt(divisor);
        expect(error <= half && error >= -half).toBe(true);
      }),
    );
  });
});

test('a currency rounds to its own places', () => {
  expect([0, 2, 3].map(stepOf)).toEqual([10_000, 100, 10]);
});

test('V3 and consignments have numbers', () => {
  expect([698_400, 1, 33_333].map(asNumber)).toEqual([69.84, 0.0001, 3.3333]);
});
