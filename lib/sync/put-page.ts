import { AppError } from '#lib/core/errors.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { IndexWrite } from '#lib/db/order-index/repository.ts';
import type { IndexTransaction } from '#lib/db/order-index/transaction.ts';
import type { BadOrder } from '#lib/db/quarantine.ts';
import type { SyncContext } from './context.ts';
import { LeaseLostError } from './lease.ts';
import type { ReadPage } from './page.ts';
import { CANNOT_BE_KEPT } from './bad-order-rules.ts';

/**
 * Puts what was read into the index, with what stands or falls with it, in one transaction. An order that the index cannot
 * take is set aside and listed, and the others go on without it.
 */
export async function putPage(
  ctx: SyncContext,
  page: Pick<ReadPage, 'inputs' | 'bad'>,
  also: IndexTransaction,
): Promise<IndexWrite> {
  const { inputs, bad } = page;
  try {
    return await putWith(ctx, inputs, bad, inputs, also);
  } catch (error) {
    if (error instanceof LeaseLostError || error instanceof AppError || inputs.length === 0) throw error;
    return putOneByOne(ctx, page, also);
  }
}

/** Finds out which order the index does not take. If it takes none, the last step fails too, and nothing is blamed on an order. */
async function putOneByOne(
  ctx: SyncContext,
  { inputs, bad }: Pick<ReadPage, 'inputs' | 'bad'>,
  also: IndexTransaction,
): Promise<IndexWrite> {
  const writes: IndexWrite[] = [];
  const good: IndexInput[] = [];
  const refused: BadOrder[] = [];
  for (const input of inputs) {
    try {
      writes.push(await ctx.db.index.put([input]));
      good.push(input);
    } catch {
      refused.push({ orderId: input.order.id, reason: CANNOT_BE_KEPT });
    }
  }
  await putWith(ctx, [], [...bad, ...refused], good, also);
  return { changed: writes.flatMap(({ changed }) => changed), same: writes.flatMap(({ same }) => same) };
}

function putWith(
  ctx: SyncContext,
  inputs: readonly IndexInput[],
  bad: readonly BadOrder[],
  good: readonly IndexInput[],
  also: IndexTransaction,
): Promise<IndexWrite> {
  const { index, quarantine } = ctx.db;
  const at = ctx.clock.now();
  return index.put(inputs, async (client) => {
    await quarantine.release(
      client,
      good.map(({ order }) => order.id),
    );
    await quarantine.put(client, bad, at);
    await also(client);
  });
}
