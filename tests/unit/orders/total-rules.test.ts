import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, subtractMoney, type Money } from '#lib/core/money.ts';
import { exactPrices, totalRows, type TotalRow } from '#lib/orders/total-rules.ts';
import { line, totals, usd } from '#tests/fixtures/order-answers.ts';

const names = (rows: readonly TotalRow[]) => rows.map((row) => row.name);
const amountOf = (rows: readonly TotalRow[], name: string) => rows.find((row) => row.name === name)?.amount.amount;

describe('totalRows', () => {
  it('always shows subtotal and grand total, and nothing that is zero', () => {
    expect(names(totalRows(totals({ totalTax: usd('0') }), []))).toEqual(['subtotal', 'total']);
  });

  it('shows the exact column of prices without tax, the tax as a row of its own', () => {
    const rows = totalRows(totals({ shippingExTax: usd('8'), shippingIncTax: usd('8.66') }), []);
    expect(names(rows)).toEqual(['subtotal', 'shipping', 'tax', 'total']);
    expect(amountOf(rows, 'subtotal')).toBe('40');
    expect(amountOf(rows, 'shipping')).toBe('8');
  });

  it('shows the exact column of prices with tax, the tax as a note below the total', () => {
    const rows = totalRows(totals({ isTaxInclusive: true, shippingExTax: usd('8'), shippingIncTax: usd('8.66') }), []);
    expect(names(rows)).toEqual(['subtotal', 'shipping', 'total', 'taxIncluded']);
    expect(amountOf(rows, 'subtotal')).toBe('43.32');
    expect(amountOf(rows, 'shipping')).toBe('8.66');
  });

  it('shows every kind of row in the order in which they add up', () => {
    const one = usd('1');
    const rows = totalRows(
      totals({
        shippingExTax: one,
        handlingExTax: one,
        wrappingExTax: one,
        discount: one,
        couponDiscount: one,
        storeCredit: one,
        giftCertificate: one,
      }),
      [{ id: 5, name: 'Small order', costIncTax: usd('2.17'), costExTax: usd('2') }],
    );
    expect(names(rows)).toEqual([
      'subtotal',
      'discount',
      'coupons',
      'shipping',
      'handling',
      'wrapping',
      'fee',
      'tax',
      'total',
      'storeCredit',
      'giftCertificate',
      'remaining',
    ]);
  });

  it('takes a fee in the exact column, and leaves out one that costs nothing', () => {
    const fees = [
      { id: 1, name: 'Small order', costIncTax: usd('2.17'), costExTax: usd('2') },
      { id: 2, name: 'Waived', costIncTax: usd('0.00'), costExTax: usd('0') },
    ];
    expect(totalRows(totals(), fees)).toContainEqual({ name: 'fee', id: 1, label: 'Small order', amount: usd('2') });
    expect(totalRows(totals({ isTaxInclusive: true }), fees)).toContainEqual({
      name: 'fee',
      id: 1,
      label: 'Small order',
      amount: usd('2.17'),
    });
    expect(totalRows(totals(), fees).filter((row) => row.name === 'fee')).toHaveLength(1);
  });

  it('does not take tender off the grand total, but says what it leaves uncovered, exactly', () => {
    const rows = totalRows(totals({ storeCredit: usd('10.1'), giftCertificate: usd('20.2') }), []);
    expect(amountOf(rows, 'total')).toBe('43.32');
    expect(amountOf(rows, 'remaining')).toBe('13.02');
  });

  it('says nothing of what is left where nothing but the payment covers the order', () => {
    expect(names(totalRows(totals(), []))).not.toContain('remaining');
  });

  it('keeps the currency of the order in every row', () => {
    const yen: Money = { amount: '900', currencyCode: 'JPY' };
    const none: Money = { amount: '0', currencyCode: 'JPY' };
    const rows = totalRows(
      totals({ subtotalExTax: yen, totalIncTax: yen, totalTax: none, storeCredit: yen, giftCertificate: none }),
      [],
    );
    expect(rows.every((row) => row.amount.currencyCode === 'JPY' || row.amount.amount === '0')).toBe(true);
    expect(amountOf(rows, 'remaining')).toBe('0');
  });

  it('adds up to the grand total whenever the platform’s own figures do, whatever rows are hidden', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => usd((value / 100).toFixed(2)));
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        cents,
        cents,
        cents,
        cents,
        (sub, ship, handling, wrap, tax, discount, coupon) => {
          const charged = addMoney('USD', sub, ship, handling, wrap, tax);
          const total = subtractMoney(subtractMoney(charged, discount), coupon);
          const rows = totalRows(
            totals({
              subtotalExTax: sub,
              shippingExTax: ship,
              handlingExTax: handling,
              wrappingExTax: wrap,
              totalTax: tax,
              discount,
              couponDiscount: coupon,
              totalIncTax: total,
            }),
            [],
          );
          const above = rows.slice(0, names(rows).indexOf('total'));
          const sum = above.reduce(
            (left, row) =>
              row.name !== 'fee' && row.isDeduction
                ? subtractMoney(left, row.amount)
                : addMoney('USD', left, row.amount),
            usd('0'),
          );
          expect(Number(sum.amount)).toBeCloseTo(Number(total.amount), 6);
        },
      ),
    );
  });
});

describe('exactPrices', () => {
  it('takes the column that the order’s tax setting makes exact', () => {
    const one = line();
    expect(exactPrices(one, totals({ isTaxInclusive: false }))).toEqual({
      price: one.priceExTax,
      total: one.totalExTax,
    });
    expect(exactPrices(one, totals({ isTaxInclusive: true }))).toEqual({
      price: one.priceIncTax,
      total: one.totalIncTax,
    });
  });
});
