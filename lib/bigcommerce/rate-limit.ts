// BigCommerce docs: API rate limits. The quota is the store's, shared by every app it uses, so our own count of calls proves
// nothing: only what the server says does. And what it says may be missing, repeated or absurd.

export const MIN_WAIT_MS = 250;
export const MAX_WAIT_MS = 60_000;
const FIRST_BACK_OFF_MS = 1_000;
const MAX_BACK_OFF_MS = 30_000;
/** The length of the platform's quota window. */
const WINDOW_MS = 30_000;
/** The part of the quota that background jobs leave to people and to the store's other apps. */
const RESERVED_SHARE = 0.3;

/** The numbers of a store's quota as one answer gave them; null for what was missing or no number. */
export interface RateHeaders {
  readonly quota: number | null;
  readonly requestsLeft: number | null;
  readonly resetMs: number | null;
  readonly retryAfterMs: number | null;
}

export interface HeaderSource {
  get(name: string): string | null;
}

/** Reads the rate headers of an answer in any of their shapes. Of two values the more cautious one counts. */
export function readRateHeaders(headers: HeaderSource, nowMs: number): RateHeaders {
  const numbers = (name: string) => readNumbers(headers.get(name));
  const retryAfter = [
    ...numbers('x-retry-after').map((seconds) => seconds * 1_000),
    ...numbers('retry-after').map((seconds) => seconds * 1_000),
    ...readHttpDate(headers.get('retry-after'), nowMs),
  ];
  return {
    quota: extreme(Math.min, numbers('x-rate-limit-requests-quota')),
    requestsLeft: extreme(Math.min, numbers('x-rate-limit-requests-left')),
    resetMs: extreme(Math.max, numbers('x-rate-limit-time-reset-ms')),
    retryAfterMs: extreme(Math.max, retryAfter),
  };
}

function extreme(choose: (...values: number[]) => number, values: readonly number[]): number | null {
  return values.length === 0 ? null : choose(...values);
}

/** Repeated headers arrive joined by commas. Negative numbers mean nothing here and are dropped like words. */
function readNumbers(header: string | null): readonly number[] {
  if (header === null) return [];
  return header
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number)
    .filter((value) => Number.isFinite(value) && value >= 0);
}

function readHttpDate(header: string | null, nowMs: number): readonly number[] {
  // Numbers were read already, and Date.parse would take "12, 34" for a day in December.
  if (header === null || !/[a-z]{3}/i.test(header)) return [];
  const time = Date.parse(header);
  return Number.isNaN(time) ? [] : [Math.max(0, time - nowMs)];
}

/** The server's own time to wait, the longer of its two numbers within sane bounds; null when it gave none. */
export function serverWaitMs(headers: RateHeaders): number | null {
  const { resetMs, retryAfterMs } = headers;
  if (resetMs === null && retryAfterMs === null) return null;
  return clampWait(Math.max(resetMs ?? 0, retryAfterMs ?? 0));
}

export function clampWait(waitMs: number): number {
  return Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, waitMs));
}

/**
 * How long a store's queue stands still after a 429. The server's number is taken as it is, without jitter; without one
 * the wait doubles from 1 s to 30 s, jittered upwards. `limitedInRow` counts the refusals since the last ordinary answer:
 * a server that keeps refusing while telling us to return at once is not believed a second time.
 */
export function waitAfterLimited(headers: RateHeaders, limitedInRow: number, random: () => number): number {
  const told = serverWaitMs(headers);
  if (told !== null) return limitedInRow <= 1 ? told : Math.max(told, backOffMs(limitedInRow - 1));
  return Math.min(MAX_BACK_OFF_MS, backOffMs(limitedInRow) * (1 + random() * 0.25));
}

function backOffMs(step: number): number {
  return Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** Math.min(step - 1, 10));
}

/** What is known of a store's quota at some moment. */
export interface Quota {
  readonly quota: number;
  readonly left: number;
  readonly resetsAtMs: number;
}

/** The quota after an answer; `inFlight` calls are on their way and not counted in it yet. Keeps `before` when the answer tells nothing. */
export function quotaAfterAnswer(
  before: Quota | null,
  headers: RateHeaders,
  nowMs: number,
  inFlight: number,
): Quota | null {
  const { quota, requestsLeft, resetMs } = headers;
  if (quota === null || quota <= 0 || requestsLeft === null) return before;
  const resetsInMs = resetMs === null || resetMs > MAX_WAIT_MS ? WINDOW_MS : resetMs;
  return { quota, left: requestsLeft - inFlight, resetsAtMs: nowMs + resetsInMs };
}

export function quotaAfterSend(quota: Quota | null): Quota | null {
  return quota === null ? null : { ...quota, left: quota.left - 1 };
}

/** How long a background job must wait so that the reserved share stays free; 0 when it may go. An unknown quota lets it go. */
export function jobWaitMs(quota: Quota | null, nowMs: number): number {
  if (quota === null || nowMs >= quota.resetsAtMs) return 0;
  return quota.left - 1 >= quota.quota * RESERVED_SHARE ? 0 : Math.max(MIN_WAIT_MS, quota.resetsAtMs - nowMs);
}
