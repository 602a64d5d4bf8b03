import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { OrderContext } from './context.ts';

/**
 * Brings an order that was just read or written into the index, so that lists show the change without waiting for the
 * platform's own event. `readAt`: when the call began. What was written on the platform stays written when this fails; the
 * event or the next sweep brings the row then.
 */
export async function updateIndex(ctx: Pick<OrderContext, 'db' | 'log'>, order: Order, readAt: Date): Promise<void> {
  try {
    await ctx.db.index.put([{ order, lines: null, deliveries: null, fetchedAt: readAt }]);
  } catch (error) {
    ctx.log.warn({ orderId: order.id, err: error }, 'a change is not in the index yet');
  }
}
