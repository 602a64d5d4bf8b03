import type { WriteRefused } from '#lib/bigcommerce/write-result.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { DROP_ACTION } from './actions.ts';
import { toSummary } from './checkout-view.ts';
import type { CheckoutContext } from './context.ts';
import { beingOrdered, unclear } from './failures.ts';
import { CHECKOUTS_MAX } from './limits.ts';
import { refusedByPlatform } from './refusals.ts';
import { openDraft, subjectOf } from './step-service.ts';
import type { CheckoutSummary } from './view-contract.ts';

/** The person's own checkouts that are no orders yet, newest first. No call. */
export async function listCheckouts(ctx: CheckoutContext): Promise<readonly CheckoutSummary[]> {
  return (await ctx.db.checkoutDrafts.list(ctx.user.id, ctx.clock.now(), CHECKOUTS_MAX)).map(toSummary);
}

/** Deletes the cart and forgets the checkout; one whose cart is gone is only forgotten. Calls: delete the cart. */
export async function dropCheckout(ctx: CheckoutContext, checkoutId: string, idempotencyKey: string): Promise<void> {
  const row = await openDraft(ctx, checkoutId);
  const subject = subjectOf(row.id);
  const told: { refusal?: WriteRefused } = {};
  const outcome = await ctx.db.acts.carryOut<object, 'ordering'>({
    userId: ctx.user.id,
    orderId: null,
    subject,
    action: DROP_ACTION,
    idempotencyKey,
    payload: {},
    change: { checkoutId: row.id, cartId: row.cartId },
    now: () => ctx.clock.now(),
    prepare: async () => {
      await openDraft(ctx, row.id);
      const open = await ctx.db.intents.openOfSubject(subject);
      if (open.some(({ action }) => action === 'checkout.order')) return { kind: 'stop', stop: 'ordering' };
      const send = async () => {
        const sent = await ctx.bigcommerce.carts.delete(row.cartId);
        if (sent.kind === 'refused') told.refusal = sent;
        return sent.kind === 'not_found' ? ({ kind: 'done' } as const) : sent;
      };
      return { kind: 'go', before: { total: row.total, currencyCode: row.currencyCode }, send };
    },
    look: () => lookForDropped(ctx, row.cartId),
    conclude: () => concludeDropped(ctx, row.id),
  });
  if (outcome.kind === 'stopped') throw beingOrdered();
  if (outcome.kind === 'unknown') throw unclear(null);
  if (outcome.kind === 'refused')
    throw refusedByPlatform({ reason: outcome.reason, field: outcome.field, refusal: told.refusal });
  requireDone(outcome, { notDone: 'making.checkoutNotDropped', notFound: 'making.checkoutGone' });
}

/** A cart that is no more was dropped. */
export async function lookForDropped(
  { bigcommerce }: Pick<CheckoutContext, 'bigcommerce'>,
  cartId: string,
): Promise<object | null> {
  return (await bigcommerce.checkouts.get(cartId)) === null ? {} : null;
}

export async function concludeDropped({ db }: Pick<CheckoutContext, 'db'>, checkoutId: string) {
  await db.checkoutDrafts.discard(checkoutId);
  return { after: {}, answer: { checkoutId } };
}
