import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { OrderContext } from './context.ts';

/**
 * A person's own read that shows a newer state than the index brings it there, and with it into the order's history. Most reads
 * bring nothing new and cost one look-up by key; an order that the index does not know is the first sync's business. What
 * fails here costs nobody the page.
 */
export async function noteRead(ctx: Pick<OrderContext, 'db' | 'log'>, read: IndexInput): Promise<void> {
  try {
    const modifiedAt = new Date(read.order.dateModified);
    if (await ctx.db.history.isOutdated(read.order.id, modifiedAt)) await ctx.db.index.put([read]);
  } catch (error) {
    ctx.log.warn({ orderId: read.order.id, err: error }, 'an order that was read is not in the index yet');
  }
}
