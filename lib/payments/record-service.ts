import { z } from 'zod';
import { requireDone } from '#lib/core/act-outcome.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { PayContext, PayJobContext } from './context.ts';
import type { ParsedRecordRequest, PaymentTaken } from './contract.ts';
import { NO_SUCH_ORDER, readMoney } from './desk-service.ts';
import { requirePayable } from './payable.ts';
import { paidStatusOf } from './rules.ts';

export const RECORD_ACTION = 'payment.record';

const recordedSchema = z.object({ statusId: z.number(), paymentMethod: z.string() });
export type Recorded = z.infer<typeof recordedSchema>;

/** Throws for an intent of another kind: a mistake in the program. */
export function readRecorded(before: unknown): Recorded {
  return z.object({ to: recordedSchema }).parse(before).to;
}

export interface RecordCommand {
  readonly orderId: OrderId;
  readonly request: ParsedRecordRequest;
  readonly idempotencyKey: string;
}

/**
 * Notes that an order was paid outside any gateway: how, and that it goes on. One change of the order, of the two fields only;
 * made from a status in which the order waits for its payment, to the one that a paid order has.
 */
export async function recordPayment(ctx: PayContext, command: RecordCommand): Promise<PaymentTaken> {
  const { orderId, request, idempotencyKey } = command;
  const { method: paymentMethod, reason } = request;
  let to: Recorded = { statusId: 0, paymentMethod };
  const outcome = await ctx.db.acts.carryOut({
    userId: ctx.user.id,
    orderId,
    action: RECORD_ACTION,
    idempotencyKey,
    payload: { due: request.due, paymentMethod },
    change: { paymentMethod },
    reason: reason === '' ? undefined : reason,
    now: ctx.clock.now,
    prepare: async () => {
      const money = await readMoney(ctx, orderId);
      await requirePayable(ctx, { orderId, money, seenDue: request.due, action: RECORD_ACTION });
      const { order, due } = money;
      to = { statusId: paidStatusOf(order), paymentMethod };
      const from = { statusId: order.statusId, paymentMethod: order.paymentMethod ?? '' };
      return { kind: 'go', before: { ...from, ...due, to }, send: () => ctx.bigcommerce.orders.update(orderId, to) };
    },
    look: () => lookForRecord(ctx, orderId, to),
    conclude: () => concludeRecord(to),
  });
  requireDone(outcome, { notDone: 'payments.notRecorded', notFound: NO_SUCH_ORDER });
  await ctx.db.refreshIndexed({
    read: () => ctx.bigcommerce.orders.get(orderId),
    now: ctx.clock.now,
    warn: (details, message) => ctx.log.warn(details, message),
  });
  return { result: 'paid', left: { amount: '0', currencyCode: request.due.currencyCode } };
}

/** Whether the order stands as it was to. */
export async function lookForRecord(ctx: PayJobContext, orderId: OrderId, to: Recorded): Promise<object | null> {
  const order = await ctx.bigcommerce.orders.get(orderId);
  return order?.statusId === to.statusId && order.paymentMethod === to.paymentMethod ? {} : null;
}

export function concludeRecord(to: Recorded) {
  return { after: { ...to }, answer: { ...to } };
}
