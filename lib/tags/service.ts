import { say } from '#lib/core/error-text.ts';
import type { Metafield, NewMetafield } from '#lib/bigcommerce/types/metafield.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Sent } from '#lib/db/act.ts';
import type { TagContext } from './context.ts';
import type { OrderTag, OrderTags, StoreTags } from './contract.ts';
import { MOST_TAGS, TAG_KEY_PREFIX, TAG_NAMESPACE, TAG_PAGES_READ, tagKey } from './rules.ts';

const WORDS = {
  notDone: 'orders.tagsNotChanged',
  notFound: 'orders.tagGone',
} as const;

/** Who asks, about which order, under which key of the dialog. */
export interface TagCommand {
  readonly orderId: OrderId;
  readonly idempotencyKey: string;
}

/** An order's tags by name. Costs one call. */
export async function readTags(ctx: Pick<TagContext, 'bigcommerce'>, orderId: OrderId): Promise<OrderTags> {
  return { tags: toTags(await ctx.bigcommerce.metafields.ofOrder(orderId, TAG_NAMESPACE)) };
}

/** The tags that are on orders of the store, most used first. Costs one call for every 250 of the newest tags, at most four. */
export async function readTagsInUse(ctx: Pick<TagContext, 'bigcommerce'>): Promise<StoreTags['tags']> {
  const uses = new Map<string, { tag: string; uses: number }>();
  for (let page = 1; page <= TAG_PAGES_READ; page += 1) {
    const { metafields, hasMore } = await ctx.bigcommerce.metafields.page(TAG_NAMESPACE, page);
    for (const { tag } of toTags(metafields)) {
      const known = uses.get(tagKey(tag));
      uses.set(tagKey(tag), { tag: known?.tag ?? tag, uses: (known?.uses ?? 0) + 1 });
    }
    if (!hasMore) break;
  }
  return [...uses.values()].toSorted((a, b) => b.uses - a.uses || a.tag.localeCompare(b.tag));
}

/** Adds tags; those that the order has are left as they are. Costs one call to read, one to write, one to read back. */
export async function addTags(
  ctx: TagContext,
  { orderId, idempotencyKey, tags }: TagCommand & { readonly tags: readonly string[] },
): Promise<OrderTags> {
  const { metafields } = ctx.bigcommerce;
  const outcome = await ctx.db.acts.carryOut<object, 'all there'>({
    ...actOf(ctx, 'tag.add', { orderId, idempotencyKey }, { tags: [...tags] }),
    prepare: async () => {
      const before = await readTags(ctx, orderId);
      const has = new Set(before.tags.map(({ tag }) => tagKey(tag)));
      const added = tags.filter((tag) => !has.has(tagKey(tag)));
      if (added.length === 0) return { kind: 'stop', stop: 'all there' };
      if (before.tags.length + added.length > MOST_TAGS)
        throw new AppError('unprocessable', say('orders.manyTags', { most: MOST_TAGS }), {
          field: 'tags',
        });
      const send = () => sendTags(ctx, orderId, added.map(toMetafield));
      return { kind: 'go', before: { tags: listed(before.tags) }, send };
    },
    look: async () => {
      const now = new Set((await readTags(ctx, orderId)).tags.map(({ tag }) => tagKey(tag)));
      return tags.every((tag) => now.has(tagKey(tag))) ? {} : null;
    },
    conclude: async () => concludeWithTags(ctx, orderId),
  });
  if (outcome.kind !== 'stopped') requireDone(outcome, WORDS);
  return { tags: toTags(await metafields.ofOrder(orderId, TAG_NAMESPACE)) };
}

/** Gives a tag of one order another name. */
export async function renameTag(
  ctx: TagContext,
  { orderId, idempotencyKey, id, tag }: TagCommand & { readonly id: number; readonly tag: string },
): Promise<OrderTags> {
  const { metafields } = ctx.bigcommerce;
  const outcome = await ctx.db.acts.carryOut({
    ...actOf(ctx, 'tag.rename', { orderId, idempotencyKey }, { id, tag }),
    prepare: async () => {
      const before = await readTags(ctx, orderId);
      const send = () => metafields.update(orderId, id, toMetafield(tag));
      return { kind: 'go', before: { tags: listed(before.tags) }, send };
    },
    look: async () => {
      const metafield = await metafields.one(orderId, id);
      return metafield?.value === tag ? { metafield } : null;
    },
    conclude: async () => concludeWithTags(ctx, orderId),
  });
  requireDone(outcome, WORDS);
  return readTags(ctx, orderId);
}

/** Takes a tag off. One that is gone already is no failure. */
export async function removeTag(
  ctx: TagContext,
  { orderId, idempotencyKey, id }: TagCommand & { readonly id: number },
): Promise<OrderTags> {
  const { metafields } = ctx.bigcommerce;
  const outcome = await ctx.db.acts.carryOut<object, never>({
    ...actOf(ctx, 'tag.remove', { orderId, idempotencyKey }, { id }),
    prepare: async () => {
      const before = await readTags(ctx, orderId);
      return { kind: 'go', before: { tags: listed(before.tags) }, send: () => metafields.delete(orderId, id) };
    },
    look: async () => ((await metafields.one(orderId, id)) === null ? {} : null),
    conclude: async () => concludeWithTags(ctx, orderId),
  });
  if (outcome.kind !== 'not_found') requireDone(outcome, WORDS);
  return readTags(ctx, orderId);
}

type TagAction = 'tag.add' | 'tag.rename' | 'tag.remove';
type TagChange = { readonly tags: string[] } | { readonly id: number; readonly tag?: string };

function actOf(ctx: TagContext, action: TagAction, { orderId, idempotencyKey }: TagCommand, change: TagChange) {
  const facts: { [name: string]: string[] | number | string } = { ...change };
  return {
    ...{ userId: ctx.user.id, orderId, action, idempotencyKey, payload: change, change: facts },
    now: () => ctx.clock.now(),
  };
}

function sendTags(ctx: TagContext, orderId: OrderId, added: readonly NewMetafield[]): Promise<Sent<object>> {
  const { metafields } = ctx.bigcommerce;
  const [only] = added;
  // One by the single call, whose refusal names the tag; several in one call, so that one click stays one write.
  return only !== undefined && added.length === 1
    ? metafields.create(orderId, only)
    : metafields.createMany(orderId, added);
}

/** What a write of tags leaves for the audit; also what its reconciler concludes. */
export async function concludeWithTags(ctx: Pick<TagContext, 'bigcommerce'>, orderId: OrderId) {
  // The write is made: an audit that cannot read the rest must not make it unclear.
  const after = await readTags(ctx, orderId).catch(() => ({ tags: [] }));
  return { after: { tags: listed(after.tags) }, answer: {} };
}

function toMetafield(tag: string): NewMetafield {
  return { namespace: TAG_NAMESPACE, key: tagKey(tag), value: tag };
}

function toTags(metafields: readonly Metafield[]): OrderTag[] {
  return metafields
    .filter(({ key }) => key.startsWith(TAG_KEY_PREFIX))
    .map(({ id, value }) => ({ id, tag: value }))
    .toSorted((one, other) => one.tag.localeCompare(other.tag));
}

function listed(tags: readonly OrderTag[]): string {
  return tags.map(({ tag }) => tag).join(', ');
}
