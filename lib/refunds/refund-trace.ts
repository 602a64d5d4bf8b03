import { z } from 'zod';
import type { Refund } from '#lib/bigcommerce/types/refund.ts';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import { nextLookMs, refundStateOf } from '#lib/core/money-acts.ts';
import type { Conclusion } from '#lib/db/act.ts';
import type { NewRestockStep } from '#lib/db/restock-steps.ts';
import type { RefundJobContext } from './context.ts';
import { hasReference } from './reference.ts';
import { isSameAmount, type toSubject } from './rules.ts';

const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tax'), amount: z.string() }),
  z.object({
    kind: z.literal('items'),
    items: z.array(
      z.object({
        itemType: z.string(),
        itemId: z.number(),
        quantity: z.number().optional(),
        amount: z.string().optional(),
      }),
    ),
  }),
]);
type Subject = z.infer<typeof subjectSchema> | ReturnType<typeof toSubject>;

const changeSchema = z.object({
  subject: z.string().transform((text) => subjectSchema.parse(JSON.parse(text))),
  total: z.string(),
  reference: z.string(),
  payments: z.array(z.object({ providerId: z.string(), amount: z.string(), isOffline: z.boolean() })),
});
const beforeSchema = z.object({
  earlierIds: z.array(z.number()),
  currencyCode: z.string(),
  restock: z.array(
    z.object({
      lineId: z.number(),
      productId: z.number(),
      variantId: z.number().nullable(),
      name: z.string(),
      quantity: z.number(),
    }),
  ),
});

/** What was known right before the refund was sent. */
export interface SentRefund {
  readonly earlierIds: readonly number[];
  readonly currencyCode: string;
  readonly restock: readonly NewRestockStep[];
}

export interface RefundTrace extends SentRefund {
  readonly subject: Subject;
  readonly total: string;
  readonly reference: string;
}

/** The trace that an intent to refund tells of. Throws for an intent of another kind: a mistake in the program. */
export function readRefundTrace(change: unknown, before: unknown) {
  return { ...changeSchema.parse(change), ...beforeSchema.parse(before) };
}

/** Looks for the refund among those of its order. Null when it is not there (yet). */
export async function lookForRefund(
  ctx: RefundJobContext,
  orderId: OrderId,
  trace: RefundTrace,
): Promise<{ readonly refund: Refund } | null> {
  const refunds = await ctx.bigcommerce.transactions.refunds(orderId, trace.currencyCode);
  const refund = findRefund(refunds, trace);
  return refund === null ? null : { refund };
}

/** By our reference in its reason; by what it gives back where the platform dropped the reason. Never an older one. */
export function findRefund(refunds: readonly Refund[], trace: RefundTrace): Refund | null {
  const fresh = refunds.filter(({ id }) => !trace.earlierIds.includes(id));
  const reasonsOf = (refund: Refund) => [refund.reason ?? '', ...refund.items.map(({ reason }) => reason ?? '')];
  const marked = fresh.find((refund) => reasonsOf(refund).some((reason) => reason.endsWith(trace.reference)));
  if (marked !== undefined) return marked;
  const unmarked = fresh.filter((refund) => !reasonsOf(refund).some(hasReference));
  return unmarked.find((refund) => isSameRefund(refund, trace)) ?? null;
}

function isSameRefund({ totalAmount, items }: Refund, { subject, total }: RefundTrace): boolean {
  if (!isSameAmount(totalAmount.amount, total)) return false;
  const wanted = subject.kind === 'tax' ? [] : subject.items;
  return (
    items.length === wanted.length &&
    wanted.every((want) =>
      items.some(
        (item) =>
          item.itemType === want.itemType &&
          item.itemId === want.itemId &&
          (item.itemType !== 'PRODUCT' || !('quantity' in want) || item.quantity === want.quantity),
      ),
    )
  );
}

/** Begins to follow it and plans its restocking before the intent ends, so that no crash lets either be forgotten. */
export async function concludeRefund(
  ctx: RefundJobContext,
  made: {
    readonly orderId: OrderId;
    readonly userId: UserId;
    readonly refund: Refund;
    readonly restock: readonly NewRestockStep[];
  },
): Promise<Conclusion> {
  const { orderId, userId, refund, restock } = made;
  const at = ctx.clock.now();
  const state = refundStateOf(refund.payments);
  if (state === 'requested')
    await ctx.db.followUps.begin({
      ...{ orderId, kind: 'refund', refundId: refund.id, userId, amount: refund.totalAmount, at },
      nextLookAt: new Date(at.getTime() + nextLookMs(0, 0)),
    });
  if (restock.length > 0) await ctx.db.restocks.plan(orderId, refund.id, restock, at);
  const { amount: total, currencyCode } = refund.totalAmount;
  const facts = { refundId: refund.id, total, currencyCode };
  return { after: { ...facts, state }, answer: facts };
}
