import { z } from 'zod';
import { parseOrderId } from '#lib/core/ids.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { StoredAnswer } from './change-rules.ts';
import type { ChangeOutcome } from './change-outcome.ts';
import type { OrderContext } from './context.ts';
import { toOrderRow } from './row-view.ts';

const storedAnswerSchema: z.ZodType<StoredAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('refused'), reason: z.string(), field: z.string().exactOptional() }),
  z.object({ kind: z.literal('not_found') }),
  z.object({ kind: z.literal('not_sent') }),
]);

/** Answers a request whose key was used before: the same outcome for the same request, and never a second call that changes something. */
export async function replayChange(ctx: OrderContext, intent: Intent, payloadHash: string): Promise<ChangeOutcome> {
  if (intent.payloadHash !== payloadHash) return { kind: 'key_reused' };
  if (intent.finishedAt === null) return intent.state === 'unknown' ? { kind: 'unknown' } : { kind: 'in_flight' };
  const answer = storedAnswerSchema.parse(intent.answer);
  if (answer.kind !== 'done') return answer;
  const orderId = parseOrderId(String(intent.orderId));
  const order = orderId === null ? null : await ctx.bigcommerce.orders.get(orderId);
  return order === null ? { kind: 'not_found' } : { kind: 'done', row: toOrderRow(order) };
}
