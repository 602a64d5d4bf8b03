import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { OrderDraft, Prisma, PrismaClient } from '#prisma/generated/client.ts';

export type OrderDraftRow = OrderDraft;

export interface NewOrderDraft {
  readonly id: string;
  readonly userId: UserId;
  readonly reference: string;
  readonly content: Prisma.InputJsonObject;
}

export type DraftCreation =
  | { readonly kind: 'made'; readonly draft: OrderDraftRow }
  /** The person has as many as one may have. */
  | { readonly kind: 'too_many' };

export type DraftSaving =
  | { readonly kind: 'saved'; readonly draft: OrderDraftRow }
  /** Saved by another page of the person's meanwhile, or made an order. */
  | { readonly kind: 'newer'; readonly draft: OrderDraftRow }
  | { readonly kind: 'gone' };

export type OrderDraftRepository = ReturnType<typeof createOrderDraftRepository>;

/** The drafts of one store's people. Nobody else's can be had from here. */
export function createOrderDraftRepository(prisma: PrismaClient, storeHash: StoreHash) {
  const find = (id: string, userId: UserId): Promise<OrderDraftRow | null> =>
    prisma.orderDraft.findUnique({ where: { id, storeHash, userId } });
  return {
    find,

    /** Those that are no orders yet, newest first. */
    list: (userId: UserId, most: number): Promise<OrderDraftRow[]> =>
      prisma.orderDraft.findMany({
        where: { storeHash, userId, orderId: null },
        orderBy: { changedAt: 'desc' },
        take: most,
      }),

    /** The same id again gives the draft that it made. */
    create: async (draft: NewOrderDraft, most: number, at: Date): Promise<DraftCreation> => {
      const { id, userId } = draft;
      const same = await find(id, userId);
      if (same !== null) return { kind: 'made', draft: same };
      if ((await prisma.orderDraft.count({ where: { storeHash, userId, orderId: null } })) >= most)
        return { kind: 'too_many' };
      const row = { ...draft, storeHash, createdAt: at, changedAt: at };
      const [made] = await prisma.orderDraft.createManyAndReturn({ data: [row], skipDuplicates: true });
      const found = made ?? (await find(id, userId));
      if (found === null) throw new Error('the id of a new draft belongs to somebody else');
      return { kind: 'made', draft: found };
    },

    /** Saves what was made of revision `revision`. */
    save: async (
      id: string,
      userId: UserId,
      revision: number,
      content: Prisma.InputJsonObject,
      at: Date,
    ): Promise<DraftSaving> => {
      const [saved] = await prisma.orderDraft.updateManyAndReturn({
        where: { id, storeHash, userId, revision, orderId: null },
        data: { content, changedAt: at, revision: { increment: 1 } },
      });
      if (saved !== undefined) return { kind: 'saved', draft: saved };
      const current = await find(id, userId);
      return current === null ? { kind: 'gone' } : { kind: 'newer', draft: current };
    },

    /** Notes which order a draft became. The draft stays, so that its clicks keep getting that order. */
    markMade: async (reference: string, orderId: OrderId, at: Date): Promise<void> => {
      await prisma.orderDraft.updateMany({ where: { storeHash, reference }, data: { orderId, changedAt: at } });
    },

    /** Forgets it; one that became an order is kept for its clicks. */
    discard: async (id: string, userId: UserId): Promise<void> => {
      await prisma.orderDraft.deleteMany({ where: { id, storeHash, userId, orderId: null } });
    },
  };
}
