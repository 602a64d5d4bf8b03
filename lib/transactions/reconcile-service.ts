import { parseOrderId, type UserId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import { concludeAction, lookForAction, readPaymentBefore } from './action-service.ts';
import type { PaymentJobContext } from './context.ts';
import type { PaymentAction } from './contract.ts';

/** What became of a capture or void whose answer was lost. Where the platform shows nothing of it, a person is asked. */
export function reconcilePayment(action: PaymentAction) {
  return async (ctx: PaymentJobContext, intent: Intent): Promise<Reconciled> => {
    const orderId = parseOrderId(String(intent.orderId));
    if (orderId === null) return 'still_open';
    const before = readPaymentBefore(intent.before);
    return ctx.db.acts.reconcile({
      intent,
      now: ctx.clock.now(),
      look: () => lookForAction(ctx, orderId, action, before),
      conclude: () => concludeAction(ctx, { orderId, action, userId: intent.userId as UserId, before }),
      whenUnseen: 'ask',
    });
  };
}
