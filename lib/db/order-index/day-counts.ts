import { z } from 'zod';
import type { DayNode, SearchNode } from '#lib/core/search/syntax.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { dayOf, type SearchMoment } from './compile-values.ts';
import type { SearchedStore } from './searched-store.ts';
import type { IndexSummary } from './summary-shapes.ts';

const MOST_DAYS = 366;

const countsSchema = z.object({
  statuses: z.array(z.object({ statusId: z.int(), count: z.int() })),
  days: z.array(z.object({ day: z.string(), count: z.int() })),
});

/** Whether a search asks for nothing but days of creation: these counts are kept and need not be made. */
export function isKept(nodes: readonly SearchNode[]): nodes is readonly DayNode[] {
  return nodes.every((node) => node.kind === 'day' && node.field === 'created');
}

/** Exact counts of listed orders of these statuses (null for all) created on these days, from the counts that are kept. */
export async function countKeptDays(
  { client, storeHash }: SearchedStore,
  statuses: readonly number[] | null,
  days: readonly DayNode[],
  moment: SearchMoment,
): Promise<IndexSummary> {
  const bounds = days.flatMap(({ from, to }) => [
    ...(from ? [Prisma.sql`AND day >= ${dayOf(from, moment)}::date`] : []),
    ...(to ? [Prisma.sql`AND day <= ${dayOf(to, moment)}::date`] : []),
  ]);
  const within = bounds.length === 0 ? Prisma.empty : Prisma.join(bounds, ' ');
  const chosen = statuses === null ? Prisma.empty : Prisma.sql`WHERE status_id = ANY(${[...statuses]}::int[])`;
  const [row] = await client.$queryRaw<unknown[]>`
    WITH kept AS MATERIALIZED (
      SELECT day, status_id, orders FROM order_day_counts WHERE store_hash = ${storeHash} AND orders > 0 ${within}
    ), by_status AS (SELECT status_id, sum(orders)::int AS count FROM kept GROUP BY 1),
    by_day AS (SELECT day, sum(orders)::int AS count FROM kept ${chosen} GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_DAYS + 1})
    SELECT
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('statusId', status_id, 'count', count)), '[]') FROM by_status) AS statuses,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('day', day::text, 'count', count) ORDER BY day), '[]') FROM by_day) AS days`;
  const counts = countsSchema.parse(row);
  const isChosen = (statusId: number) => statuses === null || statuses.includes(statusId);
  const total = counts.statuses.reduce((sum, { statusId, count }) => sum + (isChosen(statusId) ? count : 0), 0);
  return {
    total: { count: total, isCapped: false },
    statuses: counts.statuses.map((status) => ({ ...status, isCapped: false })),
    isEachCapped: false,
    days: counts.days.slice(-MOST_DAYS),
    areDaysPartial: counts.days.length > MOST_DAYS,
  };
}
