import type { ChangeOutcome } from '#lib/client/orders.ts';
import type { ChangeConflict, OrderRow } from '#lib/orders/contract.ts';

/** How sending a change ended, as far as the person is concerned. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly row: OrderRow }
  | { readonly kind: 'conflict'; readonly conflict: ChangeConflict }
  /** The platform or a rule said no; nothing changed. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The platform was asked and did not say whether it did it. */
  | { readonly kind: 'unclear'; readonly message: string }
  /** It did not come to that. `isAnswered` is false where the app's own answer is missing, so the act may still be under way. */
  | { readonly kind: 'failed'; readonly message: string; readonly isAnswered: boolean };

/**
 * What the outcome of a request means for the person who sent it. A missing answer of our own server is not the
 * platform's silence: the same request under the same key is safe to send again, and says more than looking would.
 */
export function sendOutcome(outcome: ChangeOutcome): SendOutcome {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', row: outcome.row };
    case 'conflict':
      return { kind: 'conflict', conflict: outcome.conflict };
    case 'unknown':
      return outcome.error.code === 'outcome_unknown'
        ? { kind: 'unclear', message: outcome.error.message }
        : { kind: 'failed', message: outcome.error.message, isAnswered: false };
    case 'failed':
      return failed(outcome.error);
  }
}

function failed(error: Extract<ChangeOutcome, { kind: 'failed' }>['error']): SendOutcome {
  switch (error.code) {
    case 'refused_by_platform':
    case 'unprocessable':
    case 'bad_request':
      return { kind: 'refused', message: error.message };
    case 'conflict':
      // The same key is still being worked on.
      return { kind: 'failed', message: error.message, isAnswered: false };
    default:
      return { kind: 'failed', message: error.message, isAnswered: true };
  }
}
