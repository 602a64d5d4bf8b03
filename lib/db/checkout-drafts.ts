import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { CheckoutDraft, Prisma, PrismaClient } from '#prisma/generated/client.ts';

export type CheckoutDraftRow = CheckoutDraft;

export interface NewCheckoutDraft {
  readonly id: string;
  readonly userId: UserId;
  readonly cartId: string;
  readonly channelId: number;
  readonly currencyCode: string;
  readonly customerId: number | null;
  readonly lines: Prisma.InputJsonArray;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What the platform told of a cart last. */
export interface CheckoutDraftState {
  readonly version: number;
  readonly customerId: number | null;
  readonly lines: Prisma.InputJsonArray;
  readonly total: string;
  readonly changedAt: Date;
  readonly expiresAt: Date;
}

export type CheckoutDraftRepository = ReturnType<typeof createCheckoutDraftRepository>;

/** The checkouts that one store's people build. One is found by its id by all of them, and listed to whoever began it. */
export function createCheckoutDraftRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    find: (id: string): Promise<CheckoutDraftRow | null> =>
      prisma.checkoutDraft.findUnique({ where: { id, storeHash } }),

    /** A person's own that are no orders yet and whose carts should still be there, newest first. */
    list: (userId: UserId, at: Date, most: number): Promise<CheckoutDraftRow[]> =>
      prisma.checkoutDraft.findMany({
        where: { storeHash, userId, orderId: null, expiresAt: { gt: at } },
        orderBy: { changedAt: 'desc' },
        take: most,
      }),

    countOpen: (userId: UserId, at: Date): Promise<number> =>
      prisma.checkoutDraft.count({ where: { storeHash, userId, orderId: null, expiresAt: { gt: at } } }),

    /** Keeps a new one; the same id again changes nothing. Those whose carts are long gone go. */
    create: async (draft: NewCheckoutDraft, forgetBefore: Date): Promise<void> => {
      await prisma.checkoutDraft.deleteMany({ where: { storeHash, expiresAt: { lt: forgetBefore } } });
      await prisma.checkoutDraft.createMany({
        data: [{ ...draft, storeHash, changedAt: draft.createdAt }],
        skipDuplicates: true,
      });
    },

    /** Notes what the platform told. What is older than what is known stays out. */
    saveState: async (id: string, { version, ...state }: CheckoutDraftState): Promise<void> => {
      await prisma.checkoutDraft.updateMany({
        where: { id, storeHash, version: { lte: version } },
        data: { ...state, version },
      });
    },

    /** Notes the order that it became, once. The row stays, so that further clicks get that order. */
    markMade: async (id: string, orderId: OrderId, at: Date): Promise<void> => {
      await prisma.checkoutDraft.updateMany({
        where: { id, storeHash, orderId: null },
        data: { orderId, changedAt: at },
      });
    },

    /** Forgets it; one that became an order is kept for its clicks. */
    discard: async (id: string): Promise<void> => {
      await prisma.checkoutDraft.deleteMany({ where: { id, storeHash, orderId: null } });
    },
  };
}
