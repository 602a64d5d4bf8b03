import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { AuditOutcome, Intent, IntentState, Prisma, PrismaClient } from '#prisma/generated/client.ts';

export type { Intent };

export interface NewIntent {
  readonly id: string;
  readonly userId: UserId;
  /** Null for an order that does not exist yet. */
  readonly orderId: OrderId | null;
  /** What else the write is about, such as `cart:<id>`. */
  readonly subject?: string | undefined;
  readonly action: string;
  /** Why, in the person's words. */
  readonly reason?: string | undefined;
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
  /** The order that came of it, where the intent had none. */
  readonly orderId?: OrderId | undefined;
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
      const { at, subject = null, reason = null, ...fields } = intent;
      const [row] = await prisma.intent.createManyAndReturn({
        data: [{ ...fields, subject, reason, storeHash, state: 'planned', createdAt: at }],
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

    /** Reading alone cannot tell what became of it: from now on a person is asked. */
    markAsked: async (id: string, at: Date): Promise<void> => {
      await prisma.intent.updateMany({
        where: { id, storeHash, finishedAt: null, askedAt: null },
        data: { state: 'unknown', askedAt: at },
      });
    },

    /** Those of an order that have not ended, oldest first. */
    openOf: (orderId: OrderId): Promise<Intent[]> =>
      prisma.intent.findMany({ where: { storeHash, orderId, finishedAt: null }, orderBy: { createdAt: 'asc' } }),

    /** One of this store; null for none. */
    get: (id: string): Promise<Intent | null> => prisma.intent.findUnique({ where: { id, storeHash } }),

    /** Those that a person was asked about and that nobody has answered, oldest first. */
    asked: (most: number): Promise<Intent[]> =>
      prisma.intent.findMany({
        where: { storeHash, finishedAt: null, askedAt: { not: null } },
        orderBy: { askedAt: 'asc' },
        take: most,
      }),

    /** Those about something else than an order, such as `draft:<id>`, that have not ended. */
    openOfSubject: (subject: string): Promise<Intent[]> =>
      prisma.intent.findMany({ where: { storeHash, subject, finishedAt: null }, orderBy: { createdAt: 'asc' } }),

    /** Ends an intent once, with its audit row in the same transaction. False when it had ended before. */
    settle: (intent: Intent, settlement: Settlement): Promise<boolean> =>
      prisma.$transaction(async (transaction) => {
        const { state, outcome, answer, after, platformStatus, at } = settlement;
        const orderId = settlement.orderId ?? intent.orderId;
        const { count } = await transaction.intent.updateMany({
          where: { id: intent.id, storeHash, finishedAt: null },
          data: { state, answer, finishedAt: at, ...(orderId === intent.orderId ? {} : { orderId }) },
        });
        if (count === 0) return false;
        const { userId, action, subject, reason } = intent;
        const before = intent.before ?? {};
        const what = { userId, orderId, action, subject, reason, outcome, before, after };
        await transaction.auditEntry.create({
          data: { ...what, storeHash, at, intentId: intent.id, platformStatus },
        });
        return true;
      }),
  };
}

/** Intents of any store that were sent, or left unclear, before the given time and never ended: a crash or a lost answer. */
export function findOpenIntents(prisma: PrismaClient, before: Date, most: number): Promise<Intent[]> {
  return prisma.intent.findMany({
    where: {
      state: { in: ['planned', 'sent', 'unknown'] },
      finishedAt: null,
      askedAt: null,
      createdAt: { lt: before },
    },
    orderBy: { createdAt: 'asc' },
    take: most,
  });
}
