import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '#lib/core/money-format.ts';
import { addMoney, isZeroMoney, parseMoney, subtractMoney, type Money } from '#lib/core/money.ts';

const usd = (amount: string): Money => ({ amount, currencyCode: 'USD' });

describe('reading an amount', () => {
  test.each<[string | number, string]>([
    ['69.8400', '69.84'],
    ['0.0000', '0'],
    ['-0.0000', '0'],
    [-0, '0'],
    ['007.50', '7.5'],
    ['1200', '1200'],
    ['1000000', '1000000'],
    ['123456789012345.1234567891', '123456789012345.1234567891'],
    ['-15.9900', '-15.99'],
    [0.0001, '0.0001'],
    [1e-10, '0.0000000001'],
    [129.15, '129.15'],
    [999999999999999, '999999999999999'],
  ])('%j is %s', (wire, amount) => {
    expect(parseMoney(wire, 'USD')).toEqual(usd(amount));
  });

  test.each<[number, string]>([
    [0.1 + 0.2, '0.3'],
    [1.15 * 3, '3.45'],
    [6.15 - 5, '1.15'],
    [-(0.1 + 0.7), '-0.8'],
    [1e-15, '0'],
  ])('%d, left by binary arithmetic, is %s', (wire, amount) => {
    expect(parseMoney(wire, 'USD')).toEqual(usd(amount));
  });

  test.each<[string | number]>([
    [''],
    [' 1'],
    ['1 '],
    ['+1'],
    ['.5'],
    ['5.'],
    ['1,200.00'],
    ['1.2.3'],
    ['--1'],
    ['0x10'],
    ['1e3'],
    ['١٢'],
    ['$5'],
    ['1234567890123456'],
    ['1.12345678901'],
    [1e15],
    [1e21],
    [Number.NaN],
    [Number.NEGATIVE_INFINITY],
  ])('%j is none', (wire) => {
    expect(parseMoney(wire, 'USD')).toBeNull();
  });

  test('gives back what any amount was, however it was padded', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, fraction, zeros) => {
          const digits = String(fraction).padStart(4, '0');
          const parsed = parseMoney(`${whole}.${digits}${'0'.repeat(zeros)}`, 'USD');
          const plain = `${whole}.${digits}`.replace(/\.?0+$/, '');
          expect(parsed?.amount).toBe(plain === '-0' ? '0' : plain);
        },
      ),
    );
  });

  test('is never in another spelling than the one that arithmetic takes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (number) => {
        expect(parseMoney(number, 'USD')?.amount).toMatch(/^-?[0-9]{1,15}(\.[0-9]{1,10})?$/);
      }),
    );
  });
});

describe('sums', () => {
  const place = 10n ** 10n;
  const units = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
  /** Exact text of a number of ten-billionths. */
  const toText = (value: bigint) => {
    const positive = value < 0n ? -value : value;
    const text = `${positive / place}.${String(positive % place).padStart(10, '0')}`.replace(/\.?0+$/, '');
    return value < 0n ? `-${text}` : text;
  };

  test('are exact to the last place of the longest amounts', () => {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 8 }), units, (parts, last) => {
        const total = parts.reduce((sum, part) => sum + part, 0n);
        const money = addMoney('USD', ...parts.map((part) => usd(toText(part))));
        expect(money).toEqual(usd(toText(total)));
        expect(subtractMoney(money, usd(toText(last)))).toEqual(usd(toText(total - last)));
      }),
    );
  });

  test('of nothing are zero in the currency that was asked for', () => {
    expect(addMoney('JPY')).toEqual({ amount: '0', currencyCode: 'JPY' });
  });

  test.each([
    ['the first part', () => addMoney('USD', { amount: '1', currencyCode: 'EUR' }, usd('1'))],
    ['the last part', () => addMoney('USD', usd('1'), { amount: '0', currencyCode: 'EUR' })],
    ['what is taken away', () => subtractMoney(usd('1'), { amount: '1', currencyCode: 'EUR' })],
    ['another case', () => subtractMoney(usd('1'), { amount: '1', currencyCode: 'usd' })],
  ])('refuse another currency: %s', (_, sum) => {
    expect(sum).toThrow(RangeError);
  });

  test.each([
    ['0', true],
    ['0.0000', true],
    ['-0', true],
    ['0.0001', false],
    ['-0.01', false],
    ['100', false],
  ])('%s is zero: %s', (amount, isZero) => {
    expect(isZeroMoney(usd(amount))).toBe(isZero);
  });
});

describe('an amount as staff read it', () => {
  const read = (amount: string, currencyCode: string, locale = 'en-US') =>
    formatMoney({ amount, currencyCode }, locale).replaceAll(/\s/g, ' ');

  test.each([
    ['129.15', 'USD', 'en-US', '$129.15'],
    ['129.1', 'USD', 'en-US', '$129.10'],
    ['129', 'EUR', 'de-DE', '129,00 €'],
    ['1234567.5', 'EUR', 'de-DE', '1.234.567,50 €'],
    ['1200', 'JPY', 'en-US', '¥1,200'],
    ['1.234', 'KWD', 'en-US', 'KWD 1.234'],
    ['-5', 'USD', 'en-US', '-$5.00'],
    ['0', 'USD', 'en-US', '$0.00'],
  ])('%s %s in %s', (amount, currency, locale, text) => {
    expect(read(amount, currency, locale)).toBe(text);
  });

  test.each([
    ['0.1234', 'USD', '$0.1234'],
    ['10.125', 'USD', '$10.125'],
    ['100.5', 'JPY', '¥100.5'],
    ['123456789012345.67', 'USD', '$123,456,789,012,345.67'],
  ])('%s %s loses no place that it has', (amount, currency, text) => {
    expect(read(amount, currency)).toBe(text);
  });

  test('of a currency nobody has heard of is shown with its code', () => {
    expect(read('5', 'XQX')).toBe('XQX 5.00');
  });
});
