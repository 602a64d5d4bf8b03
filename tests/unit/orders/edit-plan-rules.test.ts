import { describe, expect, test } from 'vitest';
import { planEdit, recalculates } from '#lib/orders/edit-plan-rules.ts';
import { NO_WISH, type EditWish } from '#lib/orders/edit-wish-rules.ts';
import { editFee, editLine, editState, editWrapping, pair, TOTALS } from '#tests/fixtures/edit-state.ts';

const wish = (to: Record<string, string>, more: Partial<EditWish> = {}): EditWish => ({ ...NO_WISH, to, ...more });
const MANUAL = { isManual: true, name: 'Manual Discount', code: '', amount: '3' };

describe('what is sent', () => {
  test('is nothing for no wish', () => {
    expect(planEdit(editState(), NO_WISH)).toEqual({ order: null, deliveries: [] });
  });

  test.each<[string, Record<string, string>, object]>([
    ['notes', { staffNotes: 'x' }, { staffNotes: 'x' }],
    ['a customer', { customer: '12' }, { customerId: 12 }],
    ['a payment method', { paymentMethod: 'Cash' }, { paymentMethod: 'Cash' }],
    ['a message', { customerMessage: '' }, { customerMessage: '' }],
    ['a quantity alone', { 'line.1.quantity': '5' }, { changedLines: [{ id: 1, quantity: 5 }] }],
    [
      'no more of a removed line',
      { 'line.1.quantity': '0', 'line.1.exTax': '3' },
      { changedLines: [{ id: 1, quantity: 0 }] },
    ],
    ['both prices for one', { 'line.2.exTax': '12' }, { changedLines: [{ id: 2, price: pair('12', '11') }] }],
    ['a charge as a pair', { 'handling.incTax': '2' }, { handlingCost: pair('0', '2') }],
    ['a discount', { discount: '4.50' }, { discountAmount: '4.5' }],
  ])('is %s', (_, to, order) => {
    expect(planEdit(editState(), wish(to))).toEqual({ order, deliveries: [] });
  });

  test('is the whole set of fees as soon as one changes, with what the others are now', () => {
    const state = editState({ fees: [editFee(5), editFee(6), editFee(7)] });
    const { order } = planEdit(
      state,
      wish(
        { 'fee.5.state': 'removed', 'fee.6.name': 'Rush' },
        {
          newFees: [{ name: 'Gift', cost: pair('1', '1.1') }],
        },
      ),
    );
    expect(order?.fees).toMatchObject([
      { id: 6, nameCustomer: 'Rush', nameMerchant: 'Rush', cost: pair('5', '5.5'), source: 'app' },
      { id: 7, nameCustomer: 'Fee 7' },
      { nameCustomer: 'Gift', cost: pair('1', '1.1') },
    ]);
    expect(planEdit(state, wish({ staffNotes: 'x' })).order).not.toHaveProperty('fees');
  });

  test('keeps a manual discount whole that a changed line would lose its share of', () => {
    const lines = [editLine(1, { discounts: [MANUAL] }), editLine(2)];
    const state = editState({ lines, totals: { ...TOTALS, discount: '3' } });
    expect(planEdit(state, wish({ 'line.1.quantity': '1' })).order?.discountAmount).toBe('3');
    expect(planEdit(state, wish({ 'line.2.quantity': '1' })).order).not.toHaveProperty('discountAmount');
    expect(planEdit(state, wish({ 'line.1.quantity': '1', discount: '0' })).order?.discountAmount).toBe('0');
  });

  test('holds a wrapping cost that was set by hand', () => {
    const state = editState({ totals: { ...TOTALS, wrapping: pair('4', '4.4') } });
    expect(planEdit(state, wish({ 'line.1.quantity': '1' })).order?.wrappingCost).toEqual(pair('4', '4.4'));
    const wrapped = editState({
      lines: [editLine(1, { wrapping: editWrapping('4', '4.4') }), editLine(2)],
      totals: { ...TOTALS, wrapping: pair('4', '4.4') },
    });
    expect(planEdit(wrapped, wish({ 'line.1.quantity': '1' })).order).not.toHaveProperty('wrappingCost');
  });
});

describe('new lines', () => {
  const line = { productId: 7, variantId: 9, options: [], name: 'Mug', sku: '', quantity: 2, price: pair('3', '3.3') };

  test('carry their price, unless the store is to price them', () => {
    const priced = planEdit(editState(), wish({}, { newLines: [{ ...line, isPricedByStore: false }] }));
    expect(priced.order?.newLines).toEqual([{ productId: 7, variantId: 9, quantity: 2, price: pair('3', '3.3') }]);
    const store = planEdit(editState(), wish({}, { newLines: [{ ...line, isPricedByStore: true }] }));
    expect(store.order?.newLines).toEqual([{ productId: 7, variantId: 9, quantity: 2 }]);
  });

  test('that are custom carry name, SKU and price', () => {
    const custom = { ...line, productId: null, variantId: null, sku: 'A1', isPricedByStore: false };
    expect(planEdit(editState(), wish({}, { newLines: [custom] })).order?.newLines).toEqual([
      { name: 'Mug', sku: 'A1', quantity: 2, price: pair('3', '3.3') },
    ]);
  });
});

describe('addresses', () => {
  test('of delivery go by themselves, without recalculation, unless it is wanted', () => {
    const to = { 'delivery.31.city': 'Troy', 'delivery.31.method': 'Bike' };
    const change = { city: 'Troy', shippingMethod: 'Bike' };
    expect(planEdit(editState(), wish(to))).toEqual({ order: null, deliveries: [{ id: 31, change }] });
    expect(planEdit(editState(), wish(to, { keepTotals: false }))).toEqual({
      order: { shippingAddresses: [{ id: 31, ...change }] },
      deliveries: [],
    });
  });

  test('of billing always carry the postcode', () => {
    expect(planEdit(editState(), wish({ 'billing.city': 'Troy' })).order).toEqual({
      billingAddress: { zip: '12207', city: 'Troy' },
    });
  });

  test('send all form fields when one changes, lists among them', () => {
    expect(planEdit(editState(), wish({ 'billing.form0': '8' })).order?.billingAddress?.formFields).toEqual([
      { name: 'Gate', value: '8' },
      { name: 'Days', value: ['Mon', 'Tue'] },
    ]);
  });

  test('of billing hold a total that adding up would move', () => {
    const byHand = editState({ totals: { ...TOTALS, total: pair('30', '33'), tax: '3' } });
    const plan = planEdit(byHand, wish({ 'billing.city': 'Troy' }));
    expect(plan.order).toMatchObject({ subtotal: pair('40', '44'), total: pair('30', '33') });
    expect(planEdit(byHand, wish({ 'billing.city': 'Troy' }, { keepTotals: false })).order).not.toHaveProperty('total');
  });
});

test('what makes the platform add the order up anew', () => {
  expect(recalculates(null)).toBe(false);
  expect(recalculates({ staffNotes: 'x', paymentMethod: 'Cash' })).toBe(false);
  expect(recalculates({ discountAmount: '0' })).toBe(true);
  expect(recalculates({ billingAddress: { zip: '12' } })).toBe(true);
  expect(recalculates({ fees: [] })).toBe(true);
});
