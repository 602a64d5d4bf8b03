import type { Priority } from './types/client.ts';

/** How long calls of one priority may take, in milliseconds. */
export interface Timing {
  /** From the call to the end of its last read, waiting for the store's quota included; a write only starts within it. */
  readonly patienceMs: number;
  /** From the call to the start of a retry after a failure. */
  readonly retryWithinMs: number;
  /** One try of a read, and of a write. */
  readonly readMs: number;
  readonly writeMs: number;
}

export const TIMING: Readonly<Record<Priority, Timing>> = {
  userRead: { patienceMs: 12_000, retryWithinMs: 6_000, readMs: 8_000, writeMs: 15_000 },
  // A save waits for the quota's window to turn, and so do the reads around it.
  userWrite: { patienceMs: 90_000, retryWithinMs: 6_000, readMs: 8_000, writeMs: 15_000 },
  job: { patienceMs: 300_000, retryWithinMs: 60_000, readMs: 15_000, writeMs: 15_000 },
};
