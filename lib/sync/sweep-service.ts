import type { SyncContext } from './context.ts';
import { withLease } from './lease.ts';
import { sweepChanges } from './sweep.ts';

/** `not_yet`: the first sync comes first. */
export type SweepOutcome = 'done' | 'more' | 'not_yet' | 'busy' | 'stopped';

/** Reads what changed since the last sweep, with some overlap: it finds whatever events were lost (BigCommerce docs: webhooks). */
export async function sweepStore(ctx: SyncContext, mayGoOn: () => boolean): Promise<SweepOutcome> {
  const { sweptUpTo = null, phase } = (await ctx.db.sync.find()) ?? {};
  if (sweptUpTo === null || phase !== 'done') return 'not_yet';
  return withLease(ctx, async (lease) => {
    const { isDone, found } = await sweepChanges(ctx, lease, sweptUpTo, mayGoOn);
    if (!isDone) return 'more';
    await lease.progress({ lastSweepAt: ctx.clock.now(), lastSweepFound: found });
    return 'done';
  });
}
