import { say } from '#lib/core/error-text.ts';
import type { NewCart } from '#lib/bigcommerce/types/checkout.ts';
import type { WriteRefused } from '#lib/bigcommerce/write-result.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { Act, Conclusion } from '#lib/db/act.ts';
import { BEGIN_ACTION } from './actions.ts';
import { keepAndShow } from './checkout-view.ts';
import type { CheckoutContext } from './context.ts';
import type { StartedAgain } from './contract.ts';
import { alreadyOrdered, cartGone, changedMeanwhile, failure, noSuchCheckout } from './failures.ts';
import { knownLines, readKept, toNewLine } from './known-lines.ts';
import { CART_LIFE_MS, CHECKOUTS_MAX } from './limits.ts';
import { refusedByPlatform } from './refusals.ts';
import { openDraft, subjectOf } from './step-service.ts';
import type { CheckoutView } from './view-contract.ts';

/** Rows are kept for clicks and links a while longer than their carts. */
const FORGET_AFTER_MS = CART_LIFE_MS;

/** Begins a checkout under the id `id`; the same id again gives the same one. Calls: create a cart, get the checkout. */
export async function beginCheckout(ctx: CheckoutContext, id: string, cart: NewCart): Promise<CheckoutView> {
  if ((await ctx.db.checkoutDrafts.find(id)) !== null) return readCheckout(ctx, id);
  if ((await ctx.db.checkoutDrafts.countOpen(ctx.user.id, ctx.clock.now())) >= CHECKOUTS_MAX)
    throw failure('unprocessable', say('making.manyCheckouts', { most: CHECKOUTS_MAX }), { problem: 'refused' });
  const told: { refusal?: WriteRefused } = {};
  const outcome = await ctx.db.acts.carryOut(beginAct(ctx, id, cart, told));
  if (outcome.kind === 'unknown')
    throw new AppError('outcome_unknown', 'making.cartUnclear', { details: { problem: 'unclear', checkout: null } });
  if (outcome.kind === 'refused')
    throw refusedByPlatform({ reason: outcome.reason, field: outcome.field, refusal: told.refusal, lines: cart.lines });
  requireDone(outcome, {
    notDone: 'making.checkoutNotBegun',
    notFound: 'making.cartNotTaken',
  });
  return readCheckout(ctx, id);
}

/**
 * Begins anew with what is known of a checkout whose cart is gone, and forgets that one. Calls: get the checkout, which must
 * not be there, then as `beginCheckout`.
 */
export async function beginAgain(ctx: CheckoutContext, id: string, goneId: string): Promise<StartedAgain> {
  if ((await ctx.db.checkoutDrafts.find(id)) !== null) return { checkout: await readCheckout(ctx, id), leftOut: [] };
  const gone = await openDraft(ctx, goneId);
  const alive = await ctx.bigcommerce.checkouts.get(gone.cartId);
  if (alive !== null) throw changedMeanwhile(await keepAndShow(ctx, gone, alive));
  const kept = readKept(gone.lines);
  const lines = kept.flatMap((line) => toNewLine(line) ?? []);
  if (lines.length === 0)
    throw failure('unprocessable', 'making.nothingTakenOver', {
      problem: 'refused',
    });
  const { customerId, channelId, currencyCode } = gone;
  const checkout = await beginCheckout(ctx, id, { customerId, channelId, currencyCode, lines });
  await ctx.db.checkoutDrafts.discard(gone.id);
  return { checkout, leftOut: knownLines(kept).leftOut };
}

/** A checkout as it is now, whole. Calls: get the checkout. */
export async function readCheckout(ctx: CheckoutContext, id: string): Promise<CheckoutView> {
  const row = (await ctx.db.checkoutDrafts.find(id)) ?? noSuchCheckout();
  const checkout = await ctx.bigcommerce.checkouts.get(row.cartId);
  if (checkout === null) throw row.orderId === null ? cartGone(row) : alreadyOrdered(row.orderId);
  return keepAndShow(ctx, row, checkout);
}

function beginAct(
  ctx: CheckoutContext,
  id: string,
  cart: NewCart,
  told: { refusal?: WriteRefused },
): Act<{ readonly cartId: string }, never> {
  const { customerId, channelId, currencyCode, lines } = cart;
  return {
    userId: ctx.user.id,
    orderId: null,
    subject: subjectOf(id),
    action: BEGIN_ACTION,
    idempotencyKey: id,
    payload: cart,
    change: { checkoutId: id },
    now: () => ctx.clock.now(),
    prepare: () => {
      const send = async () => {
        const sent = await ctx.bigcommerce.carts.create(cart);
        if (sent.kind === 'refused') told.refusal = sent;
        return sent;
      };
      return Promise.resolve({ kind: 'go', before: {}, send });
    },
    // Nothing on the platform lists carts.
    look: () => Promise.resolve(null),
    conclude: async ({ cartId }): Promise<Conclusion> => {
      const createdAt = ctx.clock.now();
      const expiresAt = new Date(createdAt.getTime() + CART_LIFE_MS);
      const row = { id, userId: ctx.user.id, cartId, channelId, currencyCode, customerId, lines: [] };
      const forgetBefore = new Date(createdAt.getTime() - FORGET_AFTER_MS);
      await ctx.db.checkoutDrafts.create({ ...row, createdAt, expiresAt }, forgetBefore);
      return { after: { channelId, currencyCode, lines: lines.length }, answer: { checkoutId: id } };
    },
  };
}
