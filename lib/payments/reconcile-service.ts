import { parseOrderId, type UserId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import { concludeCharge, lookForCharge, readChargeTrace } from './charge-trace.ts';
import type { PayJobContext } from './context.ts';
import { concludeRecord, lookForRecord, readRecorded } from './record-service.ts';

/** What became of a charge whose answer was lost, by the order's transactions. Where they show none, a person is asked. */
export async function reconcileCharge(ctx: PayJobContext, intent: Intent): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const trace = readChargeTrace(intent.before);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => lookForCharge(ctx, orderId, trace, true),
    conclude: (seen) => concludeCharge(ctx, { orderId, userId: intent.userId as UserId, trace }, seen),
    whenUnseen: 'ask',
  });
}

/** The order itself tells whether it was noted; where it does not, it was not, and nothing is lost. */
export async function reconcileRecord(ctx: PayJobContext, intent: Intent): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const to = readRecorded(intent.before);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => lookForRecord(ctx, orderId, to),
    conclude: () => concludeRecord(to),
    whenUnseen: 'not_done',
  });
}
