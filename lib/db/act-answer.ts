import { z } from 'zod';
import type { ActOutcome, Facts } from '#lib/core/act-outcome.ts';
import type { Sent } from './act.ts';

const storedAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), answer: z.record(z.string(), z.json()) }),
  z.object({
    kind: z.literal('refused'),
    reason: z.string(),
    field: z.string().optional(),
    availableQuantity: z.number().optional(),
    platformCode: z.number().optional(),
  }),
  z.object({ kind: z.literal('not_found') }),
  z.object({ kind: z.literal('not_sent') }),
]);

/** The stored answer of an ended act, for a repeat of the same click. */
export function readStoredAnswer(stored: unknown): ActOutcome {
  const answer = storedAnswerSchema.parse(stored);
  if (answer.kind !== 'done') return answer;
  return { kind: 'done', answer: answer.answer as Facts, isRepeat: true };
}

/** How an act that was not carried out is kept. */
export function storedFailure(sent: Exclude<Sent<object>, { kind: 'done' | 'unknown' }>): Facts {
  if (sent.kind !== 'refused') return { kind: sent.kind };
  const { reason, field, availableQuantity, platformCode } = sent;
  return {
    kind: 'refused',
    reason,
    ...(field === undefined ? {} : { field }),
    ...(availableQuantity === undefined ? {} : { availableQuantity }),
    ...(platformCode === undefined ? {} : { platformCode }),
  };
}
