import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient, RestockState, RestockStep } from '#prisma/generated/client.ts';

export type { RestockState, RestockStep };

export interface NewRestockStep {
  readonly lineId: number;
  readonly productId: number;
  /** Null where the product is counted as a whole. */
  readonly variantId: number | null;
  readonly name: string;
  readonly quantity: number;
}

export interface RestockStepId {
  readonly orderId: OrderId;
  readonly refundId: number;
  readonly lineId: number;
}

export type RestockRepository = ReturnType<typeof createRestockRepository>;

/** What of one store's refunds goes back into stock, step by step. */
export function createRestockRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Steps that are there already stay as they are: planning twice is planning once. */
    plan: async (orderId: OrderId, refundId: number, steps: readonly NewRestockStep[], at: Date): Promise<void> => {
      await prisma.restockStep.createMany({
        data: steps.map((step) => ({ storeHash, orderId, refundId, ...step, state: 'planned', changedAt: at })),
        skipDuplicates: true,
      });
    },

    ofOrder: (orderId: OrderId): Promise<RestockStep[]> =>
      prisma.restockStep.findMany({
        where: { storeHash, orderId },
        orderBy: [{ refundId: 'asc' }, { lineId: 'asc' }],
      }),

    find: ({ orderId, refundId, lineId }: RestockStepId): Promise<RestockStep | null> =>
      prisma.restockStep.findUnique({
        where: { storeHash_orderId_refundId_lineId: { storeHash, orderId, refundId, lineId } },
      }),

    /** What is not done, of any order, oldest first. */
    open: (most: number): Promise<RestockStep[]> =>
      prisma.restockStep.findMany({
        where: { storeHash, state: { notIn: ['done', 'dropped'] } },
        orderBy: { changedAt: 'asc' },
        take: most,
      }),

    set: async (id: RestockStepId, state: RestockState, problem: string | null, at: Date): Promise<void> => {
      const { orderId, refundId, lineId } = id;
      await prisma.restockStep.updateMany({
        where: { storeHash, orderId, refundId, lineId, state: { notIn: ['done', 'dropped'] } },
        data: { state, problem, changedAt: at },
      });
    },
  };
}
