import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { AuditEntry, PrismaClient } from '#prisma/generated/client.ts';
import { fieldDifferencesSchema, type FieldDifference } from './fields.ts';

export interface SeenDifference {
  readonly id: string;
  /** The platform's own time of the order's last change. */
  readonly modifiedAt: Date;
  /** It happened after the read that began at `unseenAt`, and before the one that began at `seenAt`. */
  readonly unseenAt: Date;
  readonly seenAt: Date;
  readonly fields: readonly FieldDifference[];
}

export interface RecordedAct extends AuditEntry {
  readonly startedAt: Date;
}

export type OrderHistoryReader = ReturnType<typeof createOrderHistory>;

/** What one store's orders went through, as far as reads of them have shown it. */
export function createOrderHistory(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Newest first. */
    differencesOf: async (orderId: OrderId, most: number): Promise<SeenDifference[]> => {
      const rows = await prisma.orderDifference.findMany({
        where: { storeHash, orderId },
        orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
        take: most,
      });
      return rows.map(({ id, modifiedAt, unseenAt, seenAt, fields }) => ({
        ...{ id: String(id), modifiedAt, unseenAt, seenAt },
        fields: fieldDifferencesSchema.parse(fields),
      }));
    },

    /** What was tried and done in the app, newest first; `startedAt` is when its call was sent. */
    actsOf: async (orderId: OrderId, most: number): Promise<RecordedAct[]> => {
      const entries = await prisma.auditEntry.findMany({
        where: { storeHash, orderId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: most,
      });
      const intentIds = entries.flatMap(({ intentId }) => intentId ?? []);
      const intents = await prisma.intent.findMany({
        where: { storeHash, id: { in: intentIds } },
        select: { id: true, sentAt: true, createdAt: true },
      });
      const startedAt = new Map(intents.map(({ id, sentAt, createdAt }) => [id, sentAt ?? createdAt]));
      return entries.map((entry) => ({ ...entry, startedAt: startedAt.get(entry.intentId ?? '') ?? entry.at }));
    },

    /** Other orders that were made of the given cart. */
    ordersOfCart: async (cartId: string, orderId: OrderId): Promise<number[]> => {
      const rows = await prisma.orderCart.findMany({
        where: { storeHash, cartId, orderId: { not: orderId } },
        select: { orderId: true },
        orderBy: { orderId: 'asc' },
        take: 20,
      });
      return rows.map((row) => row.orderId);
    },

    /** Whether the index holds an older state of the order than the given one; false where it does not know the order. */
    isOutdated: async (orderId: OrderId, modifiedAt: Date): Promise<boolean> => {
      const row = await prisma.indexedOrder.findUnique({
        where: { storeHash_orderId: { storeHash, orderId } },
        select: { modifiedAt: true },
      });
      return row !== null && row.modifiedAt < modifiedAt;
    },

    /** E-mail addresses of the store's people, those who left included. */
    emailsOf: async (userIds: readonly number[]): Promise<Map<number, string>> => {
      const users = await prisma.storeUser.findMany({
        where: { storeHash, userId: { in: [...userIds] } },
        select: { userId: true, email: true },
      });
      return new Map(users.map(({ userId, email }) => [userId, email]));
    },
  };
}
