import type { Checkout } from '#lib/bigcommerce/types/checkout.ts';
import type { WriteRefused, WriteResult } from '#lib/bigcommerce/write-result.ts';
import { requireDone, type ActOutcome, type Facts, type Stopped } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { Act, Sent } from '#lib/db/act.ts';
import type { CheckoutDraftRow } from '#lib/db/checkout-drafts.ts';
import type { CheckoutAction } from './actions.ts';
import { keepAndShow } from './checkout-view.ts';
import type { CheckoutContext } from './context.ts';
import {
  alreadyOrdered,
  beingOrdered,
  cartGone,
  changedMeanwhile,
  noSuchCheckout,
  optionGone,
  unclear,
} from './failures.ts';
import { refusedByPlatform, type SentLine } from './refusals.ts';
import type { CheckoutView } from './view-contract.ts';

/** One change of a checkout. */
export interface Step {
  readonly checkoutId: string;
  readonly idempotencyKey: string;
  readonly action: CheckoutAction;
  /** Of the checkout that the person looked at. */
  readonly version: number;
  /** What was asked for, whole: the same key with another one is refused. It is not kept. */
  readonly payload: unknown;
  /** Ids, numbers and amounts of it, which the record keeps. Nothing about a customer. */
  readonly facts: Facts;
  readonly send: (row: CheckoutDraftRow) => Promise<WriteResult<{ readonly checkout?: Checkout }>>;
  /** Whether a checkout shows that the change was made, for when its answer was lost. */
  readonly shows: (checkout: Checkout) => boolean;
  /** Lines that are sent, so that one that is refused can be named. */
  readonly lines?: readonly SentLine[];
  /** What it takes away may be gone already: that is as good. */
  readonly isRemoval?: boolean;
}

type Stop = 'stale' | 'ordering';

/** What the platform said while a step was taken; undefined for nothing. */
interface Told {
  /** Null: the cart is no more. */
  checkout?: Checkout | null | undefined;
  refusal?: WriteRefused;
}

/**
 * Takes one step of a checkout: one writer at a time, recorded before it is sent, sent once. A step that goes by an older
 * version is not made, and answered with the checkout as it is now. Calls: those of `send`; and, only where `send` brings no
 * checkout or the answer is a refusal, a conflict or lost, one that reads it.
 */
export async function takeStep(ctx: CheckoutContext, step: Step): Promise<CheckoutView> {
  const row = await openDraft(ctx, step.checkoutId);
  const told: Told = {};
  const outcome = await ctx.db.acts.carryOut(stepAct(ctx, row, step, told));
  return answer(ctx, { row, step, told }, outcome);
}

/** A draft that is no order yet; an AppError for any other. */
export async function openDraft(ctx: Pick<CheckoutContext, 'db'>, checkoutId: string): Promise<CheckoutDraftRow> {
  const row = (await ctx.db.checkoutDrafts.find(checkoutId)) ?? noSuchCheckout();
  if (row.orderId !== null) throw alreadyOrdered(row.orderId);
  return row;
}

/** What one writer at a time holds. */
export function subjectOf(checkoutId: string): string {
  return `checkout:${checkoutId}`;
}

function stepAct(ctx: CheckoutContext, row: CheckoutDraftRow, step: Step, told: Told): Act<object, Stop> {
  const subject = subjectOf(row.id);
  return {
    userId: ctx.user.id,
    orderId: null,
    subject,
    action: step.action,
    idempotencyKey: step.idempotencyKey,
    payload: step.payload,
    change: { checkoutId: row.id, cartId: row.cartId, version: step.version, ...step.facts },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const current = await openDraft(ctx, row.id);
      const open = await ctx.db.intents.openOfSubject(subject);
      if (open.some(({ action }) => action === 'checkout.order')) return { kind: 'stop', stop: 'ordering' };
      if (step.version < current.version) return { kind: 'stop', stop: 'stale' };
      return { kind: 'go', before: { version: step.version }, send: () => sendStep(ctx, current, step, told) };
    },
    look: () => {
      const { checkout } = told;
      const isMade = checkout && checkout.version > step.version && step.shows(checkout);
      return Promise.resolve(isMade ? {} : null);
    },
    conclude: () => ({ after: step.facts, answer: { checkoutId: row.id } }),
  };
}

async function sendStep(ctx: CheckoutContext, row: CheckoutDraftRow, step: Step, told: Told): Promise<Sent<object>> {
  const sent = await step.send(row);
  if (sent.kind === 'done') told.checkout = sent.checkout;
  if (sent.kind === 'refused') told.refusal = sent;
  if (sent.kind !== 'unknown') return sent;
  // A cart that is no more is answered by 500, which by itself says nothing (BigCommerce docs: carts).
  told.checkout = await ctx.bigcommerce.checkouts.get(row.cartId).catch(() => undefined);
  return told.checkout === null ? { kind: 'not_found' } : sent;
}

interface Taken {
  readonly row: CheckoutDraftRow;
  readonly step: Step;
  readonly told: Told;
}

async function answer(ctx: CheckoutContext, taken: Taken, outcome: ActOutcome | Stopped<Stop>): Promise<CheckoutView> {
  const { row, step, told } = taken;
  switch (outcome.kind) {
    case 'stopped':
      throw outcome.stop === 'ordering' ? beingOrdered() : changedMeanwhile(await present(ctx, taken));
    case 'done':
      return present(ctx, taken);
    case 'not_found': {
      const now = await present(ctx, taken);
      if (step.isRemoval === true) return now;
      throw changedMeanwhile(now);
    }
    case 'refused':
      throw await explain(ctx, taken, outcome.reason, outcome.field);
    case 'unknown':
      throw unclear(told.checkout ? await keepAndShow(ctx, row, told.checkout) : null);
    default:
      requireDone(outcome, { notDone: 'making.checkoutNotChanged', notFound: 'making.noCheckout' });
      throw new AppError('internal', 'making.checkoutBroken');
  }
}

/** The checkout now: as it was answered, or read. Throws when the cart is gone. */
async function present(ctx: CheckoutContext, { row, told }: Taken): Promise<CheckoutView> {
  const checkout = told.checkout === undefined ? await ctx.bigcommerce.checkouts.get(row.cartId) : told.checkout;
  if (checkout === null) throw cartGone(row);
  return keepAndShow(ctx, row, checkout);
}

/** Why the platform did not do it. A 409 can be a rule about quantities as well as another version: the version tells. */
async function explain(ctx: CheckoutContext, taken: Taken, reason: string, field?: string): Promise<AppError> {
  const { refusal } = taken.told;
  if (refusal?.status === 409) {
    const now = await present(ctx, taken);
    if (now.version !== taken.step.version) return changedMeanwhile(now);
  }
  if (field === 'shipping_option_id') return optionGone(await present(ctx, taken));
  return refusedByPlatform({ reason, field, refusal, lines: taken.step.lines });
}
