import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface IndexFigures {
  readonly listed: number;
  readonly archived: number;
  /** Orders of which something was shipped. */
  readonly shipped: number;
  /** Of those, the ones whose tracking numbers were read. */
  readonly tracked: number;
}

export type SyncReads = ReturnType<typeof createSyncReads>;

/** What the work on a store's index asks of it. */
export function createSyncReads(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Numbers of the orders that lists show, from one number to another, both included. */
    listedIds: async (from: number, to: number): Promise<OrderId[]> => {
      const rows = await prisma.$queryRaw<{ id: OrderId }[]>`
        SELECT order_id AS id FROM indexed_orders
        WHERE store_hash = ${storeHash} AND place = 'listed' AND order_id BETWEEN ${from} AND ${to}`;
      return rows.map(({ id }) => id);
    },

    /** Orders at random. */
    sample: async (most: number): Promise<OrderId[]> => {
      const rows = await prisma.$queryRaw<{ id: OrderId }[]>`
        SELECT order_id AS id FROM indexed_orders
        WHERE store_hash = ${storeHash} AND place = 'listed' ORDER BY random() LIMIT ${most}`;
      return rows.map(({ id }) => id);
    },

    /** When an order was changed last, as far as the index knows; null for one that it does not have, or that is gone. */
    modifiedAt: async (orderId: OrderId): Promise<Date | null> => {
      const row = await prisma.indexedOrder.findUnique({
        where: { storeHash_orderId: { storeHash, orderId } },
        select: { modifiedAt: true, place: true },
      });
      return row === null || row.place === 'gone' ? null : row.modifiedAt;
    },

    /** Orders of which something was shipped and whose tracking numbers are not known, newest first. */
    untracked: async (most: number): Promise<OrderId[]> => {
      const rows = await prisma.$queryRaw<{ id: OrderId }[]>`
        SELECT order_id AS id FROM indexed_orders
        WHERE store_hash = ${storeHash} AND tracking_read_at IS NULL AND items_shipped > 0 AND place <> 'gone'
        ORDER BY order_id DESC LIMIT ${most}`;
      return rows.map(({ id }) => id);
    },

    /** Orders that changed since their shipments were read: those may have changed with them. */
    forgetTracking: async (client: Pick<PrismaClient, '$executeRaw'>, orderIds: readonly OrderId[]): Promise<void> => {
      await client.$executeRaw`
        UPDATE indexed_orders SET tracking_read_at = NULL
        WHERE store_hash = ${storeHash} AND order_id = ANY(${[...orderIds]}::int[])
          AND items_shipped > 0 AND tracking_read_at < modified_at`;
    },

    figures: async (): Promise<IndexFigures> => {
      const [row] = await prisma.$queryRaw<Record<keyof IndexFigures, bigint>[]>`
        SELECT count(*) FILTER (WHERE place = 'listed') AS listed, count(*) FILTER (WHERE place = 'archived') AS archived,
          count(*) FILTER (WHERE place <> 'gone' AND items_shipped > 0) AS shipped,
          count(*) FILTER (WHERE place <> 'gone' AND items_shipped > 0 AND tracking_read_at IS NOT NULL) AS tracked
        FROM indexed_orders WHERE store_hash = ${storeHash}`;
      const number = (name: keyof IndexFigures): number => Number(row?.[name] ?? 0);
      return {
        listed: number('listed'),
        archived: number('archived'),
        shipped: number('shipped'),
        tracked: number('tracked'),
      };
    },
  };
}
