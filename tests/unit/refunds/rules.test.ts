import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tell } from '#lib/core/error-text.ts';
import type { RefundBasis, RefundSelection } from '#lib/refunds/contract.ts';
import { sayProblem } from '#lib/refunds/problem-text.ts';
import {
  checkSelection,
  effectiveAmount,
  givesNoTaxBack,
  isWayOf,
  leftOf,
  takenOf,
  toSubject,
  type EarlierRefund,
} from '#lib/refunds/rules.ts';

/** How many cases are made up. All of them: MONEY_CASES=100000. */
const CASES = Number(process.env['MONEY_CASES'] ?? 2_000);

const CURRENCIES = [
  { code: 'JPY', places: 0 },
  { code: 'USD', places: 2 },
  { code: 'KWD', places: 3 },
] as const;

/** Whole minor units as decimal text, by digits alone: what the rules' arithmetic is held against. */
function text(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Minor units of decimal text, whatever its padding; null where it has more decimals than that. */
function units(amount: string, places: number): bigint | null {
  const [whole = '', fraction = ''] = amount.split('.');
  if (/[1-9]/.test(fraction.slice(places))) return null;
  return BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
}

const arbitraryCase = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    total: fc.bigInt({ min: 1n, max: 999_999_999n }),
    earlier: fc.array(
      fc.record({
        part: fc.integer({ min: 1, max: 40 }),
        isDeclined: fc.boolean(),
        pieces: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 4 },
    ),
    quantity: fc.integer({ min: 1, max: 9 }),
    shipping: fc.bigInt({ min: 1n, max: 99_999n }),
    asked: fc.record({
      pieces: fc.integer({ min: -1, max: 11 }),
      shipping: fc.bigInt({ min: -1n, max: 120_000n }),
      order: fc.bigInt({ min: -1n, max: 1_100_000_000n }),
      extraDigit: fc.constantFrom('', '0', '1'),
    }),
  })
  .map((given) => {
    const { currency, total, asked, quantity } = given;
    const money = (amount: bigint) => ({ amount: text(amount, currency.places), currencyCode: currency.code });
    const earlier: EarlierRefund[] = given.earlier.map(({ part, isDeclined, pieces }) => ({
      payments: [{ amount: money((total * BigInt(part)) / 200n), isDeclined }],
      totalTax: null,
      items: [{ itemType: 'PRODUCT', itemId: 7, quantity: pieces, requestedAmount: null }],
    }));
    const taken = given.earlier
      .filter(({ isDeclined }) => !isDeclined)
      .reduce((sum, { part }) => sum + (total * BigInt(part)) / 200n, 0n);
    const left = total - taken;
    const gone = given.earlier.filter(({ isDeclined }) => !isDeclined).reduce((sum, { pieces }) => sum + pieces, 0);
    const order = asked.order < 0n ? null : `${text(asked.order, currency.places)}`;
    const selection: RefundSelection = {
      kind: 'items',
      lines: asked.pieces < 0 ? [] : [{ id: 7, quantity: asked.pieces }],
      wrapping: [],
      shipping: asked.shipping < 0n ? [] : [{ id: 3, amount: text(asked.shipping, currency.places) }],
      handling: [],
      fees: [],
      order:
        order === null || asked.extraDigit === ''
          ? order
          : `${order.includes('.') ? order : `${order}.`}${asked.extraDigit}`,
    };
    return { ...given, money, earlier, left, linesLeft: Math.max(quantity - gone, 0), selection };
  });

type Case = typeof arbitraryCase extends fc.Arbitrary<infer One> ? One : never;

function basisOf(given: Case): RefundBasis {
  const { money, total, earlier, quantity, shipping, currency } = given;
  const left = leftOf({ total: money(total), tax: money(0n) }, earlier);
  return {
    ...{ orderId: 1, currencyCode: currency.code, base: '', block: null, isTaxInclusive: true, isGuest: false },
    ...{ total: money(total), left: left.total, leftTax: left.tax },
    lines: [
      {
        ...{ id: 7, name: 'Mug', sku: '', options: [], quantity, wrapping: null, canRestock: false },
        left: Math.max(quantity - takenOf(earlier, 'PRODUCT', 7).pieces, 0),
        priceIncTax: money(1n),
        priceExTax: money(1n),
      },
    ],
    shipping: [{ id: 3, label: '', cost: money(shipping), left: money(shipping) }],
    handling: [],
    fees: [],
  };
}

function sample(): Case {
  const [one] = fc.sample(arbitraryCase, 1);
  if (one === undefined) throw new Error('no case was made up');
  return one;
}

describe('limits and amounts, over made-up orders in currencies of 0, 2 and 3 decimals', () => {
  test('what is left is exact to the minor unit, and never below zero', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        const { places } = given.currency;
        const left = leftOf({ total: given.money(given.total), tax: given.money(0n) }, given.earlier);
        expect(units(left.total.amount, places)).toBe(given.left < 0n ? 0n : given.left);
        expect(basisOf(given).lines[0]?.left).toBe(given.linesLeft);
      }),
      { numRuns: CASES },
    );
  });

  test('what passes is whole minor units, above zero and no more than is left; everything else is refused', () => {
    fc.assert(
      fc.property(arbitraryCase, (given) => {
        const { asked, linesLeft, shipping, currency, selection } = given;
        const left = given.left < 0n ? 0n : given.left;
        const least = shipping < left ? shipping : left;
        const areLinesRight = asked.pieces < 0 || (asked.pieces >= 1 && asked.pieces <= linesLeft);
        const isShippingRight = asked.shipping < 0n || (asked.shipping >= 1n && asked.shipping <= least);
        const isOrderRight = asked.order < 0n || (asked.order >= 1n && asked.order <= left && asked.extraDigit !== '1');
        const both = (asked.shipping < 0n ? 0n : asked.shipping) + (asked.order < 0n ? 0n : asked.order);
        const isEmpty = asked.pieces < 0 && asked.shipping < 0n && asked.order < 0n;
        const isRight = areLinesRight && isShippingRight && isOrderRight && both <= left && !isEmpty;
        const problems = checkSelection(basisOf(given), selection);
        expect(problems.length === 0).toBe(isRight);
        for (const problem of problems) expect(tell(sayProblem(problem), 'en')).not.toMatch(/undefined|NaN/);
        if (!isRight) return;
        const subject = toSubject(1, selection);
        if (subject.kind !== 'items') throw new Error('items were chosen');
        // As JSON, where the platform takes numbers: the same minor units arrive.
        const sent = JSON.parse(
          JSON.stringify(subject.items.map((item) => ('amount' in item ? Number(item.amount) : item.quantity))),
          (_, value: unknown, context?: { source?: string }) => context?.source ?? value,
        ) as string[];
        const expected = [
          ...(asked.pieces < 0 ? [] : [BigInt(asked.pieces)]),
          ...(asked.shipping < 0n ? [] : [asked.shipping]),
          ...(asked.order < 0n ? [] : [asked.order]),
        ];
        const isPieces = (index: number) => asked.pieces >= 0 && index === 0;
        expect(sent.map((value, index) => units(value, isPieces(index) ? 0 : currency.places))).toEqual(expected);
      }),
      { numRuns: CASES },
    );
  });

  test('a way to pay back is the quote’s to the minor unit or none', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.bigInt({ min: -1n, max: 1n }), ({ money, total }, off) => {
        const [first, second] = [total / 3n, total - total / 3n];
        const quote = {
          total: money(total),
          methods: [
            [
              { providerId: 'storecredit', amount: money(first), isOffline: false },
              { providerId: 'stripe', amount: money(second), isOffline: false },
            ],
          ],
        };
        const payments = [
          { providerId: 'storecredit', amount: money(first).amount, isOffline: false },
          { providerId: 'stripe', amount: money(second + off < 0n ? 0n : second + off).amount, isOffline: false },
        ];
        expect(isWayOf(quote, payments)).toBe(off === 0n);
      }),
      { numRuns: CASES },
    );
  });
});

describe('an amount that a person typed', () => {
  const basis = { ...basisOf(sample()), left: { amount: '20.00', currencyCode: 'USD' }, currencyCode: 'USD' };
  const order = (amount: string): RefundSelection => ({
    ...{ kind: 'items', lines: [], wrapping: [], shipping: [], handling: [], fees: [] },
    order: amount,
  });

  test.each([
    ['0', 'not_positive'],
    ['-1', 'not_an_amount'],
    ['0.001', 'too_precise'],
    ['20.01', 'above_left'],
    ['1e400', 'not_an_amount'],
    ['10,00', 'not_an_amount'],
    ['NaN', 'not_an_amount'],
    ['0.000000000000000000001', 'not_an_amount'],
    ['١٢', 'not_an_amount'],
    ['', 'not_an_amount'],
  ] as const)('of %s is refused with the most that is possible', (amount, code) => {
    const [problem] = checkSelection(basis, order(amount));
    expect(problem).toEqual({ field: 'order', code, most: basis.left });
    expect(problem && tell(sayProblem(problem), 'en')).toContain('20.00 USD');
  });

  test.each(['20', '20.00', '20.0000', '0.01'])('of %s passes', (amount) => {
    expect(checkSelection(basis, order(amount))).toEqual([]);
  });

  test('yen have no decimals', () => {
    const yen = { ...basis, left: { amount: '2000', currencyCode: 'JPY' } };
    expect(checkSelection(yen, order('1.5'))).toMatchObject([{ code: 'too_precise' }]);
    expect(checkSelection(yen, order('1.0'))).toEqual([]);
  });

  test('that cannot be read is never sent on', () => {
    expect(() => toSubject(1, order('1e400'))).toThrow(RangeError);
  });
});

describe('what is chosen', () => {
  const basis = basisOf(sample());
  const nothing = {
    kind: 'items',
    lines: [],
    wrapping: [],
    shipping: [],
    handling: [],
    fees: [],
    order: null,
  } as const;

  test('must be something, of the order, and each thing once', () => {
    const one = { id: 99, quantity: 1 };
    expect(checkSelection(basis, { ...nothing } as never)).toEqual([{ field: '', code: 'nothing' }]);
    expect(checkSelection(basis, { ...nothing, lines: [one] } as never)).toMatchObject([{ code: 'unknown_item' }]);
    const twice = [0, 0].map(() => ({ id: 7, quantity: 1 }));
    const left = { ...basis, lines: basis.lines.map((line) => ({ ...line, left: 5 })) };
    expect(checkSelection(left, { ...nothing, lines: twice } as never)).toMatchObject([{ code: 'twice' }]);
    expect(checkSelection(left, { ...nothing, lines: [{ id: 7, quantity: 0.5 }] } as never)).toMatchObject([
      { code: 'not_whole', most: 5 },
    ]);
    expect(checkSelection(left, { ...nothing, wrapping: [{ id: 7, quantity: 1 }] } as never)).toMatchObject([
      { field: 'wrapping.7', code: 'unknown_item' },
    ]);
  });

  test('gives no tax back where it is an amount off the whole order', () => {
    expect(givesNoTaxBack({ ...nothing, order: '5' } as never)).toBe(true);
    expect(givesNoTaxBack({ ...nothing } as never)).toBe(false);
    expect(givesNoTaxBack({ kind: 'tax', amount: '1' })).toBe(false);
  });

  test('as tax alone goes without items, and is limited by the tax that is left', () => {
    const money = (amount: string) => ({ amount, currencyCode: 'USD' });
    const taxed = { ...basis, leftTax: money('1.50'), left: money('20') };
    expect(checkSelection(taxed, { kind: 'tax', amount: '1.5' })).toEqual([]);
    expect(checkSelection(taxed, { kind: 'tax', amount: '1.51' })).toMatchObject([
      { field: 'tax', code: 'above_left' },
    ]);
    expect(toSubject(1, { kind: 'tax', amount: '1.50' })).toEqual({ kind: 'tax', amount: '1.5' });
  });
});

test('of a refund only the parts that were not declined count', () => {
  const money = (amount: string) => ({ amount, currencyCode: 'USD' });
  const refund: EarlierRefund = {
    payments: [
      { amount: money('3'), isDeclined: true },
      { amount: money('4.50'), isDeclined: false },
    ],
    totalTax: money('0.5'),
    items: [],
  };
  expect(effectiveAmount(refund)).toBe('4.5');
  expect(leftOf({ total: money('10'), tax: money('1') }, [refund])).toEqual({ total: money('5.5'), tax: money('0.5') });
});
