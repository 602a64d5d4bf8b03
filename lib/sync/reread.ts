import type { OrderId } from '#lib/core/ids.ts';
import type { IndexWrite } from '#lib/db/order-index/repository.ts';
import type { IndexTransaction } from '#lib/db/order-index/transaction.ts';
import type { SyncContext } from './context.ts';
import { readOne } from './page.ts';
import { putPage } from './put-page.ts';

const NOTHING: IndexTransaction = () => Promise.resolve();

/** Reads one order again, archived or not, and puts it into the index; one that the platform no longer gives is marked. */
export async function reread(
  ctx: SyncContext,
  orderId: OrderId,
  also: IndexTransaction = NOTHING,
): Promise<IndexWrite> {
  const askedAt = ctx.clock.now();
  const input = await readOne(ctx, orderId);
  if (input !== null) return putPage(ctx, { inputs: [input], bad: [] }, also);
  const write = await ctx.db.index.markGone(orderId, askedAt);
  await ctx.db.index.put([], also);
  return write;
}
