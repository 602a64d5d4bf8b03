import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** A screen says every few seconds that it is still there; after this it is taken for closed. */
export const EDITOR_GONE_AFTER_MS = 35_000;

export interface OrderEditorRow {
  readonly email: string;
  readonly since: Date;
}

export type EditorRepository = ReturnType<typeof createEditorRepository>;

/** Who has which order of one store open for editing. */
export function createEditorRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** The person is there (still). */
    arrive: async (orderId: OrderId, userId: UserId, at: Date): Promise<void> => {
      const who = { storeHash, orderId, userId };
      const gone = new Date(at.getTime() - EDITOR_GONE_AFTER_MS);
      // Whoever comes back after a while begins anew.
      await prisma.orderEditor.deleteMany({ where: { ...who, seenAt: { lt: gone } } });
      await prisma.orderEditor.upsert({
        where: { storeHash_orderId_userId: who },
        create: { ...who, since: at, seenAt: at },
        update: { seenAt: at },
      });
    },

    leave: async (orderId: OrderId, userId: UserId): Promise<void> => {
      await prisma.orderEditor.deleteMany({ where: { storeHash, orderId, userId } });
    },

    /** Everybody else on the order, who came first first. */
    others: async (orderId: OrderId, userId: UserId, at: Date): Promise<readonly OrderEditorRow[]> => {
      const seenAt = { gte: new Date(at.getTime() - EDITOR_GONE_AFTER_MS) };
      const rows = await prisma.orderEditor.findMany({
        where: { storeHash, orderId, userId: { not: userId }, seenAt },
        include: { user: { select: { email: true } } },
        orderBy: { since: 'asc' },
      });
      return rows.map(({ since, user }) => ({ since, email: user.email }));
    },
  };
}
