import { parseOrderId, type UserId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { RefundJobContext } from './context.ts';
import { concludeRefund, lookForRefund, readRefundTrace } from './refund-trace.ts';

/** What became of a refund whose answer was lost. Where the platform shows none, a person is asked: it is never sent again. */
export async function reconcileRefund(ctx: RefundJobContext, intent: Intent): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const trace = readRefundTrace(intent.change, intent.before);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => lookForRefund(ctx, orderId, trace),
    conclude: ({ refund }) =>
      concludeRefund(ctx, { orderId, userId: intent.userId as UserId, refund, restock: trace.restock }),
    whenUnseen: 'ask',
  });
}
