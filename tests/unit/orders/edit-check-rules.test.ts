import { describe, expect, test } from 'vitest';
import { checkWish, holdsCardNumber } from '#lib/orders/edit-check-rules.ts';
import { toPath } from '#lib/orders/edit-refusal-rules.ts';
import { saveEditSchema } from '#lib/orders/edit-contract.ts';
import { NO_WISH } from '#lib/orders/edit-wish-rules.ts';
import { editFee, editLine, editState, pair } from '#tests/fixtures/edit-state.ts';

const shipped = editState({ lines: [editLine(1, { quantityShipped: 1 }), editLine(2)], fees: [editFee(5)] });
const problems = (to: Record<string, string>, state = shipped) =>
  checkWish(state, { ...NO_WISH, to }).map(({ path, problem }) => `${path} ${problem}`);

describe('values that cannot be saved', () => {
  test.each([
    ['line.1.quantity', '1.5', 'not_a_quantity'],
    ['line.1.quantity', '-1', 'not_a_quantity'],
    ['line.1.quantity', '', 'not_a_quantity'],
    ['line.1.quantity', '10000000', 'not_a_quantity'],
    ['line.1.quantity', '0', 'already_shipped'],
    ['line.2.exTax', '10,00', 'not_an_amount'],
    ['line.2.exTax', '1e400', 'not_an_amount'],
    ['line.2.exTax', 'NaN', 'not_an_amount'],
    ['line.2.exTax', '0.001', 'too_many_places'],
    ['shipping.incTax', '-1', 'not_an_amount'],
    ['shipping.incTax', '1', 'tax_negative'],
    ['discount', 'x', 'not_an_amount'],
    ['discount', '50000', 'discount_too_large'],
    ['billing.zip', ' 1', 'zip_too_short'],
    ['billing.city', 'x'.repeat(256), 'too_long'],
    ['staffNotes', 'x'.repeat(65_536), 'too_long'],
    ['staffNotes', 'a\u0000b', 'unreadable_text'],
    ['staffNotes', 'a\ud800b', 'unreadable_text'],
    ['staffNotes', 'card 4111-1111 1111 1111', 'card_number'],
    ['customer', '../9', 'not_there'],
    ['fee.5.name', ' ', 'required'],
    ['fee.5.state', 'x', 'not_there'],
    ['fee.5.incTax', '1', 'tax_negative'],
  ])('%s of %j: %s', (path, text, problem) => {
    expect(problems({ [path]: text })).toEqual([`${path} ${problem}`]);
  });

  test('a yen has no decimals, a dinar three', () => {
    expect(problems({ discount: '1.5' }, editState({ currencyCode: 'JPY' }))).toEqual(['discount too_many_places']);
    expect(problems({ discount: '1.555' }, editState({ currencyCode: 'KWD' }))).toEqual([]);
  });

  test('an order keeps at least one line', () => {
    expect(problems({ 'line.1.quantity': '0', 'line.2.quantity': '0' }, editState())).toEqual(['lines no_lines_left']);
  });

  test('new lines and fees', () => {
    const newFees = [{ name: ' ', cost: pair('2', '1') }];
    const line = {
      productId: null,
      variantId: null,
      options: [],
      name: 'x',
      sku: '',
      quantity: 1,
      isPricedByStore: false,
    };
    const found = checkWish(editState(), { ...NO_WISH, newFees, newLines: [{ ...line, price: pair('x', '1') }] });
    expect(found.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'new.0.exTax not_an_amount',
      'newFee.0.name required',
      'newFee.0.incTax tax_negative',
    ]);
  });
});

test.each(['<img src=x onerror=alert(1)>', '{{7*7}}', '\u202Ertl', '👩🏽‍🚒'.repeat(500), "O'Neil -- ; DROP"])(
  'any text is text: %s',
  (text) => {
    expect(problems({ staffNotes: text })).toEqual([]);
  },
);

test('card numbers are known by their check digit', () => {
  expect(holdsCardNumber('5500 0000 0000 0004')).toBe(true);
  expect(holdsCardNumber('call +49 30 1234567890')).toBe(false);
  expect(holdsCardNumber('0000000000000000')).toBe(false);
  expect(holdsCardNumber('article 4006381333931')).toBe(false);
  expect(problems({ 'billing.phone': '4111111111111111' })).toEqual([]);
});

test('the platform’s names of fields lead to the form’s', () => {
  expect(toPath('customer_id')).toBe('customer');
  expect(toPath('fees[0].cost')).toBe('fees');
  expect(toPath('who_knows')).toBeUndefined();
  expect(toPath(undefined)).toBeUndefined();
});

describe('the request of a save', () => {
  const body = { seen: {}, wish: NO_WISH, seenTotal: '49.5' };

  test('is taken as the screen sends it', () => {
    const wish = { ...NO_WISH, to: { 'line.12.quantity': '0', 'billing.form0': 'x', 'delivery.3.countryIso2': 'US' } };
    expect(saveEditSchema.safeParse({ ...body, wish, reason: 'asked' }).success).toBe(true);
  });

  test.each<[string, object]>([
    ['an unknown key', { ...body, storeHash: { not: '' } }],
    ['a path of no order', { ...body, seen: { '../x': '' } }],
    ['a prototype', JSON.parse('{"seen":{"__proto__":{"x":1}},"wish":1,"seenTotal":null}')],
    ['a list', { ...body, wish: [] }],
    ['a total that is none', { ...body, seenTotal: '1e9' }],
    ['a text that is a number', { ...body, seen: { staffNotes: 5 } }],
  ])('is refused with %s', (_, sent) => {
    expect(saveEditSchema.safeParse(sent).success).toBe(false);
  });
});
