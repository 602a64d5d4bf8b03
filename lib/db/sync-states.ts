import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { Prisma, PrismaClient, SyncState } from '#prisma/generated/client.ts';
import { enqueue } from './job-queue.ts';

export type { SyncState };

type Client = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw' | 'syncState'>;

/** A lease on a store's long work. `number` rises with each holder, so that what an earlier one writes late is refused. */
export interface Lease {
  readonly number: number;
  readonly installId: string;
}

/** What the work on a store's index may write down. */
export type SyncProgress = Partial<
  Pick<
    SyncState,
    | 'phase'
    | 'nextMinId'
    | 'ordersDone'
    | 'ordersTotal'
    | 'startedAt'
    | 'finishedAt'
    | 'sweptUpTo'
    | 'lastSweepAt'
    | 'lastSweepFound'
    | 'lastAnswerAt'
  >
>;

/** What is written down beside the lease: by whoever found it out. */
export type SyncNote = Partial<
  Pick<
    SyncState,
    'lastFailure' | 'lastAnswerAt' | 'lastAuditAt' | 'auditSampled' | 'auditDrifted' | 'hooksCheckedAt' | 'comparedAt'
  >
> & { hooks?: Prisma.InputJsonObject };

/** Work that is due every so often and that only one may begin at a time. */
export type Chore = 'comparedAt' | 'lastAuditAt';

/** A new install begins anew, whatever an earlier one knew. Nothing changes while the install is the same. */
export async function beginSync(client: Client, storeHash: StoreHash, installId: string): Promise<void> {
  const state = await client.syncState.findUnique({ where: { storeHash }, select: { installId: true } });
  if (state?.installId === installId) return;
  if (state !== null) await client.syncState.delete({ where: { storeHash } });
  await client.syncState.createMany({ data: [{ storeHash, installId }], skipDuplicates: true });
}

export type SyncStateRepository = ReturnType<typeof createSyncStateRepository>;

/** How far the index of one store is true. */
export function createSyncStateRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Whether every order was read once: from then on lists are made of the index. */
    isWhole: async (): Promise<boolean> => {
      const select = { phase: true, finishedAt: true } as const;
      const state = await prisma.syncState.findUnique({ where: { storeHash }, select });
      return state?.phase === 'done' || (state?.finishedAt ?? null) !== null;
    },

    find: (): Promise<SyncState | null> => prisma.syncState.findUnique({ where: { storeHash } }),

    begin: (installId: string): Promise<void> =>
      prisma.$transaction((client) => beginSync(client, storeHash, installId)),

    ...createLeases(prisma, storeHash),
    ...createNotes(prisma, storeHash),

    /** Every order is read again, from the first one; what is known stays in use meanwhile. Whoever works now is stopped. */
    restart: (userId: UserId, action: string, at: Date): Promise<void> =>
      prisma.$transaction(async (client) => {
        await client.syncState.updateMany({
          where: { storeHash },
          data: {
            phase: 'waiting',
            nextMinId: 1,
            ordersDone: 0,
            ordersTotal: null,
            startedAt: null,
            sweptUpTo: null,
            leaseNumber: { increment: 1 },
            leaseUntil: null,
          },
        });
        await client.auditEntry.create({ data: { storeHash, userId, at, action, outcome: 'done' } });
        await enqueue(client, 'first-sync', { storeHash }, `first-sync ${storeHash}`);
        await tellProgress(client, storeHash);
      }),
  };
}

function createLeases(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** The lease, if nobody holds it. By the database's clock, which all workers share. */
    takeLease: async (installId: string, forMs: number): Promise<Lease | null> => {
      const [row] = await prisma.$queryRaw<{ number: number }[]>`
        UPDATE sync_states SET lease_number = lease_number + 1, lease_until = clock_timestamp() + ${forMs} * interval '1 ms'
        WHERE store_hash = ${storeHash} AND install_id = ${installId}::uuid
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
        RETURNING lease_number AS number`;
      return row === undefined ? null : { number: row.number, installId };
    },

    /** False when it went to somebody else meanwhile. */
    keepLease: async (lease: Lease, forMs: number): Promise<boolean> => {
      const count = await prisma.$executeRaw`
        UPDATE sync_states SET lease_until = clock_timestamp() + ${forMs} * interval '1 ms'
        WHERE store_hash = ${storeHash} AND lease_number = ${lease.number} AND install_id = ${lease.installId}::uuid`;
      return count === 1;
    },

    endLease: async (lease: Lease): Promise<void> => {
      await prisma.syncState.updateMany({
        where: { storeHash, leaseNumber: lease.number, installId: lease.installId },
        data: { leaseUntil: null },
      });
    },

    /**
     * Writes progress down, inside the transaction of the orders that it is about. False when the lease is another's by now, or
     * the store is not to be worked for any more: then the whole transaction must not stand.
     */
    checkpoint: async (client: Client, lease: Lease, progress: SyncProgress): Promise<boolean> => {
      const { count } = await client.syncState.updateMany({
        where: {
          storeHash,
          leaseNumber: lease.number,
          installId: lease.installId,
          store: { status: 'active', installId: lease.installId },
        },
        data: { ...progress, lastFailure: null },
      });
      if (count === 1) await tellProgress(client, storeHash);
      return count === 1;
    },

    /** The same, by itself. */
    progress: (lease: Lease, progress: SyncProgress): Promise<boolean> =>
      prisma.$transaction(async (client) => {
        const { count } = await client.syncState.updateMany({
          where: { storeHash, leaseNumber: lease.number, installId: lease.installId },
          data: progress,
        });
        if (count === 1) await tellProgress(client, storeHash);
        return count === 1;
      }),
  };
}

function createNotes(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    note: async (note: SyncNote): Promise<void> => {
      await prisma.syncState.updateMany({ where: { storeHash }, data: note });
    },

    /** A job came to nothing, for a reason in one word. Screens hear of it when it is news. */
    failed: async (code: string): Promise<void> => {
      const { count } = await prisma.syncState.updateMany({
        where: { storeHash, OR: [{ lastFailure: null }, { lastFailure: { not: code } }] },
        data: { lastFailure: code },
      });
      if (count === 1) await tellProgress(prisma, storeHash);
    },

    /** Whether the caller is the one to begin a chore that is due every `everyMs`. It counts as done from now on. */
    beginChore: async (chore: Chore, everyMs: number, at: Date): Promise<boolean> => {
      const due = new Date(at.getTime() - everyMs);
      const { count } = await prisma.syncState.updateMany({
        where: { storeHash, OR: [{ [chore]: null }, { [chore]: { lte: due } }] },
        data: { [chore]: at },
      });
      return count === 1;
    },

    /** It came to nothing, and is due again in a while. */
    putOffChore: async (chore: Chore, at: Date): Promise<void> => {
      await prisma.syncState.updateMany({ where: { storeHash }, data: { [chore]: at } });
    },

    /** Keeps a new sealed secret in place of the one known, unless somebody was faster; answers the one that stands. */
    keepHookSecret: async (sealed: string, known: string | null): Promise<string> => {
      await prisma.syncState.updateMany({
        where: { storeHash, sealedHookSecret: known },
        data: { sealedHookSecret: sealed },
      });
      const state = await prisma.syncState.findUnique({ where: { storeHash }, select: { sealedHookSecret: true } });
      return state?.sealedHookSecret ?? sealed;
    },
  };
}

/** Whoever listens reads the figures for itself. */
async function tellProgress(
  client: Pick<Prisma.TransactionClient, '$executeRaw'>,
  storeHash: StoreHash,
): Promise<void> {
  await client.$executeRaw`SELECT pg_notify('orderdeck_sync', ${JSON.stringify({ storeHash })})`;
}
