import { describe, expect, test } from 'vitest';
import type { DraftContent } from '#lib/order-create/contract.ts';
import { draftProblems, emptyDraft, isAboveStock, wholeNumber } from '#lib/order-create/draft-rules.ts';
import { draftTotals } from '#lib/order-create/totals-rules.ts';
import { BILLING, customLine, draftOf, OPTIONS, productLine } from '#tests/fixtures/order-drafts.ts';

function problemsOf(changes: Partial<DraftContent>): readonly string[] {
  const draft = draftOf(changes);
  return draftProblems(draft, draftTotals(draft, OPTIONS)).map(
    ({ step, path, problem }) => `${step} ${path} ${problem}`,
  );
}

describe('a draft', () => {
  test('with everything said can be an order', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test('with nothing said names every part that is missing, in the order of the steps', () => {
    const draft = emptyDraft(1, 'USD');
    const paths = draftProblems(draft, draftTotals(draft, OPTIONS)).map(({ path }) => path);
    expect(paths).toEqual([
      ...['firstName', 'lastName', 'street1', 'city', 'countryCode', 'zip', 'email'].map((part) => `billing.${part}`),
      'lines',
    ]);
  });

  test.each<[string, Partial<DraftContent>, string]>([
    ['a postal code of one character', { billing: { ...BILLING, zip: '1' } }, 'customer billing.zip zipTooShort'],
    ['blanks for a name', { billing: { ...BILLING, firstName: '  ' } }, 'customer billing.firstName missing'],
    ['an e-mail without @', { billing: { ...BILLING, email: 'ada' } }, 'customer billing.email notEmail'],
    ['no line', { lines: [] }, 'items lines noLines'],
    ['a quantity of 0', { lines: [customLine({ quantity: '0' })] }, 'items lines.c.quantity notWhole'],
    ['a negative quantity', { lines: [customLine({ quantity: '-1' })] }, 'items lines.c.quantity notWhole'],
    ['half a piece', { lines: [customLine({ quantity: '0.5' })] }, 'items lines.c.quantity notWhole'],
    ['ten million pieces', { lines: [customLine({ quantity: '10000000' })] }, 'items lines.c.quantity notWhole'],
    ['Arabic digits', { lines: [customLine({ quantity: '١٢' })] }, 'items lines.c.quantity notWhole'],
    ['less than the minimum', { lines: [productLine({ minimum: 2 })] }, 'items lines.p.quantity belowMinimum'],
    [
      'more than the maximum',
      { lines: [productLine({ quantity: '6', maximum: 5 })] },
      'items lines.p.quantity aboveMaximum',
    ],
    ['a custom line without a name', { lines: [customLine({ name: ' ' })] }, 'items lines.c.name missing'],
    ['a name of 251 letters', { lines: [customLine({ name: 'x'.repeat(251) })] }, 'items lines.c.name tooLong'],
    [
      'a custom line without prices',
      { lines: [customLine({ price: { exTax: '', incTax: '' } })] },
      'items lines.c.price.exTax missing',
    ],
    [
      'one price of a pair',
      { lines: [productLine({ price: { exTax: '5', incTax: '' } })] },
      'items lines.p.price.incTax bothPrices',
    ],
    [
      'a price with tax below the one without',
      { lines: [customLine({ price: { exTax: '5', incTax: '4' } })] },
      'items lines.c.price.incTax belowExTax',
    ],
    [
      'a negative price',
      { lines: [customLine({ price: { exTax: '-5', incTax: '5' } })] },
      'items lines.c.price.exTax notAmount',
    ],
    [
      'an exponent',
      { lines: [customLine({ price: { exTax: '1', incTax: '1e400' } })] },
      'items lines.c.price.incTax notAmount',
    ],
    ['a comma', { shipping: { exTax: '10,00', incTax: '11' } }, 'fulfilment shipping.exTax notAmount'],
    ['shipping with one amount', { shipping: { exTax: '', incTax: '4' } }, 'fulfilment shipping.exTax bothPrices'],
    [
      'half a yen',
      { currencyCode: 'JPY', lines: [customLine({ price: { exTax: '1.5', incTax: '2' } })] },
      'items lines.c.price.exTax tooManyPlaces',
    ],
    ['a tenth of a cent', { discount: '0.001' }, 'payment discount tooManyPlaces'],
    ['a pickup that was not chosen', { delivery: 'pickup' }, 'fulfilment pickup missing'],
    ['a discount above everything', { discount: '22.01' }, 'payment discount aboveTotal'],
    ['a rate above all', { taxRate: '100.1' }, 'payment taxRate notRate'],
    ['a rate in words', { taxRate: 'ten' }, 'payment taxRate notRate'],
    ['the status Shipped', { statusId: 2 }, 'payment statusId notOffered'],
    ['the status Refunded', { statusId: 4 }, 'payment statusId notOffered'],
    ['a card number in the notes', { staffNotes: 'card 4111 1111-1111 1111' }, 'payment staffNotes cardNumber'],
    ['too long notes', { staffNotes: 'x'.repeat(65_536) }, 'payment staffNotes tooLong'],
    ['a payment method of 101 letters', { paymentMethod: 'x'.repeat(101) }, 'payment paymentMethod tooLong'],
    [
      'a fee without a name',
      { fees: [{ key: 'f', name: '', exTax: '1', incTax: '1' }] },
      'payment fees.f.name missing',
    ],
    [
      'a fee without amounts',
      { fees: [{ key: 'f', name: 'Rush', exTax: '', incTax: '' }] },
      'payment fees.f.exTax missing',
    ],
  ])('with %s cannot', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  test('is asked for a delivery address only where it goes to another one', () => {
    expect(problemsOf({ delivery: 'billing' })).toEqual([]);
    expect(problemsOf({ delivery: 'address' })).toHaveLength(6);
    expect(problemsOf({ delivery: 'address', shippingAddress: { ...BILLING, email: '' } })).toEqual([]);
  });

  test('may have a name of 250 emoji, three decimals of a dinar, and every status that an order can begin with', () => {
    expect(problemsOf({ lines: [customLine({ name: '🎉'.repeat(250) })] })).toEqual([]);
    expect(
      problemsOf({ currencyCode: 'KWD', lines: [customLine({ price: { exTax: '1.234', incTax: '1.234' } })] }),
    ).toEqual([]);
    for (const statusId of [0, 1, 7, 8, 9, 10, 11, 12]) expect(problemsOf({ statusId })).toEqual([]);
  });

  test('that asks for more than there was is told, not stopped', () => {
    const line = productLine({ quantity: '4', stock: 3 });
    expect(problemsOf({ lines: [line] })).toEqual([]);
    expect(
      [line, productLine({ quantity: '3', stock: 3 }), productLine({ quantity: '9' }), customLine()].map(isAboveStock),
    ).toEqual([true, false, false, false]);
  });
});

test.each([
  [' 7 ', 7],
  ['007', 7],
  ['', null],
  ['1e3', null],
  ['999999', 999_999],
  ['1000000', null],
] as const)('the quantity %o is %o', (text, quantity) => {
  expect(wholeNumber(text)).toBe(quantity);
});
