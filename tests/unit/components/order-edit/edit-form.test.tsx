// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from '#lib/client/request-error.ts';
import * as requests from '#lib/client/request.ts';
import type { ErrorCode } from '#lib/core/error-codes.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { EditState, SaveEditDone } from '#lib/orders/edit-contract.ts';
import { editFee, editLine, editState, pair, TOTALS } from '#tests/fixtures/edit-state.ts';
import { button, field, open, type } from './edit-form-view.tsx';

const PROMOTION = { isManual: false, name: 'Ten off', code: 'TEN', amount: '1.5' };

interface Sent {
  readonly body: {
    readonly wish: { readonly to: Record<string, string> };
    readonly seen: Record<string, string>;
    readonly reason?: string;
  };
  readonly idempotencyKey: string;
}
const sent: Sent[] = [];
let answer: () => Promise<SaveEditDone>;

beforeEach(() => {
  sent.length = 0;
  vi.spyOn(requests, 'request').mockImplementation(async (path: string, options = {}) => {
    if (path.endsWith('/edit') && options.method === 'PATCH') {
      sent.push(options as unknown as Sent);
      return (await answer()) as never;
    }
    if (path.endsWith('/editors')) return { others: [] } as never;
    return [] as never;
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const done =
  (state: EditState, changes: Partial<SaveEditDone> = {}) =>
  async (): Promise<SaveEditDone> => ({
    ...{ state, isVerified: true, misses: [], changedElsewhere: [] },
    ...changes,
  });
const failure =
  (code: ErrorCode, more: object = {}) =>
  async (): Promise<never> => {
    const body: ErrorBody = { code, message: `It was ${code}.`, requestId: 'r1', ...more };
    throw new RequestError(422, body);
  };

const summary = () => within(screen.getByRole('complementary', { name: 'Summary' }));

describe('the form', () => {
  test('finds a line of a long order, which keeps what was typed while others are looked for', async () => {
    const lines = Array.from({ length: 16 }, (_, index) => editLine(index + 1));
    const { user, store } = open(editState({ lines }));
    const search = field('Find by name, SKU or option');
    await user.type(search, 'line 12');
    await screen.findByText('1 line found');
    const [quantity, ...others] = screen.getAllByLabelText('Quantity');
    expect(others).toEqual([]);
    await type(user, quantity ?? expect.fail('no line'), '7');
    await type(user, search, 'nothing');
    await screen.findByText('No line has this. Try fewer words.');
    await user.clear(search);
    await waitFor(() => expect(screen.getAllByLabelText('Quantity')).toHaveLength(16));
    expect(store.get().to).toEqual({ 'line.12.quantity': '7' });
  });

  test('cannot be saved before something is typed, and shows what it comes to', async () => {
    const { user } = open();
    expect(button('Save')).toHaveProperty('disabled', true);
    await type(user, field(/^Discount/), '4.40');
    await summary().findByText('The customer has $45.10 to pay.');
    expect(summary().getByText('$49.50').tagName).toBe('DEL');
    expect(button('Save')).toHaveProperty('disabled', false);
  });

  test('sends only what changed, with what was seen of it and the reason', async () => {
    answer = done(editState({ staffNotes: 'Ring twice' }));
    const { user, store } = open();
    await type(user, field('Staff notes'), 'Ring twice');
    await type(user, field(/^Reason/), 'asked');
    await waitFor(() => expect(button('Save')).toHaveProperty('disabled', false));
    await user.click(button('Save'));
    await screen.findByText('Saved. Every amount is as the summary said.');
    expect(sent[0]?.body).toMatchObject({
      seen: { staffNotes: '' },
      wish: { to: { staffNotes: 'Ring twice' }, newLines: [], newFees: [], keepTotals: true },
      seenTotal: '49.5',
      reason: 'asked',
    });
    expect(store.get().to).toEqual({});
  });

  test('says beside the field what cannot be saved', async () => {
    const { user } = open();
    await type(user, screen.getAllByLabelText('Quantity')[0] ?? expect.fail('no line'), '1.5');
    await screen.findByText('Enter a whole number.');
    expect(button('Save')).toHaveProperty('disabled', true);
    expect(summary().getByText('One value must be corrected before saving.')).toBeTruthy();
  });

  test('warns of promotions before they are taken off, and gives them back as a discount', async () => {
    const lines = [editLine(1, { discounts: [PROMOTION] }), editLine(2)];
    const { user, store } = open(
      editState({ lines, totals: { ...TOTALS, coupon: '1.5', total: pair('43.64', '48'), tax: '4.36' } }),
    );
    await type(user, screen.getAllByLabelText('Quantity')[0] ?? expect.fail('no line'), '3');
    await screen.findByText(/Changing “Line 1” takes its promotion off for good: TEN, \$1\.50\./);
    expect(screen.getByText('Promotions that are taken off cannot be brought back.')).toBeTruthy();
    await user.click(button('Give it as a manual discount'));
    expect(store.get().to['discount']).toBe('1.5');
  });

  test('removes a line and takes it back', async () => {
    const { user, store } = open();
    await user.click(button('Remove Line 1'));
    expect(store.get().to).toEqual({ 'line.1.quantity': '0' });
    await screen.findByText('A removed item cannot be brought back as the same item.');
    await user.click(button('Keep Line 1'));
    expect(store.get().to).toEqual({});
  });

  test('does not offer to remove what is shipped', () => {
    open(editState({ lines: [editLine(1, { quantityShipped: 1 }), editLine(2)] }));
    expect(button('Remove Line 1')).toHaveProperty('disabled', true);
    expect(screen.getByText('1 shipped')).toBeTruthy();
  });

  test('changes, removes and adds fees', async () => {
    const { user, store } = open(editState({ fees: [editFee(5)], totals: { ...TOTALS, fees: pair('5', '5.5') } }));
    await user.click(button('Remove fee'));
    await user.click(button('Add a fee'));
    await type(user, field('Name of the fee'), 'Rush');
    expect(store.get()).toMatchObject({ to: { 'fee.5.state': 'removed' }, newFees: [{ name: 'Rush' }] });
    await user.click(button('Keep fee'));
    expect(store.get().to).toEqual({});
  });

  test('makes an order a guest’s', async () => {
    const { user, store } = open();
    await user.click(button("Make it a guest's order"));
    expect(store.get().to).toEqual({ customer: '0' });
  });

  test('chooses whether an address moves tax and charges', async () => {
    const { user, store } = open();
    await user.click(field('Let BigCommerce recalculate tax and charges'));
    expect(store.get().keepTotals).toBe(false);
    await user.click(field('Keep tax and charges as they are'));
    expect(store.get().keepTotals).toBe(true);
  });

  test('saves by keyboard', async () => {
    answer = done(editState({ staffNotes: 'x' }));
    const { user } = open();
    await type(user, field('Staff notes'), 'x');
    await waitFor(() => expect(button('Save')).toHaveProperty('disabled', false));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Saved. Every amount is as the summary said.');
    expect(sent).toHaveLength(1);
  });

  test('asks before it throws away what was typed', async () => {
    const { user, store } = open();
    await type(user, field('Staff notes'), 'x');
    await waitFor(() => expect(button('Discard changes')).toHaveProperty('disabled', false));
    await user.click(button('Discard changes'));
    await user.click(button('Keep editing'));
    expect(store.text('staffNotes')).toBe('x');
    await user.click(button('Discard changes'));
    await user.click(button('Discard'));
    expect(store.text('staffNotes')).toBe('');
  });
});

describe('a save', () => {
  async function saveNotes(): Promise<ReturnType<typeof open>> {
    const opened = open();
    await type(opened.user, field('Staff notes'), 'mine');
    await waitFor(() => expect(button('Save')).toHaveProperty('disabled', false));
    await opened.user.click(button('Save'));
    return opened;
  }

  test('that is refused says so beside its field, and keeps what was typed', async () => {
    answer = failure('refused_by_platform', { field: 'staffNotes' });
    const { store } = await saveNotes();
    await screen.findAllByText('It was refused_by_platform.');
    expect(field('Staff notes').getAttribute('aria-invalid')).toBe('true');
    expect(store.text('staffNotes')).toBe('mine');
  });

  test('that clashes shows both values; mine or theirs stands from then on', async () => {
    const current = editState({ staffNotes: 'theirs', paymentMethod: 'Cash' });
    const clashes = [{ path: 'staffNotes', seen: '', theirs: 'theirs', mine: 'mine' }];
    answer = failure('conflict', { edit: { clashes, current, total: null } });
    const { user, store } = await saveNotes();
    const dialog = within(await screen.findByRole('dialog', { name: 'Somebody changed this order' }));
    expect(dialog.getByText('theirs')).toBeTruthy();
    expect(dialog.getByText('mine')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Take theirs' }));
    await user.click(dialog.getByRole('button', { name: 'Continue with the new version' }));
    expect([store.text('staffNotes'), store.text('paymentMethod')]).toEqual(['theirs', 'Cash']);
  });

  test('that clashes about amounts says which, with the decimals of the currency', async () => {
    const names = {
      'line.1.exTax': 'Line 1, amount excluding tax',
      'shipping.incTax': 'Shipping, amount including tax',
      'wrap.1.incTax': 'Line 1, Gift wrapping, amount including tax',
      'fee.5.exTax': 'Fee 5, amount excluding tax',
      'line.1.quantity': 'Line 1, quantity',
    };
    const clashes = Object.keys(names).map((path) => ({ path, seen: '5', theirs: '6', mine: null }));
    answer = failure('conflict', { edit: { clashes, current: editState(), total: null } });
    await saveNotes();
    const dialog = within(await screen.findByRole('dialog', { name: 'Somebody changed this order' }));
    for (const name of Object.values(names)) expect(dialog.getByText(name)).toBeTruthy();
    expect([dialog.getAllByText('6.00').length, dialog.getAllByText('6').length]).toEqual([4, 1]);
  });

  test('with an unclear outcome is asked for again under the same key', async () => {
    answer = failure('outcome_unknown');
    const { user } = await saveNotes();
    await screen.findByText('It was outcome_unknown.');
    expect(button('Save')).toHaveProperty('disabled', true);
    answer = done(editState({ staffNotes: 'mine' }));
    await user.click(button('Check now'));
    await screen.findByText('Saved. Every amount is as the summary said.');
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  test('names every miss, and what others did in the same moment', async () => {
    const misses = [{ path: 'totals.total.incTax', expected: '49.5', actual: '50' }];
    answer = done(editState({ staffNotes: 'mine' }), { misses, changedElsewhere: ['customerMessage'] });
    await saveNotes();
    await screen.findByText('Total, amount including tax: expected 49.50, now 50.00.');
    expect(screen.getByText('Message from the shopper: somebody else changed it in the same moment.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('can be undone where nothing is gone for good', async () => {
    answer = done(editState({ staffNotes: 'mine' }));
    const { user } = await saveNotes();
    await screen.findByText('Saved. Every amount is as the summary said.');
    answer = done(editState());
    await user.click(button('Undo'));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body).toMatchObject({ seen: { staffNotes: 'mine' }, wish: { to: { staffNotes: '' } } });
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  });
});
