import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Role } from '#lib/core/permissions.ts';
import type { PrismaClient, StoreUser } from '#prisma/generated/client.ts';

export type { StoreUser };

export interface PersonFacts {
  readonly storeHash: StoreHash;
  readonly userId: UserId;
  readonly email: string;
  readonly locale: string;
  readonly at: Date;
}

export type PeopleRepository = ReturnType<typeof createPeopleRepository>;

/** The persons of each store, and what they may do. */
export function createPeopleRepository(prisma: PrismaClient) {
  return {
    findUser: (storeHash: StoreHash, userId: UserId): Promise<StoreUser | null> =>
      prisma.storeUser.findUnique({ where: { storeHash_userId: { storeHash, userId } } }),

    /** A person who opened the app: known ones keep their role, new ones get `role`; a removal before is lifted. */
    saveUser: (person: PersonFacts, role: Role): Promise<StoreUser> => {
      const { storeHash, userId, email, locale, at } = person;
      return prisma.storeUser.upsert({
        where: { storeHash_userId: { storeHash, userId } },
        create: { storeHash, userId, email, locale, role, firstSeenAt: at, lastSeenAt: at },
        update: { email, locale, lastSeenAt: at, removedAt: null },
      });
    },

    allowInstalling: async (storeHash: StoreHash, userId: UserId): Promise<void> => {
      await prisma.storeUser.updateMany({ where: { storeHash, userId }, data: { canInstall: true } });
    },

    setRole: async (storeHash: StoreHash, userId: UserId, role: Role): Promise<void> => {
      await prisma.storeUser.updateMany({ where: { storeHash, userId }, data: { role } });
    },

    /** Ends every session and waiting code of the person in this store at once; the same person elsewhere stays. */
    removeUser: async (storeHash: StoreHash, userId: UserId, at: Date): Promise<void> => {
      await prisma.$transaction([
        prisma.storeUser.updateMany({ where: { storeHash, userId }, data: { removedAt: at } }),
        prisma.session.updateMany({ where: { storeHash, userId, endedAt: null }, data: { endedAt: at } }),
        prisma.sessionCode.deleteMany({ where: { storeHash, userId } }),
      ]);
    },
  };
}
