import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface PersonLimits {
  readonly userId: number;
  readonly limits: readonly Money[];
}

export interface NewLimits {
  readonly userId: UserId;
  readonly limits: readonly Money[];
  readonly setBy: UserId;
  readonly at: Date;
}

export type MoneyLimitRepository = ReturnType<typeof createMoneyLimitRepository>;

/** The most that each person of one store may move in one act. */
export function createMoneyLimitRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    of: async (userId: UserId): Promise<readonly Money[]> =>
      (await prisma.moneyLimit.findMany({ where: { storeHash, userId }, orderBy: { currencyCode: 'asc' } })).map(
        ({ amount, currencyCode }) => ({ amount, currencyCode }),
      ),

    /** Everybody who has any. */
    all: async (): Promise<readonly PersonLimits[]> => {
      const rows = await prisma.moneyLimit.findMany({
        where: { storeHash },
        orderBy: [{ userId: 'asc' }, { currencyCode: 'asc' }],
      });
      const byUser = Map.groupBy(rows, ({ userId }) => userId);
      return Array.from(byUser, ([userId, limits]) => ({
        userId,
        limits: limits.map(({ amount, currencyCode }) => ({ amount, currencyCode })),
      }));
    },

    /** Puts these in place of all that the person had, with an audit row; false for a person that the store does not have. */
    replace: ({ userId, limits, setBy, at }: NewLimits): Promise<boolean> =>
      prisma.$transaction(async (transaction) => {
        const person = await transaction.storeUser.findUnique({
          where: { storeHash_userId: { storeHash, userId } },
          select: { limits: { orderBy: { currencyCode: 'asc' } } },
        });
        if (person === null) return false;
        await transaction.moneyLimit.deleteMany({ where: { storeHash, userId } });
        await transaction.moneyLimit.createMany({
          data: limits.map((limit) => ({ storeHash, userId, ...limit, setBy, setAt: at })),
        });
        const shown = (list: readonly Money[]) => list.map(({ amount, currencyCode }) => `${amount} ${currencyCode}`);
        await transaction.auditEntry.create({
          data: {
            storeHash,
            userId: setBy,
            at,
            action: 'limits.set',
            outcome: 'done',
            subject: `person:${userId}`,
            before: { limits: shown(person.limits) },
            after: { limits: shown(limits) },
          },
        });
        return true;
      }),
  };
}
