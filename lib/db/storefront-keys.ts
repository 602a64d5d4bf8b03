import type { StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** The public keys of one store's channels. */
export function createStorefrontKeys(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Whether the store's admins have switched the feature on. */
    isOn: async (): Promise<boolean> => {
      const where = { storeHash, settings: { path: ['storefrontOrders'], equals: true } };
      return (await prisma.store.count({ where })) > 0;
    },

    /** Each channel's key; a channel that has none gets the one that is offered. */
    keysOf: async (
      channels: readonly { readonly channelId: number; readonly newKey: string }[],
    ): Promise<{ readonly channelId: number; readonly key: string }[]> => {
      const data = channels.map(({ channelId, newKey }) => ({ storeHash, channelId, key: newKey }));
      await prisma.storefrontKey.createMany({ data, skipDuplicates: true });
      const channelId = { in: channels.map((channel) => channel.channelId) };
      return prisma.storefrontKey.findMany({
        where: { storeHash, channelId },
        select: { channelId: true, key: true },
        orderBy: { channelId: 'asc' },
      });
    },

    /** Keys of channels that have no script any more open nothing. */
    dropKeysBut: async (channelIds: readonly number[]): Promise<void> => {
      await prisma.storefrontKey.deleteMany({ where: { storeHash, channelId: { notIn: [...channelIds] } } });
    },
  };
}
