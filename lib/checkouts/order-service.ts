import type { ErrorText, PlainKey } from '#lib/core/error-text.ts';
import { sayReason, tellReason } from '#lib/core/kept-reason.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { Checkout } from '#lib/bigcommerce/types/checkout.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { WriteRefused } from '#lib/bigcommerce/write-result.ts';
import { requireDone, type ActRefused, type Facts } from '#lib/core/act-outcome.ts';
import type { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { parseMoney, type Money } from '#lib/core/money.ts';
import type { Act, Conclusion } from '#lib/db/act.ts';
import type { CheckoutDraftRow } from '#lib/db/checkout-drafts.ts';
import { ORDER_ACTION } from './actions.ts';
import { keepAndShow } from './checkout-view.ts';
import type { CheckoutContext, CheckoutJobContext } from './context.ts';
import type { MadeOrder } from './contract.ts';
import { beingOrdered, cartGone, changedMeanwhile, failure, noSuchCheckout } from './failures.ts';
import type { Click } from './lines-service.ts';
import { placeOf, refusedByPlatform } from './refusals.ts';
import { checkoutProblems } from './rules.ts';
import { subjectOf } from './step-service.ts';
import type { CheckoutProblem } from './view-contract.ts';

/** An order that was found or made. `order` is null where only its number is known yet. */
interface Made {
  readonly orderId: OrderId;
  readonly order: Order | null;
}

type Stop =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'unclear' | 'gone' }
  | { readonly kind: 'changed'; readonly checkout: Checkout }
  | { readonly kind: 'not_ready'; readonly problems: readonly CheckoutProblem[] };

interface Told {
  checkout?: Checkout;
  refusal?: WriteRefused;
}

/**
 * Makes the order of a checkout, once, whoever clicks how often and whatever is lost or killed: one writer at a time holds the
 * checkout, the order's number is noted at its draft, and a try whose end is not known is looked up by the cart's id before
 * anything else. Calls: get the checkout, create the order, note on the order which app made it. A further click costs none.
 */
export async function makeOrder(ctx: CheckoutContext, click: Click, version: number): Promise<MadeOrder> {
  const row = (await ctx.db.checkoutDrafts.find(click.checkoutId)) ?? noSuchCheckout();
  if (row.orderId !== null) return madeBefore(row, row.orderId);
  const told: Told = {};
  const outcome = await ctx.db.acts.carryOut(orderAct(ctx, row, { ...click, version }, told));
  if (outcome.kind === 'stopped') return answerStop(ctx, row, outcome.stop);
  if (outcome.kind === 'not_found') throw cartGone(row);
  if (outcome.kind === 'refused') throw explain(ctx, outcome, told);
  const { orderId, total } = requireDone(outcome, WORDS) as Facts & { readonly total: Money };
  return { orderId: Number(orderId), total: parseMoney(total.amount, total.currencyCode) ?? total };
}

const WORDS = {
  notDone: 'making.notCreated',
  notFound: 'making.noCart',
} as const;

/** The grand total of the cart as it was when the order was made of it. */
function madeBefore({ total, currencyCode }: CheckoutDraftRow, orderId: number): MadeOrder {
  return { orderId, total: { amount: total, currencyCode } };
}

function orderAct(
  ctx: CheckoutContext,
  row: CheckoutDraftRow,
  { idempotencyKey, version }: Click & { readonly version: number },
  told: Told,
): Act<Made, Stop> {
  const { id, cartId } = row;
  const source = String(ctx.appId);
  return {
    userId: ctx.user.id,
    orderId: null,
    subject: subjectOf(id),
    action: ORDER_ACTION,
    idempotencyKey,
    payload: { version },
    change: { checkoutId: id, cartId, source },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const stop = await reasonNotToSend(ctx, id, version, told);
      if (stop !== null) return { kind: 'stop', stop };
      return { kind: 'go', before: { version }, send: () => sendOrder(ctx, cartId, told) };
    },
    look: () => findMade(ctx, cartId),
    conclude: (made) => concludeMade(ctx, { checkoutId: id, source }, made),
  };
}

/** Read anew under the lock: another click can have made the order meanwhile. */
async function reasonNotToSend(ctx: CheckoutContext, id: string, version: number, told: Told): Promise<Stop | null> {
  const row = (await ctx.db.checkoutDrafts.find(id)) ?? noSuchCheckout();
  if (row.orderId !== null) return { kind: 'made', made: { orderId: row.orderId as OrderId, order: null } };
  const open = await ctx.db.intents.openOfSubject(subjectOf(id));
  if (open.some(({ action }) => action === ORDER_ACTION)) {
    const made = await findMade(ctx, row.cartId);
    return made === null ? { kind: 'unclear' } : { kind: 'made', made };
  }
  const checkout = await ctx.bigcommerce.checkouts.get(row.cartId);
  if (checkout === null) return { kind: 'gone' };
  told.checkout = checkout;
  // By the shopper, who has the link, or by another app: a further one would be one too many.
  if (checkout.orderId !== null) return { kind: 'made', made: { orderId: checkout.orderId as OrderId, order: null } };
  if (checkout.version !== version) return { kind: 'changed', checkout };
  const problems = checkoutProblems(checkout);
  return problems.length > 0 ? { kind: 'not_ready', problems } : null;
}

async function sendOrder({ bigcommerce }: CheckoutContext, cartId: string, told: Told) {
  const sent = await bigcommerce.checkouts.createOrder(cartId);
  if (sent.kind === 'refused') told.refusal = sent;
  return sent.kind === 'done' ? { ...sent, order: null } : sent;
}

/** The first order that was made of the cart; null while the platform shows none. */
export async function findMade(
  { bigcommerce }: Pick<CheckoutJobContext, 'bigcommerce'>,
  cartId: string,
): Promise<Made | null> {
  const { orders } = await bigcommerce.orders.list({ cartId, limit: 2, sort: 'id:asc' });
  const [order] = orders;
  return order === undefined ? null : { orderId: order.id, order };
}

/**
 * Notes the order at its draft, then on the order who made it: checkouts take no source, and the marketplace asks for one.
 * That last part may fail without harm; the order is made.
 */
export async function concludeMade(
  ctx: CheckoutJobContext,
  { checkoutId, source }: { readonly checkoutId: string; readonly source: string },
  { orderId, order }: Made,
): Promise<Conclusion> {
  const readAt = ctx.clock.now();
  await ctx.db.checkoutDrafts.markMade(checkoutId, orderId, readAt);
  const shown = (await noteSource(ctx, orderId, source)) ?? order;
  const row = await ctx.db.checkoutDrafts.find(checkoutId);
  const total = shown === null ? totalOf(row) : { ...shown.totalIncTax };
  return { after: { total }, answer: { orderId, total }, orderId };
}

function totalOf(row: CheckoutDraftRow | null): { amount: string; currencyCode: string } {
  return { amount: row?.total ?? '0', currencyCode: row?.currencyCode ?? '' };
}

async function noteSource(ctx: CheckoutJobContext, orderId: OrderId, source: string): Promise<Order | null> {
  try {
    const noted = await ctx.bigcommerce.orders.update(orderId, { externalSource: source });
    if (noted.kind !== 'done') {
      ctx.log.warn({ orderId, outcome: noted.kind }, 'a new order does not say yet which app made it');
      return null;
    }
    await ctx.db.index.put([{ order: noted.order, lines: null, deliveries: null, fetchedAt: ctx.clock.now() }]);
    return noted.order;
  } catch (error) {
    ctx.log.warn({ orderId, err: error }, 'a new order is not in the index yet');
    return null;
  }
}

async function answerStop(ctx: CheckoutContext, row: CheckoutDraftRow, stop: Stop): Promise<MadeOrder> {
  switch (stop.kind) {
    case 'made': {
      const { orderId } = stop.made;
      await ctx.db.checkoutDrafts.markMade(row.id, orderId, ctx.clock.now());
      const { total, currencyCode } = (await ctx.db.checkoutDrafts.find(row.id)) ?? row;
      return { orderId, total: stop.made.order?.totalIncTax ?? { amount: total, currencyCode } };
    }
    case 'unclear':
      throw beingOrdered();
    case 'gone':
      throw cartGone(row);
    case 'changed':
      throw changedMeanwhile(await keepAndShow(ctx, row, stop.checkout));
    case 'not_ready':
      throw notReady('unprocessable', 'making.somethingMissing', stop.problems);
  }
}

function notReady(
  code: 'unprocessable' | 'refused_by_platform',
  said: ErrorText | PlainKey,
  problems: readonly CheckoutProblem[],
): AppError {
  return failure(code, said, { problem: 'not_ready', problems }, problems[0]?.path);
}

/** The platform names what it lacks by its own paths, such as `consignments.0.address.postal_code`. */
function explain({ user }: CheckoutContext, { reason, field }: ActRefused, { checkout, refusal }: Told): AppError {
  if (refusal?.needsApproval !== undefined || field === undefined) return refusedByPlatform({ reason, field, refusal });
  const part = placeOf(field).replace(/^address\./, '');
  const [, index] = /^consignments\.(\d+)\./.exec(field) ?? [];
  const consignment = index === undefined ? undefined : checkout?.consignments[Number(index)];
  const path = consignment === undefined ? `billing.${part}` : `consignments.${consignment.id}.address.${part}`;
  return notReady('refused_by_platform', sayReason(reason), [
    { path, problem: 'refused', text: tellReason(reason, languageOf(user.locale)) },
  ]);
}
