import { z } from 'zod';
import type { StoreTags } from './contract.ts';
import { MOST_TAG_CHARACTERS, tagKey } from './rules.ts';

/** More than anybody looks through; it bounds what a store's row carries. */
export const MOST_KEPT_TAGS = 200;

const tags = z.array(z.string().min(1).max(MOST_TAG_CHARACTERS)).readonly();

/** What admins made of the suggestions, as it lies in the store's row; what cannot be read is as on the first day. */
export const tagListSchema = z.object({
  /** Suggested though they may be on no order. */
  kept: tags.catch([]),
  /** Not suggested though they are on orders. */
  dropped: tags.catch([]),
});
export type TagList = z.infer<typeof tagListSchema>;

/** What is suggested: tags in use but those dropped, and those kept, most used first. A kept one's spelling counts. */
export function suggestedTags(inUse: StoreTags['tags'], { kept, dropped }: TagList): StoreTags['tags'] {
  const isDropped = new Set(dropped.map(tagKey));
  const found = new Map(inUse.filter(({ tag }) => !isDropped.has(tagKey(tag))).map((one) => [tagKey(one.tag), one]));
  for (const tag of kept) found.set(tagKey(tag), { tag, uses: found.get(tagKey(tag))?.uses ?? 0 });
  return [...found.values()].toSorted((one, other) => other.uses - one.uses || one.tag.localeCompare(other.tag));
}

export function withTag({ kept, dropped }: TagList, tag: string): TagList {
  return { kept: [...without(kept, tag), tag], dropped: without(dropped, tag) };
}

/** `isInUse`: only what would be suggested anyway has to be named as dropped. */
export function withoutTag({ kept, dropped }: TagList, tag: string, isInUse: boolean): TagList {
  return { kept: without(kept, tag), dropped: isInUse ? [...without(dropped, tag), tag] : without(dropped, tag) };
}

function without(list: readonly string[], tag: string): string[] {
  return list.filter((one) => tagKey(one) !== tagKey(tag));
}
