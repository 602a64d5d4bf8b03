import { z } from 'zod';
import { tell } from '#lib/core/error-text.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import { readTag } from './rules.ts';

const SENTENCES = {
  empty: 'A tag needs at least one character.',
  tooLong: 'A tag has at most 40 characters. Shorten it.',
  cardNumber: tell('general.noCardNumbers', 'en'),
} as const;

const tag = z.string().transform((text, context): string => {
  const read = readTag(text);
  if ('tag' in read) return read.tag;
  context.addIssue(SENTENCES[read.problem]);
  return z.NEVER;
});

/** The order number of a path. */
export const tagParamsSchema = z.object({
  orderId: z.string().transform((text, context): OrderId => {
    const orderId = parseOrderId(text);
    if (orderId !== null) return orderId;
    context.addIssue('Order number must be a whole number');
    return z.NEVER;
  }),
});

const tagId = z.int().min(1).max(2_147_483_647);

export const addTagsSchema = z.strictObject({ tags: z.array(tag).min(1).max(20) });
export const renameTagSchema = z.strictObject({ id: tagId, tag });
export const removeTagSchema = z.strictObject({ id: tagId });

/** Of the suggestions: a tag by itself, since it may be on no order. */
export const suggestTagSchema = z.strictObject({ tag });
export const renameSuggestionSchema = z.strictObject({ tag, name: tag });

export interface OrderTag {
  /** The platform's number of it on this order. */
  readonly id: number;
  readonly tag: string;
}

export interface OrderTags {
  readonly tags: readonly OrderTag[];
}

/** Tags that are suggested in the store, most used first; `uses` counts orders among the newest tags. */
export interface StoreTags {
  readonly tags: readonly { readonly tag: string; readonly uses: number }[];
}
