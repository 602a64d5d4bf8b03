import { AppError } from '#lib/core/errors.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { WaitingEvent } from '#lib/db/storefront-events.ts';
import type { ConfirmContext } from './context.ts';
import { refusalOf } from './rules.ts';

const MOST_AT_ONCE = 50;

/** How many events turned out to be genuine, and how many did not. */
export interface Confirmed {
  readonly confirmed: number;
  readonly refused: number;
}

/**
 * Reads the order of every event that waits. One that bears the event out goes into the index with it, in one transaction, so
 * that feed and lists show it at once. When the platform cannot be read the events go on waiting, and the error is the caller's.
 */
export async function confirmEvents(ctx: ConfirmContext): Promise<Confirmed> {
  const counts = { confirmed: 0, refused: 0 };
  for (;;) {
    const events = await ctx.db.storefront.waiting(MOST_AT_ONCE);
    for (const event of events) counts[await settle(ctx, event)] += 1;
    if (events.length < MOST_AT_ONCE) return counts;
  }
}

async function settle(ctx: ConfirmContext, event: WaitingEvent): Promise<keyof Confirmed> {
  const input = await readOrder(ctx, event);
  const refusal = input === 'unreadable' ? 'unreadable_order' : refusalOf(event, input?.order ?? null);
  if (input === null || input === 'unreadable' || refusal !== null) {
    await ctx.db.storefront.refuse(event.nonce, refusal ?? 'unknown_order');
    return 'refused';
  }
  let isFirst = false;
  await ctx.keep(input, async (client) => {
    isFirst = await ctx.db.storefront.confirm(client, event, new Date(input.order.dateCreated));
  });
  return isFirst ? 'confirmed' : 'refused';
}

async function readOrder(ctx: ConfirmContext, event: WaitingEvent): Promise<IndexInput | null | 'unreadable'> {
  try {
    return await ctx.read(event.orderId);
  } catch (error) {
    const isAboutThisOrder =
      error instanceof AppError && (error.code === 'platform_unreadable' || error.code === 'refused_by_platform');
    if (isAboutThisOrder) return 'unreadable';
    throw error;
  }
}
