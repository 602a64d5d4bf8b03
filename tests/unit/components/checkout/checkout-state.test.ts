import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  afterLook,
  forgiven,
  NOTHING_BEGUN,
  showing,
  type ToldFailure,
} from '#components/checkout/checkout-state.ts';
import { lineLabel } from '#components/checkout/line-words.ts';
import { chosenLines, wantedOf } from '#components/checkout/part-lines.tsx';
import { checkoutLine, checkoutView, usd } from '#tests/fixtures/checkout-views.ts';

const shown = showing(NOTHING_BEGUN, checkoutView());
const after = (failure: ToldFailure, place = 'message', state = shown) => afterFailure(state, place, 'id', failure);

describe('what a failed answer makes of the screen', () => {
  const message = 'Why.';
  const now = checkoutView({ version: 9, customerMessage: 'Ring' });
  const gone = { lines: [], leftOut: [] };

  test.each<[string, ToldFailure, object]>([
    [
      'another version',
      { problem: 'changed', checkout: now, message },
      { view: { version: 9 }, notice: { kind: 'changed' } },
    ],
    [
      'an option that is gone',
      { problem: 'option_gone', checkout: now, message },
      { view: { version: 9 }, notice: null },
    ],
    ['an order', { problem: 'ordered', orderId: 7, message }, { made: { orderId: 7, total: usd('20') } }],
    ['a cart that is gone', { problem: 'cart_gone', again: gone, message }, { notice: { kind: 'gone', id: 'id' } }],
    ['what is missing', { problem: 'not_ready', problems: [], message }, { told: [], notice: null }],
    [
      'nothing known',
      { problem: 'unclear', checkout: null, message },
      { notice: { kind: 'unclear', id: 'id', message } },
    ],
    [
      'what was read since',
      { problem: 'unclear', checkout: now, message },
      { notice: { kind: 'looked' }, view: { version: 9 } },
    ],
    ['no checkout', { problem: 'no_checkout', message }, { notice: { kind: 'failed', message } }],
    ['an order in the making', { problem: 'ordering', message }, { notice: { kind: 'failed', message } }],
    ['a refusal', { problem: 'refused', message }, { refusals: { message }, notice: null }],
    ['anything else', { problem: 'other', message }, { refusals: { message }, notice: null }],
  ])('%s', (_, failure, expected) => expect(after(failure)).toMatchObject(expected));

  test('stands on top where it is about the order as a whole', () => {
    const state = after({ problem: 'refused', message }, 'order');
    expect(state).toMatchObject({ notice: { kind: 'failed', message }, refusals: {} });
  });

  test('is told at the field that it names as well', () => {
    const state = after({ problem: 'refused', message, field: 'lines.3.quantity' }, 'lines.new');
    expect(state.refusals).toEqual({ 'lines.new': message, 'lines.new.quantity': message });
  });

  test('is no order where nothing was begun', () => {
    expect(after({ problem: 'ordered', orderId: 7, message }, 'x', NOTHING_BEGUN)).toBe(NOTHING_BEGUN);
  });

  test('is forgiven at its place and below it, and nowhere else', () => {
    const refusals = { lines: 'a', 'lines.1': 'b', 'lines.1.quantity': 'c', 'lines.10': 'd', billing: 'e' };
    expect(forgiven({ ...shown, refusals }, 'lines.1').refusals).toEqual({ lines: 'a', 'lines.10': 'd', billing: 'e' });
  });
});

test('a look that finds an order shows it as made; one without a view before tells no changes', () => {
  expect(afterLook(shown, checkoutView({ orderId: 5 })).made?.orderId).toBe(5);
  expect(afterLook(NOTHING_BEGUN, checkoutView()).notice).toEqual({ kind: 'looked', changes: [] });
});

describe('pieces of lines that go elsewhere', () => {
  const lines = fc
    .array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
    .map((quantities) => quantities.map((quantity, index) => checkoutLine({ id: `l${index}`, quantity })));

  test('are those that were typed, never none and never more than there are', () => {
    const typed = fc.dictionary(
      fc.constantFrom('l0', 'l1', 'l2', 'l9'),
      fc.oneof(fc.nat({ max: 120 }).map(String), fc.constantFrom('', 'x', '-1', '1.5', '1e2', ' ')),
    );
    fc.assert(
      fc.property(lines, typed, (all, quantities) => {
        const chosen = chosenLines(all, quantities);
        if (chosen === null) return;
        expect(chosen.length).toBeGreaterThan(0);
        for (const { lineId, quantity } of chosen) {
          const line = all.find(({ id }) => id === lineId);
          expect(String(quantity)).toBe(String(Number(quantities[lineId])));
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(line?.quantity ?? 0);
        }
      }),
    );
  });

  test('can be all of them', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const quantities = Object.fromEntries(all.map(({ id, quantity }) => [id, String(quantity)]));
        expect(chosenLines(all, quantities)).toEqual(all.map(wantedOf));
      }),
    );
  });

  test.each(['', '0', '00', '2', '-1', '1.0', '1e0', ' 1'])('are none of %j where there is one', (text) =>
    expect(chosenLines([checkoutLine({ id: 'a', quantity: 1 })], { a: text })).toBeNull(),
  );
});

test.each([
  [null, 'Tee'],
  [[], 'Tee'],
  [[{ name: 'Size', value: 'M' }], 'Tee (M)'],
  [
    [
      { name: 'Size', value: 'M' },
      { name: 'Engraving', value: '' },
      { name: 'Color', value: 'Red' },
    ],
    'Tee (M, Red)',
  ],
])('a line with the options %j is called %s', (options, label) =>
  expect(lineLabel(checkoutLine({ options }))).toBe(label),
);
