import { readTag, tagKey, type TagProblem } from '#lib/tags/rules.ts';

/** A tag from what was typed, or why it is none that can be suggested besides those that are. */
export function readNewTag(
  text: string,
  known: readonly string[],
): { readonly tag: string } | { readonly problem: TagProblem | 'known' } {
  const read = readTag(text);
  if ('problem' in read) return read;
  return known.some((one) => tagKey(one) === tagKey(read.tag)) ? { problem: 'known' } : read;
}
