import { say } from '#lib/core/error-text.ts';
import { randomBytes } from 'node:crypto';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderDraftRow } from '#lib/db/order-drafts.ts';
import type { CreateContext } from './context.ts';
import { draftContentSchema, type Draft, type DraftContent, type DraftSummary } from './contract.ts';
import { copyOrder } from './copy-order.ts';
import { emptyDraft } from './draft-rules.ts';
import { DRAFTS_MAX } from './limits.ts';
import { readOptions } from './options-service.ts';

const REFERENCE_BYTES = 12;

/** The person's own drafts that are no orders yet, newest first. */
export async function listDrafts(ctx: CreateContext): Promise<readonly DraftSummary[]> {
  return (await ctx.db.orderDrafts.list(ctx.user.id, DRAFTS_MAX)).map(toSummary);
}

/** Begins a draft, empty or as a copy of an order. The same id again gives the same draft. */
export async function createDraft(
  ctx: CreateContext,
  id: string,
  { from }: { readonly from?: OrderId | undefined },
): Promise<Draft> {
  const known = await ctx.db.orderDrafts.find(id, ctx.user.id);
  if (known !== null) return toDraft(known);
  const content = from === undefined ? await emptyContent(ctx) : await copyOrder(ctx, from);
  // Not to be guessed: whoever knows it could make an order that passes for this one.
  const reference = `OD-${randomBytes(REFERENCE_BYTES).toString('base64url')}`;
  const draft = { id, userId: ctx.user.id, reference, content };
  const creation = await ctx.db.orderDrafts.create(draft, DRAFTS_MAX, ctx.clock.now());
  if (creation.kind === 'too_many') throw new AppError('unprocessable', say('making.manyDrafts', { most: DRAFTS_MAX }));
  return toDraft(creation.draft);
}

export async function readDraft(ctx: CreateContext, id: string): Promise<Draft> {
  return toDraft((await ctx.db.orderDrafts.find(id, ctx.user.id)) ?? noSuchDraft());
}

/** Keeps what was typed. A copy that is older than the kept one is refused, so that it replaces nothing. */
export async function saveDraft(
  ctx: CreateContext,
  id: string,
  { revision, content }: { readonly revision: number; readonly content: DraftContent },
): Promise<{ readonly revision: number; readonly changedAt: string }> {
  const saving = await ctx.db.orderDrafts.save(id, ctx.user.id, revision, content, ctx.clock.now());
  if (saving.kind === 'gone') return noSuchDraft();
  if (saving.kind === 'newer')
    throw new AppError('conflict', 'making.draftChanged', { details: { orderId: saving.draft.orderId } });
  return { revision: saving.draft.revision, changedAt: saving.draft.changedAt.toISOString() };
}

export async function discardDraft(ctx: CreateContext, id: string): Promise<void> {
  await ctx.db.orderDrafts.discard(id, ctx.user.id);
}

export function noSuchDraft(): never {
  throw new AppError('not_found', 'making.draftGone');
}

async function emptyContent(ctx: CreateContext): Promise<DraftContent> {
  const { defaultChannelId, defaultCurrencyCode } = await readOptions(ctx);
  return emptyDraft(defaultChannelId, defaultCurrencyCode);
}

export function toDraft(row: OrderDraftRow): Draft {
  const { id, revision, orderId } = row;
  return {
    id,
    revision,
    orderId,
    content: draftContentSchema.parse(row.content),
    changedAt: row.changedAt.toISOString(),
  };
}

function toSummary(row: OrderDraftRow): DraftSummary {
  const { billing, customer, lines } = draftContentSchema.parse(row.content);
  const name = `${billing.firstName} ${billing.lastName}`.trim();
  return {
    id: row.id,
    name: name === '' ? (customer?.name ?? billing.email) : name,
    lines: lines.length,
    changedAt: row.changedAt.toISOString(),
  };
}
