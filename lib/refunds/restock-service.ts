import { languageOf } from '#lib/core/languages.ts';
import { tell } from '#lib/core/error-text.ts';
import { tellReason } from '#lib/core/kept-reason.ts';
import { z } from 'zod';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { RestockStep, RestockStepId } from '#lib/db/restock-steps.ts';
import type { RefundContext, RefundJobContext } from './context.ts';
import type { RestockEnd } from './contract.ts';

const WORDS = { notDone: 'money.notRestocked', notFound: 'money.productGone' } as const;
const NO_STEP = 'money.nothingToRestock';

const changeSchema = z.object({
  refundId: z.number(),
  lineId: z.number(),
  productId: z.number(),
  variantId: z.number().nullable(),
  quantity: z.number(),
});
const beforeSchema = z.object({ locationId: z.number(), onHand: z.number() });
type Change = z.infer<typeof changeSchema>;
type Before = z.infer<typeof beforeSchema>;

/** All planned steps of a refund, one after the other; one that fails stays to be tried again and stops no other. */
export async function restockAll(
  ctx: RefundContext,
  of: { readonly orderId: OrderId; readonly refundId: number; readonly idempotencyKey: string },
): Promise<readonly RestockEnd[]> {
  const { orderId, refundId, idempotencyKey } = of;
  const isOfRefund = (step: RestockStep) => step.refundId === refundId;
  for (const step of (await ctx.db.restocks.ofOrder(orderId)).filter(isOfRefund)) {
    if (step.state !== 'planned') continue;
    // The step's own row tells how it ended; the refund stands whatever becomes of it.
    await restock(ctx, step, `${idempotencyKey}#${step.lineId}`).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
  return (await ctx.db.restocks.ofOrder(orderId)).filter(isOfRefund).map((step) => toRestockEnd(ctx, step));
}

export interface RestockCommand extends RestockStepId {
  readonly wish: 'restock' | 'drop';
  readonly idempotencyKey: string;
}

/** Puts a line's pieces back into stock that were not put back with the refund, or lets it be. */
export async function retryRestock(ctx: RefundContext, command: RestockCommand): Promise<RestockEnd> {
  const { orderId, wish, idempotencyKey } = command;
  return ctx.db.withOrderLock(orderId, async () => {
    const step = await ctx.db.restocks.find(command);
    if (step === null) throw new AppError('not_found', NO_STEP);
    if (step.state === 'done' || step.state === 'dropped') return toRestockEnd(ctx, step);
    const open = (await ctx.db.intents.openOf(orderId)).some(({ subject }) => subject === subjectOf(step));
    if (open) throw new AppError('conflict', 'money.restockUnclear');
    if (wish === 'drop') await drop(ctx, command);
    else await restock(ctx, step, idempotencyKey);
    return toRestockEnd(ctx, (await ctx.db.restocks.find(command)) ?? step);
  });
}

async function drop(ctx: RefundContext, step: RestockStepId): Promise<void> {
  const at = ctx.clock.now();
  await ctx.db.restocks.set(step, 'dropped', null, at);
  await ctx.db.audit.recorded({
    userId: ctx.user.id,
    orderId: step.orderId,
    action: 'restock.drop',
    subject: `restock:${step.refundId}:${step.lineId}`,
    reason: null,
    after: {},
    at,
  });
}

/** One act under the order's lock, held by the caller. */
async function restock(ctx: RefundContext, step: RestockStep, idempotencyKey: string): Promise<void> {
  const { refundId, lineId, productId, variantId, quantity, name } = step;
  const id = idOf(step);
  const change = { refundId, lineId, productId, variantId, quantity };
  let before: Before = { locationId: 0, onHand: 0 };
  try {
    const outcome = await ctx.db.acts.carryOut({
      userId: ctx.user.id,
      orderId: id.orderId,
      subject: subjectOf(step),
      action: 'inventory.restock',
      idempotencyKey,
      payload: change,
      change: { ...change, name },
      reason: `Refund ${refundId}`,
      lock: 'held',
      now: ctx.clock.now,
      prepare: async () => {
        before = await readStock(ctx, change);
        return { kind: 'go', before, send: () => sendStock(ctx, change, before.locationId) };
      },
      look: () => lookAtStock(ctx, change, before),
      conclude: () => concludeRestock(ctx, id, change),
    });
    requireDone(outcome, WORDS);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isOpen = error.code === 'outcome_unknown' || error.code === 'conflict';
    await ctx.db.restocks.set(id, isOpen ? 'sent' : 'failed', error.message, ctx.clock.now());
    throw error;
  }
}

function sendStock(ctx: RefundContext, { productId, variantId, quantity, refundId }: Change, locationId: number) {
  const counted = variantId === null ? { productId } : { variantId };
  return ctx.bigcommerce.inventory.adjust([{ locationId, counted, quantity }], `Refund ${refundId}`);
}

async function readStock(ctx: RefundJobContext, { productId, variantId }: Change): Promise<Before> {
  const items = await ctx.bigcommerce.inventory.items([productId]);
  const item = items.find((each) => variantId === null || each.variantId === variantId);
  if (item === undefined) throw new AppError('unprocessable', 'money.itemNotCounted');
  return { locationId: item.locationId, onHand: item.onHand };
}

/** The stock leaves no trace of who changed it: only a level that is higher by exactly what was sent tells. */
async function lookAtStock(ctx: RefundJobContext, change: Change, before: Before): Promise<object | null> {
  const { onHand } = await readStock(ctx, change);
  return onHand === before.onHand + change.quantity ? {} : null;
}

async function concludeRestock(ctx: RefundJobContext, id: RestockStepId, { quantity }: Change) {
  await ctx.db.restocks.set(id, 'done', null, ctx.clock.now());
  return { after: { restocked: quantity }, answer: { restocked: quantity } };
}

/** What became of a restocking whose answer was lost; a person is asked where the level does not tell. */
export async function reconcileRestock(ctx: RefundJobContext, intent: Intent): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const change = changeSchema.parse(intent.change);
  const before = beforeSchema.parse(intent.before);
  const id = { orderId, refundId: change.refundId, lineId: change.lineId };
  const end = await ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => lookAtStock(ctx, change, before),
    conclude: () => concludeRestock(ctx, id, change),
    whenUnseen: 'ask',
  });
  if (end === 'failed') await ctx.db.restocks.set(id, 'failed', tell('money.notSent', 'en'), ctx.clock.now());
  return end;
}

function subjectOf({ refundId, lineId }: Pick<RestockStep, 'refundId' | 'lineId'>): string {
  return `restock:${refundId}:${lineId}`;
}

function idOf({ orderId, refundId, lineId }: RestockStep): RestockStepId {
  const parsed = parseOrderId(String(orderId));
  if (parsed === null) throw new RangeError('a restocking of no order');
  return { orderId: parsed, refundId, lineId };
}

export function toRestockEnd({ user }: RefundContext, step: RestockStep): RestockEnd {
  const { lineId, name, quantity, state, problem } = step;
  return { lineId, name, quantity, state, problem: tellReason(problem, languageOf(user.locale)) };
}
