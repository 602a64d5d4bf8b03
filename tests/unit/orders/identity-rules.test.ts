import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAmounts, smallestUnit } from '#lib/orders/identity-rules.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { line, orderDetail, orderRow, totals, usd } from '#tests/fixtures/order-answers.ts';

const fee = (incTax: string, exTax: string) => ({
  id: 1,
  name: 'Rush',
  costIncTax: usd(incTax),
  costExTax: usd(exTax),
});
const parts = (subtotal: string, shipping = '0') => ({
  ...{ subtotal: usd(subtotal), shipping: usd(shipping), handling: usd('0'), wrapping: usd('0') },
});
const checksOf = (changes: Partial<OrderDetail>) =>
  checkAmounts(orderDetail(changes)).map(({ name, difference, reason }) => [name, difference.amount, reason]);

describe('an order whose amounts hang together', () => {
  test('has no differences', () => {
    expect(checksOf({ lines: [line()] })).toEqual([
      ['lines', '0', null],
      ['total', '0', null],
      ['tax', '0', null],
    ]);
  });

  test('counts fees, and everything that is added or taken off', () => {
    const full = totals({
      ...{ isTaxInclusive: true, subtotalIncTax: usd('43.32'), shippingIncTax: usd('10'), handlingIncTax: usd('2') },
      ...{ wrappingIncTax: usd('1'), discount: usd('3'), couponDiscount: usd('4'), totalTax: usd('3.74') },
      totalIncTax: usd('54.74'),
    });
    const detail = { totals: full, lines: [line()], fees: [fee('5.42', '5')], taxParts: parts('3.32') };
    expect(checksOf(detail).map(([, , reason]) => reason)).toEqual([null, null, null]);
  });

  test('is exact however many lines there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 60 }), (cents) => {
        const amounts = cents.map((one) => usd((one / 100).toFixed(2)));
        const sum = usd((cents.reduce((all, one) => all + BigInt(one), 0n) / 1n).toString().padStart(3, '0'));
        const subtotal = usd(`${sum.amount.slice(0, -2)}.${sum.amount.slice(-2)}`);
        const figures = totals({ isTaxInclusive: true, subtotalIncTax: subtotal, totalIncTax: subtotal });
        const lines = amounts.map((totalIncTax, id) => line({ id, totalIncTax }));
        const [checked, total] = checkAmounts(orderDetail({ lines, totals: figures }));
        expect([checked?.reason, total?.reason]).toEqual([null, null]);
      }),
    );
  });
});

describe('a difference', () => {
  const raised = (amount: string, source = 'www') => ({
    lines: [line()],
    row: orderRow({ source }),
    totals: totals({ totalIncTax: usd(amount), shippingIncTax: usd('8'), shippingExTax: usd('8') }),
  });
  const reasonOfTotal = (changes: Partial<OrderDetail>) => checksOf(changes)[1];

  test.each([
    ['of less than each part’s rounding', '51.33', { kind: 'rounding' }],
    ['of exactly one row', '43.32', { kind: 'rowLeftOut', row: 'shipping' }],
    ['that nothing accounts for', '60', { kind: 'unexplained' }],
  ])('%s says so', (_, total, reason) => {
    expect(reasonOfTotal(raised(total))?.[2]).toEqual(reason);
  });

  test('of an order that staff or an app made may be set by hand', () => {
    expect(reasonOfTotal(raised('60', 'manual'))?.[2]).toEqual({ kind: 'setBySomebody' });
  });

  test('between columns comes of a discount that is taken off with its tax', () => {
    const figures = totals({
      ...{ subtotalIncTax: usd('108.25'), subtotalExTax: usd('100'), couponDiscount: usd('5') },
      ...{ totalTax: usd('7.87'), totalIncTax: usd('103.25') },
    });
    const lines = [line({ totalIncTax: usd('108.25'), totalExTax: usd('100') })];
    expect(checksOf({ lines, totals: figures, taxParts: parts('7.87') })).toEqual([
      ['lines', '0', null],
      ['total', '0', null],
      ['columns', '0.38', { kind: 'discountTax' }],
      ['tax', '0', null],
    ]);
  });
});

test.each([
  ['USD', '0.01'],
  ['JPY', '1'],
  ['KWD', '0.001'],
])('the smallest unit of %s is %s', (code, unit) => {
  expect(smallestUnit(code).toFixed()).toBe(unit);
});
