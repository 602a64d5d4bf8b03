import { readRateHeaders, serverWaitMs } from './rate-limit.ts';
import type { FailedTry } from './retry-policy.ts';
import type { TurnRefused } from './store-queue.ts';
import type { AnswerBody, HttpResult } from './transport.ts';

/**
 * How a call ended, all tries made. `limited` and `not_sent`: certainly not carried out. `silent`, `lost` and `redirected`: sent, and
 * no telling what came of it. An `answer` has any status but 429.
 */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: AnswerBody;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'limited'; readonly retryAfterMs: number | null }
  | {
      readonly kind: 'not_sent';
      readonly reason: 'full' | 'not_answering' | 'unreachable' | 'insecure';
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'silent' | 'lost' | 'redirected' };

/** What the retry rules have to decide about, or null when there is nothing to repeat. */
export function failureOf(result: HttpResult, nowMs: number): FailedTry | null {
  if (result.kind === 'silent' || result.kind === 'lost' || result.kind === 'unreachable') return { kind: 'network' };
  if (result.kind !== 'answer' || result.status < 400) return null;
  if (result.status === 429) return { kind: 'limited' };
  return { kind: 'status', status: result.status, serverWaitMs: statedWaitMs(result.headers, nowMs) };
}

export function outcomeOf(result: HttpResult, heldForMs: number, nowMs: number): Outcome {
  if (result.kind === 'unreachable' || result.kind === 'insecure')
    return { kind: 'not_sent', reason: result.kind, retryAfterMs: null };
  if (result.kind !== 'answer') return { kind: result.kind };
  if (result.status === 429) return { kind: 'limited', retryAfterMs: heldForMs };
  return {
    kind: 'answer',
    status: result.status,
    body: result.body,
    retryAfterMs: statedWaitMs(result.headers, nowMs),
  };
}

/** Only Retry-After says something about a failure: the quota's window stands on every answer. */
function statedWaitMs(headers: Headers, nowMs: number): number | null {
  return serverWaitMs({ ...readRateHeaders(headers, nowMs), resetMs: null });
}

export function outcomeOfRefusedTurn({ reason, retryAfterMs }: TurnRefused): Outcome {
  return reason === 'limited' ? { kind: 'limited', retryAfterMs } : { kind: 'not_sent', reason, retryAfterMs };
}
