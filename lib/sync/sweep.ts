import type { SyncContext } from './context.ts';
import type { HeldLease } from './lease.ts';
import { PAGE_SIZE, readPage, sweptPage, type ReadPage } from './page.ts';
import { platformNow } from './platform-clock.ts';
import { putPage } from './put-page.ts';
import { firstSweepCursor, nextSweepCursor, sweepQuery, sweptUpToAfter, type SweepCursor } from './walk-rules.ts';

export interface SweepResult {
  /** False when it was cut short; the next one begins where it was. */
  readonly isDone: boolean;
  /** Orders that were not in the index as the platform has them. */
  readonly found: number;
}

/**
 * Reads every order that was changed since `sweptUpTo`, oldest change first, to the end. The watermark moves with each page, in
 * its transaction: killed at any moment, the next sweep begins where this one was.
 */
export async function sweepChanges(
  ctx: SyncContext,
  lease: HeldLease,
  sweptUpTo: Date,
  mayGoOn: () => boolean,
): Promise<SweepResult> {
  const beganAt = await platformNow(ctx);
  let cursor: SweepCursor | null = firstSweepCursor(sweptUpTo);
  let upTo = sweptUpTo;
  let found = 0;
  while (cursor !== null) {
    const page: ReadPage = await readPage(ctx, sweepQuery(cursor));
    cursor = nextSweepCursor(cursor, sweptPage(page), PAGE_SIZE);
    upTo = sweptUpToAfter(upTo, cursor, beganAt);
    const { changed } = await putPage(ctx, page, async (client) => {
      const orderIds = page.inputs.map(({ order }) => order.id);
      await ctx.db.syncReads.forgetTracking(client, orderIds);
      await lease.checkpoint(client, { sweptUpTo: upTo, lastAnswerAt: ctx.clock.now() });
    });
    found += changed.length;
    if (cursor !== null && !mayGoOn()) return { isDone: false, found };
  }
  return { isDone: true, found };
}
