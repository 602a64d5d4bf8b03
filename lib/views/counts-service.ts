import { AppError } from '#lib/core/errors.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { personalFieldOf, withoutPersonalFields } from '#lib/core/search/seen-search.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { ViewContext } from './context.ts';
import type { ViewCount, ViewCounts, ViewCountsRequest } from './contract.ts';
import { VIEW_COUNT_CAP } from './limits.ts';

interface Countable {
  readonly key: string;
  readonly query: SearchQuery;
}

/** Orders in each query, by its key. A query that cannot be read or counted costs only its own number. */
export async function countViews(ctx: ViewContext, { queries }: ViewCountsRequest): Promise<ViewCounts> {
  const readable = queries.flatMap(({ key, query }): Countable[] => {
    const parsed = parseSearch(query);
    if (parsed.kind === 'failed') return [];
    if (!ctx.user.isMasked) return [{ key, query: parsed.query }];
    // A number would tell whether anybody of that name or address has ordered.
    return personalFieldOf(parsed.query) === null ? [{ key, query: withoutPersonalFields(parsed.query) }] : [];
  });
  const counted = (await countAll(ctx, readable)) ?? (await countEach(ctx, readable));
  const byKey = new Map(counted.map((count) => [count.key, count]));
  return { counts: queries.map(({ key }) => byKey.get(key) ?? { key, count: null, isCapped: false }) };
}

/** All in one go; null when one of them takes too long. */
async function countAll(ctx: ViewContext, views: readonly Countable[]): Promise<ViewCount[] | null> {
  const moment = { now: ctx.clock.now(), timeZone: ctx.store.timeZone };
  try {
    const counts = await ctx.db.index.counts(
      views.map(({ query }) => query),
      moment,
      VIEW_COUNT_CAP,
    );
    return views.flatMap(({ key }, place) => {
      const count = counts[place];
      return count === undefined ? [] : [{ key, ...count }];
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'unprocessable') return null;
    throw error;
  }
}

async function countEach(ctx: ViewContext, views: readonly Countable[]): Promise<ViewCount[]> {
  const counts: ViewCount[] = [];
  for (const view of views) counts.push(...((await countAll(ctx, [view])) ?? []));
  return counts;
}
