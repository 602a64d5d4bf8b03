import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { SyncContext } from './context.ts';
import { readPage, PAGE_SIZE } from './page.ts';
import { putPage } from './put-page.ts';
import { nextWalkStep } from './walk-rules.ts';

/** `not_offered`: the platform does not let its lists be asked for archived orders, or gives others for them. */
export type ArchivedReading =
  { readonly kind: 'read' | 'cut_short'; readonly found: number } | { readonly kind: 'not_offered' };

/**
 * Reads the orders that were archived before anybody looked, page by page, into the index: its lists leave them out, and what
 * is archived later is found by comparing. The filter stands in old guides of the platform only (BigCommerce docs: Get all
 * orders), so a refusal is an answer, and only what says of itself that it is archived is taken.
 */
export async function readArchivedOrders(
  ctx: SyncContext,
  mayGoOn: () => boolean | Promise<boolean>,
): Promise<ArchivedReading> {
  let found = 0;
  let minId = 1;
  for (;;) {
    const page = await readPage(ctx, { isDeleted: true, minId: minId as OrderId, sort: 'id:asc' }).catch(unlessRefused);
    if (page === null || page.inputs.some(({ order }) => !order.isDeleted)) return { kind: 'not_offered' };
    const { changed } = await putPage(ctx, { inputs: page.inputs, bad: [] }, () => Promise.resolve());
    found += changed.length;
    const ids = [...page.inputs.map(({ order }) => order.id), ...page.bad.map(({ orderId }) => orderId)];
    const step = nextWalkStep(minId, { ids, received: page.received }, PAGE_SIZE);
    if (step === null || step.isLast) return { kind: 'read', found };
    minId = step.nextMinId;
    if (!(await mayGoOn())) return { kind: 'cut_short', found };
  }
}

function unlessRefused(error: unknown): null {
  if (error instanceof AppError && error.code === 'refused_by_platform') return null;
  throw error;
}
