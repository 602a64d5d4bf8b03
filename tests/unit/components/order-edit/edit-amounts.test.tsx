// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as requests from '#lib/client/request.ts';
import { editLine, editState, editWrapping, pair, TOTALS } from '#tests/fixtures/edit-state.ts';
import { button, field, open, type } from './edit-form-view.tsx';

beforeEach(() => {
  vi.spyOn(requests, 'request').mockImplementation(
    async (path: string) => (path.endsWith('/editors') ? { others: [] } : []) as never,
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const wrappedState = () =>
  editState({
    lines: [editLine(1, { wrapping: editWrapping('4', '4.4') }), editLine(2)],
    totals: { ...TOTALS, wrapping: pair('4', '4.4') },
  });
/** The sentence about a line's wrapping, of which parts are the shop's own words. */
const wrappingText = () => screen.getByText('Gift wrapping:', { exact: false, selector: 'p' }).textContent;

describe('amounts', () => {
  test('fills in the other price of a pair by the order’s rate', async () => {
    const { user, store } = open();
    await type(user, field(/^Shipping excluding tax/), '20');
    expect(store.text('shipping.incTax')).toBe('22.00');
  });

  test('has the read price again, both figures of it, once the read one is typed again', async () => {
    // Worked out by the rate, 9.99 would be 10.99 with tax.
    const { user, store } = open(editState({ lines: [editLine(1, { price: pair('9.99', '10.98') })] }));
    const price = field(/^Price excluding tax/);
    expect(price).toHaveProperty('value', '9.99');
    await type(user, price, '12');
    expect(store.get().to).toEqual({ 'line.1.exTax': '12', 'line.1.incTax': '13.2' });
    await user.tab();
    expect(price).toHaveProperty('value', '12.00');
    await type(user, price, '9.990');
    expect(store.get().to).toEqual({});
    expect(field(/^Price including tax/)).toHaveProperty('value', '10.98');
  });

  test.each([
    ['JPY', '0', '20'],
    ['USD', '0.00', '20.00'],
    ['KWD', '0.000', '20.000'],
  ])('writes amounts with the decimals of %s', async (currencyCode, nothing, typed) => {
    const { user, store } = open(editState({ currencyCode }));
    const discount = field(/^Discount/);
    expect(discount).toHaveProperty('value', nothing);
    await type(user, discount, '20');
    await user.tab();
    expect(discount).toHaveProperty('value', typed);
    expect(store.get().to).toEqual({ discount: '20' });
  });
});

describe('gift wrapping', () => {
  test('shows the gift wrapping of a line, whose cost goes with the quantity until another one is typed', async () => {
    const { user, store } = open(wrappedState());
    expect(wrappingText()).toBe('Gift wrapping: Brown paper ($4.00) · With love');
    const quantity = screen.getAllByLabelText('Quantity')[0] ?? expect.fail('no line');
    await type(user, quantity, '3');
    expect(store.get().to).toEqual({ 'line.1.quantity': '3', 'wrap.1.exTax': '6', 'wrap.1.incTax': '6.6' });
    expect(wrappingText()).toContain('($6.00)');
    await type(user, quantity, '2');
    expect(store.get().to).toEqual({});
    await user.click(button('Change the gift wrapping of Line 1'));
    await type(user, field(/^Wrapping cost excluding tax/), '1');
    await type(user, quantity, '5');
    expect(store.get().to).toEqual({ 'line.1.quantity': '5', 'wrap.1.exTax': '1', 'wrap.1.incTax': '1.1' });
  });

  test('takes gift wrapping off and keeps it after all', async () => {
    const { user, store } = open(wrappedState());
    await user.click(button('Change the gift wrapping of Line 1'));
    await user.click(button('Remove wrapping'));
    await screen.findByText('Gift wrapping that is removed cannot be put back here.');
    expect(store.get().to).toEqual({ 'wrap.1.state': 'removed' });
    await user.click(button('Keep wrapping'));
    expect(field('Gift message')).toHaveProperty('value', 'With love');
    expect(store.get().to).toEqual({});
  });

  test('shows gift wrapping that no write can name, without fields', () => {
    open(editState({ lines: [editLine(1, { wrapping: editWrapping('4', '4.4', { id: null }) })] }));
    expect(screen.getByText('BigCommerce takes no changes to the wrapping of this item.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /gift wrapping of/ })).toBeNull();
  });
});
