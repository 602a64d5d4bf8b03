import { say } from '#lib/core/error-text.ts';
import { z } from 'zod';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { requireDone, type Facts } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import { nextLookMs, showsAsked } from '#lib/core/money-acts.ts';
import type { Conclusion } from '#lib/db/act.ts';
import type { PaymentContext, PaymentJobContext } from './context.ts';
import type { PaymentAction, PaymentActionTaken } from './contract.ts';
import { isPossible } from './rules.ts';

export interface PaymentCommand {
  readonly orderId: OrderId;
  readonly action: PaymentAction;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** What an intent to capture or void found before it was sent, for whoever looks after it later. */
const paymentBeforeSchema = z.object({
  amount: z.string(),
  currencyCode: z.string(),
  /** The highest number of a transaction then; null where transactions could not be read. */
  lastTransactionId: z.number().nullable(),
});
export type PaymentBefore = z.infer<typeof paymentBeforeSchema>;

/** Throws for an intent of another kind: a mistake in the program. */
export function readPaymentBefore(before: unknown): PaymentBefore {
  return paymentBeforeSchema.parse(before);
}

const WORDS = {
  capture: { notDone: 'money.notCaptured', wrong: ['money.onlyAuthorizedCaptured', 'money.captureNoStatus'] },
  void: { notDone: 'money.notVoided', wrong: ['money.onlyAuthorizedVoided', 'money.voidNoStatus'] },
} as const;

/** Asks the gateway for a capture or void: one call, whatever happens. What it comes to is followed by a job. */
export async function actOnPayment(ctx: PaymentContext, command: PaymentCommand): Promise<PaymentActionTaken> {
  const { orderId, action, reason, idempotencyKey } = command;
  const { notDone } = WORDS[action];
  // Read under the lock; nobody can send it beforehand, so it is no part of what was asked for.
  let before: PaymentBefore = { amount: '0', currencyCode: '', lastTransactionId: null };
  const outcome = await ctx.db.acts.carryOut({
    userId: ctx.user.id,
    orderId,
    action: `payment.${action}`,
    idempotencyKey,
    payload: { action },
    change: { kind: action },
    reason: reason === '' ? undefined : reason,
    now: ctx.clock.now,
    prepare: async () => {
      await ctx.db.moneyGuard.requireSettled(orderId);
      const [order, lastTransactionId] = await Promise.all([
        ctx.bigcommerce.orders.get(orderId),
        lastTransactionOf(ctx, orderId),
      ]);
      if (order === null) throw new AppError('not_found', NO_SUCH_ORDER);
      requirePossible(action, order);
      const amount = order.totalIncTax;
      await ctx.db.moneyGuard.requireWithinLimit({
        userId: ctx.user.id,
        orderId,
        action: `payment.${action}`,
        amount,
        at: ctx.clock.now(),
      });
      before = { ...amount, lastTransactionId };
      return {
        kind: 'go',
        before: { paymentStatus: order.paymentStatus, ...before },
        send: () => ctx.bigcommerce.transactions[action](orderId),
      };
    },
    look: () => lookForAction(ctx, orderId, action, before),
    conclude: () => concludeAction(ctx, { orderId, action, userId: ctx.user.id, before }),
  });
  const answer = requireDone(outcome, { notDone, notFound: NO_SUCH_ORDER });
  await ctx.db.refreshIndexed({
    read: () => ctx.bigcommerce.orders.get(orderId),
    now: ctx.clock.now,
    warn: (details, message) => ctx.log.warn(details, message),
  });
  return { paymentStatus: String(answer['paymentStatus'] ?? '') };
}

/** Whether the platform shows that it was asked for: by the order's payment status, else by a transaction of the kind. */
export async function lookForAction(
  ctx: PaymentJobContext,
  orderId: OrderId,
  action: PaymentAction,
  { lastTransactionId }: PaymentBefore,
): Promise<object | null> {
  const order = await ctx.bigcommerce.orders.get(orderId);
  if (order !== null && showsAsked(action, order.paymentStatus ?? '')) return {};
  // It can have been tried and have failed already: then the order is as it was, and a transaction tells.
  if (lastTransactionId === null) return null;
  const list = await ctx.bigcommerce.transactions.list(orderId);
  if (list.kind !== 'ok') return null;
  return list.transactions.some(({ event, id }) => event === action && id > lastTransactionId) ? {} : null;
}

/** Null where transactions cannot be read: the order's payment status has to do then. */
async function lastTransactionOf(ctx: PaymentJobContext, orderId: OrderId): Promise<number | null> {
  try {
    const list = await ctx.bigcommerce.transactions.list(orderId);
    return list.kind === 'ok' ? Math.max(0, ...list.transactions.map(({ id }) => id)) : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'store_needs_approval') return null;
    throw error;
  }
}

/** Begins to follow it before the intent ends, so that no crash lets it be forgotten. */
export async function concludeAction(
  ctx: PaymentJobContext,
  act: {
    readonly orderId: OrderId;
    readonly action: PaymentAction;
    readonly userId: UserId;
    readonly before: PaymentBefore;
  },
): Promise<Conclusion> {
  const at = ctx.clock.now();
  const { orderId, action: kind, userId, before } = act;
  const amount = { amount: before.amount, currencyCode: before.currencyCode };
  const nextLookAt = new Date(at.getTime() + nextLookMs(0, 0));
  await ctx.db.followUps.begin({ orderId, kind, refundId: 0, userId, amount, at, nextLookAt });
  const after: Facts = { paymentStatus: `${kind} pending` };
  return { after, answer: after };
}

function requirePossible(action: PaymentAction, order: Order): void {
  const status = order.paymentStatus ?? '';
  if (isPossible(action, status)) return;
  const [withStatus, withoutStatus] = WORDS[action].wrong;
  throw new AppError('unprocessable', status === '' ? withoutStatus : say(withStatus, { status }), {
    details: { paymentStatus: status },
  });
}

const NO_SUCH_ORDER = 'orders.noSuchOrder';
