import type { WriteRefused } from '#lib/bigcommerce/write-result.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { LINK_ACTION } from './actions.ts';
import type { CheckoutContext } from './context.ts';
import type { CheckoutLink } from './contract.ts';
import { cartGone, unclear } from './failures.ts';
import type { Click } from './lines-service.ts';
import { refusedByPlatform } from './refusals.ts';
import { openDraft, subjectOf } from './step-service.ts';

/**
 * Links by which the shopper goes on with the cart. They open it to whoever has them, so they are kept nowhere: the same
 * click again gets new ones. Calls: create redirect URLs.
 */
export async function makeLink(ctx: CheckoutContext, { checkoutId, idempotencyKey }: Click): Promise<CheckoutLink> {
  const row = await openDraft(ctx, checkoutId);
  const told: { link?: CheckoutLink; refusal?: WriteRefused } = {};
  const ask = async () => {
    const sent = await ctx.bigcommerce.carts.links(row.cartId);
    if (sent.kind === 'refused') told.refusal = sent;
    if (sent.kind !== 'done') return sent;
    told.link = { cartUrl: sent.cartUrl, checkoutUrl: sent.checkoutUrl };
    return { kind: 'done' } as const;
  };
  const outcome = await ctx.db.acts.carryOut({
    userId: ctx.user.id,
    orderId: null,
    subject: subjectOf(row.id),
    action: LINK_ACTION,
    idempotencyKey,
    payload: {},
    change: { checkoutId: row.id, cartId: row.cartId },
    now: () => ctx.clock.now(),
    prepare: () => Promise.resolve({ kind: 'go', before: {}, send: ask }),
    look: () => Promise.resolve(null),
    conclude: () => ({ after: {}, answer: { checkoutId: row.id } }),
  });
  if (outcome.kind === 'not_found') throw cartGone(row);
  if (outcome.kind === 'unknown') throw unclear(null);
  if (outcome.kind === 'refused')
    throw refusedByPlatform({ reason: outcome.reason, field: outcome.field, refusal: told.refusal });
  requireDone(outcome, { notDone: 'making.linkNotMade', notFound: 'making.checkoutGone' });
  if (told.link === undefined) await ask();
  if (told.link === undefined) throw unclear(null);
  return told.link;
}
