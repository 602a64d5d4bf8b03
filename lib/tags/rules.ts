import { oneLine } from '#lib/core/one-line.ts';

/** Tags of an order are metafields of ours: one of this namespace each, so that two people never overwrite each other's. */
export const TAG_NAMESPACE = 'orderdeck';
/** Of a metafield's key; other values of ours can stand beside tags. */
export const TAG_KEY_PREFIX = 'tag.';
export const MOST_TAG_CHARACTERS = 40;
/** The platform holds 250 metafields of an app on one order; nobody reads that many tags. */
export const MOST_TAGS = 50;

/** Pages of the store's tags that are read to tell which are in use, and the tags that these hold. */
export const TAG_PAGES_READ = 4;
export const TAGS_COUNTED = TAG_PAGES_READ * 250;

/** Why a text is no tag. */
export type TagProblem = 'empty' | 'tooLong' | 'cardNumber';

export type ReadTag = { readonly tag: string } | { readonly problem: TagProblem };

/** Card numbers have at least so many digits. */
const FEWEST_CARD_DIGITS = 13;

/** A tag from what was typed: one line, single blanks, no invisible characters. */
export function readTag(text: string): ReadTag {
  const tag = oneLine(text);
  if (tag === '') return { problem: 'empty' };
  if ([...tag].length > MOST_TAG_CHARACTERS) return { problem: 'tooLong' };
  const digits = tag.replaceAll(/[ -]/g, '').match(/[0-9]+/g) ?? [];
  if (digits.some(({ length }) => length >= FEWEST_CARD_DIGITS)) return { problem: 'cardNumber' };
  return { tag };
}

/** The tags of a text with commas between; the same one twice is one. The first problem counts. */
export function readTags(text: string): { readonly tags: readonly string[] } | { readonly problem: TagProblem } {
  const tags = new Map<string, string>();
  for (const part of text.split(',')) {
    if (part.trim() === '') continue;
    const read = readTag(part);
    if ('problem' in read) return read;
    if (!tags.has(tagKey(read.tag))) tags.set(tagKey(read.tag), read.tag);
  }
  return tags.size === 0 ? { problem: 'empty' } : { tags: [...tags.values()] };
}

/** What makes two tags the same: VIP and vip are one. Fits the platform's 64 characters. */
export function tagKey(tag: string): string {
  const key = tag.toLowerCase();
  return TAG_KEY_PREFIX + [...key].slice(0, 64 - TAG_KEY_PREFIX.length).join('');
}

/** Tags of the store that go on as what was typed begins, most used first; none that the order has already. */
export function suggestTags(
  known: readonly { readonly tag: string; readonly uses: number }[],
  typed: string,
  taken: readonly string[],
  most = 8,
): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const has = new Set(taken.map(tagKey));
  return known
    .filter(({ tag }) => !has.has(tagKey(tag)) && tag.toLowerCase().includes(wanted))
    .toSorted(
      (one, other) =>
        Number(other.tag.toLowerCase().startsWith(wanted)) - Number(one.tag.toLowerCase().startsWith(wanted)) ||
        other.uses - one.uses ||
        one.tag.localeCompare(other.tag),
    )
    .slice(0, most)
    .map(({ tag }) => tag);
}
