import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMoney, subtractMoney, type Money } from '#lib/core/money.ts';
import type { OrderLineView } from '#lib/orders/contract.ts';
import type { OrderPickup } from '#lib/orders/detail-contract.ts';
import type { PrintedMoney, Printout } from '#lib/orders/printout-contract.ts';
import { invoiceRows, slipSheets } from '#lib/orders/printout-rules.ts';
import { printoutOf } from '#tests/fixtures/api-print.ts';
import { delivery, line, orderDetail, totals, usd } from '#tests/fixtures/order-answers.ts';

const pickup = (id: number, methodId: number | null): OrderPickup => ({
  ...{ id, methodId, name: 'Front desk', locationName: 'Downtown', instructions: '', time: '' },
});
const goods = (id: number, parts: Partial<OrderLineView> = {}) => line({ id, addressId: 1, ...parts });
const order = (lines: readonly OrderLineView[], parts: Partial<Printout> = {}): Printout => ({
  ...printoutOf(orderDetail({ lines })),
  ...parts,
});
/** Of each sheet, where it goes and what is on it. */
const told = (printout: Printout) =>
  slipSheets(printout).map(({ delivery: to, pickup: at, lines, number, count }) => ({
    to: to?.id ?? (at === null ? null : `pickup ${at.id}`),
    lines: lines.map((one) => [one.line.id, one.toShip]),
    of: [number, count],
  }));

describe('packing slips', () => {
  test('have what is still to be shipped: without what was sent, and what was refunded and has not left', () => {
    const lines = [
      goods(1, { quantity: 4 }),
      goods(2, { quantity: 4, quantityShipped: 1 }),
      goods(3, { quantity: 4, quantityShipped: 1, quantityRefunded: 2 }),
      goods(4, { quantity: 4, quantityShipped: 4 }),
      goods(5, { quantity: 4, quantityRefunded: 4 }),
      goods(6, { quantity: 4, quantityShipped: 3, quantityRefunded: 3 }),
    ];
    const shown = [
      [1, 4],
      [2, 3],
      [3, 1],
    ];
    expect(told(order(lines))).toEqual([{ to: 1, lines: shown, of: [1, 1] }]);
  });

  test('of which everything was sent can be printed again, as it was ordered', () => {
    const [sheet, ...others] = slipSheets(order([goods(1, { quantity: 2, quantityShipped: 2 })]));
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({ isAllSent: true, lines: [{ line: { id: 1, quantity: 2 }, toShip: 0 }] });
    expect(slipSheets(order([goods(1)]))).toMatchObject([{ isAllSent: false }]);
  });

  test('are one for each delivery address, in the order’s own order; an address without goods has none', () => {
    const lines = [goods(1, { addressId: 8 }), goods(2, { addressId: 7 }), goods(3, { addressId: 8 })];
    const deliveries = [delivery(7), delivery(8), delivery(9)];
    expect(told(order(lines, { deliveries })).map(({ to, lines: on, of }) => [to, on.map(([id]) => id), of])).toEqual([
      [7, [2], [1, 2]],
      [8, [1, 3], [2, 2]],
    ]);
  });

  test('leave out downloads and gift certificates; an order of nothing else has no slip', () => {
    const digital = [line({ id: 1, kind: 'digital' }), line({ id: 2, kind: 'giftcertificate' })];
    expect(slipSheets(order(digital))).toEqual([]);
    expect(told(order([...digital, goods(3)]))).toMatchObject([{ lines: [[3, 4]] }]);
  });

  test('tell goods that are collected apart, and lose none whose place is not known', () => {
    const lines = [
      goods(1),
      line({ id: 2, pickupMethodId: 5 }),
      line({ id: 3, pickupMethodId: 77 }),
      line({ id: 4, kind: 'other' }),
    ];
    expect(told(order(lines, { pickups: [pickup(3, 5), pickup(4, null)] }))).toMatchObject([
      { to: 1, lines: [[1, 4]] },
      { to: 'pickup 3', lines: [[2, 4]] },
      {
        to: null,
        lines: [
          [3, 4],
          [4, 4],
        ],
      },
    ]);
  });

  test('have every physical line on exactly one sheet', () => {
    const lineOf = fc.record({
      addressId: fc.constantFrom(null, 1, 2, 9),
      pickupMethodId: fc.constantFrom(null, 5, 6),
      kind: fc.constantFrom('physical' as const, 'digital' as const, 'giftcertificate' as const, 'other' as const),
    });
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 12 }), (drawn) => {
        const lines = drawn.map((parts, at) => line({ id: at + 1, ...parts }));
        const printout = order(lines, {
          deliveries: [delivery(1), delivery(2)],
          pickups: [pickup(1, 5), pickup(2, 5)],
        });
        const packed = slipSheets(printout).flatMap((sheet) => sheet.lines.map((one) => one.line.id));
        const physical = lines.filter(({ kind }) => kind === 'physical' || kind === 'other').map(({ id }) => id);
        expect(packed.toSorted((one, other) => one - other)).toEqual(physical);
      }),
    );
  });
});

const tax = (id: number, amount: Money, parts: Partial<PrintedMoney['taxes'][number]> = {}) => ({
  ...{ id, name: 'State tax', ratePercent: '8.3000', amount, onWhat: 'item' },
  ...parts,
});
const invoiceOf = (money: Partial<PrintedMoney>, parts: Parameters<typeof totals>[0] = {}) =>
  order([goods(1)], { totals: totals(parts), money: { taxes: [], refunded: usd('0'), ...money } });
const amounts = (printout: Printout) =>
  invoiceRows(printout).map((row) => [row.kind === 'sum' ? row.name : row.kind, row.amount.amount]);

describe('an invoice', () => {
  test('names its taxes when they are the order’s tax, one row for each name and rate', () => {
    const taxes = [
      tax(1, usd('2')),
      tax(2, usd('1'), { onWhat: 'shipping' }),
      tax(3, usd('0.32'), { name: 'City tax', ratePercent: '1' }),
      tax(4, usd('0'), { name: 'No tax', ratePercent: '0' }),
    ];
    expect(invoiceRows(invoiceOf({ taxes })).slice(1)).toEqual([
      { kind: 'tax', key: 'tax 1', label: 'State tax', ratePercent: '8.3000', amount: usd('3') },
      { kind: 'tax', key: 'tax 3', label: 'City tax', ratePercent: '1', amount: usd('0.32') },
      { kind: 'sum', name: 'total', amount: usd('43.32'), isDeduction: false },
    ]);
  });

  test.each([
    ['do not add up to the order’s tax', [tax(1, usd('3.31'))]],
    ['are not told', []],
    ['are in another currency', [tax(1, { amount: '3.32', currencyCode: 'EUR' })]],
  ])('has the order’s one figure where its taxes %s', (_, taxes) => {
    expect(amounts(invoiceOf({ taxes }))).toEqual([
      ['subtotal', '40'],
      ['tax', '3.32'],
      ['total', '43.32'],
    ]);
  });

  test('whose prices include the tax tells it below the total', () => {
    expect(amounts(invoiceOf({ taxes: [tax(1, usd('3.32'))] }, { isTaxInclusive: true }))).toEqual([
      ['subtotal', '43.32'],
      ['total', '43.32'],
      ['taxIncluded', '3.32'],
    ]);
  });

  test('ends with what was given back and what is left', () => {
    expect(amounts(invoiceOf({ refunded: usd('10.5') })).slice(-2)).toEqual([
      ['refunded', '10.5'],
      ['net', '32.82'],
    ]);
    expect(amounts(invoiceOf({ refunded: usd('0.0000') })).at(-1)?.[0]).toBe('total');
  });

  test('adds up to the order’s total, whatever its parts are', () => {
    const cents = fc.integer({ min: 0, max: 99_999 }).map((value) => usd((value / 100).toFixed(2)));
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 6, maxLength: 6 }),
        fc.array(cents, { maxLength: 4 }),
        (parts, taxed) => {
          const [subtotal = usd('0'), shipping = usd('0'), handling = usd('0'), wrapping = usd('0'), fee = usd('0')] =
            parts;
          const discount = parts[5] ?? usd('0');
          const totalTax = addMoney('USD', ...taxed);
          const total = subtractMoney(addMoney('USD', subtotal, shipping, handling, wrapping, fee, totalTax), discount);
          const printout = invoiceOf(
            { taxes: taxed.map((amount, at) => tax(at, amount, { ratePercent: String(at % 2) })) },
            {
              ...{ subtotalExTax: subtotal, shippingExTax: shipping, handlingExTax: handling },
              ...{ wrappingExTax: wrapping, discount, totalTax, totalIncTax: total },
            },
          );
          const rows = invoiceRows({ ...printout, fees: [{ id: 1, name: 'Fee', costIncTax: fee, costExTax: fee }] });
          const until = rows.findIndex((row) => row.kind === 'sum' && row.name === 'total');
          const sum = rows
            .slice(0, until)
            .reduce(
              (left, row) =>
                row.kind === 'sum' && row.isDeduction
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
