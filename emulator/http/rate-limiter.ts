import { countCall, UNLIMITED_QUOTA } from './rate-window.ts';
import type { RateLimit, RateVerdict, RateWindow } from './rate-window.ts';
import type { Restore } from '../state/capture.ts';

/** A store's quota, and how many calls may be under way at once (null: no such limit, as the docs have it now). */
export interface StoreLimit extends RateLimit {
  readonly maxInFlight: number | null;
}

/** Counts calls per store, over all of its apps. */
export class RateLimiter {
  readonly #nowMs: () => number;
  readonly #standard: StoreLimit;
  #limits = new Map<string, StoreLimit>();
  #windows = new Map<string, RateWindow>();
  #inFlight = new Map<string, number>();

  constructor(nowMs: () => number, quota: number | null, windowMs = 30_000) {
    this.#nowMs = nowMs;
    this.#standard = { quota, windowMs, maxInFlight: null };
  }

  limit(storeHash: string): StoreLimit {
    return this.#limits.get(storeHash) ?? this.#standard;
  }

  /** Changes a store's limit; the present window goes on. */
  configure(storeHash: string, change: Partial<StoreLimit>): StoreLimit {
    const limit = { ...this.limit(storeHash), ...change };
    this.#limits.set(storeHash, limit);
    return limit;
  }

  /** Another app of the store makes `calls` calls. */
  eat(storeHash: string, calls: number): RateVerdict {
    return this.#count(storeHash, calls);
  }

  /** A call of ours begins. `end` must follow when it was allowed. */
  begin(storeHash: string): RateVerdict {
    const verdict = this.#count(storeHash, 1);
    if (verdict.allowed) this.#inFlight.set(storeHash, this.inFlight(storeHash) + 1);
    return verdict;
  }

  end(storeHash: string): void {
    this.#inFlight.set(storeHash, Math.max(this.inFlight(storeHash) - 1, 0));
  }

  inFlight(storeHash: string): number {
    return this.#inFlight.get(storeHash) ?? 0;
  }

  /** Whether one more call at once is too many. */
  crowded(storeHash: string): boolean {
    const { maxInFlight } = this.limit(storeHash);
    return maxInFlight !== null && this.inFlight(storeHash) >= maxInFlight;
  }

  /** The headers that go with an answer (BigCommerce docs: rate limits). */
  headers(storeHash: string, verdict: RateVerdict): Record<string, string> {
    const { quota, windowMs } = this.limit(storeHash);
    return {
      'X-Rate-Limit-Time-Window-Ms': String(windowMs),
      'X-Rate-Limit-Time-Reset-Ms': String(Math.ceil(verdict.resetMs)),
      'X-Rate-Limit-Requests-Quota': String(quota ?? UNLIMITED_QUOTA),
      'X-Rate-Limit-Requests-Left': String(verdict.left),
    };
  }

  reset(): void {
    this.#limits = new Map();
    this.#windows = new Map();
  }

  #count(storeHash: string, weight: number): RateVerdict {
    const window = this.#windows.get(storeHash) ?? null;
    const verdict = countCall(window, this.limit(storeHash), this.#nowMs(), weight);
    this.#windows.set(storeHash, verdict.window);
    return verdict;
  }

  capture(): Restore {
    const [limits, windows] = [new Map(this.#limits), new Map(this.#windows)];
    return () => {
      this.#limits = new Map(limits);
      this.#windows = new Map(windows);
    };
  }
}
