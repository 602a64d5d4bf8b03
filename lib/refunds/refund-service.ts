import { say, type PlainKey } from '#lib/core/error-text.ts';
import type { Refund, RefundQuote } from '#lib/bigcommerce/types/refund.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { compare } from '#lib/core/decimals.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import { refundStateOf } from '#lib/core/money-acts.ts';
import type { NewRestockStep } from '#lib/db/restock-steps.ts';
import { NO_SUCH_ORDER, readBasis, type ReadBasis } from './basis-service.ts';
import type { RefundContext } from './context.ts';
import type { ParsedRefundRequest, RefundBlock, RefundTaken } from './contract.ts';
import { sayProblem } from './problem-text.ts';
import { referenceOf, withReference } from './reference.ts';
import { concludeRefund, lookForRefund, type SentRefund } from './refund-trace.ts';
import { readRestockTargets } from './restock-targets.ts';
import { restockAll } from './restock-service.ts';
import { checkSelection, isSameAmount, isWayOf, toSubject } from './rules.ts';
import { toQuoteView } from './views.ts';

export interface RefundCommand {
  readonly orderId: OrderId;
  readonly request: ParsedRefundRequest;
  readonly idempotencyKey: string;
}

/**
 * Makes a refund: one call that moves money, whatever happens. Everything that the person decided by is read again under the
 * order's lock first: limits, earlier refunds, the quote. Restocking follows, each line an act of its own.
 */
export async function makeRefund(ctx: RefundContext, command: RefundCommand): Promise<RefundTaken> {
  const { orderId, request, idempotencyKey } = command;
  return ctx.db.withOrderLock(orderId, async () => {
    const taken = await sendRefund(ctx, command);
    await ctx.db.refreshIndexed({
      read: () => ctx.bigcommerce.orders.get(orderId),
      now: ctx.clock.now,
      warn: (details, message) => ctx.log.warn(details, message),
    });
    if (request.restock.length === 0) return { ...taken, restocks: [] };
    return { ...taken, restocks: await restockAll(ctx, { orderId, refundId: taken.refundId, idempotencyKey }) };
  });
}

async function sendRefund(ctx: RefundContext, { orderId, request, idempotencyKey }: RefundCommand) {
  const reference = referenceOf(idempotencyKey);
  const subject = await requireSubject(ctx, orderId, request);
  const change = {
    subject,
    payments: request.payments,
    total: request.quoted.total,
    reference,
  };
  let sent: SentRefund = { earlierIds: [], currencyCode: '', restock: [] };
  const outcome = await ctx.db.acts.carryOut({
    userId: ctx.user.id,
    orderId,
    action: 'refund.create',
    idempotencyKey,
    payload: request,
    change: { ...change, subject: JSON.stringify(change.subject) },
    reason: request.reason,
    lock: 'held',
    now: ctx.clock.now,
    prepare: async () => {
      const read = await readChecked(ctx, orderId, request);
      const { currencyCode } = read.basis;
      const quote = await ctx.bigcommerce.refunds.quote(orderId, change.subject, currencyCode);
      requireSameQuote(quote, request, read.basis.left);
      const action = { action: 'refund.create', amount: quote.total } as const;
      await ctx.db.moneyGuard.requireWithinLimit({ userId: ctx.user.id, orderId, ...action, at: ctx.clock.now() });
      const restock = await planRestock(ctx, read, request);
      sent = { earlierIds: read.refunds.map(({ id }) => id), currencyCode, restock };
      const refund = {
        subject: change.subject,
        payments: request.payments,
        reason: withReference(request.reason, reference),
      };
      return {
        kind: 'go',
        before: { ...sent, restock: sent.restock.map((step) => ({ ...step })), left: read.basis.left.amount },
        send: () => ctx.bigcommerce.refunds.create(orderId, refund, currencyCode),
      };
    },
    look: () => lookForRefund(ctx, orderId, { ...change, ...sent }),
    conclude: ({ refund }: { readonly refund: Refund }) =>
      concludeRefund(ctx, { orderId, userId: ctx.user.id, refund, restock: sent.restock }),
  });
  const answer = requireDone(outcome, { notDone: 'money.notRefunded', notFound: NO_SUCH_ORDER });
  return readTaken(ctx, Number(answer['refundId']), {
    amount: String(answer['total']),
    currencyCode: String(answer['currencyCode']),
  });
}

/** As the platform tells it now: an answer that is given a second time must not say less than is known. */
async function readTaken(ctx: RefundContext, refundId: number, total: Money): Promise<Omit<RefundTaken, 'restocks'>> {
  const refund = await ctx.bigcommerce.refunds.get(refundId, total.currencyCode).catch(() => null);
  return { refundId, total, state: refund === null ? 'requested' : refundStateOf(refund.payments) };
}

/** A text that is no amount is refused with the most that is possible, which only the order as it is now can tell. */
async function requireSubject(ctx: RefundContext, orderId: OrderId, request: ParsedRefundRequest) {
  try {
    return toSubject(orderId, request.selection);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await readChecked(ctx, orderId, request);
    throw new AppError('unprocessable', 'money.notANumber', { cause: error });
  }
}

async function readChecked(ctx: RefundContext, orderId: OrderId, request: ParsedRefundRequest): Promise<ReadBasis> {
  await ctx.db.moneyGuard.requireSettled(orderId);
  const read = await readBasis(ctx, orderId);
  const { basis } = read;
  if (basis.block !== null) throw new AppError('unprocessable', BLOCK_TEXT[basis.block]);
  if (basis.base !== request.base) throw new AppError('conflict', 'money.paymentsChanged');
  const [problem] = checkSelection(basis, request.selection);
  if (problem !== undefined)
    throw new AppError('unprocessable', sayProblem(problem), {
      ...(problem.field === '' ? {} : { field: problem.field }),
    });
  return read;
}

const BLOCK_TEXT: Readonly<Record<RefundBlock, PlainKey>> = {
  unpaid: 'money.unpaid',
  capture_pending: 'money.capturePending',
  refund_pending: 'money.refundPending',
  nothing_left: 'money.nothingLeft',
  voided: 'money.voided',
};

/** The quote has no id and can change under the dialog: what is sent must be what the person saw, and no more than is left. */
function requireSameQuote(quote: RefundQuote, request: ParsedRefundRequest, left: Money): void {
  if (compare(quote.total.amount, left.amount) > 0)
    throw new AppError('unprocessable', say('money.mostOfOrder', { most: `${left.amount} ${left.currencyCode}` }));
  const isSame =
    isSameAmount(quote.total.amount, request.quoted.total) &&
    isSameAmount(quote.tax.amount, request.quoted.tax) &&
    isWayOf(quote, request.payments);
  if (isSame) return;
  throw new AppError('conflict', 'money.otherQuote', { details: { quote: toQuoteView(quote) } });
}

/** Settled before the money moves: what cannot be put back is said now, and not when the refund is made. */
async function planRestock(
  ctx: RefundContext,
  { lines }: ReadBasis,
  { restock, selection }: ParsedRefundRequest,
): Promise<readonly NewRestockStep[]> {
  if (restock.length === 0) return [];
  const refunded = new Map(selection.kind === 'items' ? selection.lines.map(({ id, quantity }) => [id, quantity]) : []);
  const wanted = lines.filter(({ id }) => restock.some((each) => each.id === id));
  const { byLine, problem } = await readRestockTargets(ctx, wanted);
  return restock.map(({ id, quantity }) => {
    const target = byLine.get(id);
    if (target === undefined)
      throw new AppError('unprocessable', problem ?? 'money.notCounted', { field: `restock.${id}` });
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > (refunded.get(id) ?? 0))
      throw new AppError('unprocessable', 'money.onlyRefundedPieces', {
        field: `restock.${id}`,
      });
    return { ...target, quantity };
  });
}
