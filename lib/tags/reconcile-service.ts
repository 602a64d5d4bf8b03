import { z } from 'zod';
import { parseOrderId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { TagContext } from './context.ts';
import { tagKey } from './rules.ts';
import { concludeWithTags, readTags } from './service.ts';

export const TAG_ACTIONS = ['tag.add', 'tag.rename', 'tag.remove'] as const;

const wishSchema = z.union([
  z.object({ tags: z.array(z.string()) }),
  z.object({ id: z.int(), tag: z.string() }),
  z.object({ id: z.int() }),
]);

/** Finds out what became of a change of tags whose answer was lost. What it leaves is always seen. */
export async function reconcileTags(
  ctx: Pick<TagContext, 'bigcommerce' | 'db' | 'clock'>,
  intent: Intent,
): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  const wish = wishSchema.safeParse(intent.change);
  if (orderId === null || !wish.success) return 'still_open';
  return ctx.db.acts.reconcile({
    intent,
    now: ctx.clock.now(),
    whenUnseen: 'not_done',
    look: async () => {
      const { tags } = await readTags(ctx, orderId);
      return showsTags(wish.data, tags) ? {} : null;
    },
    conclude: () => concludeWithTags(ctx, orderId),
  });
}

function showsTags(
  wish: z.infer<typeof wishSchema>,
  tags: readonly { readonly id: number; readonly tag: string }[],
): boolean {
  if ('tags' in wish) {
    const has = new Set(tags.map(({ tag }) => tagKey(tag)));
    return wish.tags.every((tag) => has.has(tagKey(tag)));
  }
  const found = tags.find(({ id }) => id === wish.id);
  return 'tag' in wish ? found?.tag === wish.tag : found === undefined;
}
