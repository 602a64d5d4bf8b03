import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { createAuditRepository } from './audit.ts';
import { createIntentRepository } from './intents.ts';
import type { OrderLocks } from './order-locks.ts';

export type StoreDatabase = ReturnType<typeof createStoreDatabase>;

/** Everything that a service may read and write, already scoped to one store: an unscoped query cannot be written with it. */
export function createStoreDatabase(prisma: PrismaClient, locks: OrderLocks, storeHash: StoreHash) {
  return {
    intents: createIntentRepository(prisma, storeHash),
    audit: createAuditRepository(prisma, storeHash),
    /** Runs `work` while no other writer of this app holds the order. */
    withOrderLock: <T>(orderId: OrderId, work: () => Promise<T>): Promise<T> => locks.hold(storeHash, orderId, work),
  };
}
