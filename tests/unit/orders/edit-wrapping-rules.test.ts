import { describe, expect, test } from 'vitest';
import { editBody } from '#lib/bigcommerce/order-edit-body.ts';
import { personalFieldIn, withoutPersonalData } from '#lib/core/personal-data.ts';
import { checkWish } from '#lib/orders/edit-check-rules.ts';
import { findClashes } from '#lib/orders/edit-clash-rules.ts';
import { fieldsOf, isTakenOff, seenFor } from '#lib/orders/edit-fields-rules.ts';
import { planEdit } from '#lib/orders/edit-plan-rules.ts';
import { previewEdit } from '#lib/orders/edit-preview-rules.ts';
import { showsWish } from '#lib/orders/edit-trace-rules.ts';
import { irreversibleParts, undoOf } from '#lib/orders/edit-undo-rules.ts';
import { verifyEdit } from '#lib/orders/edit-verify-rules.ts';
import { NO_WISH, type EditWish } from '#lib/orders/edit-wish-rules.ts';
import { wrappingForQuantity, wrappingPaths } from '#lib/orders/edit-wrapping-rules.ts';
import type { EditWrapping } from '#lib/orders/edit-contract.ts';
import { editLine, editState, editWrapping, pair, TOTALS } from '#tests/fixtures/edit-state.ts';

const wish = (to: Record<string, string>): EditWish => ({ ...NO_WISH, to });
const NOTHING_ADDED = { lines: false, fees: false };

/** Two lines; the first is wrapped for 4 (4.40 with tax). */
function wrappedState(wrapping: EditWrapping | null = editWrapping('4', '4.4'), productId: number | null = 101) {
  const cost = wrapping?.cost ?? pair('0', '0');
  const totals = { ...TOTALS, wrapping: cost, total: pair('49', '53.9'), tax: '4.9' };
  return editState({ lines: [editLine(1, { wrapping, productId }), editLine(2)], totals });
}
const STATE = wrappedState();

describe('what is sent of a line’s wrapping', () => {
  const whole = { id: 7, name: 'Brown paper', message: 'With love', cost: pair('4', '4.4') };

  test.each<[string, Record<string, string>, object]>([
    ['is the whole of it for a new message', { 'wrap.1.wrappingMessage': 'Hello' }, { ...whole, message: 'Hello' }],
    ['is the whole of it for no message', { 'wrap.1.wrappingMessage': '' }, { ...whole, message: '' }],
    ['is the whole of it for a new name', { 'wrap.1.name': 'Silk' }, { ...whole, name: 'Silk' }],
    ['has both costs for one', { 'wrap.1.exTax': '3.50' }, { ...whole, cost: pair('3.5', '4.4') }],
  ])('%s', (_, to, wrapping) => {
    expect(planEdit(STATE, wish(to)).order).toEqual({ changedLines: [{ id: 1, wrapping }] });
  });

  test('is id 0 alone when it is taken off, whatever else was typed', () => {
    const { order } = planEdit(STATE, wish({ 'wrap.1.state': 'removed', 'wrap.1.name': 'Silk' }));
    expect(order).toEqual({ changedLines: [{ id: 1, wrapping: 'none' }] });
    expect(editBody(order ?? {})).toEqual({ products: [{ id: 1, wrapping_id: 0 }] });
  });

  test('has the platform’s names', () => {
    const { order } = planEdit(STATE, wish({ 'wrap.1.exTax': '8', 'wrap.1.incTax': '8.8', 'line.1.quantity': '4' }));
    expect(editBody(order ?? {})).toEqual({
      products: [
        {
          ...{ id: 1, quantity: 4, wrapping_id: 7, wrapping_name: 'Brown paper', wrapping_message: 'With love' },
          ...{ wrapping_cost_ex_tax: '8', wrapping_cost_inc_tax: '8.8' },
        },
      ],
    });
  });

  test('is nothing beside another change of the line, nor for a removed line', () => {
    expect(planEdit(STATE, wish({ 'line.1.quantity': '3' })).order?.changedLines).toEqual([{ id: 1, quantity: 3 }]);
    const removed = planEdit(STATE, wish({ 'line.1.quantity': '0', 'wrap.1.name': 'Silk' }));
    expect(removed.order?.changedLines).toEqual([{ id: 1, quantity: 0 }]);
  });

  test('gives way to the lines where the order’s wrapping had been set by hand', () => {
    const byHand = { ...STATE, totals: { ...STATE.totals, wrapping: pair('9', '9.9') } };
    expect(planEdit(byHand, wish({ 'line.2.quantity': '3' })).order?.wrappingCost).toEqual(pair('9', '9.9'));
    expect(planEdit(byHand, wish({ 'wrap.1.name': 'Silk' })).order).not.toHaveProperty('wrappingCost');
    const typed = wish({ 'wrap.1.name': 'Silk', 'wrapping.exTax': '1', 'wrapping.incTax': '1.1' });
    expect(previewEdit(byHand, typed).after.wrapping).toEqual(pair('1', '1.1'));
  });
});

describe('the totals', () => {
  test.each<[string, Record<string, string>, ReturnType<typeof pair>, string]>([
    ['follow another cost', { 'wrap.1.exTax': '2', 'wrap.1.incTax': '2.2' }, pair('2', '2.2'), '51.7'],
    ['lose what is taken off', { 'wrap.1.state': 'removed' }, pair('0', '0'), '49.5'],
    ['stay for another message', { 'wrap.1.wrappingMessage': 'x' }, pair('4', '4.4'), '53.9'],
  ])('%s', (_, to, wrapping, total) => {
    const { after } = previewEdit(STATE, wish(to));
    expect([after.wrapping, after.total.incTax]).toEqual([wrapping, total]);
  });

  test('say which promotions a changed wrapping costs', () => {
    const discounts = [{ isManual: false, name: 'Ten off', code: 'TEN', amount: '1.5' }];
    const lines = [editLine(1, { wrapping: editWrapping('4', '4.4'), discounts })];
    const { wiped } = previewEdit({ ...STATE, lines }, wish({ 'wrap.1.wrappingMessage': 'x' }));
    expect(wiped).toMatchObject([{ lineId: 1, amount: '1.5' }]);
  });
});

describe('a wrapping cannot be changed', () => {
  test.each([
    ['on a line without one', null, 101],
    ['on a custom line', editWrapping('4', '4.4'), null],
    ['that has no id', editWrapping('4', '4.4', { id: null }), 101],
  ])('%s', (_, wrapping, productId) => {
    const to = wish({ 'wrap.1.name': 'Silk' });
    expect(checkWish(wrappedState(wrapping, productId), to)).toEqual([{ path: 'wrap.1.name', problem: 'not_there' }]);
    expect(planEdit(wrappedState(wrapping, productId), to).order).toBeNull();
  });

  test.each([
    ['wrap.1.name', ' ', 'required'],
    ['wrap.1.name', 'x'.repeat(256), 'too_long'],
    ['wrap.1.wrappingMessage', '4111 1111 1111 1111', 'card_number'],
    ['wrap.1.exTax', '1.234', 'too_many_places'],
    ['wrap.1.exTax', '-1', 'not_an_amount'],
    ['wrap.1.incTax', '3.99', 'tax_negative'],
    ['wrap.1.state', 'x', 'not_there'],
    ['wrap.9.name', 'Silk', 'not_there'],
  ])('%s to %j: %s', (path, text, problem) => {
    expect(checkWish(STATE, wish({ [path]: text }))).toEqual([{ path, problem }]);
  });

  test('except to what is sound, such as a long message', () => {
    expect(checkWish(STATE, wish({ 'wrap.1.wrappingMessage': 'x'.repeat(300), 'wrap.1.exTax': '0' }))).toEqual([]);
  });
});

test.each([
  ['USD', 2, 3, pair('6', '6.6')],
  ['USD', 3, 1, pair('1.33', '1.47')],
  ['JPY', 3, 1, pair('1', '1')],
  ['KWD', 3, 1, pair('1.333', '1.467')],
  ['USD', 2, 2, pair('4', '4.4')],
])('in %s wrapping of %i pieces for 4 costs for %i what each piece does', (currency, quantity, wanted, cost) => {
  const line = { quantity, wrapping: editWrapping('4', '4.4') };
  expect(wrappingForQuantity(line, wanted, currency)).toEqual(cost);
  expect(wrappingForQuantity({ quantity, wrapping: null }, wanted, currency)).toBeNull();
});

describe('beside other people', () => {
  const fields = fieldsOf(STATE);

  test('the whole wrapping must have been seen, its message only by who changes it', () => {
    const seen = seenFor(fields, ['wrap.1.wrappingMessage'], NOTHING_ADDED);
    expect(Object.keys(seen).toSorted()).toEqual([...wrappingPaths(1)].toSorted());
    expect(seenFor(fields, ['wrap.1.exTax'], NOTHING_ADDED)).not.toHaveProperty(['wrap.1.wrappingMessage']);
    const theirs = fieldsOf(wrappedState(editWrapping('5', '5.5')));
    expect(findClashes(theirs, seen, { 'wrap.1.wrappingMessage': 'x' }).map(({ path }) => path)).toEqual([
      'wrap.1.exTax',
      'wrap.1.incTax',
    ]);
  });

  test('a wrapping that is gone clashes with a change of it, not with taking it off', () => {
    const gone = fieldsOf(wrappedState(null));
    const seen = seenFor(fields, ['wrap.1.name'], NOTHING_ADDED);
    expect(findClashes(gone, seen, { 'wrap.1.name': 'Silk' })).toHaveLength(4);
    expect(findClashes(gone, seen, { 'wrap.1.state': 'removed' })).toEqual([]);
    expect(findClashes(gone, seen, { 'line.1.quantity': '0' })).toEqual([]);
  });

  test('is known to be taken off by its state or with its line', () => {
    expect(isTakenOff('wrap.1.name', { 'wrap.1.state': 'removed' })).toBe(true);
    expect(isTakenOff('wrap.1.name', { 'line.1.quantity': '0' })).toBe(true);
    expect(isTakenOff('wrap.1.name', { 'wrap.2.state': 'removed', 'line.1.quantity': '2' })).toBe(false);
    expect(isTakenOff('line.1.exTax', { 'wrap.1.state': 'removed' })).toBe(false);
  });
});

test('the message is kept from those who may not see it, to read and to write', () => {
  const shown = withoutPersonalData(STATE) as typeof STATE;
  expect(shown.lines[0]?.wrapping).toEqual(editWrapping('4', '4.4', { wrappingMessage: '' }));
  expect(personalFieldIn(wish({ 'wrap.1.wrappingMessage': 'x' }))).toBe('to.wrap.1.wrappingMessage');
  expect(personalFieldIn(wish({ 'wrap.1.exTax': '1', 'wrap.1.name': 'x', 'wrap.1.state': 'removed' }))).toBeNull();
  // Who cannot see it changes the cost, and the message stays.
  const { order } = planEdit(STATE, wish({ 'wrap.1.exTax': '1', 'wrap.1.incTax': '1' }));
  expect(order?.changedLines).toMatchObject([{ wrapping: { message: 'With love' } }]);
});

describe('after the save', () => {
  const removal = wish({ 'wrap.1.state': 'removed', 'wrap.1.name': 'Silk' });
  const bare = wrappedState(null);

  test('a wrapping that is still there is a miss, and one that is gone is none', () => {
    const preview = previewEdit(STATE, removal);
    const { totals } = { totals: preview.after };
    expect(verifyEdit(STATE, removal, preview, { ...bare, totals })).toEqual({ misses: [], changedElsewhere: [] });
    const { misses } = verifyEdit(STATE, removal, preview, STATE);
    expect(misses.map(({ path }) => path)).toContain('wrap.1.state');
  });

  test('another person’s new message is told', () => {
    const notes = wish({ staffNotes: 'x' });
    const after = { ...wrappedState(editWrapping('4', '4.4', { wrappingMessage: 'Theirs' })), staffNotes: 'x' };
    const { changedElsewhere } = verifyEdit(STATE, notes, previewEdit(STATE, notes), after);
    expect(changedElsewhere).toEqual(['wrap.1.wrappingMessage']);
  });

  test('the order shows whether it was made', () => {
    const before = { lineIds: [1, 2], feeIds: [] };
    expect([showsWish(before, removal, bare), showsWish(before, removal, STATE)]).toEqual([true, false]);
    const renamed = wish({ 'wrap.1.name': 'Silk' });
    const silk = wrappedState(editWrapping('4', '4.4', { name: 'Silk' }));
    expect([showsWish(before, renamed, silk), showsWish(before, renamed, STATE)]).toEqual([true, false]);
  });

  test('a change is undone, and what is taken off cannot be put back, which is said before', () => {
    const changed = wish({ 'wrap.1.name': 'Silk', 'wrap.1.exTax': '2', 'wrap.1.incTax': '2.2' });
    const preview = previewEdit(STATE, changed);
    const after = wrappedState(editWrapping('2', '2.2', { name: 'Silk' }));
    expect(undoOf(STATE, changed, preview, after)?.to).toMatchObject({
      ...{ 'wrap.1.name': 'Brown paper', 'wrap.1.exTax': '4', 'wrap.1.incTax': '4.4' },
    });
    expect(irreversibleParts(removal, previewEdit(STATE, removal))).toEqual(['removed_wrapping']);
    expect(undoOf(STATE, removal, previewEdit(STATE, removal), bare)).toBeNull();
    expect(irreversibleParts(wish({ staffNotes: 'removed' }), preview)).toEqual([]);
  });
});
