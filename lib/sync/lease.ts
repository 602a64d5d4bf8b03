import type { Lease, SyncProgress } from '#lib/db/sync-states.ts';
import type { IndexTransactionClient } from '#lib/db/order-index/transaction.ts';
import type { SyncContext } from './context.ts';

/** A worker that says nothing for this long has lost its store to another. */
const LEASE_MS = 10_000;
const HEARTBEAT_MS = 3_000;

/** Somebody else works on the store by now, or nobody shall: what was just written is taken back. */
export class LeaseLostError extends Error {
  constructor() {
    super('the lease on this store is lost');
    this.name = 'LeaseLostError';
  }
}

/** The right to write down how far a store's index is. */
export interface HeldLease {
  /** To be called in the transaction of the orders that the progress is about. Throws a LeaseLostError when it is not ours to write. */
  checkpoint(client: IndexTransactionClient, progress: SyncProgress): Promise<void>;
  /** The same for progress that is about no orders. */
  progress(progress: SyncProgress): Promise<void>;
}

/**
 * Runs `work` as the only one for this store, over all processes; `busy` when somebody else does. The lease is kept by a
 * heartbeat. A process that was paused past its lease finds out at its next write, which then does not stand.
 */
export async function withLease<T>(
  ctx: SyncContext,
  work: (lease: HeldLease) => Promise<T>,
): Promise<T | 'busy' | 'stopped'> {
  const { sync } = ctx.db;
  const lease = await sync.takeLease(ctx.store.installId, LEASE_MS);
  if (lease === null) return 'busy';
  const heartbeat = setInterval(() => void beat(ctx, lease), HEARTBEAT_MS);
  try {
    return await work({
      checkpoint: async (client, progress) => {
        if (!(await sync.checkpoint(client, lease, progress))) throw new LeaseLostError();
      },
      progress: async (progress) => {
        if (!(await sync.progress(lease, progress))) throw new LeaseLostError();
      },
    });
  } catch (error) {
    if (error instanceof LeaseLostError) return 'stopped';
    throw error;
  } finally {
    clearInterval(heartbeat);
    await sync.endLease(lease);
  }
}

/** A beat that fails costs nothing but time: the lease runs out, and the next write tells. */
async function beat(ctx: SyncContext, lease: Lease): Promise<void> {
  await ctx.db.sync.keepLease(lease, LEASE_MS).catch(() => undefined);
}
