import { languageOf } from '#lib/core/languages.ts';
import { sayReason, tellReason } from '#lib/core/kept-reason.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { requireDone, type ActRefused, type Facts, type Stopped } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import { parseMoney } from '#lib/core/money.ts';
import type { Act, Conclusion } from '#lib/db/act.ts';
import type { CreateContext } from './context.ts';
import type { Draft, DraftContent, PlacedOrder } from './contract.ts';
import { draftProblems } from './draft-rules.ts';
import { noSuchDraft, toDraft } from './drafts-service.ts';
import { explainRefusal } from './refusal-service.ts';
import { readOptions } from './options-service.ts';
import { toNewOrder } from './to-new-order.ts';
import { draftTotals } from './totals-rules.ts';

export const ORDER_CREATE_ACTION = 'order.create';

interface Made {
  readonly order: Order;
}

type Stop = { readonly kind: 'made'; readonly order: Order } | { readonly kind: 'unclear' };

/**
 * Makes the order that a draft asks for, once, whatever is clicked, resent or lost: one writer at a time holds the draft, and an
 * earlier try whose end is not known is looked up by the draft's reference before another may be sent.
 */
export async function placeOrder(
  ctx: CreateContext,
  {
    draftId,
    content,
    idempotencyKey,
  }: { readonly draftId: string; readonly content: DraftContent; readonly idempotencyKey: string },
): Promise<PlacedOrder> {
  const row = (await ctx.db.orderDrafts.find(draftId, ctx.user.id)) ?? noSuchDraft();
  const options = await readOptions(ctx);
  const problems = draftProblems(content, draftTotals(content, options));
  const [first] = problems;
  // Clicks on a draft that became an order get that order, whatever they carry.
  if (first !== undefined && row.orderId === null)
    throw new AppError('unprocessable', 'making.somethingWrong', {
      field: first.path,
      details: { problems },
    });
  const outcome = await ctx.db.acts.carryOut(createAct(ctx, toDraft(row), row.reference, content, idempotencyKey));
  if (outcome.kind === 'stopped') return answerStopped(ctx, row.reference, outcome);
  if (outcome.kind === 'refused') throw await toRefusal(ctx, content, outcome);
  return toPlaced(requireDone(outcome, WORDS));
}

const WORDS = {
  notDone: 'making.notCreated',
  notFound: 'making.notTaken',
} as const;

function createAct(
  ctx: CreateContext,
  draft: Draft,
  reference: string,
  content: DraftContent,
  idempotencyKey: string,
): Act<Made, Stop> {
  const subject = `draft:${draft.id}`;
  return {
    userId: ctx.user.id,
    orderId: null,
    subject,
    action: ORDER_CREATE_ACTION,
    idempotencyKey,
    payload: content,
    change: { draftId: draft.id, reference },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const current = (await ctx.db.orderDrafts.find(draft.id, ctx.user.id)) ?? noSuchDraft();
      const isOpen = (await ctx.db.intents.openOfSubject(subject)).length > 0;
      if (isOpen || current.orderId !== null) {
        const made = await findMade(ctx, reference);
        return { kind: 'stop', stop: made === null ? { kind: 'unclear' } : { kind: 'made', order: made.order } };
      }
      const order = toNewOrder(content, { appId: ctx.appId, reference, defaultCurrencyCode: ctx.store.currencyCode });
      return { kind: 'go', before: {}, send: () => ctx.bigcommerce.orders.create(order) };
    },
    look: () => findMade(ctx, reference),
    conclude: (made) => concludeMade(ctx, reference, made),
  };
}

/** The order with the draft's reference, archived or not; null while the platform shows none. */
export async function findMade(
  { bigcommerce }: Pick<CreateContext, 'bigcommerce'>,
  reference: string,
): Promise<Made | null> {
  const { orders } = await bigcommerce.orders.list({ externalOrderId: reference, limit: 2 });
  const [order] = orders;
  return order === undefined ? null : { order };
}

/** Notes the order at its draft and in the index. */
export async function concludeMade(
  ctx: Pick<CreateContext, 'db' | 'clock' | 'log'>,
  reference: string,
  { order }: Made,
): Promise<Conclusion> {
  const readAt = ctx.clock.now();
  await ctx.db.orderDrafts.markMade(reference, order.id, readAt);
  try {
    await ctx.db.index.put([{ order, lines: null, deliveries: null, fetchedAt: readAt }]);
  } catch (error) {
    ctx.log.warn({ orderId: order.id, err: error }, 'a new order is not in the index yet');
  }
  const { statusId, channelId, totalIncTax, itemsTotal } = order;
  const total = { ...totalIncTax };
  return {
    after: { statusId, channelId, total, itemsTotal },
    answer: { orderId: order.id, total },
    orderId: order.id,
  };
}

function toPlaced(answer: Facts): PlacedOrder {
  const { orderId, total } = answer as unknown as PlacedOrder;
  const money = parseMoney(total.amount, total.currencyCode);
  return { orderId: Number(orderId), total: money ?? total };
}

async function answerStopped(ctx: CreateContext, reference: string, { stop }: Stopped<Stop>): Promise<PlacedOrder> {
  if (stop.kind === 'made') return toPlaced((await concludeMade(ctx, reference, stop)).answer);
  throw new AppError('outcome_unknown', 'making.answerLost');
}

async function toRefusal(ctx: CreateContext, content: DraftContent, refused: ActRefused): Promise<AppError> {
  const reason = tellReason(refused.reason, languageOf(ctx.user.locale));
  const problems = await explainRefusal(ctx, content, { ...refused, reason });
  const field = problems[0]?.path;
  return new AppError('refused_by_platform', sayReason(refused.reason), { field, details: { problems } });
}
