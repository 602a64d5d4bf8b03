import type { SyncContext } from './context.ts';
import { reread } from './reread.ts';

/** How many orders tell how right the index is. */
const SAMPLE_SIZE = 200;

/**
 * Reads a random sample of orders again and heals those that were not as the platform has them. Changed after the last sweep does
 * not count as drift: such a change is on its way.
 */
export async function auditOrders(ctx: SyncContext, mayGoOn: () => Promise<boolean>): Promise<void> {
  const sample = await ctx.db.syncReads.sample(SAMPLE_SIZE);
  let sampled = 0;
  let drifted = 0;
  for (const orderId of sample) {
    if (!(await mayGoOn())) return;
    const sweptUpTo = (await ctx.db.sync.find())?.sweptUpTo ?? null;
    const { changed, modifiedAt } = await rereadWithDate(ctx, orderId);
    const isOnItsWay = modifiedAt !== null && (sweptUpTo === null || modifiedAt > sweptUpTo);
    sampled += 1;
    if (changed && !isOnItsWay) drifted += 1;
  }
  await ctx.db.sync.note({ lastAuditAt: ctx.clock.now(), auditSampled: sampled, auditDrifted: drifted });
}

async function rereadWithDate(ctx: SyncContext, orderId: Parameters<typeof reread>[1]) {
  const { changed } = await reread(ctx, orderId);
  return { changed: changed.length > 0, modifiedAt: await ctx.db.syncReads.modifiedAt(orderId) };
}
