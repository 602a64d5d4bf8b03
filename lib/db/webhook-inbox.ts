import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { enqueue } from './job-queue.ts';

/** Events come before everything that nobody waits for. */
const EVENT_PRIORITY = -10;

export interface IncomingEvent {
  /** The delivery's own id; else of its content, which two real events of one second can share. */
  readonly eventId: string;
  readonly isIdOfContent: boolean;
  readonly scope: string;
  readonly orderId: OrderId;
  readonly createdAt: Date;
  /** Its signature is older than the standard allows. */
  readonly isLate: boolean;
}

export type WebhookInbox = ReturnType<typeof createWebhookInbox>;

/** Where events arrive, before any store's work begins. Each call is one statement: the platform blocks who is slow. */
export function createWebhookInbox(prisma: PrismaClient) {
  return {
    /** The sealed secret of a store's hooks; null for a store that is not installed or has none. */
    findSecret: async (storeHash: StoreHash): Promise<string | null> => {
      const state = await prisma.syncState.findUnique({ where: { storeHash }, select: { sealedHookSecret: true } });
      return state?.sealedHookSecret ?? null;
    },

    /**
     * Keeps an event and the job that reads its order, both or neither. One that is known already changes nothing; where only
     * the content tells, a repeat after the order was read is taken for a new event, since it can be one.
     */
    receive: async (storeHash: StoreHash, event: IncomingEvent): Promise<void> => {
      const { eventId, isIdOfContent, scope, orderId, createdAt, isLate } = event;
      const payload = JSON.stringify({ storeHash });
      await prisma.$executeRaw`
        WITH kept AS (
          INSERT INTO webhook_events (store_hash, event_id, scope, order_id, created_at, received_at)
          SELECT store_hash, ${eventId}, ${scope}, ${orderId}, ${createdAt}, clock_timestamp()
          FROM stores WHERE store_hash = ${storeHash} AND status = 'active'
          ON CONFLICT (store_hash, event_id) DO UPDATE SET done_at = NULL, claimed_at = NULL, received_at = excluded.received_at
            WHERE ${isIdOfContent} AND webhook_events.done_at IS NOT NULL
          RETURNING 1
        ), late AS (
          UPDATE sync_states SET events_late = events_late + 1
          WHERE store_hash = ${storeHash} AND ${isLate} AND EXISTS (SELECT FROM kept)
        )
        SELECT graphile_worker.add_job('refresh-orders', ${payload}::json,
          job_key := ${`refresh-orders ${storeHash}`}, priority := ${EVENT_PRIORITY}::int)
        FROM kept`;
    },

    /** The store's name, zone or currency changed. */
    refreshFacts: (storeHash: StoreHash): Promise<void> =>
      enqueue(prisma, 'refresh-store-facts', { storeHash }, `facts ${storeHash}`),

    /** A cart was made, in a store that follows its storefronts' orders. The first time that is told counts. */
    noteCart: async (storeHash: StoreHash, cartId: string, createdAt: Date): Promise<void> => {
      await prisma.$executeRaw`
        INSERT INTO storefront_carts (store_hash, cart_id, created_at)
        SELECT store_hash, ${cartId}, ${createdAt} FROM stores
        WHERE store_hash = ${storeHash} AND status = 'active' AND settings @> '{"storefrontOrders": true}'
        ON CONFLICT (store_hash, cart_id) DO NOTHING`;
    },

    /** A genuine delivery with which nothing can be done. */
    ignore: async (storeHash: StoreHash): Promise<void> => {
      await prisma.$executeRaw`UPDATE sync_states SET events_ignored = events_ignored + 1 WHERE store_hash = ${storeHash}`;
    },
  };
}
