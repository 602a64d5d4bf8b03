import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, minus, sum } from '#lib/core/decimals.ts';
import { draftTotals, storePrice } from '#lib/order-create/totals-rules.ts';
import { customLine, draftOf, OPTIONS, productLine } from '#tests/fixtures/order-drafts.ts';

describe('what a draft comes to', () => {
  test('is items, charges and fees less the discount, each with and without tax', () => {
    const totals = draftTotals(
      draftOf({
        lines: [customLine()],
        shipping: { exTax: '4', incTax: '4.4' },
        handling: { exTax: '1', incTax: '1.1' },
        wrapping: { exTax: '2', incTax: '2.2' },
        fees: [{ key: 'f', name: 'Rush', exTax: '3', incTax: '3.3' }],
        discount: '1.10',
      }),
      OPTIONS,
    );
    expect(totals.subtotal).toEqual({ exTax: '20', incTax: '22' });
    expect(totals.total).toEqual({ exTax: '29', incTax: '31.9' });
    expect(totals).toMatchObject({ tax: '2.9', discount: '1.1', isEstimate: false });
  });

  test('at the store’s price is an estimate at the assumed rate', () => {
    const totals = draftTotals(draftOf({ lines: [productLine({ quantity: '3' })], taxRate: '8.875' }), OPTIONS);
    expect(totals.lines[0]).toEqual({
      key: 'p',
      price: { exTax: '20', incTax: '21.78' },
      total: { exTax: '60', incTax: '65.34' },
      isEstimate: true,
    });
    expect(totals.isEstimate).toBe(true);
  });

  test('counts what cannot be read yet as nothing', () => {
    const lines = [customLine({ quantity: 'two' }), customLine({ key: 'd', price: { exTax: '', incTax: 'x' } })];
    const totals = draftTotals(draftOf({ lines, discount: 'all', shipping: { exTax: '1', incTax: '' } }), OPTIONS);
    expect(totals.total).toEqual({ exTax: '0', incTax: '0' });
  });

  test('has no shipping where it is picked up', () => {
    const totals = draftTotals(draftOf({ delivery: 'pickup', shipping: { exTax: '4', incTax: '4.4' } }), OPTIONS);
    expect(totals.shipping).toEqual({ exTax: '0', incTax: '0' });
    expect(totals.total.incTax).toBe('22');
  });

  test('never falls below zero', () => {
    expect(draftTotals(draftOf({ discount: '100' }), OPTIONS).total).toEqual({ exTax: '0', incTax: '0' });
  });

  const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
  const pair = fc
    .tuple(amount, amount)
    .map(([one, other]) => (compare(one, other) <= 0 ? { exTax: one, incTax: other } : { exTax: other, incTax: one }));

  test('is with tax the sum of its parts, and tax is the difference', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), pair, amount, (prices, shipping, discount) => {
        const lines = prices.map((price, index) =>
          customLine({ key: `l${index}`, quantity: String(index + 1), price }),
        );
        const totals = draftTotals(draftOf({ lines, shipping, discount }), OPTIONS);
        const parts = sum([totals.subtotal.incTax, shipping.incTax]);
        const whole = compare(parts, discount) > 0 ? minus(parts, discount) : '0';
        expect(compare(totals.total.incTax, whole)).toBe(0);
        expect(compare(totals.tax, minus(totals.total.incTax, totals.total.exTax))).toBe(0);
        expect(compare(totals.tax, '0')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the store’s price', () => {
  test.each([
    ['USD', '', false, { exTax: '19.95', incTax: '19.95' }],
    ['USD', '10', false, { exTax: '19.95', incTax: '21.95' }],
    ['USD', '10', true, { exTax: '18.14', incTax: '19.95' }],
    ['JPY', '10', false, { exTax: '2978', incTax: '3276' }],
    ['KWD', '', false, { exTax: '6.125', incTax: '6.125' }],
    ['USD', 'much', false, { exTax: '19.95', incTax: '19.95' }],
  ] as const)('in %s at %s %% (with tax: %s)', (currencyCode, taxRate, isTaxInclusive, expected) => {
    expect(storePrice('19.95', { currencyCode, taxRate }, { ...OPTIONS, isTaxInclusive })).toEqual(expected);
  });
});
