import { describe, expect, test, vi } from 'vitest';
import { draftOfTexts, textsOfDraft } from '#components/order-edit/address-texts.ts';
import { createDraftStore, isTouched, wishOfDraft } from '#components/order-edit/draft-store.ts';
import { typedTexts } from '#components/order-edit/draft-text.ts';
import { draftFor, dropDraft } from '#components/order-edit/drafts.ts';
import { wishOfPicked } from '#components/order-edit/picked-line.ts';
import { summaryRows } from '#components/order-edit/summary-rows.ts';
import { judge } from '#components/order-edit/use-draft.ts';
import { ADDRESS, editState, pair, TOTALS } from '#tests/fixtures/edit-state.ts';

const LINE = {
  productId: null,
  variantId: null,
  options: [],
  name: 'Mug',
  sku: '',
  quantity: 1,
  isPricedByStore: false,
};

describe('a draft', () => {
  test('holds only what differs, and wakes only the field that changed', () => {
    const store = createDraftStore(editState());
    const [city, zip, whole] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    store.subscribeTo('billing.city', city);
    store.subscribeTo('billing.zip', zip);
    const stop = store.subscribe(whole);
    store.setText('billing.city', 'Troy');
    expect(store.text('billing.city')).toBe('Troy');
    expect(wishOfDraft(store.get()).to).toEqual({ 'billing.city': 'Troy' });
    store.setText('billing.city', 'Albany');
    expect(isTouched(store.get())).toBe(false);
    expect([city.mock.calls.length, zip.mock.calls.length, whole.mock.calls.length]).toEqual([2, 0, 2]);
    stop();
    store.setText('billing.zip', '1');
    expect(whole).toHaveBeenCalledTimes(2);
  });

  test('adds, changes and drops lines and fees', () => {
    const store = createDraftStore(editState());
    store.addLine({ ...LINE, price: pair('1', '1') });
    store.addFee({ name: '', cost: pair('0', '0') });
    const [line] = store.get().newLines;
    const [fee] = store.get().newFees;
    store.changeLine(line?.key ?? '', { quantity: 3 });
    store.changeFee(fee?.key ?? '', { name: 'Rush' });
    store.setKeepTotals(false);
    expect(wishOfDraft(store.get())).toMatchObject({
      newLines: [{ name: 'Mug', quantity: 3 }],
      newFees: [{ name: 'Rush' }],
      keepTotals: false,
    });
    expect(wishOfDraft(store.get()).newLines[0]).not.toHaveProperty('key');
    store.dropLine(line?.key ?? '');
    store.dropFee(fee?.key ?? '');
    expect(isTouched(store.get())).toBe(false);
  });

  test('stands on the newer order after a conflict, without what was given up for it', () => {
    const store = createDraftStore(editState());
    store.setTexts({ staffNotes: 'mine', paymentMethod: 'Cash', 'line.2.quantity': '9', customerMessage: 'same' });
    const now = editState({
      staffNotes: 'theirs',
      customerMessage: 'same',
      lines: editState().lines.slice(0, 1),
      ratePercent: '0',
    });
    store.rebase(now, ['staffNotes']);
    expect(store.get().to).toEqual({ paymentMethod: 'Cash' });
    expect(store.text('staffNotes')).toBe('theirs');
    expect(store.get().base.ratePercent).toBe('10');
    store.reset();
    expect(isTouched(store.get())).toBe(false);
  });

  test('is found again after leaving, until it is dropped', () => {
    const state = editState({ orderId: 99 });
    draftFor(state).setText('staffNotes', 'kept');
    expect(draftFor(editState({ orderId: 99 })).text('staffNotes')).toBe('kept');
    dropDraft(99);
    expect(draftFor(state).text('staffNotes')).toBe('');
  });

  test('can be copied as text', () => {
    const store = createDraftStore(editState());
    store.setText('staffNotes', 'x');
    store.addLine({ ...LINE, price: pair('1', '2') });
    store.addFee({ name: 'Rush', cost: pair('3', '4') });
    expect(typedTexts(store.get())).toBe('staffNotes: x\n1 × Mug: 1 / 2\nRush: 3 / 4');
  });

  test('keeps the last good preview while something cannot be saved', () => {
    const store = createDraftStore(editState());
    store.setText('discount', '4.4');
    const good = judge(store.get(), null);
    expect(good.preview.after.total.incTax).toBe('45.1');
    store.setText('discount', '4.4x');
    const bad = judge(store.get(), good);
    expect(bad.issues).toEqual([{ path: 'discount', problem: 'not_an_amount' }]);
    expect(bad.preview).toBe(good.preview);
    expect(judge(store.get(), null).preview.after).toEqual(TOTALS);
  });
});

describe('an amount', () => {
  const stateIn = (currencyCode: string, discount: string) =>
    editState({ currencyCode, totals: { ...TOTALS, discount } });

  test.each([
    ['JPY', '1890', '1890'],
    ['USD', '18.9', '18.90'],
    ['USD', '0', '0.00'],
    ['USD', '18.9375', '18.9375'],
    ['KWD', '18.9', '18.900'],
    ['KWD', '18.9375', '18.9375'],
  ])('in %s is read as %s and shown as %s', (currencyCode, read, shown) => {
    const store = createDraftStore(stateIn(currencyCode, read));
    expect(store.text('discount')).toBe(shown);
    expect(isTouched(store.get())).toBe(false);
  });

  test.each([
    ['JPY', '1890', '1890.0'],
    ['USD', '18.9', '18.9'],
    ['USD', '18.9', '18.900'],
    ['KWD', '18.9', '18.90'],
  ])('in %s that is %s is not changed by typing %s, which stays as it is typed', (currencyCode, read, typed) => {
    const store = createDraftStore(stateIn(currencyCode, read));
    store.setText('discount', typed);
    expect(store.text('discount')).toBe(typed);
    expect(wishOfDraft(store.get()).to).toEqual({});
  });

  test.each([
    ['20.00', '20'],
    ['20.50', '20.5'],
    ['20,5', '20,5'],
  ])('typed as %s is sent as %s', (typed, sent) => {
    const store = createDraftStore(stateIn('USD', '18.9'));
    store.setText('discount', typed);
    expect([store.text('discount'), wishOfDraft(store.get()).to]).toEqual([typed, { discount: sent }]);
  });

  test('is shown as it is by now once another person’s value is taken', () => {
    const store = createDraftStore(stateIn('USD', '18.9'));
    store.setTexts({ discount: '7.0', 'shipping.exTax': '5.0' });
    store.rebase(stateIn('USD', '7'));
    expect([store.text('discount'), store.text('shipping.exTax')]).toEqual(['7.00', '5.00']);
    expect(store.get()).toMatchObject({ to: {}, typed: {} });
  });
});

test('an address goes into the shared form and back as it was', () => {
  const store = createDraftStore(editState());
  const draft = draftOfTexts('billing', ADDRESS, store.text);
  expect(draft).toMatchObject({
    countryCode: 'US',
    city: 'Albany',
    formFields: [{ name: 'Gate', value: '7' }, { value: 'Mon, Tue' }],
  });
  store.setTexts(textsOfDraft('billing', draft));
  expect(isTouched(store.get())).toBe(false);
  store.setTexts(textsOfDraft('billing', { ...draft, countryCode: 'CA', country: 'Canada' }));
  expect(store.get().to).toEqual({ 'billing.countryIso2': 'CA', 'billing.country': 'Canada' });
});

describe('a picked product', () => {
  const picked = {
    ...{ kind: 'catalogue' as const, productId: 7, variantId: 9, name: 'Mug', sku: 'M', quantity: 2, stock: null },
    ...{ options: [{ id: 3, value: '5', name: 'Size', label: 'L' }], hasModifiers: false, minimum: 0, maximum: 0 },
    listPrice: { amount: '10', currencyCode: 'USD' },
  };

  test('keeps the catalogue’s price in the order’s currency', () => {
    expect(wishOfPicked(picked, editState())).toMatchObject({
      variantId: 9,
      options: [],
      price: pair('10.00', '11.00'),
      isPricedByStore: false,
    });
  });

  test('is priced by the store elsewhere, and said by its options where it has modifiers', () => {
    expect(wishOfPicked({ ...picked, hasModifiers: true }, editState({ currencyCode: 'JPY' }))).toMatchObject({
      variantId: null,
      options: [{ optionId: 3, value: '5' }],
      isPricedByStore: true,
    });
  });

  test('or custom line has the price that was typed', () => {
    const custom = { kind: 'custom' as const, name: 'Box', sku: '', quantity: 1, priceExTax: '2', priceIncTax: '2.2' };
    expect(wishOfPicked(custom, editState())).toMatchObject({ productId: null, price: pair('2', '2.2') });
  });
});

test('the summary has a row for all that is or was there', () => {
  const after = { ...TOTALS, discount: '3', total: pair('42', '46.5') };
  expect(summaryRows(TOTALS, after, false).map(({ name, before, after: will }) => [name, before, will])).toEqual([
    ['items', '40', '40'],
    ['shipping', '5', '5'],
    ['discount', '0', '3'],
    ['tax', '4.5', '4.5'],
    ['total', '49.5', '46.5'],
  ]);
  expect(summaryRows(TOTALS, after, true)[0]?.before).toBe('44');
});
