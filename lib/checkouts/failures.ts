import { say, type ErrorText, type PlainKey } from '#lib/core/error-text.ts';
import type { ErrorCode } from '#lib/core/error-codes.ts';
import { AppError } from '#lib/core/errors.ts';
import type { CheckoutDraftRow } from '#lib/db/checkout-drafts.ts';
import type { CheckoutFailure } from './contract.ts';
import { knownLines, readKept } from './known-lines.ts';
import type { CheckoutView } from './view-contract.ts';

// Every way in which work on a checkout fails, in one place. Each says what happened and what to do.

export function noSuchCheckout(): never {
  throw failure('not_found', 'making.checkoutGoneBegin', { problem: 'no_checkout' });
}

export function alreadyOrdered(orderId: number): AppError {
  return failure('conflict', say('making.alreadyOrdered', { order: orderId }), { problem: 'ordered', orderId });
}

export function beingOrdered(): AppError {
  return failure('conflict', 'making.beingOrdered', { problem: 'ordering' });
}

export function cartGone(row: CheckoutDraftRow): AppError {
  return failure('not_found', 'making.cartGone', { problem: 'cart_gone', again: knownLines(readKept(row.lines)) });
}

export function changedMeanwhile(checkout: CheckoutView): AppError {
  return failure('conflict', 'making.checkoutChanged', { problem: 'changed', checkout });
}

export function optionGone(checkout: CheckoutView): AppError {
  return failure('refused_by_platform', 'making.shippingGone', { problem: 'option_gone', checkout });
}

export function lastLine(): AppError {
  return failure('unprocessable', 'making.lastItem', {
    problem: 'last_line',
  });
}

/** `checkout`: as it was read right after; null where it could not be. */
export function unclear(checkout: CheckoutView | null): AppError {
  return failure('outcome_unknown', 'making.checkoutUnclear', { problem: 'unclear', checkout });
}

export function failure(
  code: ErrorCode,
  said: ErrorText | PlainKey,
  details: CheckoutFailure,
  field?: string,
): AppError {
  return new AppError(code, said, { details: { ...details }, field });
}
