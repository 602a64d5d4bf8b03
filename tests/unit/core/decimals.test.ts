import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  currencyPlaces,
  isAmount,
  minus,
  notNegative,
  placesOf,
  plain,
  proportion,
  smaller,
  sum,
  taxedPair,
  times,
  typedAmount,
} from '#lib/core/decimals.ts';

describe('amounts as text', () => {
  test.each(['0', '19.90', '999999999999', '0.0000000001'])('%s is one', (text) => expect(isAmount(text)).toBe(true));
  test.each(['', '-1', '+1', '1,5', '1e3', ' 1', '1.', '.5', 'NaN', '1234567890123', '٣'])('%j is none', (text) =>
    expect(isAmount(text)).toBe(false),
  );

  test('are added, taken away and multiplied exactly', () => {
    expect(sum(['0.1', '0.2', '0.0000000001'])).toBe('0.3000000001');
    expect(sum([])).toBe('0');
    expect(minus('0.3', '0.1')).toBe('0.2');
    expect(times('1.005', 3)).toBe('3.015');
    expect(times('5', '1e-2')).toBe('0.05');
  });

  test('are compared as numbers', () => {
    expect(compare('5.00', '5')).toBe(0);
    expect(compare('10', '9')).toBeGreaterThan(0);
    expect(smaller('10', '9')).toBe('9');
    expect(notNegative('-0.01')).toBe('0');
    expect(notNegative('0.01')).toBe('0.01');
    expect(plain('5.0000')).toBe('5');
    expect([placesOf('5.0000'), placesOf('5.125')]).toEqual([0, 3]);
  });

  test('are shared out in proportion, half a unit up', () => {
    expect(proportion('4.4', '40', '44', 2)).toBe('4');
    expect(proportion('1', '1', '8', 2)).toBe('0.13');
    expect(proportion('1', '1', '8', 0)).toBe('0');
    expect(proportion('7', '0', '0', 2)).toBe('7');
  });
});

test('currencies have their own number of decimals', () => {
  expect(['JPY', 'USD', 'KWD'].map(currencyPlaces)).toEqual([0, 2, 3]);
});

describe('a price without and with tax', () => {
  test('follows from the one that is entered', () => {
    expect(taxedPair('10.00', '8.875', false, 2)).toEqual({ exTax: '10', incTax: '10.89' });
    expect(taxedPair('11.9', '19', true, 2)).toEqual({ exTax: '10', incTax: '11.9' });
    expect(taxedPair('1000', '10', false, 0)).toEqual({ exTax: '1000', incTax: '1100' });
  });

  test('is never less with tax than without', () => {
    const amount = fc.nat({ max: 10_000_000 }).map((units) => times(String(units), '0.01'));
    const rate = fc.nat({ max: 30_000 }).map((units) => times(String(units), '0.001'));
    fc.assert(
      fc.property(amount, rate, fc.boolean(), fc.constantFrom(0, 2, 3), (entered, percent, entersTax, places) => {
        const { exTax, incTax } = taxedPair(entered, percent, entersTax, Math.max(2, places));
        expect(compare(incTax, exTax)).toBeGreaterThanOrEqual(0);
        expect(entersTax ? incTax : exTax).toBe(plain(entered));
      }),
    );
  });
});

test.each([
  ['JPY', '1890', '1890'],
  ['USD', '18.9', '18.90'],
  ['USD', '18.9375', '18.9375'],
  ['KWD', '18.9', '18.900'],
])('an amount of %s is typed as a person would: %s as %s', (currencyCode, amount, typed) => {
  expect(typedAmount(amount, currencyCode)).toBe(typed);
});
