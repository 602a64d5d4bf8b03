import { say, type PlainKey } from './error-text.ts';
import { sayReason } from './kept-reason.ts';
import { AppError } from './errors.ts';

/** What an audit row and a stored answer hold: plain JSON. */
export type Facts = { readonly [name: string]: FactValue };
export type FactValue =
  string | number | boolean | null | readonly (FactValue | null)[] | { readonly [name: string]: FactValue | null };

/** How an act ends for whoever asked for it. Every case is foreseen. */
export type ActOutcome =
  /** `answer` as `conclude` gave it, now or when the same click came first. */
  | { readonly kind: 'done'; readonly answer: Facts; readonly isRepeat: boolean }
  | ActRefused
  | { readonly kind: 'not_found' }
  /** Certainly not carried out: the same act with a new key is safe. */
  | { readonly kind: 'not_sent'; readonly retryAfterMs?: number | undefined }
  /** Sent, and the answer was lost. Never sent again: looked up until it is known, or a person is asked. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'in_flight' }
  | { readonly kind: 'key_reused' };

/** What was found before sending gave a reason not to send. */
export interface Stopped<Stop> {
  readonly kind: 'stopped';
  readonly stop: Stop;
}

export interface ActRefused {
  readonly kind: 'refused';
  readonly reason: string;
  readonly field?: string | undefined;
  readonly availableQuantity?: number | undefined;
  /** The platform's number for the reason: a screen tells it in the person's language. */
  readonly platformCode?: number | undefined;
}

/** What a screen must know of a write that did not end well. */
interface Words {
  /** What was to be done, as in `shipping.notCreated`. */
  readonly notDone: PlainKey;
  /** What is not there, as in `orders.noSuchOrder` */
  readonly notFound: PlainKey;
}

/** The answer of an act that was carried out; for every other end an AppError that says what happened and what to do. */
export function requireDone(outcome: ActOutcome | Stopped<never>, words: Words): Facts {
  if (outcome.kind === 'done') return outcome.answer;
  throw toFailure(outcome, words);
}

function toFailure(outcome: Exclude<ActOutcome, { kind: 'done' }> | Stopped<never>, words: Words): AppError {
  switch (outcome.kind) {
    case 'refused': {
      const { reason, field, availableQuantity, platformCode } = outcome;
      const told = { availableQuantity, platformCode };
      const details = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
      return new AppError('refused_by_platform', sayReason(reason), {
        field,
        details: Object.keys(details).length === 0 ? undefined : details,
      });
    }
    case 'not_found':
      return new AppError('not_found', words.notFound);
    case 'not_sent':
      return new AppError('platform_unavailable', say('platform.notDone', { notDone: { key: words.notDone } }), {
        retryAfterMs: outcome.retryAfterMs,
      });
    case 'unknown':
      return new AppError('outcome_unknown', 'platform.answerLost');
    case 'in_flight':
      return new AppError('conflict', 'platform.underWay');
    case 'key_reused':
      return new AppError('unprocessable', 'platform.otherThanFirst');
    case 'stopped':
      return outcome.stop;
  }
}
