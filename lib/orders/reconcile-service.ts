import { parseOrderId } from '#lib/core/ids.ts';
import type { Intent } from '#lib/db/intents.ts';
import { pickChanged, showsChange } from './change-rules.ts';
import type { OrderContext } from './context.ts';
import { orderChangeSchema } from './contract.ts';
import { editableOf } from './editable.ts';
import { updateIndex } from './index-update.ts';

/** No platform call of ours can still be under way after this. */
export const SETTLED_AFTER_MS = 2 * 60_000;

export type Reconciled = 'done' | 'failed' | 'still_open';

/**
 * Finds out what became of a write whose answer was lost, by reading the order, and ends its intent. It never sends the write
 * again: between then and now somebody may have decided otherwise.
 */
export async function reconcileChange(
  ctx: Pick<OrderContext, 'bigcommerce' | 'db' | 'clock' | 'log'>,
  intent: Intent,
): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  const change = orderChangeSchema.safeParse(intent.change);
  const at = ctx.clock.now();
  if (orderId === null || !change.success) return 'still_open';
  return ctx.db.withOrderLock(orderId, async () => {
    // Read anew: whoever held the order until now may have sent the write since the job looked.
    const isPlanned = (await ctx.db.intents.stateOf(intent.id)) === 'planned';
    if (isPlanned) {
      const settled = { state: 'failed', outcome: 'refused', answer: { kind: 'not_sent' }, after: {} } as const;
      await ctx.db.intents.settle(intent, { ...settled, platformStatus: null, at });
      return 'failed';
    }
    const order = await ctx.bigcommerce.orders.get(orderId);
    if (order !== null && showsChange(editableOf(order), change.data)) {
      const after = pickChanged(editableOf(order), change.data);
      await ctx.db.intents.settle(intent, {
        state: 'done',
        outcome: 'done',
        answer: { kind: 'done' },
        after,
        platformStatus: null,
        at,
      });
      await updateIndex(ctx, order, at);
      return 'done';
    }
    if (at.getTime() - intent.createdAt.getTime() < SETTLED_AFTER_MS) return 'still_open';
    const after = order === null ? {} : pickChanged(editableOf(order), change.data);
    const answer = { kind: order === null ? 'not_found' : 'not_sent' };
    await ctx.db.intents.settle(intent, {
      state: 'failed',
      outcome: 'unknown',
      answer,
      after,
      platformStatus: null,
      at,
    });
    return 'failed';
  });
}
