import { OPERATIONS, type ScopeFamily } from './operations.ts';
import { limitReached, missingScope, reasonOf } from './platform-errors.ts';
import { readRefusal } from './refusal.ts';
import type { Outcome } from './outcome.ts';
import { send, type Call, type RequestOptions } from './request.ts';
import type { WriteResult } from './write-result.ts';

const UNCLEAR_TEXT =
  'BigCommerce was asked, but its answer did not arrive or cannot be read, so nobody knows yet whether it was done. Look at the order before trying again.';

/**
 * Sends a write and says what became of it. `readDone` makes the result from the answer's JSON (undefined for none); null
 * means that it cannot, and then the outcome is unknown although the platform said yes.
 */
export async function write<Done extends object>(
  call: Call,
  options: RequestOptions,
  readDone: (json: unknown) => Done | null,
): Promise<WriteResult<Done>> {
  return writeResultOf(await send(call, options), OPERATIONS[call.operation].family, readDone);
}

/** What the outcome of a sent write means. */
export function writeResultOf<Done extends object>(
  outcome: Outcome,
  family: ScopeFamily,
  readDone: (json: unknown) => Done | null,
): WriteResult<Done> {
  switch (outcome.kind) {
    case 'limited':
      return notSent(reasonOf(limitReached(outcome.retryAfterMs)), outcome.retryAfterMs);
    case 'not_sent':
      return notSent(
        reasonOf(outcome.reason === 'full' ? limitReached(outcome.retryAfterMs) : 'platform.notReached'),
        outcome.retryAfterMs,
      );
    case 'silent':
    case 'lost':
    case 'redirected':
      return { kind: 'unknown', reason: UNCLEAR_TEXT };
    case 'answer':
      return resultOfAnswer(outcome, family, readDone);
  }
}

function notSent(
  reason: string,
  retryAfterMs: number | null,
): { kind: 'not_sent'; reason: string; retryAfterMs?: number } {
  return { kind: 'not_sent', reason, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}

function resultOfAnswer<Done extends object>(
  { status, body }: Extract<Outcome, { kind: 'answer' }>,
  family: ScopeFamily,
  readDone: (json: unknown) => Done | null,
): WriteResult<Done> {
  const json = body.kind === 'json' ? body.value : undefined;
  if (status >= 200 && status <= 299) {
    const done = body.kind === 'unreadable' ? null : readDone(json);
    return done === null ? { kind: 'unknown', reason: UNCLEAR_TEXT } : { kind: 'done', ...done };
  }
  if (status === 401)
    return { kind: 'refused', status, reason: reasonOf('platform.tokenRefused'), needsApproval: family };
  if (status === 403) return { kind: 'refused', status, reason: reasonOf(missingScope(family)), needsApproval: family };
  if (status === 404) return { kind: 'not_found' };
  if (!isClearRefusal(status)) return { kind: 'unknown', reason: UNCLEAR_TEXT };
  return { kind: 'refused', status, ...readRefusal(status, json) };
}

/** 408 may come from a proxy that gave up on a platform that did not; 507 is the plan's limit. */
function isClearRefusal(status: number): boolean {
  return (status >= 400 && status < 500 && status !== 408) || status === 507;
}
