import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { PrismaClient, Store, StoreStatus } from '#prisma/generated/client.ts';
import { enqueue } from './job-queue.ts';
import { enqueueExtensions } from './store-settings.ts';
import { beginSync } from './sync-states.ts';

export type { Store };

/** What an install or a re-approval brings. */
export interface InstallFacts {
  readonly storeHash: StoreHash;
  readonly installId: string;
  readonly sealedToken: string;
  readonly scope: string;
  readonly ownerId: UserId;
  readonly at: Date;
}

/** One install of a store: a reinstall has another id, so a purge of the earlier one passes it by. */
export interface Install {
  readonly storeHash: StoreHash;
  readonly installId: string;
}

export interface StoreFacts {
  readonly name: string;
  readonly timeZone: string;
  readonly currencyCode: string;
  /** Null when the store did not grant to read them: what is known stays. */
  readonly channels: readonly { readonly id: number; readonly name: string }[] | null;
  /** Statuses in the control panel's order, with the store's labels. */
  readonly statuses: readonly { readonly id: number; readonly label: string }[] | null;
}

/** Until the platform told: shown for the moments between an install and the first answer. */
const UNKNOWN_FACTS = { name: '', timeZone: 'UTC', currencyCode: 'USD' };

export type InstallRepository = ReturnType<typeof createInstallRepository>;

/** The rows that say which store and person a request speaks for: what is asked before a store is known, so not made per store. */
export function createInstallRepository(prisma: PrismaClient) {
  return {
    findStore: (storeHash: StoreHash): Promise<Store | null> => prisma.store.findUnique({ where: { storeHash } }),

    /** Upserts the store: an auth callback may come again at any time, and its token replaces the one before. */
    saveInstall: (facts: InstallFacts): Promise<Store> => saveInstall(prisma, facts),

    saveFacts: async (storeHash: StoreHash, facts: StoreFacts, at: Date): Promise<void> => {
      const { channels, statuses, ...plain } = facts;
      const words = {
        ...(channels === null ? {} : { channels: channels.map((channel) => ({ ...channel })) }),
        ...(statuses === null ? {} : { statuses: statuses.map((status) => ({ ...status })) }),
      };
      await prisma.store.updateMany({ where: { storeHash }, data: { ...plain, ...words, factsAt: at } });
    },

    /** Has a job read the facts anew when they were last read before `before`, or never. */
    refreshFacts: async (storeHash: StoreHash, before: Date): Promise<void> => {
      await prisma.$transaction(async (transaction) => {
        const stale = await transaction.store.count({
          where: { storeHash, OR: [{ factsAt: null }, { factsAt: { lt: before } }] },
        });
        if (stale === 1) await enqueue(transaction, 'refresh-store-facts', { storeHash }, `facts ${storeHash}`);
      });
    },

    setOwner: async (storeHash: StoreHash, ownerId: UserId): Promise<void> => {
      await prisma.store.updateMany({ where: { storeHash, ownerId: { not: ownerId } }, data: { ownerId } });
    },

    /** Whether the next opening by an admin begins with the welcome. */
    setWelcomeDue: (storeHash: StoreHash, isDue: boolean) => setWelcomeDue(prisma, storeHash, isDue),

    /** Nobody works in the store from here on, until a job has asked the platform whether the uninstall is real. */
    suspend: async (install: Install): Promise<void> => {
      const { storeHash, installId } = install;
      await prisma.$transaction(async (transaction) => {
        await transaction.store.updateMany({ where: { storeHash, installId }, data: { status: 'suspended' } });
        await enqueue(transaction, 'probe-uninstalled-store', { storeHash, installId }, `probe ${installId}`);
      });
    },

    /** Moves the status only from where it is expected, so that a late job cannot undo a newer install. True when it moved. */
    moveStatus: async (install: Install, from: StoreStatus[], to: StoreStatus): Promise<boolean> => {
      const { count } = await prisma.store.updateMany({
        where: { storeHash: install.storeHash, installId: install.installId, status: { in: from } },
        data: { status: to },
      });
      return count === 1;
    },

    /** Marks an active store whose token the platform refuses, unless another token has taken its place. True when it did. */
    markTokenRefused: async (storeHash: StoreHash, sealedToken: string): Promise<boolean> => {
      const { count } = await prisma.store.updateMany({
        where: { storeHash, sealedToken, status: 'active' },
        data: { status: 'needs_approval' },
      });
      return count === 1;
    },

    /** Stores that wait for the owner's approval. */
    findUnapproved: (): Promise<Store[]> => prisma.store.findMany({ where: { status: 'needs_approval' } }),

    /** Deletes everything of one install; a later install of the same store has another id and stays. */
    purge: async (install: Install): Promise<boolean> => {
      const { count } = await prisma.store.deleteMany({
        where: { storeHash: install.storeHash, installId: install.installId },
      });
      return count === 1;
    },

    /** Marks a `jti` as used. Tells the callback that used it first: the caller's own, at its first call only. */
    spendToken: async (jti: string, use: string, at: Date): Promise<{ isFirst: boolean; use: string }> => {
      const { count } = await prisma.spentToken.createMany({ data: [{ jti, use, spentAt: at }], skipDuplicates: true });
      if (count === 1) return { isFirst: true, use };
      const earlier = await prisma.spentToken.findUnique({ where: { jti } });
      return { isFirst: false, use: earlier?.use ?? use };
    },
  };
}

async function saveInstall(prisma: PrismaClient, facts: InstallFacts): Promise<Store> {
  const { storeHash, installId, sealedToken, scope, ownerId, at } = facts;
  return prisma.$transaction(async (transaction) => {
    const store = await transaction.store.upsert({
      where: { storeHash },
      create: { storeHash, installId, sealedToken, scope, ownerId, installedAt: at, ...UNKNOWN_FACTS },
      update: { installId, sealedToken, scope, ownerId, installedAt: at, status: 'active' },
    });
    await enqueue(transaction, 'refresh-store-facts', { storeHash }, `facts ${storeHash}`);
    await beginSync(transaction, storeHash, installId);
    await enqueue(transaction, 'check-hooks', { storeHash }, `check-hooks ${storeHash}`);
    await enqueueExtensions(transaction, storeHash);
    await enqueue(transaction, 'first-sync', { storeHash }, `first-sync ${storeHash}`);
    return store;
  });
}

/** Merged by the database, so that what else the settings say stays. */
async function setWelcomeDue(prisma: PrismaClient, storeHash: StoreHash, isDue: boolean): Promise<void> {
  await prisma.$executeRaw`
    UPDATE stores SET settings = settings || jsonb_build_object('welcomeDue', ${isDue}::boolean)
    WHERE store_hash = ${storeHash}`;
}
