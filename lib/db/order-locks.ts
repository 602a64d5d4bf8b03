import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** Longer than the slowest write can take: read, change and read back, each at its own time limit. */
const HOLD_LIMIT_MS = 60_000;
const WAIT_LIMIT_MS = 20_000;

export type OrderLocks = ReturnType<typeof createOrderLocks>;

/**
 * One writer per order, over all processes on the database. The lock is a transaction's, so a killed process leaves none behind.
 * `prisma` must be a client of its own: a lock holds a connection while the holder queries, and out of one pool
 * enough holders would starve each other.
 */
export function createOrderLocks(prisma: PrismaClient) {
  return {
    hold: <T>(storeHash: StoreHash, orderId: OrderId, work: () => Promise<T>): Promise<T> =>
      prisma.$transaction(
        async (transaction) => {
          const key = `order ${storeHash} ${orderId}`;
          await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
          return work();
        },
        { maxWait: WAIT_LIMIT_MS, timeout: HOLD_LIMIT_MS },
      ),
  };
}
