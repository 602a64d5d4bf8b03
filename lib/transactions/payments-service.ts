import { tell } from '#lib/core/error-text.ts';
import { languageOf } from '#lib/core/languages.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { PaymentContext } from './context.ts';
import type { Ledger, OrderPayments, PaymentTasks } from './contract.ts';
import { inTimeOrder } from './rules.ts';
import { toFollowUpView, toLedgerRow, toOpenActs, toRestockView } from './views.ts';

/** So long the end of what a gateway was asked for stands on the order's page. */
const REMEMBERED_MS = 3 * 86_400_000;
const MOST_TASKS = 200;

/** An order's ledger and what is under way. Costs one platform call. */
export async function readPayments(ctx: PaymentContext, orderId: OrderId): Promise<OrderPayments> {
  const now = ctx.clock.now();
  const [ledger, followUps, open, restocks, takesPayments] = await Promise.all([
    readLedger(ctx, orderId),
    ctx.db.followUps.ofOrder(orderId, new Date(now.getTime() - REMEMBERED_MS)),
    ctx.db.intents.openOf(orderId),
    ctx.db.restocks.ofOrder(orderId),
    ctx.db.settings.takesPayments(),
  ]);
  return {
    ledger,
    followUps: followUps.map((row) => toFollowUpView(row, now)),
    openActs: toOpenActs(open),
    restocks: restocks.map((step) => toRestockView(step, languageOf(ctx.user.locale))).filter((step) => step !== null),
    takesPayments,
    asOf: now.toISOString(),
  };
}

/** What of the whole store waits for a gateway, or for somebody to put it back into stock. No platform call. */
export async function readPaymentTasks(ctx: PaymentContext): Promise<PaymentTasks> {
  const now = ctx.clock.now();
  const [followUps, restocks] = await Promise.all([
    ctx.db.followUps.waiting(MOST_TASKS),
    ctx.db.restocks.open(MOST_TASKS),
  ]);
  return {
    followUps: followUps.map((row) => toFollowUpView(row, now)),
    restocks: restocks.map((step) => toRestockView(step, languageOf(ctx.user.locale))).filter((step) => step !== null),
  };
}

/** A family that the store did not grant, or a payment side that is down, costs the ledger and nothing else. */
async function readLedger(ctx: PaymentContext, orderId: OrderId): Promise<Ledger> {
  try {
    const result = await ctx.bigcommerce.transactions.list(orderId);
    if (result.kind === 'ok') return { kind: 'shown', rows: inTimeOrder(result.transactions.map(toLedgerRow)) };
    return {
      kind: 'unavailable',
      message: tell('money.ledgerUnreadable', languageOf(ctx.user.locale)),
    };
  } catch (error) {
    if (!isMissingScope(error)) throw error;
    return {
      kind: 'unavailable',
      message: tell('money.ledgerNotGranted', languageOf(ctx.user.locale)),
    };
  }
}

/** Only that: a token that the platform refuses altogether is the whole page's matter. */
function isMissingScope(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store_needs_approval' && 'family' in error;
}
