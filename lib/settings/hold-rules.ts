import { oneLine } from '#lib/core/one-line.ts';

/** Nobody reads through more to choose one. */
export const MOST_HOLD_REASONS = 30;
export const HOLD_REASON_MAX_LENGTH = 80;

export type ReadReasons =
  | { readonly reasons: readonly string[] }
  | { readonly problem: 'tooLong'; readonly text: string }
  | { readonly problem: 'tooMany' };

/** The reasons of a text with one on each line, in their order; the same one twice is one. */
export function readReasons(text: string): ReadReasons {
  const lines = text.split('\n').map(oneLine);
  const reasons = [...new Set(lines.filter((line) => line !== ''))];
  const long = reasons.find((reason) => reason.length > HOLD_REASON_MAX_LENGTH);
  if (long !== undefined) return { problem: 'tooLong', text: long };
  return reasons.length > MOST_HOLD_REASONS ? { problem: 'tooMany' } : { reasons };
}
