import type { Priority } from './types/client.ts';

// BigCommerce docs: rate limits and status codes. No idempotency key exists anywhere on the platform, so a call is repeated
// only when that cannot do a thing twice: reads after a failure, anything after a 429, which was never carried out.

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** How one try ended without a usable answer. */
export type FailedTry =
  | { readonly kind: 'limited' }
  | { readonly kind: 'status'; readonly status: number; readonly serverWaitMs: number | null }
  | { readonly kind: 'network' };

export const MAX_TRIES = 3;

const PASSING_STATUSES: ReadonlySet<number> = new Set([500, 502, 503, 504]);
/** People get an answer within seconds, jobs have time. */
const FIRST_DELAY_MS: Readonly<Record<Priority, number>> = { userWrite: 400, userRead: 400, job: 2_000 };

/**
 * Milliseconds until the next try, or null to give up. `tries` were made so far. After a 429 it is 0: the store's queue
 * stands still for the right time by itself. A wait that the server names is kept exactly; our own is jittered.
 */
export function retryDelayMs(
  failure: FailedTry,
  method: Method,
  tries: number,
  priority: Priority,
  random: () => number,
): number | null {
  if (tries >= MAX_TRIES) return null;
  if (failure.kind === 'limited') return 0;
  if (method !== 'GET') return null;
  if (failure.kind === 'status') {
    if (!PASSING_STATUSES.has(failure.status)) return null;
    if (failure.serverWaitMs !== null) return failure.serverWaitMs;
  }
  return FIRST_DELAY_MS[priority] * 3 ** (tries - 1) * (0.75 + random() * 0.5);
}
