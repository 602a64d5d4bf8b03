import { say } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { storeSetting } from '#lib/core/store-setting.ts';
import type { TagContext } from './context.ts';
import type { StoreTags } from './contract.ts';
import { MOST_KEPT_TAGS, suggestedTags, tagListSchema, withoutTag, withTag, type TagList } from './list-rules.ts';
import { tagKey } from './rules.ts';
import { readTagsInUse } from './service.ts';

type ReadContext = Pick<TagContext, 'bigcommerce'> & { readonly db: Pick<TagContext['db'], 'settings'> };

/** The tags that are suggested, most used first. Costs one call for every 250 of the newest tags, at most four. */
export async function readStoreTags(ctx: ReadContext): Promise<StoreTags> {
  const [inUse, list] = await Promise.all([readTagsInUse(ctx), readList(ctx)]);
  return { tags: suggestedTags(inUse, list) };
}

/** Suggests a tag from now on, whether or not any order has it. */
export function suggestTag(ctx: TagContext, tag: string): Promise<StoreTags> {
  return changeList(ctx, (list) => withTag(list, tag));
}

/** Suggests another name in place of a tag. Orders keep the tag that they have. */
export function renameSuggestion(ctx: TagContext, tag: string, name: string): Promise<StoreTags> {
  return changeList(ctx, (list, inUse) => withTag(withoutTag(list, tag, isIn(inUse, tag)), name));
}

/** Suggests a tag no longer. Orders keep it. */
export function dropSuggestion(ctx: TagContext, tag: string): Promise<StoreTags> {
  return changeList(ctx, (list, inUse) => withoutTag(list, tag, isIn(inUse, tag)));
}

const isIn = (inUse: StoreTags['tags'], tag: string) => inUse.some((one) => tagKey(one.tag) === tagKey(tag));

async function changeList(
  ctx: TagContext,
  change: (list: TagList, inUse: StoreTags['tags']) => TagList,
): Promise<StoreTags> {
  const inUse = await readTagsInUse(ctx);
  // One at a time: two admins who change different tags at once both get theirs.
  return ctx.db.withLock('tag list', async () => {
    const before = await readList(ctx);
    const after = change(before, inUse);
    if (after.kept.length > MOST_KEPT_TAGS)
      throw new AppError('unprocessable', say('store.manySuggestions', { most: MOST_KEPT_TAGS }), { field: 'tag' });
    const audited = { before: { tagList: asFacts(before) }, after: { tagList: asFacts(after) } };
    await ctx.db.settings.change(audited, { by: ctx.user.id, at: ctx.clock.now() });
    return { tags: suggestedTags(inUse, after) };
  });
}

async function readList(ctx: ReadContext): Promise<TagList> {
  const { settings } = await ctx.db.settings.find();
  return tagListSchema.parse(storeSetting(settings, 'tagList') ?? {});
}

function asFacts({ kept, dropped }: TagList): { kept: string[]; dropped: string[] } {
  return { kept: [...kept], dropped: [...dropped] };
}
