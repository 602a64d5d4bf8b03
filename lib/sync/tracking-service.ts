import type { SyncContext } from './context.ts';
import { readTracking } from './tracking.ts';

/** Shipments are no part of lists: one call an order. So many a minute leave the quota to everything else. */
const ORDERS_PER_RUN = 60;

/** Reads the tracking numbers of some orders that lack them, newest first. True while there are more. */
export async function readMissingTracking(ctx: SyncContext, mayGoOn: () => Promise<boolean>): Promise<boolean> {
  const orderIds = await ctx.db.syncReads.untracked(ORDERS_PER_RUN);
  for (const orderId of orderIds) {
    if (!(await mayGoOn())) return true;
    await readTracking(ctx, orderId);
  }
  return orderIds.length === ORDERS_PER_RUN;
}
