import { describe, expect, test } from 'vitest';
import { toView } from '#lib/checkouts/checkout-view.ts';
import {
  alreadyOrdered,
  beingOrdered,
  cartGone,
  changedMeanwhile,
  lastLine,
  noSuchCheckout,
  optionGone,
  unclear,
} from '#lib/checkouts/failures.ts';
import { AppError } from '#lib/core/errors.ts';
import { checkoutWith, draftRow } from '#tests/fixtures/checkouts.ts';

const view = toView(draftRow(), checkoutWith());

function thrown(fail: () => never): AppError {
  try {
    return fail();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe('a failure of work on a checkout', () => {
  test.each([
    ['that there is none', thrown(noSuchCheckout), 'not_found', { problem: 'no_checkout' }],
    ['that it is an order', alreadyOrdered(4711), 'conflict', { problem: 'ordered', orderId: 4711 }],
    ['that an order is being made of it', beingOrdered(), 'conflict', { problem: 'ordering' }],
    ['that somebody changed it', changedMeanwhile(view), 'conflict', { problem: 'changed', checkout: view }],
    ['that a way to ship is gone', optionGone(view), 'refused_by_platform', { problem: 'option_gone', checkout: view }],
    ['that the last item must stay', lastLine(), 'unprocessable', { problem: 'last_line' }],
    ['that nobody knows', unclear(view), 'outcome_unknown', { problem: 'unclear', checkout: view }],
    ['that nobody knows, nor how it is now', unclear(null), 'outcome_unknown', { problem: 'unclear', checkout: null }],
  ])('says %s: with its code, and what a screen goes on with', (_, error, code, details) => {
    expect(error.code).toBe(code);
    expect(error.details).toEqual(details);
    // A whole sentence that says more than the code.
    expect(error.message).toMatch(/^[A-Z].{20,}\.$/s);
  });

  test('names the order that was made', () => {
    expect(alreadyOrdered(4711).message).toContain('4711');
  });

  test('of a cart that is gone tells what a new one would have, and what it could not', () => {
    const lines = [
      { kind: 'custom', id: 'a', name: 'Engraving', sku: '', quantity: 3, listPrice: '4' },
      {
        ...{ kind: 'catalogue', id: 'b', productId: 7, variantId: null, name: 'Towel', quantity: 1 },
        options: [{ optionId: 5, valueId: null }],
      },
      { kind: 'certificate', id: 'c' },
    ];
    expect(cartGone(draftRow({ lines })).details).toEqual({
      problem: 'cart_gone',
      again: {
        lines: [{ kind: 'custom', name: 'Engraving', quantity: 3 }],
        leftOut: [
          { kind: 'catalogue', name: 'Towel', quantity: 1 },
          { kind: 'certificate', name: '', quantity: 1 },
        ],
      },
    });
  });
});
