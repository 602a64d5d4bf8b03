import { z } from 'zod';
import type { Transaction } from '#lib/bigcommerce/types/transaction.ts';
import { compare } from '#lib/core/decimals.ts';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import { nextLookMs } from '#lib/core/money-acts.ts';
import type { Conclusion } from '#lib/db/act.ts';
import type { PayJobContext } from './context.ts';
import { readLedger } from './desk-service.ts';

export const CHARGE_ACTION = 'payment.charge';

const traceSchema = z.object({
  methodId: z.string(),
  /** Last digits of the card; empty for everything else. */
  ending: z.string(),
  /** Store credit or a gift certificate: as much as there is. */
  isTender: z.boolean(),
  /** What was due. */
  amount: z.string(),
  currencyCode: z.string(),
  lastTransactionId: z.number(),
});

/** What was known right before a charge was sent, for whoever looks after it. No token, no code, no number stands in it. */
export type ChargeTrace = z.infer<typeof traceSchema>;

/** Throws for an intent of another kind: a mistake in the program. */
export function readChargeTrace(before: unknown): ChargeTrace {
  return traceSchema.parse(before);
}

export interface SeenCharge {
  readonly charge: { readonly isPending: boolean; readonly isDeclined?: boolean };
}

const TAKES: ReadonlySet<string> = new Set(['purchase', 'authorization', 'pending']);

/** What the order's ledger shows of a charge; null for nothing. A good event goes before a failed one. */
export function seenCharge(ledger: readonly Transaction[], trace: ChargeTrace): SeenCharge | null {
  const own = ledger.filter((event) => isTraceOf(event, trace));
  const good = own.find(({ status }) => status === 'ok');
  if (good !== undefined) return { charge: { isPending: good.event === 'pending' } };
  return own.some(({ status }) => status === 'error') ? { charge: { isPending: false, isDeclined: true } } : null;
}

function isTraceOf(event: Transaction, trace: ChargeTrace): boolean {
  const { methodId, ending, isTender, amount, currencyCode, lastTransactionId } = trace;
  if (event.id <= lastTransactionId || !TAKES.has(event.event)) return false;
  if (event.amount.currencyCode !== currencyCode) return false;
  if (event.paymentMethodId !== null && event.paymentMethodId !== methodId) return false;
  if (ending !== '' && event.card !== null && event.card.last4 !== null && event.card.last4 !== ending) return false;
  const difference = compare(event.amount.amount, amount);
  // Credit and certificates pay as much as there is.
  return isTender ? difference <= 0 : difference === 0;
}

/** Looks once. Right after sending, a failed event can be another's try: then only a good one counts. */
export async function lookForCharge(
  ctx: PayJobContext,
  orderId: OrderId,
  trace: ChargeTrace,
  takesDeclined: boolean,
): Promise<SeenCharge | null> {
  const seen = seenCharge(await readLedger(ctx, orderId), trace);
  return seen?.charge.isDeclined === true && !takesDeclined ? null : seen;
}

/** What the provider has not answered is followed from here on, before the intent ends, so that no crash lets it be forgotten. */
export async function concludeCharge(
  ctx: PayJobContext,
  act: { readonly orderId: OrderId; readonly userId: UserId; readonly trace: ChargeTrace | null },
  { charge }: SeenCharge,
): Promise<Conclusion> {
  const at = ctx.clock.now();
  const { orderId, userId, trace } = act;
  const result = charge.isDeclined === true ? 'declined' : charge.isPending ? 'pending' : 'success';
  if (trace === null) throw new Error('a charge that was sent without having been prepared');
  const { amount, currencyCode, methodId } = trace;
  if (charge.isPending)
    await ctx.db.followUps.begin({
      ...{ orderId, kind: 'charge', refundId: 0, userId, amount: { amount, currencyCode }, at },
      nextLookAt: new Date(at.getTime() + nextLookMs(0, 0)),
    });
  return { after: { result, methodId }, answer: { result } };
}
