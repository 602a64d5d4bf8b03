import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, currencyPlaces, minus, placesOf, plain, sum, taxedPair, times } from '#lib/core/decimals.ts';
import { linesAfter, predictTotals, wipedLines } from '#lib/orders/edit-prediction-rules.ts';
import { editLine, editState, editWrapping, NOTHING, pair, TOTALS } from '#tests/fixtures/edit-state.ts';

const PROMOTION = { isManual: false, name: 'Ten off', code: 'TEN', amount: '1.5' };
const MANUAL = { isManual: true, name: 'Manual Discount', code: '', amount: '3' };

describe('totals', () => {
  test('follow a quantity and a price', () => {
    const after = predictTotals(editState(), { changedLines: [{ id: 1, quantity: 3, price: pair('20', '22') }] }, []);
    expect(after).toMatchObject({ subtotal: pair('80', '88'), total: pair('85', '93.5'), tax: '8.5' });
  });

  test('follow removed and new lines', () => {
    const line = { productId: null, variantId: null, options: [], name: 'x', sku: '', isPricedByStore: false };
    const after = predictTotals(editState(), { changedLines: [{ id: 2, quantity: 0 }] }, [
      { ...line, quantity: 4, price: pair('1', '1.1') },
    ]);
    expect(after.subtotal).toEqual(pair('24', '26.4'));
    expect(linesAfter(editState(), { changedLines: [{ id: 2, quantity: 0 }] }, [])).toHaveLength(1);
  });

  test('take a discount off with the tax share of the items', () => {
    // 4.4 off 44 with tax is a tenth, so 4 off without.
    expect(predictTotals(editState(), { discountAmount: '4.4' }, [])).toMatchObject({
      discount: '4.4',
      total: pair('41', '45.1'),
    });
  });

  test('lose the share of every promotion on a changed line, and name it', () => {
    const state = editState({
      lines: [editLine(1, { discounts: [PROMOTION, MANUAL] }), editLine(2, { discounts: [PROMOTION] })],
      totals: { ...TOTALS, discount: '3', coupon: '3' },
    });
    const order = { changedLines: [{ id: 1, quantity: 1 }] };
    expect(predictTotals(state, order, [])).toMatchObject({ discount: '0', coupon: '1.5' });
    expect(wipedLines(state, order)).toEqual([{ lineId: 1, name: 'Line 1', promotions: [PROMOTION], amount: '1.5' }]);
    expect(wipedLines(state, { discountAmount: '2' })).toEqual([]);
  });

  test('add the wrapping of the lines that stay', () => {
    const lines = [
      editLine(1, { wrapping: editWrapping('2', '2.2') }),
      editLine(2, { wrapping: editWrapping('3', '3.3') }),
    ];
    const state = editState({ lines, totals: { ...TOTALS, wrapping: pair('5', '5.5') } });
    expect(predictTotals(state, { changedLines: [{ id: 1, quantity: 0 }] }, []).wrapping).toEqual(pair('3', '3.3'));
    expect(predictTotals(state, { discountAmount: '1' }, []).wrapping).toEqual(pair('5', '5.5'));
  });

  test('never fall below zero', () => {
    expect(predictTotals(editState(), { discountAmount: '1000' }, []).total).toEqual(NOTHING);
  });
});

const currency = fc.constantFrom('JPY', 'USD', 'KWD');
const units = fc.nat({ max: 5_000_000 });

describe('for any order in currencies of no, two and three places', () => {
  test('the identity of totals holds, and nothing is finer than the currency', () => {
    const property = fc.property(
      ...[
        currency,
        fc.boolean(),
        fc.array(fc.tuple(units, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 }),
      ],
      ...[units, units, fc.nat({ max: 25_000 })],
      (currencyCode, isTaxInclusive, items, shipping, discount, rate) => {
        const places = currencyPlaces(currencyCode);
        const amount = (count: number) => plain(times(String(count), `1e-${places}`));
        const taxed = (count: number) => taxedPair(amount(count), times(String(rate), '0.001'), isTaxInclusive, places);
        const lines = items.map(([price, quantity], index) => editLine(index + 1, { quantity, price: taxed(price) }));
        const state = editState({ currencyCode, isTaxInclusive, lines });
        const order = { shippingCost: taxed(shipping), discountAmount: amount(discount) };
        const { subtotal, total, tax } = predictTotals(state, order, []);
        const due = minus(sum([subtotal.incTax, order.shippingCost.incTax]), order.discountAmount);
        expect(total.incTax).toBe(compare(due, '0') < 0 ? '0' : due);
        expect(compare(total.exTax, total.incTax)).toBeLessThanOrEqual(0);
        expect(tax).toBe(minus(total.incTax, total.exTax));
        for (const figure of [subtotal.exTax, subtotal.incTax, total.exTax, total.incTax, tax])
          expect(placesOf(figure)).toBeLessThanOrEqual(places);
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
