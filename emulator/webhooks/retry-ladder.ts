/** Seconds to wait after the first, second, ... failed attempt (BigCommerce docs: callback retry mechanism). 48.07 hours. */
export const RETRY_DELAYS_S: readonly number[] = [60, 180, 300, 600, 900, 1800, 3600, 7200, 21_600, 50_400, 86_400];

/** How long to wait after so many failed attempts; null when none is left. */
export function retryDelayMs(failedAttempts: number): number | null {
  const seconds = RETRY_DELAYS_S[failedAttempts - 1];
  return seconds === undefined ? null : seconds * 1000;
}
