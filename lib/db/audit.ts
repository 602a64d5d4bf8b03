import type { Facts } from '#lib/core/act-outcome.ts';
import type { OrderId, StoreHash, UserId } from '#lib/core/ids.ts';
import type { AuditEntry, PrismaClient } from '#prisma/generated/client.ts';

export interface DeniedAct {
  readonly userId: UserId | null;
  readonly orderId: OrderId | null;
  readonly action: string;
  readonly at: Date;
}

/** What a person did in the app itself, with nothing sent to the platform. */
export interface RecordedAct {
  readonly userId: UserId;
  readonly orderId: OrderId | null;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly after: Facts;
  readonly at: Date;
}

export type AuditRepository = ReturnType<typeof createAuditRepository>;

/** The append-only record of one store. Writes that were sent get their row from the intent's settlement. */
export function createAuditRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Somebody tried what the role does not allow. */
    denied: async (act: DeniedAct): Promise<void> => {
      await prisma.auditEntry.create({ data: { ...act, storeHash, outcome: 'denied' } });
    },

    recorded: async (act: RecordedAct): Promise<void> => {
      await prisma.auditEntry.create({ data: { ...act, after: { ...act.after }, storeHash, outcome: 'done' } });
    },

    ofOrder: (orderId: OrderId, most: number): Promise<AuditEntry[]> =>
      prisma.auditEntry.findMany({ where: { storeHash, orderId }, orderBy: { at: 'desc' }, take: most }),
  };
}
