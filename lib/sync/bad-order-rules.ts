import { say, tell } from '#lib/core/error-text.ts';
import { sayReason } from '#lib/core/kept-reason.ts';
import type { Language } from '#lib/core/languages.ts';

/** Kept with an order that was read and that the index could not take. In English, as all that is kept. */
export const CANNOT_BE_KEPT = 'it holds something that the index cannot keep';

/** `total_inc_tax has an unexpected form`: a field by its path, or the whole, and what is wrong with it. */
const ISSUE = /^(?:the answer|([a-z0-9_]+(?:\.[a-z0-9_]+)*)) \S/;

/** Why an order is not in the index, in a person's language. `reason` as it was kept, which may be years ago. */
export function tellBadOrder(reason: string, language: Language): string {
  if (reason === CANNOT_BE_KEPT) return tell('platform.cannotBeKept', language);
  const issues = reason.split('; ').map((issue) => ISSUE.exec(issue));
  if (issues.some((issue) => issue === null)) return tell(sayReason(reason), language);
  const fields = [...new Set(issues.flatMap((issue) => issue?.[1] ?? []))];
  if (fields.length === 0) return tell('platform.unreadableOrder', language);
  return tell(say('platform.unreadableOrderFields', { fields: fields.join(', ') }), language);
}
