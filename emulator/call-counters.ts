import { captureMap } from './state/capture.ts';
import type { Restore } from './state/capture.ts';

/** What one client's calls in one store came to. Every call is in `calls`, and in one of the counts of answers. */
export interface CallCounts {
  readonly storeHash: string | null;
  readonly clientId: string | null;
  readonly calls: number;
  readonly succeeded: number;
  /** 429. */
  readonly limited: number;
  /** Any other 4xx. */
  readonly refused: number;
  readonly failed: number;
  /** The connection was cut, or nobody was there. */
  readonly unanswered: number;
  readonly duplicates: number;
  readonly faults: number;
}

/** What counts of a call. */
interface CountedCall {
  readonly storeHash: string | null;
  readonly clientId: string | null;
  readonly status: number;
  readonly duplicateOf: number | null;
  readonly faults: readonly string[];
}

type Answer = 'succeeded' | 'limited' | 'refused' | 'failed' | 'unanswered';

/** Counts per store and client. The ledger keeps the latest calls, this knows of all. */
export class CallCounters {
  readonly #counts = new Map<string, CallCounts>();

  count({ storeHash, clientId, status, duplicateOf, faults }: CountedCall): void {
    const key = `${storeHash ?? ''} ${clientId ?? ''}`;
    const before = this.#counts.get(key) ?? none(storeHash, clientId);
    const answer = answerOf(status);
    this.#counts.set(key, {
      ...before,
      calls: before.calls + 1,
      [answer]: before[answer] + 1,
      duplicates: before.duplicates + (duplicateOf === null ? 0 : 1),
      faults: before.faults + (faults.length === 0 ? 0 : 1),
    });
  }

  list(): CallCounts[] {
    return [...this.#counts.values()];
  }

  clear(): void {
    this.#counts.clear();
  }

  capture(): Restore {
    return captureMap(this.#counts);
  }
}

function answerOf(status: number): Answer {
  if (status === 0) return 'unanswered';
  if (status === 429) return 'limited';
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'succeeded';
}

function none(storeHash: string | null, clientId: string | null): CallCounts {
  const counts = { calls: 0, succeeded: 0, limited: 0, refused: 0, failed: 0, unanswered: 0, duplicates: 0, faults: 0 };
  return { storeHash, clientId, ...counts };
}
