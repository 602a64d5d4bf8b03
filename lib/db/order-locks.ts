import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** Longer than the slowest write can take: read, change and read back, each of which may wait for the store's quota. */
const HOLD_LIMIT_MS = 5 * 60_000;
const WAIT_LIMIT_MS = 20_000;

export type OrderLocks = ReturnType<typeof createOrderLocks>;

/**
 * One writer per order, or per other subject named by a text such as `cart:<id>`, over all processes on the database. The lock
 * is a transaction's, so a killed process leaves none behind. `prisma` must be a client of its own: a lock holds a connection while the holder queries, and out of one pool
 * enough holders would starve each other. `holdLimitMs`: the database takes a lock back after this, waiting for it included.
 */
export function createOrderLocks(prisma: PrismaClient, holdLimitMs = HOLD_LIMIT_MS) {
  return {
    /** What `work` gives or throws. When the lock was lost only after `work` had begun, what it gives still counts. */
    hold: async <T>(storeHash: StoreHash, held: OrderId | string, work: () => Promise<T>): Promise<T> => {
      let done: { readonly value: T } | undefined;
      try {
        await prisma.$transaction(
          async (transaction) => {
            const key = typeof held === 'number' ? `order ${storeHash} ${held}` : `subject ${storeHash} ${held}`;
            await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
            done = { value: await work() };
          },
          { maxWait: WAIT_LIMIT_MS, timeout: holdLimitMs },
        );
      } catch (error) {
        // The transaction holds nothing but the lock. Told as a failure, a write that was made would look like one that was not.
        if (done === undefined) throw error;
      }
      if (done === undefined) throw new Error('the work under an order’s lock ended without a result');
      return done.value;
    },
  };
}
