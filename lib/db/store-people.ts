import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Role } from '#lib/core/permissions.ts';
import type { PrismaClient, StoreUser } from '#prisma/generated/client.ts';

export interface RoleChange {
  readonly from: Role;
  readonly to: Role;
}

interface Act {
  readonly by: UserId;
  readonly at: Date;
}

export type StorePeopleRepository = ReturnType<typeof createStorePeopleRepository>;

/** The people of one store, as its admins see and change them. Each change has its row in the record of acts. */
export function createStorePeopleRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    list: async (): Promise<{ ownerId: number; defaultRole: Role; users: StoreUser[] }> => {
      const { ownerId, defaultRole, users } = await prisma.store.findUniqueOrThrow({
        where: { storeHash },
        select: { ownerId: true, defaultRole: true, users: { where: { removedAt: null } } },
        relationLoadStrategy: 'join',
      });
      return { ownerId, defaultRole, users };
    },

    /** Nothing happens when somebody else was faster, or the person is gone. */
    setRole: (userId: UserId, { from, to }: RoleChange, { by, at }: Act): Promise<void> =>
      prisma.$transaction(async (transaction) => {
        const { count } = await transaction.storeUser.updateMany({
          where: { storeHash, userId, role: from, removedAt: null },
          data: { role: to },
        });
        if (count === 0) return;
        const facts = { action: 'person.role', subject: `user:${userId}`, before: { role: from }, after: { role: to } };
        await transaction.auditEntry.create({ data: { ...facts, storeHash, at, userId: by, outcome: 'done' } });
      }),

    setDefaultRole: (change: RoleChange, { by, at }: Act): Promise<void> =>
      prisma.$transaction(async (transaction) => {
        const { from, to } = change;
        const { count } = await transaction.store.updateMany({
          where: { storeHash, defaultRole: from },
          data: { defaultRole: to },
        });
        if (count === 0) return;
        const facts = { action: 'store.default-role', before: { role: from }, after: { role: to } };
        await transaction.auditEntry.create({ data: { ...facts, storeHash, at, userId: by, outcome: 'done' } });
      }),
  };
}
