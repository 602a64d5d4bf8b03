import { z } from 'zod';
import { isMoneyAction } from '#lib/core/money-acts.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { Question } from './contract.ts';

const some = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);

/** What intents of the different kinds say; each says a part. */
const changeSchema = z.object({
  total: some(z.string()),
  reference: some(z.string()),
  name: some(z.string()),
  quantity: some(z.number()),
  productId: some(z.number()),
  variantId: some(z.number().nullable()),
  refundId: some(z.number()),
  lineId: some(z.number()),
});
const beforeSchema = z.object({
  amount: some(z.string()),
  currencyCode: some(z.string()),
  lastTransactionId: some(z.number().nullable()),
  earlierIds: some(z.array(z.number())),
  onHand: some(z.number()),
  restock: some(
    z.array(
      z.object({
        lineId: z.number(),
        productId: z.number(),
        variantId: z.number().nullable(),
        name: z.string(),
        quantity: z.number(),
      }),
    ),
  ),
});

/** What an intent tells of itself. */
export function readFacts(intent: Pick<Intent, 'change' | 'before'>) {
  return {
    change: changeSchema.catch({}).parse(intent.change),
    before: beforeSchema.catch({}).parse(intent.before),
  };
}

/** Null for an intent that nobody has to be asked about. */
export function toQuestion(intent: Intent): Question | null {
  const { id, orderId, action, userId, reason, createdAt, sentAt, askedAt } = intent;
  if (orderId === null || askedAt === null || !isMoneyAction(action)) return null;
  const { change, before } = readFacts(intent);
  const amount = change.total ?? before.amount;
  return {
    intentId: id,
    orderId,
    action,
    userId,
    reason: reason ?? '',
    sentAt: (sentAt ?? createdAt).toISOString(),
    askedAt: askedAt.toISOString(),
    amount:
      amount === undefined || before.currencyCode === undefined ? null : { amount, currencyCode: before.currencyCode },
    reference: change.reference ?? '',
    restock:
      change.name === undefined || change.quantity === undefined
        ? null
        : { name: change.name, quantity: change.quantity },
  };
}
