import { tell } from '#lib/core/error-text.ts';
import { randomUUID } from 'node:crypto';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { WriteResult } from '#lib/bigcommerce/write-result.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { ChangeOutcome } from './change-outcome.ts';
import { ORDER_CHANGE_ACTION, pickChanged, showsChange, type StoredAnswer } from './change-rules.ts';
import type { OrderContext } from './context.ts';
import type { ChangeConflict, OrderChange } from './contract.ts';
import { editableOf, hashEditable, hashPayload } from './editable.ts';
import { updateIndex } from './index-update.ts';
import { replayChange } from './replay-service.ts';
import { statusLabel, toOrderRow } from './row-view.ts';
import { refuseStatus } from './status-guard-service.ts';

export interface ChangeOrderCommand {
  readonly orderId: OrderId;
  /** Hash of the editable fields that the person saw. */
  readonly base: string;
  readonly change: OrderChange;
  /** Why, where the person said it; kept in the order's history. */
  readonly reason?: string | undefined;
  readonly idempotencyKey: string;
}

/**
 * Changes an order: compares with what the person saw, records the intent, sends it once, and settles the intent with its
 * audit row. Costs two platform calls, one after the other (BigCommerce docs: Orders V2, update).
 */
export async function changeOrder(ctx: OrderContext, command: ChangeOrderCommand): Promise<ChangeOutcome> {
  const { orderId, base, change, reason: why, idempotencyKey } = command;
  const payloadHash = hashPayload([orderId, base, change, ...(why === undefined ? [] : [why])]);
  const earlier = await ctx.db.intents.find(ctx.user.id, idempotencyKey);
  if (earlier !== null) return replayChange(ctx, earlier, payloadHash);
  return ctx.db.withOrderLock(orderId, async () => {
    // The same click can have come twice, and the first one can have ended while this one waited: the order that it changed
    // would look like somebody else's change.
    const meanwhile = await ctx.db.intents.find(ctx.user.id, idempotencyKey);
    if (meanwhile !== null) return replayChange(ctx, meanwhile, payloadHash);
    const order = await ctx.bigcommerce.orders.get(orderId);
    if (order === null) return { kind: 'not_found' };
    if (hashEditable(editableOf(order)) !== base) return { kind: 'conflict', conflict: toConflict(order) };
    if (showsChange(editableOf(order), change)) return { kind: 'done', row: toOrderRow(order) };
    if (change.statusId !== undefined && change.statusId !== order.statusId) {
      const why = await refuseStatus(ctx, order, change.statusId);
      if (why !== null) return { kind: 'refused', reason: tell(why, 'en'), field: 'statusId' };
    }
    const intent = await ctx.db.intents.plan({
      id: randomUUID(),
      userId: ctx.user.id,
      orderId,
      action: ORDER_CHANGE_ACTION,
      reason: why,
      idempotencyKey,
      payloadHash,
      change: { ...change },
      before: pickChanged(editableOf(order), change),
      at: ctx.clock.now(),
    });
    return intent === null ? { kind: 'in_flight' } : send(ctx, intent, orderId, change);
  });
}

async function send(ctx: OrderContext, intent: Intent, orderId: OrderId, change: OrderChange): Promise<ChangeOutcome> {
  const sentAt = ctx.clock.now();
  await ctx.db.intents.markSent(intent.id, sentAt);
  const result = await ctx.bigcommerce.orders.update(orderId, change);
  if (result.kind === 'unknown') return lookAfterLostAnswer(ctx, intent, orderId, change);
  if (result.kind === 'done') {
    await settleDone(ctx, intent, result.order, sentAt);
    return { kind: 'done', row: toOrderRow(result.order) };
  }
  await settleFailed(ctx, intent, result);
  return toFailure(result);
}

/** The answer was lost. The order itself tells whether the change was made; if it does not show it yet, a job keeps looking. */
async function lookAfterLostAnswer(
  ctx: OrderContext,
  intent: Intent,
  orderId: OrderId,
  change: OrderChange,
): Promise<ChangeOutcome> {
  const readAt = ctx.clock.now();
  // A failing read must not hide that the write is unclear.
  const order = await ctx.bigcommerce.orders.get(orderId).catch(() => null);
  if (order !== null && showsChange(editableOf(order), change)) {
    await settleDone(ctx, intent, order, readAt);
    return { kind: 'done', row: toOrderRow(order) };
  }
  await ctx.db.intents.markUnknown(intent.id);
  return { kind: 'unknown' };
}

type Failure = Exclude<WriteResult, { kind: 'done' | 'unknown' }>;

async function settleDone(ctx: OrderContext, intent: Intent, order: Order, readAt: Date): Promise<void> {
  const after = pickChanged(editableOf(order), intent.change as OrderChange);
  const answer: StoredAnswer = { kind: 'done' };
  await ctx.db.intents.settle(intent, {
    state: 'done',
    outcome: 'done',
    answer,
    after,
    platformStatus: 200,
    at: ctx.clock.now(),
  });
  await updateIndex(ctx, order, readAt);
}

async function settleFailed(ctx: OrderContext, intent: Intent, failure: Failure): Promise<void> {
  const answer: StoredAnswer =
    failure.kind === 'refused'
      ? { kind: 'refused', reason: failure.reason, ...(failure.field === undefined ? {} : { field: failure.field }) }
      : { kind: failure.kind };
  await ctx.db.intents.settle(intent, {
    state: 'failed',
    outcome: 'refused',
    answer,
    after: {},
    platformStatus: failure.kind === 'refused' ? failure.status : failure.kind === 'not_found' ? 404 : null,
    at: ctx.clock.now(),
  });
}

function toFailure(failure: Failure): ChangeOutcome {
  if (failure.kind === 'refused') return { kind: 'refused', reason: failure.reason, field: failure.field };
  if (failure.kind === 'not_found') return { kind: 'not_found' };
  return { kind: 'not_sent', retryAfterMs: failure.retryAfterMs };
}

function toConflict(order: Order): ChangeConflict {
  const current = editableOf(order);
  return {
    current,
    currentBase: hashEditable(current),
    currentStatus: statusLabel(order),
    modifiedAt: order.dateModified,
  };
}
