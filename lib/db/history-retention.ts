import type { StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface StoreSettingsRow {
  readonly storeHash: StoreHash;
  /** As they lie in the row; the reader parses them. */
  readonly settings: unknown;
}

export type HistoryRetention = ReturnType<typeof createHistoryRetention>;

/** What a job needs that looks after every store's history. */
export function createHistoryRetention(prisma: PrismaClient) {
  return {
    settings: async (): Promise<readonly StoreSettingsRow[]> => {
      const rows = await prisma.store.findMany({ select: { storeHash: true, settings: true } });
      return rows.map(({ storeHash, settings }) => ({ storeHash: storeHash as StoreHash, settings }));
    },

    /**
     * Deletes one store's record of acts, and of what was seen to differ, from before a moment; tells how many rows. An act that
     * is still open has no row there yet.
     */
    deleteBefore: async (storeHash: StoreHash, before: Date): Promise<number> => {
      const [acts, differences] = await prisma.$transaction([
        prisma.auditEntry.deleteMany({ where: { storeHash, at: { lt: before } } }),
        prisma.orderDifference.deleteMany({ where: { storeHash, seenAt: { lt: before } } }),
      ]);
      return acts.count + differences.count;
    },
  };
}
