import { z } from 'zod';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import { BEGIN_ACTION, DROP_ACTION, LINK_ACTION, ORDER_ACTION, STEP_ACTIONS } from './actions.ts';
import type { CheckoutJobContext } from './context.ts';
import { concludeDropped, lookForDropped } from './drafts-service.ts';
import { concludeMade, findMade } from './order-service.ts';

const ofCart = z.object({ checkoutId: z.uuid(), cartId: z.uuid() });
const ofStep = ofCart.extend({ version: z.int() });
const ofOrder = ofCart.extend({ source: z.string() });

/** Finds out whether an order whose answer was lost was made, by its cart's id. Never sends one. */
function reconcileOrder(ctx: CheckoutJobContext, intent: Intent): Promise<Reconciled> {
  const { checkoutId, cartId, source } = ofOrder.parse(intent.change);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => findMade(ctx, cartId),
    conclude: (made) => concludeMade(ctx, { checkoutId, source }, made),
    // An order that was made is listed by its cart.
    whenUnseen: 'not_done',
  });
}

/**
 * Whether a step was taken whose answer was lost. One writer at a time holds the checkout, so a newer version than the step
 * went by comes of the step; a cart that is gone tells nothing any more.
 */
function reconcileStep(ctx: CheckoutJobContext, intent: Intent): Promise<Reconciled> {
  const { checkoutId, cartId, version } = ofStep.parse(intent.change);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: async () => {
      const checkout = await ctx.bigcommerce.checkouts.get(cartId);
      return checkout !== null && checkout.version > version ? { version: checkout.version } : null;
    },
    conclude: (seen) => ({ after: { ...seen }, answer: { checkoutId } }),
    whenUnseen: 'not_done',
  });
}

/** A cart that was made and never noted is found by nothing: it is unused, and goes after 30 days. A link leaves no trace. */
function reconcileUnseen(ctx: CheckoutJobContext, intent: Intent): Promise<Reconciled> {
  return ctx.db.acts.reconcile<object>({
    intent,
    now: ctx.clock.now(),
    look: () => Promise.resolve(null),
    conclude: () => ({ after: {}, answer: {} }),
    whenUnseen: 'not_done',
  });
}

function reconcileDrop(ctx: CheckoutJobContext, intent: Intent): Promise<Reconciled> {
  const { checkoutId, cartId } = ofCart.parse(intent.change);
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    look: () => lookForDropped(ctx, cartId),
    conclude: () => concludeDropped(ctx, checkoutId),
    whenUnseen: 'not_done',
  });
}

/** How an open act on a checkout is looked up, by the action that its intent names. */
export const CHECKOUT_RECONCILERS: Readonly<
  Record<string, (ctx: CheckoutJobContext, intent: Intent) => Promise<Reconciled>>
> = {
  ...Object.fromEntries(STEP_ACTIONS.map((action) => [action, reconcileStep])),
  [BEGIN_ACTION]: reconcileUnseen,
  [LINK_ACTION]: reconcileUnseen,
  [DROP_ACTION]: reconcileDrop,
  [ORDER_ACTION]: reconcileOrder,
};
