import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlatformDate } from '#lib/core/dates.ts';
import { parseOrderId, parseStoreContext, parseStoreHash } from '#lib/core/ids.ts';
import { addMoney, parseMoney, subtractMoney } from '#lib/core/money.ts';
import { isAllowed, permissionsOf, PERMISSIONS, ROLES } from '#lib/core/permissions.ts';
import { zonedDayRange } from '#lib/core/zoned-days.ts';

describe('order numbers', () => {
  test.each(['1', '106', '2147483647'])('%s is one', (text) => expect(parseOrderId(text)).toBe(Number(text)));
  test.each([
    '0',
    '-1',
    '1.5',
    '1e9',
    '١٢',
    '1%2Fproducts',
    '..%2f',
    '12345678901234567890',
    '',
    ' 1',
    '01',
    '2147483648',
  ])('%j is none', (text) => expect(parseOrderId(text)).toBeNull());
});

describe('store hashes', () => {
  test.each(['abc123', 'k3vq8mzt1'])('%s is one', (text) => expect(parseStoreHash(text)).toBe(text));
  test.each(['', 'ABC', 'abc', 'a/b/c', '../x', 'аbc123', 'a'.repeat(21)])('%j is none', (text) => {
    expect(parseStoreHash(text)).toBeNull();
    expect(parseStoreContext(`stores/${text}`)).toBeNull();
  });
});

describe('money', () => {
  test.each([
    ['69.8400', '69.84'],
    ['0', '0'],
    ['924.47', '924.47'],
    [12.5, '12.5'],
    [1e-7, '0.0000001'],
    ['-3.0000', '-3'],
  ])('%s is %s', (wire, amount) => {
    expect(parseMoney(wire, 'USD')).toEqual({ amount, currencyCode: 'USD' });
  });

  test.each(['', 'abc', '1e5', '1,00', 'NaN', Number.NaN, Number.POSITIVE_INFINITY])('%s is no amount', (wire) => {
    expect(parseMoney(wire, 'USD')).toBeNull();
  });

  test('adds and subtracts exactly', () => {
    const units = fc.integer({ min: -1e12, max: 1e12 });
    const toMoney = (tenThousandths: number) => ({ amount: `${tenThousandths / 10_000}`, currencyCode: 'KWD' });
    fc.assert(
      fc.property(units, units, (a, b) => {
        const [left, right] = [parseMoney(toMoney(a).amount, 'KWD'), parseMoney(toMoney(b).amount, 'KWD')];
        fc.pre(left !== null && right !== null);
        if (left === null || right === null) return;
        const sum = addMoney('KWD', left, right);
        expect(subtractMoney(sum, right)).toEqual(left);
      }),
    );
  });

  test('mixes no currencies', () => {
    expect(() => addMoney('USD', { amount: '1', currencyCode: 'EUR' })).toThrow(RangeError);
  });
});

test.each([
  ['Tue, 05 Mar 2019 21:40:11 +0000', '2019-03-05T21:40:11.000Z'],
  ['2019-03-05T21:40:11+02:00', '2019-03-05T19:40:11.000Z'],
  ['', null],
  [null, null],
  [undefined, null],
  ['0000-00-00', null],
  ['soon', null],
])('the platform’s date %j is %j', (text, expected) => {
  expect(parsePlatformDate(text)).toBe(expected);
});

describe('a day in the store’s zone', () => {
  test.each([
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.000Z'],
    ['2026-07-01', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z', '2026-07-01T18:14:59.000Z'],
    ['2026-07-01', 'UTC', '2026-07-01T00:00:00.000Z', '2026-07-01T23:59:59.000Z'],
  ])('%s in %s', (day, zone, start, lastSecond) => {
    expect(zonedDayRange(day, zone)).toEqual({ start, lastSecond });
  });
});

describe('roles', () => {
  test('each can do what the ones before it can, and a bit more', () => {
    for (const [index, role] of ROLES.entries()) {
      const before = ROLES[index - 1];
      if (before !== undefined) expect(permissionsOf(role)).toEqual(expect.arrayContaining([...permissionsOf(before)]));
      expect(permissionsOf(role)).toHaveLength(index + 1);
    }
  });
  test('only an admin has every permission', () => {
    expect(PERMISSIONS.every((permission) => isAllowed('admin', permission))).toBe(true);
    expect(isAllowed('viewer', 'orders:edit')).toBe(false);
  });
});
