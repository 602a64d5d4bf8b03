import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepOf } from '#emulator/rules/money.ts';
import { quoteItems, quoteTaxAdjustment } from '#emulator/rules/refunds/quote.ts';
import type { QuoteRules, RefundWish } from '#emulator/rules/refunds/quote.ts';
import { leftOf } from '#emulator/rules/refunds/refundable.ts';
import { RefundRefusal } from '#emulator/rules/refunds/refusal.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import { afterRefund, orderFrom, orderSeeds, wish } from './refund-orders.ts';

const USUAL: QuoteRules = { overAsk: 'adjusted', amountsWithTax: false, taxItems: 'accepted' };

/** Everything that an order consists of, one wish per piece. */
function everyPiece({ head, lines, addresses, fees }: OrderParts): RefundWish[] {
  const entered = (cost: { base: number }) => cost.base;
  const address = addresses[0];
  const pieces = (type: 'PRODUCT' | 'GIFT_WRAPPING') =>
    lines
      .filter((line) => type === 'PRODUCT' || line.wrapping.inc > 0)
      .flatMap((line) => Array.from({ length: line.quantity }, () => wish(type, line.id, { quantity: 1 })));
  return [
    ...pieces('PRODUCT'),
    ...pieces('GIFT_WRAPPING'),
    ...(address === undefined || head.shipping.inc === 0
      ? []
      : [wish('SHIPPING', address.id, { amount: entered(address.cost) })]),
    ...(address === undefined || head.handling.inc === 0
      ? []
      : [wish('HANDLING', address.id, { amount: entered(address.handling) })]),
    ...fees.map((fee) => wish('FEE', fee.id, { amount: entered(fee.cost) })),
  ];
}

describe('refunds of any order', () => {
  test('everything at once comes to the total and its tax', () => {
    fc.assert(
      fc.property(orderSeeds, (seed) => {
        const parts = orderFrom(seed);
        const quote = quoteItems(parts, everyPiece(parts), USUAL);
        expect(quote.total).toBe(parts.head.total_inc_tax);
        // A discount of everything may take more of a line than it costs: then the order's total is the bound.
        if (seed.discount < 100) expect(quote.adjustment).toBeCloseTo(0, 10);
        expect(quote.tax).toBeLessThanOrEqual(parts.head.total_tax);
      }),
    );
  });

  test('piece by piece, in any order, the parts come to the total, each of them payable', () => {
    fc.assert(
      fc.property(
        orderSeeds.chain((seed) => {
          const parts = orderFrom(seed);
          return fc.tuple(
            fc.constant(parts),
            fc.shuffledSubarray(everyPiece(parts), { minLength: everyPiece(parts).length }),
          );
        }),
        ([parts, wishes]) => {
          let order = parts;
          let [sum, tax] = [0, 0];
          for (const each of wishes) {
            const quote = quoteItems(order, [each], USUAL);
            expect(quote.total % stepOf(parts.head.decimal_places)).toBe(0);
            sum += quote.total;
            tax += quote.tax;
            order = afterRefund(order, quote);
          }
          expect(sum).toBe(parts.head.total_inc_tax);
          expect(tax).toBeLessThanOrEqual(parts.head.total_tax);
          expect(leftOf(order)).toMatchObject({ total: 0 });
        },
      ),
    );
  });

  test('no quote is above what is refundable, whatever is asked for; what is beyond shows in the adjustment', () => {
    const amounts = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(orderSeeds, fc.array(fc.tuple(fc.nat(2), amounts), { minLength: 1, maxLength: 6 }), (seed, asked) => {
        let order = orderFrom(seed);
        const step = stepOf(seed.decimals);
        for (const [kind, steps] of asked) {
          const types = [wish('ORDER', 500, { amount: steps * step }), wish('SHIPPING', 21, { amount: steps * step })];
          const left = leftOf(order);
          const quote = quoteItems(order, [types[kind] ?? wish('TAX', 500, { amount: steps * step })], USUAL);
          expect(quote.total).toBeLessThanOrEqual(left.total);
          expect(quote.tax).toBeLessThanOrEqual(Math.min(left.tax, quote.total));
          expect(quote.adjustment).toBeLessThanOrEqual(0);
          if (quote.adjustment < 0) expect(quote.total).toBeLessThan(steps * step * 2);
          order = afterRefund(order, quote);
        }
      }),
    );
  });

  test('a product’s adjustment lowers the refund and its tax together', () => {
    fc.assert(
      fc.property(orderSeeds, (seed) => {
        const parts = orderFrom(seed);
        const step = stepOf(seed.decimals);
        const whole = quoteItems(parts, [wish('PRODUCT', 1, { quantity: 1 })], USUAL);
        const entered = whole.items[0]?.requested_amount ?? 0;
        const held = Math.floor(entered / step / 2) * step;
        const adjustments = [{ amount: -held, description: 'Service fee' }];
        const less = quoteItems(parts, [wish('PRODUCT', 1, { quantity: 1, adjustments })], USUAL);
        expect(less.total).toBeLessThanOrEqual(whole.total);
        expect(less.tax).toBeLessThanOrEqual(whole.tax + step);
        if (seed.entersTax) expect(less.total).toBe(whole.total - held);
        else expect(less.total - less.tax).toBe(whole.total - whole.tax - held);
      }),
    );
  });
});

const PLAIN = orderFrom({
  decimals: 2,
  entersTax: false,
  ratePpm: 100_000,
  lines: [{ price: 1_000, quantity: 3, wrapping: 0 }],
  shipping: 500,
  handling: 0,
  fee: 0,
  discount: 0,
});

function refusal(wishes: readonly RefundWish[], rules = USUAL): string {
  try {
    quoteItems(PLAIN, wishes, rules);
  } catch (error) {
    if (error instanceof RefundRefusal) return error.field;
    throw error;
  }
  return 'accepted';
}

describe('an order of three things at 10.00 + 10 %, shipping 5.00 + 10 %', () => {
  test.each([
    [[wish('PRODUCT', 1, { quantity: 2 })], { total: 220_000, tax: 20_000, orderLevel: 0, adjustment: 0 }],
    [[wish('SHIPPING', 21, { amount: 20_000 })], { total: 22_000, tax: 2_000 }],
    [[wish('SHIPPING', 21, { amount: 80_000 })], { total: 55_000, tax: 5_000, adjustment: -30_000 }],
    [[wish('ORDER', 500, { amount: 10_000 })], { total: 10_000, tax: 0, orderLevel: 10_000 }],
    [[wish('ORDER', 500, { amount: 9_990_000 })], { total: 385_000, tax: 0, adjustment: 385_000 - 9_990_000 }],
    [[wish('TAX', 500, { amount: 10_000 })], { total: 10_000, tax: 10_000, orderLevel: 0 }],
    [[wish('PRODUCT', 1, { quantity: 1 }), wish('PRODUCT', 1, { quantity: 2 })], { total: 330_000, tax: 30_000 }],
  ])('%j', (wishes, quote) => {
    expect(quoteItems(PLAIN, wishes, USUAL)).toMatchObject(quote);
  });

  test.each([
    [[wish('PRODUCT', 1, { quantity: 4 })], 'quantity'],
    [[wish('PRODUCT', 1, { quantity: 2 }), wish('PRODUCT', 1, { quantity: 2 })], 'quantity'],
    [[wish('PRODUCT', 9, { quantity: 1 })], 'item_id'],
    [[wish('GIFT_WRAPPING', 1, { quantity: 1 })], 'item_id'],
    [[wish('SHIPPING', 9, { amount: 1 })], 'item_id'],
    [[wish('FEE', 31, { amount: 1 })], 'item_id'],
    [[wish('ORDER', 9, { amount: 1 })], 'item_id'],
    [[wish('PRODUCT', 1, { quantity: 1, adjustments: [{ amount: -100_100, description: '' }] })], 'adjustments'],
  ])('%j is refused', (wishes, field) => {
    expect(refusal(wishes)).toBe(field);
  });

  test('points on which nobody says anything, settled the other way', () => {
    const over = { ...USUAL, overAsk: 'refused' as const };
    expect(refusal([wish('SHIPPING', 21, { amount: 80_000 })], over)).toBe('amount');
    expect(refusal([wish('ORDER', 500, { amount: 9_990_000 })], over)).toBe('items');
    expect(refusal([wish('TAX', 500, { amount: 40_000 })], over)).toBe('amount');
    expect(refusal([wish('TAX', 500, { amount: 1 })], { ...USUAL, taxItems: 'refused' })).toBe('item_type');
    const gross = quoteItems(PLAIN, [wish('SHIPPING', 21, { amount: 22_000 })], { ...USUAL, amountsWithTax: true });
    expect(gross).toMatchObject({ total: 22_000, tax: 2_000 });
  });

  test('overcharged tax alone', () => {
    expect(quoteTaxAdjustment(PLAIN, 12_300)).toMatchObject({ total: 12_300, tax: 12_300, items: [] });
    for (const amount of [0, 35_100]) expect(() => quoteTaxAdjustment(PLAIN, amount)).toThrow(RefundRefusal);
  });

  test('what was refunded is not refundable again', () => {
    const after = afterRefund(PLAIN, quoteItems(PLAIN, [wish('PRODUCT', 1, { quantity: 2 })], USUAL));
    expect(quoteItems(after, [wish('PRODUCT', 1, { quantity: 1 })], USUAL)).toMatchObject({ total: 110_000 });
    expect(() => quoteItems(after, [wish('PRODUCT', 1, { quantity: 2 })], USUAL)).toThrow(/Only 1 can/);
    expect(leftOf(after)).toEqual({ total: 165_000, tax: 15_000 });
  });
});

test('prices of four places are rounded to what can be paid, and the rounding is told', () => {
  const [line] = PLAIN.lines;
  if (line === undefined) throw new Error('no line');
  const odd = { ...PLAIN, lines: [{ ...line, price: { ex: 100_033, inc: 110_037 } }] };
  expect(quoteItems(odd, [wish('PRODUCT', 1, { quantity: 1 })], USUAL)).toMatchObject({
    total: 110_000,
    rounding: -37,
  });
});
