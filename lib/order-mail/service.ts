import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderMailContext } from './context.ts';
import type { RecipientsRequest, RecipientsView } from './contract.ts';
import { asFacts, baseOf, concludeRecipients, lookAt, RECIPIENTS_ACTION } from './reconcile-service.ts';

/** Null for the whole store. */
export type ChannelId = number | null;

/** Whom the store mails about orders, asked of the platform now. Costs one call. */
export async function readRecipients(
  ctx: Pick<OrderMailContext, 'bigcommerce'>,
  channelId: ChannelId,
): Promise<RecipientsView> {
  const found = await lookAt(ctx, channelId);
  const recipients =
    found === null ? null : { orderPlaced: [...found.orderPlaced], forwardInvoice: [...found.forwardInvoice] };
  return { recipients, base: baseOf(found) };
}

/**
 * Changes whom the store mails: compared with what the person saw, sent once, looked up when its answer is lost. Costs one call to
 * read, one to write, one to read back.
 */
export async function changeRecipients(
  ctx: OrderMailContext,
  channelId: ChannelId,
  command: RecipientsRequest & { readonly idempotencyKey: string },
): Promise<RecipientsView> {
  const { base, recipients, idempotencyKey } = command;
  const wanted = baseOf(recipients);
  const outcome = await ctx.db.acts.carryOut<object, 'changed' | 'as wanted'>({
    ...{ userId: ctx.user.id, orderId: null, action: RECIPIENTS_ACTION, idempotencyKey },
    subject: `order mail ${channelId ?? 'store'}`,
    payload: { base, recipients },
    change: { channelId, wanted },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const before = await lookAt(ctx, channelId);
      if (baseOf(before) === wanted) return { kind: 'stop', stop: 'as wanted' };
      if (baseOf(before) !== base) return { kind: 'stop', stop: 'changed' };
      return { kind: 'go', before: asFacts(before), send: () => send(ctx, channelId, recipients) };
    },
    look: async () => (baseOf(await lookAt(ctx, channelId)) === wanted ? {} : null),
    conclude: () => concludeRecipients(ctx, channelId),
  });
  if (outcome.kind === 'stopped' && outcome.stop === 'changed') throw new AppError('conflict', 'store.mailChanged');
  if (outcome.kind === 'unknown') throw new AppError('outcome_unknown', 'store.mailUnclear');
  if (outcome.kind !== 'stopped')
    requireDone(outcome, {
      notDone: 'store.mailNotChanged',
      notFound: 'store.channelGone',
    });
  return readRecipients(ctx, channelId);
}

function send(
  { bigcommerce: { orderSettings } }: OrderMailContext,
  channelId: ChannelId,
  wish: RecipientsRequest['recipients'],
) {
  if (channelId !== null) return orderSettings.changeChannel(channelId, wish);
  return orderSettings.changeStore(wish ?? { orderPlaced: [], forwardInvoice: [] });
}
