import { captureMap } from './state/capture.ts';
import type { Restore } from './state/capture.ts';

/** What some calls came to. Every call is in `calls`, and in one of the counts of answers. */
export interface Tally {
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

/** What one client's calls in one store came to. */
export interface CallCounts extends Tally {
  readonly storeHash: string | null;
  readonly clientId: string | null;
}

/** What counts of a call. */
interface TalliedCall {
  readonly status: number;
  readonly duplicateOf: number | null;
  readonly faults: readonly string[];
}

interface CountedCall extends TalliedCall {
  readonly storeHash: string | null;
  readonly clientId: string | null;
}

type Answer = 'succeeded' | 'limited' | 'refused' | 'failed' | 'unanswered';

export const NO_CALLS: Tally = {
  calls: 0,
  succeeded: 0,
  limited: 0,
  refused: 0,
  failed: 0,
  unanswered: 0,
  duplicates: 0,
  faults: 0,
};

/** The tally with one call more. */
export function tallied(before: Tally, { status, duplicateOf, faults }: TalliedCall): Tally {
  const answer = answerOf(status);
  return {
    ...before,
    calls: before.calls + 1,
    [answer]: before[answer] + 1,
    duplicates: before.duplicates + (duplicateOf === null ? 0 : 1),
    faults: before.faults + (faults.length === 0 ? 0 : 1),
  };
}

/** Counts per store and client. The ledger keeps the latest calls, this knows of all. */
export class CallCounters {
  readonly #counts = new Map<string, CallCounts>();

  count(call: CountedCall): void {
    const { storeHash, clientId } = call;
    const key = `${storeHash ?? ''} ${clientId ?? ''}`;
    const before = this.#counts.get(key) ?? { storeHash, clientId, ...NO_CALLS };
    this.#counts.set(key, { ...before, ...tallied(before, call) });
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
