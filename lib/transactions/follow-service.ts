import { AppError } from '#lib/core/errors.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import { chargeProgressOf, nextLookMs, progressOf, refundStateOf, showsAsked } from '#lib/core/money-acts.ts';
import type { PaymentFollowUp } from '#lib/db/follow-ups.ts';
import type { PaymentJobContext } from './context.ts';
import type { FollowUpView } from './contract.ts';
import { toFollowUpView } from './views.ts';

/**
 * Looks once after what a gateway was asked for, and brings the order as it is now into the index, which tells open screens.
 * Answers what it found; throws what reading throws, and then it is looked at again.
 */
export async function followPayment(
  ctx: PaymentJobContext,
  row: PaymentFollowUp,
): Promise<'waiting' | 'done' | 'failed'> {
  const now = ctx.clock.now();
  const orderId = parseOrderId(String(row.orderId));
  if (orderId === null) return 'waiting';
  const { kind, refundId } = toFollowUpView(row, now);
  const id = { orderId, kind, refundId };
  const ageMs = now.getTime() - row.startedAt.getTime();
  // Put off first: a read that fails, or a worker that is killed, must not make it due at once again and again.
  await ctx.db.followUps.lookedInVain(id, row.looks + 1, new Date(now.getTime() + nextLookMs(row.looks + 1, ageMs)));
  const found = await progressOfKind(ctx, orderId, row, kind);
  if (found !== 'waiting') await ctx.db.followUps.end(id, found, ctx.clock.now());
  if (found !== 'waiting' || row.looks === 0)
    await ctx.db.refreshIndexed({
      read: () => ctx.bigcommerce.orders.get(orderId),
      now: ctx.clock.now,
      warn: (details, message) => ctx.log.warn(details, message),
    });
  return found;
}

function progressOfKind(ctx: PaymentJobContext, orderId: OrderId, row: PaymentFollowUp, kind: FollowUpView['kind']) {
  if (kind === 'refund') return refundProgress(ctx, row);
  return kind === 'charge' ? chargeProgress(ctx, orderId) : actionProgress(ctx, orderId, row, kind);
}

async function chargeProgress(ctx: PaymentJobContext, orderId: OrderId) {
  const order = await ctx.bigcommerce.orders.get(orderId);
  return order === null ? 'waiting' : chargeProgressOf(order.paymentStatus ?? '');
}

async function refundProgress(ctx: PaymentJobContext, { refundId, currencyCode }: PaymentFollowUp) {
  const refund = await ctx.bigcommerce.refunds.get(refundId, currencyCode);
  if (refund === null) return 'waiting';
  const state = refundStateOf(refund.payments);
  if (state === 'requested') return 'waiting';
  return state === 'declined' || state === 'partly_declined' ? 'failed' : 'done';
}

async function actionProgress(
  ctx: PaymentJobContext,
  orderId: OrderId,
  { startedAt }: PaymentFollowUp,
  kind: 'capture' | 'void',
) {
  const order = await ctx.bigcommerce.orders.get(orderId);
  if (order === null) return 'waiting';
  const paymentStatus = order.paymentStatus ?? '';
  const ageMs = ctx.clock.now().getTime() - startedAt.getTime();
  const first = progressOf(kind, { paymentStatus, hasFailed: false, ageMs });
  if (first !== 'waiting' || showsAsked(kind, paymentStatus)) return first;
  return progressOf(kind, { paymentStatus, hasFailed: await hasFailed(ctx, orderId, kind, startedAt), ageMs });
}

/** The clocks of platform and app need not agree to the second. */
const CLOCK_SKEW_MS = 5_000;

/** The order is as it was: a failed transaction tells at once that it was tried, where transactions can be read. */
async function hasFailed(ctx: PaymentJobContext, orderId: OrderId, kind: string, startedAt: Date): Promise<boolean> {
  try {
    const list = await ctx.bigcommerce.transactions.list(orderId);
    if (list.kind !== 'ok') return false;
    return list.transactions.some(
      ({ event, status, dateCreated }) =>
        event === kind &&
        status !== 'ok' &&
        dateCreated !== null &&
        Date.parse(dateCreated) >= startedAt.getTime() - CLOCK_SKEW_MS,
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'store_needs_approval') return false;
    throw error;
  }
}
