import type { PrismaClient } from '#prisma/generated/client.ts';

/** What a page tells; its key says of which store and channel. */
export interface ToldOrder {
  readonly key: string;
  readonly nonce: string;
  readonly orderId: number;
  readonly cartId: string;
  readonly items: number;
  readonly hasCoupon: boolean;
  readonly device: string;
  readonly referrer: string;
}

export type Received = 'received' | 'unknown_key' | 'too_many' | 'repeated';

/** Far above what a storefront sells, far below what would cost the store its quota. */
export const MOST_A_MINUTE = 120;
/** People who look at the feed wait for it. */
const PRIORITY = -20;

export type StorefrontInbox = ReturnType<typeof createStorefrontInbox>;

/** Where confirmation pages' events arrive, before anything about them is known to be true. */
export function createStorefrontInbox(prisma: PrismaClient) {
  return {
    /**
     * Keeps an event and the job that reads its order, both or neither, in one statement. Not kept: one with a key that no
     * channel has which is switched on, one more than a channel may tell in a minute, and one that was told before.
     */
    receive: async (told: ToldOrder): Promise<Received> => {
      const { key, nonce, orderId, cartId, items, hasCoupon, device, referrer } = told;
      const [found] = await prisma.$queryRaw<{ known: bigint; lately: bigint; kept: bigint }[]>`
        WITH place AS (
          SELECT k.store_hash, k.channel_id FROM storefront_keys k JOIN stores s ON s.store_hash = k.store_hash
          WHERE k.key = ${key} AND s.status = 'active' AND s.settings @> '{"storefrontOrders": true}'
        ), lately AS (
          SELECT count(*) AS events FROM storefront_events e
          JOIN place p ON p.store_hash = e.store_hash AND p.channel_id = e.channel_id
          WHERE e.received_at > clock_timestamp() - interval '1 minute'
        ), kept AS (
          INSERT INTO storefront_events
            (store_hash, nonce, channel_id, order_id, cart_id, items, has_coupon, device, referrer, received_at)
          SELECT p.store_hash, ${nonce}, p.channel_id, ${orderId}, ${cartId}, ${items}, ${hasCoupon}, ${device}, ${referrer},
            clock_timestamp()
          FROM place p, lately l
          WHERE l.events < ${MOST_A_MINUTE} AND NOT EXISTS (
            SELECT FROM storefront_orders o WHERE o.store_hash = p.store_hash AND o.order_id = ${orderId})
          ON CONFLICT (store_hash, nonce) DO NOTHING
          RETURNING store_hash
        ), job AS (
          SELECT graphile_worker.add_job('confirm-storefront-orders', json_build_object('storeHash', store_hash),
            job_key := 'confirm-storefront-orders ' || store_hash, priority := ${PRIORITY}::int)
          FROM kept
        )
        SELECT (SELECT count(*) FROM place) AS known, (SELECT events FROM lately) AS lately, (SELECT count(*) FROM job) AS kept`;
      if (found === undefined || found.known === 0n) return 'unknown_key';
      if (found.kept > 0n) return 'received';
      return found.lately >= BigInt(MOST_A_MINUTE) ? 'too_many' : 'repeated';
    },
  };
}

/** Deletes what nothing can ask about any more: settled events, carts that became no order, and facts of long ago. */
export async function sweepStorefront(
  prisma: PrismaClient,
  before: { readonly events: Date; readonly carts: Date; readonly orders: Date },
): Promise<void> {
  await prisma.storefrontEvent.deleteMany({ where: { receivedAt: { lt: before.events } } });
  await prisma.storefrontCart.deleteMany({ where: { createdAt: { lt: before.carts } } });
  await prisma.storefrontOrder.deleteMany({ where: { toldAt: { lt: before.orders } } });
}

/** Stores with scripts on their pages. */
export async function findStorefronts(prisma: PrismaClient): Promise<string[]> {
  const where = { storefrontKeys: { some: {} }, status: 'active' } as const;
  return (await prisma.store.findMany({ where, select: { storeHash: true } })).map(({ storeHash }) => storeHash);
}
