import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { notifyChanged } from './order-index/notify.ts';
import type { IndexTransactionClient } from './order-index/transaction.ts';

/** An event whose order is still to be read. */
export interface WaitingEvent {
  readonly nonce: string;
  readonly channelId: number;
  readonly orderId: OrderId;
  readonly cartId: string;
  readonly receivedAt: Date;
}

/** What one store's confirmation pages told, until its orders were read. */
export function createStorefrontEvents(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Oldest first. */
    waiting: async (most: number): Promise<WaitingEvent[]> => {
      const rows = await prisma.storefrontEvent.findMany({
        where: { storeHash, state: 'waiting' },
        select: { nonce: true, channelId: true, orderId: true, cartId: true, receivedAt: true },
        orderBy: { receivedAt: 'asc' },
        take: most,
      });
      return rows.map((row) => ({ ...row, orderId: row.orderId as OrderId }));
    },

    refuse: async (nonce: string, refusal: string): Promise<void> => {
      await prisma.storefrontEvent.updateMany({
        where: { storeHash, nonce, state: 'waiting' },
        data: { state: 'refused', refusal },
      });
    },

    /**
     * Notes how the order was placed, and has open screens told. To be written with the order itself, in one transaction. False:
     * the order was told before, and stays as it was told first.
     */
    confirm: async (client: IndexTransactionClient, event: WaitingEvent, placedAt: Date): Promise<boolean> => {
      const { nonce, orderId, cartId } = event;
      const inserted = await client.$executeRaw`
        INSERT INTO storefront_orders (store_hash, order_id, channel_id, told_at, items, has_coupon, device, referrer, cart_ms)
        SELECT e.store_hash, e.order_id, e.channel_id, e.received_at, e.items, e.has_coupon, e.device, e.referrer,
          (SELECT greatest(0, extract(epoch FROM ${placedAt}::timestamptz - c.created_at) * 1000)::bigint FROM storefront_carts c
            WHERE c.store_hash = e.store_hash AND c.cart_id = e.cart_id)
        FROM storefront_events e WHERE e.store_hash = ${storeHash} AND e.nonce = ${nonce} AND e.state = 'waiting'
        ON CONFLICT (store_hash, order_id) DO NOTHING`;
      const end = inserted === 1 ? { state: 'confirmed', refusal: '' } : { state: 'refused', refusal: 'told_before' };
      await client.$executeRaw`
        UPDATE storefront_events SET state = ${end.state}::storefront_event_state, refusal = ${end.refusal}
        WHERE store_hash = ${storeHash} AND nonce = ${nonce} AND state = 'waiting'`;
      if (inserted !== 1) return false;
      await client.$executeRaw`DELETE FROM storefront_carts WHERE store_hash = ${storeHash} AND cart_id = ${cartId}`;
      await notifyChanged(client, storeHash, [orderId]);
      return true;
    },
  };
}
