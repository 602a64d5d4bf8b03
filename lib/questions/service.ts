import { tell } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import { nextLookMs, refundStateOf, type RefundState } from '#lib/core/money-acts.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { QuestionContext } from './context.ts';
import type { AskedQuestion, Evidence, Questions, QuestionSettled } from './contract.ts';
import { readFacts, toQuestion } from './question.ts';

const MOST_QUESTIONS = 200;
const NO_QUESTION = 'money.questionAnswered';

/** Everything in the store that waits for a person's answer, oldest first. No platform call. */
export async function listQuestions(ctx: QuestionContext): Promise<Questions> {
  const asked = await ctx.db.intents.asked(MOST_QUESTIONS);
  return { questions: asked.map(toQuestion).filter((question) => question !== null) };
}

/** One question with what the platform shows now. Costs three calls at once at most. */
export async function askQuestion(ctx: QuestionContext, intentId: string): Promise<AskedQuestion> {
  const { intent, question, orderId } = await findAsked(ctx, intentId);
  return { question, evidence: await readEvidence(ctx, intent, orderId) };
}

export interface AnswerCommand {
  readonly intentId: string;
  readonly answer: 'made' | 'not_made';
  readonly reason: string;
  readonly refundId: number | null;
}

/** Ends the intent as the person says, with who said so and why in the audit. Nothing is sent to the platform. */
export async function answerQuestion(ctx: QuestionContext, command: AnswerCommand): Promise<QuestionSettled> {
  const { orderId: held } = await findAsked(ctx, command.intentId);
  return ctx.db.withOrderLock(held, async () => {
    const { intent, orderId } = await findAsked(ctx, command.intentId);
    const { answer, reason, refundId } = command;
    const at = ctx.clock.now();
    const made = answer === 'made';
    const facts = made ? await takeUp(ctx, intent, orderId, refundId) : {};
    if (!made) await letGo(ctx, intent, orderId);
    const settled = await ctx.db.intents.settle(intent, {
      state: made ? 'done' : 'failed',
      outcome: made ? 'done' : 'unknown',
      answer: made ? { kind: 'done', answer: facts } : { kind: 'not_sent' },
      after: { ...facts, answer, answeredBy: ctx.user.id },
      platformStatus: null,
      at,
    });
    if (!settled) throw new AppError('conflict', NO_QUESTION);
    const said = { answer, ...(refundId === null ? {} : { refundId }) };
    await ctx.db.audit.recorded({
      ...{ userId: ctx.user.id, orderId, action: 'question.answer', subject: `intent:${intent.id}`, reason, at },
      after: said,
    });
    return { orderId, answer };
  });
}

async function findAsked(ctx: QuestionContext, intentId: string) {
  const intent = await ctx.db.intents.get(intentId);
  const question = intent === null || intent.finishedAt !== null ? null : toQuestion(intent);
  const orderId = parseOrderId(String(question?.orderId ?? ''));
  if (intent === null || question === null || orderId === null) throw new AppError('not_found', NO_QUESTION);
  return { intent, question, orderId };
}

const FOLLOWED: Readonly<Record<string, 'void' | 'charge'>> = { 'payment.void': 'void', 'payment.charge': 'charge' };

/** What was made goes on as if its answer had come: it is followed, and its pieces wait to be restocked. */
async function takeUp(
  ctx: QuestionContext,
  intent: Intent,
  orderId: OrderId,
  refundId: number | null,
): Promise<Record<string, string | number>> {
  const { change, before } = readFacts(intent);
  const at = ctx.clock.now();
  const follow = { orderId, userId: ctx.user.id, at, nextLookAt: new Date(at.getTime() + nextLookMs(0, 0)) };
  if (intent.action === 'inventory.restock') {
    const { refundId: of = 0, lineId = 0 } = change;
    await ctx.db.restocks.set({ orderId, refundId: of, lineId }, 'done', null, at);
    return {};
  }
  if (intent.action === 'refund.create') {
    if (refundId === null) return {};
    const refund = await ctx.bigcommerce.refunds.get(refundId, before.currencyCode ?? '');
    if (refund === null || refund.orderId !== orderId || before.earlierIds?.includes(refundId) === true)
      throw new AppError('unprocessable', 'money.notThisRefund', {
        field: 'refundId',
      });
    const kind = 'refund' as const;
    if (refundStateOf(refund.payments) === 'requested')
      await ctx.db.followUps.begin({ ...follow, kind, refundId, amount: refund.totalAmount });
    if (before.restock !== undefined && before.restock.length > 0)
      await ctx.db.restocks.plan(orderId, refundId, before.restock, at);
    const { amount: total, currencyCode } = refund.totalAmount;
    return { refundId, total, currencyCode };
  }
  const kind = FOLLOWED[intent.action] ?? 'capture';
  const amount = { amount: before.amount ?? '0', currencyCode: before.currencyCode ?? '' };
  await ctx.db.followUps.begin({ ...follow, kind, refundId: 0, amount });
  return { paymentStatus: `${kind} pending` };
}

async function letGo(ctx: QuestionContext, intent: Intent, orderId: OrderId): Promise<void> {
  const { refundId, lineId } = readFacts(intent).change;
  if (intent.action !== 'inventory.restock' || refundId === undefined || lineId === undefined) return;
  const problem = tell('money.notPutBack', 'en');
  await ctx.db.restocks.set({ orderId, refundId, lineId }, 'failed', problem, ctx.clock.now());
}

async function readEvidence(ctx: QuestionContext, intent: Intent, orderId: OrderId): Promise<Evidence> {
  const { change, before } = readFacts(intent);
  const { orders, transactions, inventory } = ctx.bigcommerce;
  const isRestock = intent.action === 'inventory.restock';
  const [order, refunds, events, stock] = await Promise.all([
    unlessUnreadable(orders.get(orderId)),
    isRestock ? null : unlessUnreadable(transactions.refunds(orderId, before.currencyCode ?? '')),
    isRestock ? null : unlessUnreadable(transactions.list(orderId)),
    isRestock && change.productId !== undefined ? unlessUnreadable(inventory.items([change.productId])) : null,
  ]);
  const isNew = (id: number) => before.earlierIds?.includes(id) !== true;
  const level = stock?.find(({ variantId }) => typeof change.variantId !== 'number' || variantId === change.variantId);
  return {
    paymentStatus: order?.paymentStatus ?? null,
    refunds:
      refunds
        ?.filter(({ id }) => isNew(id))
        .map(({ id, created, totalAmount, payments, reason }) => ({
          ...{ id, createdAt: created, total: totalAmount, state: refundStateOf(payments) as RefundState },
          reason: reason ?? '',
        })) ?? null,
    transactions:
      events?.kind !== 'ok'
        ? null
        : events.transactions
            .filter(({ id }) => id > (before.lastTransactionId ?? 0))
            .map(({ id, event, dateCreated, amount, status }) => ({
              ...{ id, event, createdAt: dateCreated, amount },
              isOk: status === 'ok',
            })),
    stock: level === undefined || before.onHand === undefined ? null : { before: before.onHand, now: level.onHand },
    asOf: ctx.clock.now().toISOString(),
  };
}

/** A part that cannot be read is said to be so; the rest is evidence all the same. */
async function unlessUnreadable<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
