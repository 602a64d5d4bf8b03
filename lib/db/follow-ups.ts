import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import { enqueue } from './job-queue.ts';
import type { PaymentFollowUp, PrismaClient } from '#prisma/generated/client.ts';

export type { PaymentFollowUp };
export type FollowUpKind = 'capture' | 'void' | 'refund' | 'charge';

/** `refundId`: 0 for all but refunds. */
export interface FollowUpId {
  readonly orderId: OrderId;
  readonly kind: FollowUpKind;
  readonly refundId: number;
}

export interface NewFollowUp extends FollowUpId {
  readonly userId: UserId;
  readonly amount: Money;
  readonly at: Date;
  readonly nextLookAt: Date;
}

export type FollowUpRepository = ReturnType<typeof createFollowUpRepository>;

/** What one store's gateways were asked for and have not answered, or answered lately. */
export function createFollowUpRepository(prisma: PrismaClient, storeHash: StoreHash) {
  const keyOf = ({ orderId, kind, refundId }: FollowUpId) => ({
    storeHash_orderId_kind_refundId: { storeHash, orderId, kind, refundId },
  });
  return {
    /** Again for the same one: it is followed anew. */
    begin: async ({ orderId, kind, refundId, userId, amount, at, nextLookAt }: NewFollowUp): Promise<void> => {
      const begun = {
        userId,
        amount: amount.amount,
        currencyCode: amount.currencyCode,
        state: 'waiting' as const,
        startedAt: at,
        nextLookAt,
        looks: 0,
        endedAt: null,
      };
      await prisma.$transaction(async (transaction) => {
        await transaction.paymentFollowUp.upsert({
          where: keyOf({ orderId, kind, refundId }),
          create: { storeHash, orderId, kind, refundId, ...begun },
          update: begun,
        });
        await enqueue(transaction, 'follow-payments', {}, 'follow-payments soon', { runAt: nextLookAt });
      });
    },

    /** Those that wait, and those that ended since. Oldest first. */
    ofOrder: (orderId: OrderId, endedSince: Date): Promise<PaymentFollowUp[]> =>
      prisma.paymentFollowUp.findMany({
        where: { storeHash, orderId, OR: [{ state: 'waiting' }, { endedAt: { gte: endedSince } }] },
        orderBy: { startedAt: 'asc' },
      }),

    /** All that wait, oldest first. */
    waiting: (most: number): Promise<PaymentFollowUp[]> =>
      prisma.paymentFollowUp.findMany({
        where: { storeHash, state: 'waiting' },
        orderBy: { startedAt: 'asc' },
        take: most,
      }),

    lookedInVain: async (id: FollowUpId, looks: number, nextLookAt: Date): Promise<void> => {
      const { orderId, kind, refundId } = id;
      await prisma.paymentFollowUp.updateMany({
        where: { storeHash, orderId, kind, refundId, state: 'waiting' },
        data: { looks, nextLookAt },
      });
    },

    /** Ends one that waits; false when it had ended before. */
    end: async (id: FollowUpId, state: 'done' | 'failed', at: Date): Promise<boolean> => {
      const { orderId, kind, refundId } = id;
      const { count } = await prisma.paymentFollowUp.updateMany({
        where: { storeHash, orderId, kind, refundId, state: 'waiting' },
        data: { state, endedAt: at },
      });
      return count > 0;
    },

    /** Something happened in the store: what waits is looked at now. Answers how many wait. */
    hurry: async (at: Date): Promise<number> => {
      const { count } = await prisma.paymentFollowUp.updateMany({
        where: { storeHash, state: 'waiting', nextLookAt: { gt: at } },
        data: { nextLookAt: at },
      });
      return count;
    },
  };
}

/** Of any store: what is to be looked at now, longest due first. */
export function findDueFollowUps(prisma: PrismaClient, now: Date, most: number): Promise<PaymentFollowUp[]> {
  return prisma.paymentFollowUp.findMany({
    where: { state: 'waiting', nextLookAt: { lte: now } },
    orderBy: { nextLookAt: 'asc' },
    take: most,
  });
}

/** When the next one is due, of any store; null when none waits. */
export async function nextFollowUpAt(prisma: PrismaClient): Promise<Date | null> {
  const next = await prisma.paymentFollowUp.findFirst({
    where: { state: 'waiting' },
    orderBy: { nextLookAt: 'asc' },
    select: { nextLookAt: true },
  });
  return next?.nextLookAt ?? null;
}
