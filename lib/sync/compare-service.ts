import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { SyncContext } from './context.ts';
import { PAGE_SIZE } from './page.ts';
import { reread } from './reread.ts';
import { missingFrom, nextWalkStep } from './walk-rules.ts';

const LAST_ID = 2_147_483_647;

export interface Comparison {
  readonly compared: number;
  /** Orders that lists no longer give, or that the index did not have. */
  readonly differed: number;
}

/**
 * Compares the order numbers of platform and index, a page of 250 at a time. Lists leave out archived orders without a word, so
 * no sweep can find them. Whatever differs is read by itself, and that read is believed.
 */
export async function compareOrders(ctx: SyncContext, mayGoOn: () => Promise<boolean>): Promise<Comparison> {
  let compared = 0;
  let differed = 0;
  let minId = 1;
  for (;;) {
    const askedFor = { minId: minId as OrderId, sort: 'id:asc', limit: PAGE_SIZE } as const;
    const page = await ctx.bigcommerce.orders.list(askedFor);
    const unreadable = page.unreadable.flatMap(({ id }) => (id === null ? [] : [id]));
    const ids = [...page.orders.map(({ id }) => id), ...unreadable];
    const step = nextWalkStep(minId, { ids, received: page.received }, PAGE_SIZE);
    if (step === null) throw new AppError('platform_unreadable', 'platform.unreadablePage');
    const listed = await ctx.db.syncReads.listedIds(minId, step.isLast ? LAST_ID : step.nextMinId - 1);
    const unknown = missingFrom(
      page.orders.map(({ id }) => id),
      listed,
    );
    const differences = [...missingFrom(listed, ids), ...unknown];
    for (const orderId of differences) await reread(ctx, orderId);
    compared += page.received;
    differed += differences.length;
    minId = step.nextMinId;
    if (step.isLast || !(await mayGoOn())) return { compared, differed };
  }
}
