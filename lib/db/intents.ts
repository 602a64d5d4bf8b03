import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { AuditOutcome, Intent, IntentState, Prisma, PrismaClient } from '#prisma/generated/client.ts';

export type { Intent };

export interface NewIntent {
  readonly id: string;
  readonly userId: UserId;
  readonly orderId: OrderId;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly payloadHash: string;
  readonly change: Prisma.InputJsonObject;
  readonly before: Prisma.InputJsonObject;
  readonly at: Date;
}

/** How an intent ended: its row's last state and the one audit row, written together. */
export interface Settlement {
  readonly state: Extract<IntentState, 'done' | 'failed' | 'unknown'>;
  readonly outcome: AuditOutcome;
  readonly answer: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
  readonly platformStatus: number | null;
  readonly at: Date;
}

export type IntentRepository = ReturnType<typeof createIntentRepository>;

/** The intents of one store. */
export function createIntentRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    find: (userId: UserId, idempotencyKey: string): Promise<Intent | null> =>
      prisma.intent.findUnique({
        where: { storeHash_userId_idempotencyKey: { storeHash, userId, idempotencyKey } },
      }),

    /** As it is now; null for none of this store. */
    stateOf: async (id: string): Promise<IntentState | null> => {
      const intent = await prisma.intent.findUnique({ where: { id, storeHash }, select: { state: true } });
      return intent?.state ?? null;
    },

    /** Records a write before it is sent. Null when the key is taken: somebody was faster with the same one. */
    plan: async (intent: NewIntent): Promise<Intent | null> => {
      const { at, ...fields } = intent;
      const [row] = await prisma.intent.createManyAndReturn({
        data: [{ ...fields, storeHash, state: 'planned', createdAt: at }],
        skipDuplicates: true,
      });
      return row ?? null;
    },

    markSent: async (id: string, at: Date): Promise<void> => {
      await prisma.intent.update({ where: { id, storeHash, state: 'planned' }, data: { state: 'sent', sentAt: at } });
    },

    /** Unclear: the reconciler looks until it knows, and only then is the audit row written. */
    markUnknown: async (id: string): Promise<void> => {
      await prisma.intent.updateMany({ where: { id, storeHash, state: 'sent' }, data: { state: 'unknown' } });
    },

    /** Ends an intent once, with its audit row in the same transaction. False when it had ended before. */
    settle: (intent: Intent, settlement: Settlement): Promise<boolean> =>
      prisma.$transaction(async (transaction) => {
        const { state, outcome, answer, after, platformStatus, at } = settlement;
        const { count } = await transaction.intent.updateMany({
          where: { id: intent.id, storeHash, finishedAt: null },
          data: { state, answer, finishedAt: at },
        });
        if (count === 0) return false;
        const { userId, orderId, action } = intent;
        const before = intent.before ?? {};
        await transaction.auditEntry.create({
          data: { storeHash, at, userId, orderId, action, outcome, before, after, intentId: intent.id, platformStatus },
        });
        return true;
      }),
  };
}

/** Intents of any store that were sent, or left unclear, before the given time and never ended: a crash or a lost answer. */
export function findOpenIntents(prisma: PrismaClient, before: Date, most: number): Promise<Intent[]> {
  return prisma.intent.findMany({
    where: { state: { in: ['planned', 'sent', 'unknown'] }, finishedAt: null, createdAt: { lt: before } },
    orderBy: { createdAt: 'asc' },
    take: most,
  });
}
