import type { Restore } from '../state/capture.ts';

/** How destinations are judged (BigCommerce docs: callback retry mechanism). */
export const WINDOW_MS = 120_000;
export const BLOCK_MS = 180_000;
export const LEAST_DELIVERIES = 100;
const LEAST_PERCENT = 90;

export interface FailureReason {
  readonly description: string;
  readonly count: number;
  /** Virtual time of the latest one. */
  readonly atMs: number;
}

interface Outcome {
  readonly atMs: number;
  /** Null for a success. */
  readonly failure: string | null;
}

/** What one client's deliveries to one domain came to in the last two minutes, and until when it is blocked. */
export class SuccessWindow {
  #outcomes: Outcome[] = [];
  /** Outcomes before this index are out of the window. */
  #start = 0;
  #successes = 0;
  #blockedUntilMs = 0;
  #reasons: readonly FailureReason[] = [];

  /**
   * Notes an answer; `failure` says what was wrong with it, null for a 2xx. True when the domain is blocked because of it:
   * under 90 % over at least 100 deliveries.
   */
  note(atMs: number, failure: string | null): boolean {
    this.#outcomes.push({ atMs, failure });
    if (failure === null) this.#successes++;
    this.#forget(atMs - WINDOW_MS);
    const deliveries = this.#outcomes.length - this.#start;
    if (this.isBlocked(atMs) || deliveries < LEAST_DELIVERIES) return false;
    if (this.#successes * 100 >= deliveries * LEAST_PERCENT) return false;
    this.#blockedUntilMs = atMs + BLOCK_MS;
    this.#reasons = reasonsOf(this.#outcomes.slice(this.#start));
    return true;
  }

  /** Leaves everything up to that instant out. */
  #forget(untilMs: number): void {
    let first = this.#outcomes[this.#start];
    while (first !== undefined && first.atMs <= untilMs) {
      if (first.failure === null) this.#successes--;
      first = this.#outcomes[++this.#start];
    }
    if (this.#start < 1000) return;
    this.#outcomes = this.#outcomes.slice(this.#start);
    this.#start = 0;
  }

  isBlocked(nowMs: number): boolean {
    return nowMs < this.#blockedUntilMs;
  }

  /** Milliseconds until the block ends; 0 when there is none. */
  timeLeftMs(nowMs: number): number {
    return Math.max(this.#blockedUntilMs - nowMs, 0);
  }

  /** What led to the present (or last) block. */
  get reasons(): readonly FailureReason[] {
    return this.#reasons;
  }

  capture(): Restore {
    const outcomes = this.#outcomes.slice(this.#start);
    const [successes, blockedUntilMs, reasons] = [this.#successes, this.#blockedUntilMs, this.#reasons];
    return () => {
      this.#outcomes = [...outcomes];
      this.#start = 0;
      this.#successes = successes;
      this.#blockedUntilMs = blockedUntilMs;
      this.#reasons = reasons;
    };
  }
}

function reasonsOf(outcomes: readonly Outcome[]): FailureReason[] {
  const reasons = new Map<string, FailureReason>();
  for (const { failure, atMs } of outcomes) {
    if (failure === null) continue;
    reasons.set(failure, { description: failure, count: (reasons.get(failure)?.count ?? 0) + 1, atMs });
  }
  return [...reasons.values()];
}
