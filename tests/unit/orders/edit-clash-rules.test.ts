import { describe, expect, test } from 'vitest';
import { differences, findClashes } from '#lib/orders/edit-clash-rules.ts';
import { companionsOf, fieldsOf, isSameValue, seenFor } from '#lib/orders/edit-fields-rules.ts';
import { isEmptyWish, partsOf, seenOf, stillWished, wishOf } from '#lib/orders/edit-parts-rules.ts';
import { NO_WISH } from '#lib/orders/edit-wish-rules.ts';
import { editFee, editState } from '#tests/fixtures/edit-state.ts';

const NOTHING_ADDED = { lines: false, fees: false };

describe('the fields of an order', () => {
  const fields = fieldsOf(editState({ fees: [editFee(5)] }));

  test('are texts under paths', () => {
    expect(fields).toMatchObject({
      customer: '8',
      'billing.city': 'Albany',
      'billing.form1': 'Mon, Tue',
      'delivery.31.method': 'Courier',
      'line.1.quantity': '2',
      'shipping.incTax': '5.5',
      'fee.5.name': 'Fee 5',
      lines: '1 2',
    });
  });

  test('go with what belongs to them', () => {
    expect(companionsOf('line.1.incTax')).toEqual(['line.1.exTax', 'line.1.incTax']);
    expect(companionsOf('billing.country')).toEqual(['billing.country', 'billing.countryIso2']);
    expect(companionsOf('staffNotes')).toEqual(['staffNotes']);
  });

  test('that a save must have seen are those that it touches, and what goes with them', () => {
    expect(seenFor(fields, ['staffNotes', 'shipping.exTax'], NOTHING_ADDED)).toEqual({
      staffNotes: '',
      'shipping.exTax': '5',
      'shipping.incTax': '5.5',
    });
    expect(Object.keys(seenFor(fields, ['line.1.quantity'], NOTHING_ADDED))).toContain('line.1.incTax');
    expect(Object.keys(seenFor(fields, ['fee.5.state'], NOTHING_ADDED))).toContain('fee.5.name');
    expect(seenFor(fields, [], { lines: true, fees: true })).toEqual({ lines: '1 2', fees: '5' });
  });
});

describe('clashes', () => {
  const now = { staffNotes: 'theirs', paymentMethod: 'Cash', 'line.1.quantity': '3' };

  test('are fields with another value than was seen and than is wished', () => {
    const seen = { staffNotes: 'old', paymentMethod: 'Cash' };
    expect(findClashes(now, seen, { staffNotes: 'mine', paymentMethod: 'Card' })).toEqual([
      { path: 'staffNotes', seen: 'old', theirs: 'theirs', mine: 'mine' },
    ]);
    expect(findClashes(now, seen, { staffNotes: 'theirs' })).toEqual([]);
  });

  test('do not come of other line ends', () => {
    expect(findClashes({ staffNotes: 'a\r\nb' }, { staffNotes: 'a\nb' }, { staffNotes: 'c' })).toEqual([]);
  });

  test('are told where a line is gone, unless both took it off', () => {
    const seen = { 'line.2.quantity': '1', 'line.2.exTax': '5' };
    expect(findClashes(now, seen, { 'line.2.quantity': '4' })).toMatchObject([
      { path: 'line.2.quantity', theirs: null, mine: '4' },
      { path: 'line.2.exTax', theirs: null, mine: null },
    ]);
    expect(findClashes(now, seen, { 'line.2.quantity': '0' })).toEqual([]);
    expect(findClashes({}, { 'fee.3.name': 'x' }, { 'fee.3.state': 'removed' })).toEqual([]);
  });

  test('differences go both ways', () => {
    expect(differences({ a: '1', b: '2' }, { b: '3', c: '4' })).toEqual(['a', 'b', 'c']);
  });
});

describe('the writes of a wish', () => {
  const to = { staffNotes: 'x', 'delivery.31.city': 'Troy', 'delivery.4.zip': '12', 'delivery.31.zip': '1' };

  test('are the order and each address by itself', () => {
    const wish = { ...NO_WISH, to };
    expect(partsOf(wish)).toEqual([{ kind: 'order' }, { kind: 'delivery', id: 4 }, { kind: 'delivery', id: 31 }]);
    expect(partsOf({ ...wish, keepTotals: false })).toEqual([{ kind: 'order' }]);
    expect(partsOf(NO_WISH)).toEqual([]);
    expect(wishOf({ kind: 'order' }, wish).to).toEqual({ staffNotes: 'x' });
    expect(wishOf({ kind: 'delivery', id: 31 }, wish).to).toEqual({
      'delivery.31.city': 'Troy',
      'delivery.31.zip': '1',
    });
    expect(wishOf({ kind: 'order' }, { ...wish, keepTotals: false }).to).toEqual(to);
  });

  test('compare all at first, and an address later by itself', () => {
    expect(seenOf({ kind: 'order' }, to)).toEqual(to);
    expect(seenOf({ kind: 'delivery', id: 4 }, to)).toEqual({ 'delivery.4.zip': '12' });
  });

  test('leave out what is so already', () => {
    const left = stillWished({ ...NO_WISH, to }, { staffNotes: 'x', 'delivery.31.city': 'Albany' });
    expect(Object.keys(left.to)).not.toContain('staffNotes');
    expect(isEmptyWish(stillWished({ ...NO_WISH, to: { a: '1' } }, { a: '1' }))).toBe(true);
    expect(isEmptyWish({ ...NO_WISH, newFees: [{ name: 'x', cost: { exTax: '1', incTax: '1' } }] })).toBe(false);
  });
});

test.each([
  ['discount', '18.9', '18.90', true],
  ['line.1.exTax', '18.9', '18.91', false],
  ['fee.5.incTax', '5', '5.0000', true],
  ['discount', '18.9', '18.9x', false],
  ['billing.zip', '012', '12', false],
  ['line.1.quantity', '2', '2.0', false],
  ['staffNotes', 'a\r\nb', 'a\nb', true],
  ['discount', '0', undefined, false],
])('of %s, %s and %s are the same: %s', (path, one, other, isSame) => {
  expect(isSameValue(path, one, other)).toBe(isSame);
});

test('an amount that is spelled in another way is neither a clash nor still to be sent', () => {
  const seen = { 'shipping.exTax': '5.00', 'shipping.incTax': '5.5' };
  const fields = fieldsOf(editState());
  expect(findClashes(fields, seen, { 'shipping.exTax': '6' })).toEqual([]);
  const wish = { ...NO_WISH, to: { 'shipping.exTax': '5.00', 'shipping.incTax': '6.00' } };
  expect(stillWished(wish, fields).to).toEqual({ 'shipping.incTax': '6.00' });
});
