import { z } from 'zod';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { OrderContext } from './context.ts';
import { factsAfter } from './edit-act.ts';
import { editWishSchema } from './edit-contract.ts';
import { readEditable } from './edit-read-service.ts';
import { showsWish } from './edit-trace-rules.ts';
import { toEditState } from './edit-view.ts';
import { updateIndex } from './index-update.ts';

const ids = z.array(z.number()).catch([]);
const beforeSchema = z.object({ lineIds: ids.default([]), feeIds: ids.default([]) }).catch({ lineIds: [], feeIds: [] });

/**
 * Finds out what became of an edit whose answer was lost, by reading the order; it never sends it again. An edit always leaves
 * what it changed, so after two minutes without a trace it was not made.
 */
export async function reconcileEdit(
  ctx: Pick<OrderContext, 'bigcommerce' | 'db' | 'clock' | 'log'>,
  intent: Intent,
): Promise<Reconciled> {
  const orderId: OrderId | null = parseOrderId(String(intent.orderId));
  const wish = editWishSchema.safeParse(intent.change);
  if (orderId === null || !wish.success) return 'still_open';
  const before = beforeSchema.parse(intent.before);
  const now = ctx.clock.now();
  return ctx.db.acts.reconcile({
    intent,
    now,
    whenUnseen: 'not_done',
    look: async () => {
      const parts = await readEditable(ctx, orderId);
      return showsWish(before, wish.data, toEditState(parts)) ? parts : null;
    },
    conclude: async (parts) => {
      await updateIndex(ctx, parts.order, now);
      const known = { lines: before.lineIds.map((id) => ({ id })) };
      return {
        after: factsAfter(known, toEditState(parts), wish.data),
        answer: { isVerified: false, misses: [], changedElsewhere: [] },
      };
    },
  });
}
