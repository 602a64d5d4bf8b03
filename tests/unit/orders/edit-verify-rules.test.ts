import { describe, expect, test } from 'vitest';
import { previewEdit } from '#lib/orders/edit-preview-rules.ts';
import type { EditState } from '#lib/orders/edit-contract.ts';
import { showsWish } from '#lib/orders/edit-trace-rules.ts';
import { irreversibleParts, undoOf } from '#lib/orders/edit-undo-rules.ts';
import { verifyEdit } from '#lib/orders/edit-verify-rules.ts';
import { NO_WISH, type EditWish } from '#lib/orders/edit-wish-rules.ts';
import { ADDRESS, editFee, editLine, editState, pair, TOTALS } from '#tests/fixtures/edit-state.ts';

const PROMOTION = { isManual: false, name: 'Ten off', code: 'TEN', amount: '1.5' };
const wish = (to: Record<string, string>, more: Partial<EditWish> = {}): EditWish => ({ ...NO_WISH, to, ...more });
const verify = (before: EditState, wished: EditWish, after: EditState) =>
  verifyEdit(before, wished, previewEdit(before, wished), after);
const CUSTOM = {
  productId: null,
  variantId: null,
  options: [],
  name: 'Mug',
  sku: '',
  quantity: 1,
  isPricedByStore: false,
};

describe('a save against what was said of it', () => {
  test('is as predicted', () => {
    const after = editState({ staffNotes: 'x' });
    expect(verify(editState(), wish({ staffNotes: 'x' }), after)).toEqual({ misses: [], changedElsewhere: [] });
  });

  test('has a miss for a figure, for a field, and for a line that stayed', () => {
    const after = editState({ totals: { ...TOTALS, total: pair('45', '50') } });
    const { misses } = verify(editState(), wish({ staffNotes: 'x', 'line.1.quantity': '0' }), after);
    expect(misses.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['staffNotes', 'line.1.quantity', 'totals.total.incTax', 'totals.subtotal.exTax']),
    );
  });

  test('has a miss for a lost fee, a lost promotion, and a line that was added twice', () => {
    const before = editState({ fees: [editFee(5)], lines: [editLine(1, { discounts: [PROMOTION] }), editLine(2)] });
    const after = editState({ lines: [editLine(1), editLine(2), editLine(3, { productId: null }), editLine(4)] });
    const { misses } = verify(before, wish({}, { newLines: [{ ...CUSTOM, price: pair('1', '1') }] }), after);
    expect(misses).toEqual(
      expect.arrayContaining([
        { path: 'fees', expected: '1', actual: '0' },
        { path: 'line.1.discounts', expected: '1.5', actual: '0' },
        { path: 'newLines', expected: '1', actual: '2' },
      ]),
    );
  });

  test('tells what others changed in the same moment, and not what follows of the save', () => {
    const after = editState({ staffNotes: 'x', customerMessage: 'theirs', billing: { ...ADDRESS, city: 'Troy' } });
    expect(verify(editState(), wish({ staffNotes: 'x' }), after).changedElsewhere).toEqual([
      'customerMessage',
      'billing.city',
    ]);
    const moved = editState({ billing: { ...ADDRESS, country: 'Canada', countryIso2: 'CA' } });
    expect(verify(editState(), wish({ 'billing.countryIso2': 'CA' }), moved).changedElsewhere).toEqual([]);
  });
});

describe('a preview', () => {
  test('says who owes whom', () => {
    const more = wish({ 'line.1.quantity': '3' });
    expect(previewEdit(editState({ credited: '10' }), more).money).toEqual({ kind: 'due', amount: '50.5' });
    const paid = editState({ paymentStatus: 'captured' });
    expect(previewEdit(paid, more).money).toEqual({ kind: 'owed_by_customer', amount: '11' });
    expect(previewEdit(paid, wish({ 'line.1.quantity': '1' })).money).toEqual({
      kind: 'owed_to_customer',
      amount: '11',
    });
    expect(previewEdit(paid, wish({ staffNotes: 'x' })).money).toEqual({ kind: 'even' });
  });

  test('says what it cannot know', () => {
    const away = { 'delivery.31.state': 'Ohio' };
    expect(previewEdit(editState(), wish(away, { keepTotals: false })).uncertain).toEqual(['tax_of_new_place']);
    expect(previewEdit(editState(), wish(away))).toMatchObject({ uncertain: [], cautions: ['tax_kept'] });
    const newLines = [{ ...CUSTOM, productId: 5, price: pair('1', '1'), isPricedByStore: true }];
    expect(previewEdit(editState(), wish({}, { newLines })).uncertain).toEqual(['priced_by_store']);
  });

  test('says by how much adding up alone moves a total set by hand', () => {
    const byHand = editState({ totals: { ...TOTALS, total: pair('30', '33'), tax: '3' } });
    expect(previewEdit(byHand, wish({ 'line.1.quantity': '3' })).correction).toBe('16.5');
    expect(previewEdit(byHand, wish({ staffNotes: 'x' })).correction).toBe('0');
  });
});

describe('a lost answer', () => {
  const before = { lineIds: [1, 2], feeIds: [] };
  const added = wish({ staffNotes: 'x' }, { newLines: [{ ...CUSTOM, price: pair('1', '1') }] });

  test('is known by the line that was not there', () => {
    const fresh = editLine(3, { productId: null, name: 'Mug', quantity: 1 });
    expect(showsWish(before, added, editState({ lines: [editLine(1), editLine(2), fresh] }))).toBe(true);
    expect(showsWish(before, added, editState({ staffNotes: 'x' }))).toBe(false);
    const another = editState({ lines: [editLine(1), editLine(2), editLine(3, { productId: 77 })] });
    expect(showsWish(before, added, another)).toBe(false);
  });

  test('is known by every value, or by what is gone', () => {
    expect(showsWish(before, wish({ staffNotes: 'x' }), editState({ staffNotes: 'x' }))).toBe(true);
    expect(showsWish(before, wish({ staffNotes: 'x' }), editState())).toBe(false);
    expect(showsWish(before, wish({ 'line.2.quantity': '0' }), editState({ lines: [editLine(1)] }))).toBe(true);
    expect(showsWish(before, wish({ 'fee.5.state': 'removed' }), editState())).toBe(true);
    const newFees = [{ name: 'x', cost: pair('1', '1') }];
    expect(showsWish(before, wish({}, { newFees }), editState({ fees: [editFee(9)] }))).toBe(true);
  });
});

describe('undoing', () => {
  test('brings back values, and takes new lines and fees off', () => {
    const wished = wish(
      { staffNotes: 'x', 'line.1.quantity': '5' },
      { newLines: [{ ...CUSTOM, price: pair('1', '1') }] },
    );
    const after = editState({ lines: [editLine(1, { quantity: 5 }), editLine(2), editLine(3)], fees: [editFee(8)] });
    expect(undoOf(editState(), wished, previewEdit(editState(), wished), after)).toEqual({
      to: { staffNotes: '', 'line.1.quantity': '2', 'line.3.quantity': '0', 'fee.8.state': 'removed' },
      newLines: [],
      newFees: [],
      keepTotals: true,
    });
  });

  test('is not offered for what is gone for good, which is said before', () => {
    const state = editState({ lines: [editLine(1, { discounts: [PROMOTION] }), editLine(2)], fees: [editFee(5)] });
    const wished = wish({ 'line.1.quantity': '3', 'line.2.quantity': '0', 'fee.5.state': 'removed' });
    const preview = previewEdit(state, wished);
    expect(irreversibleParts(wished, preview)).toEqual(['promotions', 'removed_lines', 'removed_fees']);
    expect(undoOf(state, wished, preview, state)).toBeNull();
  });
});
