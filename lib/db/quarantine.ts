import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { Prisma, PrismaClient, QuarantinedOrder } from '#prisma/generated/client.ts';

export type { QuarantinedOrder };

type Client = Pick<Prisma.TransactionClient, 'quarantinedOrder' | '$executeRaw'>;

/** An order that cannot be shown. `reason` names fields, never their values. */
export interface BadOrder {
  readonly orderId: number;
  readonly reason: string;
}

export type QuarantineRepository = ReturnType<typeof createQuarantineRepository>;

/** Orders of one store that the platform gave and that could not be read or kept. They are listed, and stop nothing. */
export function createQuarantineRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Newest first. */
    list: (most: number): Promise<QuarantinedOrder[]> =>
      prisma.quarantinedOrder.findMany({ where: { storeHash }, orderBy: { lastAt: 'desc' }, take: most }),

    put: async (client: Client, orders: readonly BadOrder[], at: Date): Promise<void> => {
      for (const { orderId, reason } of orders)
        await client.$executeRaw`
          INSERT INTO quarantined_orders (store_hash, order_id, reason, first_at, last_at)
          VALUES (${storeHash}, ${orderId}, ${reason}, ${at}, ${at})
          ON CONFLICT (store_hash, order_id) DO UPDATE SET reason = excluded.reason, last_at = excluded.last_at`;
    },

    /** They could be read after all. */
    release: async (client: Client, orderIds: readonly OrderId[]): Promise<void> => {
      await client.quarantinedOrder.deleteMany({ where: { storeHash, orderId: { in: [...orderIds] } } });
    },

    /** The client of no transaction. */
    client: prisma as Client,
  };
}
