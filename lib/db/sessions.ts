import { parseStoreHash, parseUserId, type StoreHash, type UserId } from '#lib/core/ids.ts';
import type { PrismaClient, Store, StoreUser } from '#prisma/generated/client.ts';

export interface SessionRow {
  readonly store: Store;
  readonly user: StoreUser;
  readonly startedAt: Date;
}

export interface NewCode {
  readonly codeHash: string;
  readonly storeHash: StoreHash;
  readonly userId: UserId;
  readonly expiresAt: Date;
}

export type SessionRepository = ReturnType<typeof createSessionRepository>;

/** One-time codes and the sessions they open. */
export function createSessionRepository(prisma: PrismaClient) {
  return {
    addCode: async (code: NewCode): Promise<void> => {
      await prisma.sessionCode.create({ data: code });
    },

    /** Redeems a code in one statement: of any number of callers at once, one gets it. */
    redeemCode: async (codeHash: string, at: Date): Promise<{ storeHash: StoreHash; userId: UserId } | null> => {
      const [row] = await prisma.sessionCode.updateManyAndReturn({
        where: { codeHash, usedAt: null, expiresAt: { gt: at } },
        data: { usedAt: at },
      });
      if (row === undefined) return null;
      const storeHash = parseStoreHash(row.storeHash);
      const userId = parseUserId(String(row.userId));
      return storeHash === null || userId === null ? null : { storeHash, userId };
    },

    start: async (id: string, storeHash: StoreHash, userId: UserId, at: Date): Promise<void> => {
      await prisma.session.create({ data: { id, storeHash, userId, startedAt: at, renewedAt: at } });
    },

    /** The session with its store and person as they are now: a removal or suspension bites at the next request. */
    find: async (id: string, storeHash: StoreHash, userId: UserId): Promise<SessionRow | null> => {
      const row = await prisma.session.findFirst({
        where: { id, storeHash, userId, endedAt: null, user: { removedAt: null } },
        select: { startedAt: true, store: true, user: true },
        // Asked before every answer: one statement instead of three, one after the other.
        relationLoadStrategy: 'join',
      });
      return row;
    },

    renew: async (id: string, at: Date): Promise<void> => {
      await prisma.session.updateMany({ where: { id }, data: { renewedAt: at } });
    },

    end: async (id: string, at: Date): Promise<void> => {
      await prisma.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } });
    },

    /** Deletes what can no longer matter: codes past their minute, sessions and `jti` values past any token's life. */
    sweep: async (limits: { codesBefore: Date; sessionsBefore: Date; tokensBefore: Date }): Promise<void> => {
      await prisma.$transaction([
        prisma.sessionCode.deleteMany({ where: { expiresAt: { lt: limits.codesBefore } } }),
        prisma.session.deleteMany({ where: { startedAt: { lt: limits.sessionsBefore } } }),
        prisma.spentToken.deleteMany({ where: { spentAt: { lt: limits.tokensBefore } } }),
      ]);
    },
  };
}
