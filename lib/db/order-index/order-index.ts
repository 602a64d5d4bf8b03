import type { StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { createIndexReader } from './reader.ts';
import type { OrderIndex } from './repository.ts';
import { createIndexWriter } from './writer.ts';

/** One store's orders as lists and searches see them, and how they get there. */
export function createOrderIndex(prisma: PrismaClient, storeHash: StoreHash): OrderIndex {
  return { ...createIndexWriter(prisma, storeHash), ...createIndexReader(prisma, storeHash) };
}
