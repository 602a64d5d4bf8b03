import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CHARGE, spread, totalsOf, withTax } from '#emulator/rules/totals.ts';
import type { TotalsInput } from '#emulator/rules/totals.ts';

const cents = fc.nat({ max: 10_000_000 }).map((amount) => amount * 100);
const rates = fc.nat({ max: 300_000 });
const charge = fc.tuple(cents, rates).map(([entered, rate]) => withTax(entered, rate, false, 100));

const order: fc.Arbitrary<TotalsInput> = fc
  .record({
    items: charge,
    shipping: charge,
    handling: charge,
    wrapping: charge,
    fees: charge,
    share: fc.nat({ max: 100 }),
  })
  .map(({ share, ...charges }) => {
    const off = Math.floor((charges.items.inc * share) / 100 / 100) * 100;
    const discount = Math.floor(off / 200) * 100;
    return { ...charges, discount, coupon: off - discount, step: 100 };
  });

describe('the figures of an order', () => {
  test('hold together as the published examples do', () => {
    fc.assert(
      fc.property(order, (input) => {
        const totals = totalsOf(input);
        const extras = [input.shipping, input.handling, input.wrapping, input.fees];
        const extrasInc = extras.reduce((sum, each) => sum + each.inc, 0);
        const extrasTax = extras.reduce((sum, each) => sum + each.inc - each.ex, 0);
        expect(totals.total_inc_tax).toBe(input.items.inc + extrasInc - input.discount - input.coupon);
        expect(totals.total_tax).toBe(totals.total_inc_tax - totals.total_ex_tax);
        expect(totals.total_tax).toBe(totals.subtotal_tax + extrasTax);
        expect(totals.total_ex_tax).toBeLessThanOrEqual(totals.total_inc_tax);
        expect(totals.subtotal_tax).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('give the published order 218 to the last place', () => {
    const totals = totalsOf({
      items: { ex: 626_793, inc: 678_400 },
      shipping: { ex: 110_900, inc: 120_000 },
      handling: NO_CHARGE,
      wrapping: NO_CHARGE,
      fees: NO_CHARGE,
      discount: 50_000,
      coupon: 50_000,
      step: 1,
    });
    expect(totals.total_inc_tax).toBe(698_400);
    expect(totals.total_ex_tax).toBe(645_300);
    expect(totals.total_tax).toBe(53_100);
    expect(totals.subtotal_tax).toBe(44_000);
  });

  test('give the published order 247', () => {
    const totals = totalsOf({
      items: { ex: 9_244_700, inc: 10_007_400 },
      shipping: { ex: 73_900, inc: 80_000 },
      handling: NO_CHARGE,
      wrapping: NO_CHARGE,
      fees: NO_CHARGE,
      discount: 0,
      coupon: 0,
      step: 100,
    });
    expect(totals).toMatchObject({ total_ex_tax: 9_318_600, total_inc_tax: 10_087_400, total_tax: 768_800 });
  });

  test('never fall below zero, however large the discount', () => {
    const totals = totalsOf({
      items: { ex: 10_000, inc: 12_000 },
      shipping: NO_CHARGE,
      handling: NO_CHARGE,
      wrapping: NO_CHARGE,
      fees: NO_CHARGE,
      discount: 1_000_000,
      coupon: 0,
      step: 100,
    });
    expect(totals).toMatchObject({ total_ex_tax: 0, total_inc_tax: 0, total_tax: 0 });
  });
});

describe('withTax', () => {
  test('keeps the entered figure and derives the other', () => {
    expect(withTax(1_000_000, 88_750, false, 100)).toEqual({ ex: 1_000_000, inc: 1_088_800 });
    expect(withTax(1_190_000, 190_000, true, 100)).toEqual({ ex: 1_000_000, inc: 1_190_000 });
    expect(withTax(1_490_000, 100_000, false, 10_000)).toEqual({ ex: 1_490_000, inc: 1_640_000 });
    expect(withTax(500, 0, true, 100)).toEqual({ ex: 500, inc: 500 });
  });
});

describe('spread', () => {
  test('gives away the whole amount, in proportion, nobody gets less than nothing', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(cents, weights, (amount, list) => {
        fc.pre(list.some((weight) => weight > 0));
        const shares = spread(amount, list, 100);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThanOrEqual(0);
          if (list[index] === 0) expect(share).toBe(0);
        });
      }),
    );
  });

  test('without weights nothing can be given', () => {
    expect(spread(500, [0, 0], 100)).toEqual([0, 0]);
    expect(spread(500, [], 100)).toEqual([]);
  });
});
