import { say, type ErrorText } from '#lib/core/error-text.ts';
import { sayReason } from '#lib/core/kept-reason.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { requireDone, type ActOutcome, type Facts, type Stopped } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import { EDIT_ACTION, EDIT_ADDRESS_ACTION, factsAfter, factsBefore, sendPart } from './edit-act.ts';
import { checkWish } from './edit-check-rules.ts';
import { findClashes } from './edit-clash-rules.ts';
import { savedAnswerSchema, type EditConflict, type SaveEditDone, type SaveEditRequest } from './edit-contract.ts';
import { fieldsOf } from './edit-fields-rules.ts';
import { isEmptyWish, partsOf, seenOf, stillWished, wishOf, type EditPart } from './edit-parts-rules.ts';
import { previewEdit } from './edit-preview-rules.ts';
import { readEditable } from './edit-read-service.ts';
import { toPath } from './edit-refusal-rules.ts';
import type { EditState } from './edit-state.ts';
import { showsWish } from './edit-trace-rules.ts';
import { verifyEdit } from './edit-verify-rules.ts';
import { toEditState, type ReadParts } from './edit-view.ts';
import type { EditWish } from './edit-wish-rules.ts';
import { updateIndex } from './index-update.ts';

export interface SaveEditCommand extends SaveEditRequest {
  readonly orderId: OrderId;
  readonly idempotencyKey: string;
}

type Stop = { readonly kind: 'conflict'; readonly conflict: EditConflict } | { readonly kind: 'nothing_left' };

/** What one save knows of the order while it goes on. */
interface Work {
  readonly ctx: OrderContext;
  readonly command: SaveEditCommand;
  before: EditState | null;
  after: EditState | null;
}

/**
 * Saves an edit: compares field by field with what the person saw, sends what differs, reads what the platform made of it and
 * holds it against the prediction. Costs two rounds of reads beside the writes. Throws AppErrors; a conflict has both values.
 */
export async function saveEdit(ctx: OrderContext, command: SaveEditCommand): Promise<SaveEditDone> {
  const { orderId, wish } = command;
  const parts = partsOf(wish);
  if (parts.length === 0) throw new AppError('unprocessable', 'orders.nothingToSave');
  return ctx.db.withOrderLock(orderId, async () => {
    const work: Work = { ctx, command, before: null, after: null };
    const found: SaveEditDone[] = [];
    for (const [index, part] of parts.entries()) {
      const outcome = await carryOutPart(work, part, index);
      found.push(readAnswer(outcome, index));
    }
    return {
      state: work.after ?? (await readEditable(ctx, orderId).then(toEditState, () => null)),
      isVerified: found.every((done) => done.isVerified),
      misses: found.flatMap((done) => done.misses),
      changedElsewhere: found.flatMap((done) => done.changedElsewhere),
    };
  });
}

function carryOutPart(work: Work, part: EditPart, index: number): Promise<ActOutcome | Stopped<Stop>> {
  const { ctx, command } = work;
  const { orderId, idempotencyKey, reason } = command;
  const wish = wishOf(part, command.wish);
  return ctx.db.acts.carryOut<{ order?: Order }, Stop>({
    userId: ctx.user.id,
    orderId,
    action: part.kind === 'order' ? EDIT_ACTION : EDIT_ADDRESS_ACTION,
    idempotencyKey: index === 0 ? idempotencyKey : `${idempotencyKey}#${index + 1}`,
    payload: [command.seen, command.wish],
    // Plain JSON, as its schema parses it again for the reconciler.
    change: { ...wish } as unknown as Facts,
    reason,
    lock: 'held',
    now: () => ctx.clock.now(),
    prepare: async () => {
      const before = work.before ?? toEditState(await readEditable(ctx, orderId));
      work.before = before;
      const stop = findStop(before, command, part);
      if (stop !== null) return { kind: 'stop', stop };
      const left = stillWished(wish, fieldsOf(before));
      return {
        kind: 'go',
        before: factsBefore(before, wish),
        send: () => sendPart(ctx.bigcommerce, before, part, left),
      };
    },
    look: async () => {
      const now = await readParts(work);
      const { before } = work;
      if (before === null) return null;
      const known = { lineIds: before.lines.map(({ id }) => id), feeIds: before.fees.map(({ id }) => id) };
      return showsWish(known, wish, toEditState(now)) ? { order: now.order } : null;
    },
    conclude: () => conclude(work, wish),
  });
}

function findStop(before: EditState, command: SaveEditCommand, part: EditPart): Stop | null {
  if (before.isArchived) throw archived(before);
  const fields = fieldsOf(before);
  const clashes = findClashes(fields, seenOf(part, command.seen), command.wish.to);
  if (clashes.length > 0) return { kind: 'conflict', conflict: { clashes, current: before, total: null } };
  const left = stillWished(wishOf(part, command.wish), fields);
  if (isEmptyWish(left)) return { kind: 'nothing_left' };
  const [issue] = checkWish(before, left);
  if (issue !== undefined)
    throw new AppError('unprocessable', 'orders.wrongValue', {
      field: issue.path,
      details: { problem: issue.problem },
    });
  return part.kind === 'order' ? movedTotal(before, command, left) : null;
}

/** The person agreed to a sum. If others moved it meanwhile, they are to see the new one first. */
function movedTotal(before: EditState, { seenTotal }: SaveEditCommand, wish: EditWish): Stop | null {
  const { after, uncertain } = previewEdit(before, wish);
  const total = after.total.incTax;
  if (seenTotal === null || uncertain.length > 0 || total === seenTotal) return null;
  return { kind: 'conflict', conflict: { clashes: [], current: before, total } };
}

async function readParts({ ctx, command }: Work): Promise<ReadParts> {
  return readEditable(ctx, command.orderId);
}

/** Reads what came of it. What is made stays made when that fails. */
async function conclude(work: Work, wish: EditWish): Promise<{ after: Facts; answer: Facts }> {
  const { ctx, before } = work;
  const readAt = ctx.clock.now();
  const parts = await readParts(work).catch(() => null);
  if (parts === null || before === null)
    return { after: {}, answer: { isVerified: false, misses: [], changedElsewhere: [] } };
  await updateIndex(ctx, parts.order, readAt);
  const after = toEditState(parts);
  const left = stillWished(wish, fieldsOf(before));
  const { misses, changedElsewhere } = verifyEdit(before, left, previewEdit(before, left), after);
  work.after = after;
  work.before = after;
  return {
    after: factsAfter(before, after, wish),
    answer: { isVerified: true, misses: misses.map((miss) => ({ ...miss })), changedElsewhere: [...changedElsewhere] },
  };
}

const WORDS = {
  notDone: 'orders.notChanged',
  notFound: 'orders.noSuchOrder',
} as const;

function readAnswer(outcome: ActOutcome | Stopped<Stop>, index: number): SaveEditDone {
  if (outcome.kind === 'stopped') {
    if (outcome.stop.kind === 'nothing_left')
      return { state: null, isVerified: true, misses: [], changedElsewhere: [] };
    throw new AppError('conflict', 'orders.changedMeanwhile', {
      details: { edit: outcome.stop.conflict },
    });
  }
  if (outcome.kind === 'refused') {
    const field = toPath(outcome.field);
    throw new AppError('refused_by_platform', sayPart(outcome.reason, index), { field });
  }
  const answer = requireDone(outcome, index === 0 ? WORDS : { ...WORDS, notDone: PARTLY });
  return { state: null, ...savedAnswerSchema.parse(answer) };
}

const PARTLY = 'orders.partlySaved';

function sayPart(reason: string, index: number): ErrorText {
  const said = sayReason(reason);
  return index === 0 ? said : say('orders.partlySavedBecause', { reason: said });
}

function archived({ modifiedAt }: EditState): AppError {
  return new AppError('conflict', 'orders.archivedMeanwhile', { details: { archivedAt: modifiedAt } });
}
