import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { takesPayments } from '#lib/core/taking-payments.ts';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { enqueue } from './job-queue.ts';

type Values = Prisma.InputJsonObject;

export type StoreSettingsRepository = ReturnType<typeof createStoreSettingsRepository>;

/** What one store's admins switched on or off. */
export function createStoreSettingsRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** As they lie in the row; the reader parses them. */
    find: (): Promise<{ settings: unknown; extensions: unknown; scope: string }> =>
      prisma.store.findUniqueOrThrow({
        where: { storeHash },
        select: { settings: true, extensions: true, scope: true },
      }),

    /** Whether payments may be taken: off until an admin turns it on. */
    takesPayments: async (): Promise<boolean> => {
      const store = await prisma.store.findUniqueOrThrow({ where: { storeHash }, select: { settings: true } });
      return takesPayments(store.settings);
    },

    /** Sets what `after` names and leaves the rest, with its row in the record, and has jobs do what follows from it. */
    change: (
      { before, after }: { readonly before: Values; readonly after: Values },
      { by, at }: { readonly by: UserId; readonly at: Date },
    ): Promise<void> =>
      prisma.$transaction(async (transaction) => {
        // Merged by the database: two admins who change different things at once both get theirs.
        await transaction.$executeRaw`
          UPDATE stores SET settings = settings || ${JSON.stringify(after)}::jsonb WHERE store_hash = ${storeHash}`;
        const act = { storeHash, at, userId: by, action: 'store.settings', outcome: 'done', before, after } as const;
        await transaction.auditEntry.create({ data: act });
        if ('extensions' in after) await enqueueExtensions(transaction, storeHash);
        if ('storefrontOrders' in after) await enqueueStorefront(transaction, storeHash);
      }),

    noteExtensions: async (extensions: Values): Promise<void> => {
      await prisma.store.updateMany({ where: { storeHash }, data: { extensions } });
    },
  };
}

/** Has a job bring the app's places in the control panel to what the settings say. */
export async function enqueueExtensions(transaction: Prisma.TransactionClient, storeHash: StoreHash): Promise<void> {
  await enqueue(transaction, 'ensure-extensions', { storeHash }, `extensions ${storeHash}`);
}

/** The scripts on the store's pages, and the events about carts, as the switch says. */
async function enqueueStorefront(transaction: Prisma.TransactionClient, storeHash: StoreHash): Promise<void> {
  await enqueue(transaction, 'ensure-storefront-scripts', { storeHash }, `storefront scripts ${storeHash}`);
  await enqueue(transaction, 'check-hooks', { storeHash }, `check-hooks ${storeHash}`);
}
