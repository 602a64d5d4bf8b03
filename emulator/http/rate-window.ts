/** A store's quota in its present window. The window starts with the first call after the last one ran out. */
export interface RateWindow {
  readonly startedAtMs: number;
  readonly used: number;
}

export interface RateLimit {
  /** Calls per window; null = unlimited. */
  readonly quota: number | null;
  readonly windowMs: number;
}

/** What the headers of an answer tell, and whether the call may run. */
export interface RateVerdict {
  readonly allowed: boolean;
  readonly window: RateWindow;
  readonly left: number;
  readonly resetMs: number;
}

/** What an unlimited store's headers name as its quota. */
export const UNLIMITED_QUOTA = 2_147_483_647;

/**
 * One call (or `weight` of them) at `nowMs`. A refused call uses nothing up (BigCommerce docs: rate limits; the window turns
 * as a whole, it does not slide).
 */
export function countCall(window: RateWindow | null, limit: RateLimit, nowMs: number, weight = 1): RateVerdict {
  const current =
    window === null || nowMs >= window.startedAtMs + limit.windowMs ? { startedAtMs: nowMs, used: 0 } : window;
  const quota = limit.quota ?? UNLIMITED_QUOTA;
  const allowed = current.used < quota;
  const used = allowed ? Math.min(current.used + weight, quota) : current.used;
  return {
    allowed,
    window: { startedAtMs: current.startedAtMs, used },
    left: Math.max(quota - used, 0),
    resetMs: Math.max(current.startedAtMs + limit.windowMs - nowMs, 0),
  };
}
