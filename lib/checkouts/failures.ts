import { AppError, type ErrorCode } from '#lib/core/errors.ts';
import type { CheckoutDraftRow } from '#lib/db/checkout-drafts.ts';
import type { CheckoutFailure } from './contract.ts';
import { knownLines, readKept } from './known-lines.ts';
import type { CheckoutView } from './view-contract.ts';

// Every way in which work on a checkout fails, in one place. Each says what happened and what to do.

export function noSuchCheckout(): never {
  throw failure('not_found', 'This checkout does not exist any more. Begin a new one.', { problem: 'no_checkout' });
}

export function alreadyOrdered(orderId: number): AppError {
  const message = `This checkout became order ${orderId}. Change the order instead.`;
  return failure('conflict', message, { problem: 'ordered', orderId });
}

export function beingOrdered(): AppError {
  return failure(
    'conflict',
    'An order is being made of this checkout, or it is not known yet whether one was made. Nothing was changed; try again in a minute.',
    { problem: 'ordering' },
  );
}

export function cartGone(row: CheckoutDraftRow): AppError {
  return failure(
    'not_found',
    'BigCommerce has this cart no more: it was paid for, deleted, or not touched for 30 days. You can begin again with the items that are known.',
    { problem: 'cart_gone', again: knownLines(readKept(row.lines)) },
  );
}

export function changedMeanwhile(checkout: CheckoutView): AppError {
  return failure(
    'conflict',
    'Somebody else changed this checkout meanwhile, so your change was not made. Look at what is different and try again.',
    { problem: 'changed', checkout },
  );
}

export function optionGone(checkout: CheckoutView): AppError {
  return failure(
    'refused_by_platform',
    'This way of shipping is not offered any more. Choose one of those that are offered now.',
    { problem: 'option_gone', checkout },
  );
}

export function lastLine(): AppError {
  return failure('unprocessable', 'A cart ends with its last item. Add another item first, or drop the checkout.', {
    problem: 'last_line',
  });
}

/** `checkout`: as it was read right after; null where it could not be. */
export function unclear(checkout: CheckoutView | null): AppError {
  return failure(
    'outcome_unknown',
    'BigCommerce was asked, but its answer was lost. Look at the checkout as it is now before you try again.',
    { problem: 'unclear', checkout },
  );
}

export function failure(code: ErrorCode, message: string, details: CheckoutFailure, field?: string): AppError {
  return new AppError(code, message, { details: { ...details }, field });
}
