import { z } from 'zod';
import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { compileSearch, type CompiledSearch } from './compile.ts';
import { statusIds, type SearchMoment } from './compile-values.ts';
import { countKeptDays, isKept } from './day-counts.ts';
import { sampleOf } from './finder.ts';
import { gatherWhere, testedSql, whereSql } from './where.ts';
import { boundByNumber } from './number-bounds.ts';
import { contextOf } from './search.ts';
import type { SearchedStore } from './searched-store.ts';
import { FEW, findContaining, findMeant, freeTexts, mergeSimilar, type Similar } from './similar.ts';
import type { DayGroup, IndexCount, IndexSummary } from './summary-shapes.ts';
import { NEWEST_FIRST, orderBy } from './sorts.ts';

/** What reading along the list costs per row, to what fetching a row costs that the index has named. */
const SCAN_COST = 2;
const MOST_DAYS = 366;
const NO_SIMILAR: Similar = new Map();

/**
 * Counts of a search: of all its orders, per status, and per day. Counting of what is filtered ends behind `cap`. Where few
 * orders have the words themselves, those with similar words count too, as the list shows them.
 */
export async function summariseIndex(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  cap: number,
): Promise<IndexSummary> {
  const { statuses, others } = splitByStatus(query);
  if (isKept(others)) return countKeptDays(store, statuses, others, moment);
  const strict = await summariseWords(store, query, moment, cap, NO_SIMILAR);
  const texts = freeTexts(query);
  if (strict.total.count >= FEW || texts.length === 0) return strict;
  const meant = await findMeant(store.client, store.storeHash, texts);
  const widened = meant.size === 0 ? strict : await summariseWords(store, query, moment, cap, meant);
  if (widened.total.count >= FEW) return widened;
  const containing = await findContaining(store.client, store.storeHash, texts);
  return containing.size === 0 ? widened : summariseWords(store, query, moment, cap, mergeSimilar(meant, containing));
}

async function summariseWords(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  cap: number,
  similar: Similar,
): Promise<IndexSummary> {
  const { statuses, others } = splitByStatus(query);
  const base = await countGroups(store, rejoin(others), moment, cap, similar);
  const isChosen = ({ statusId }: DayGroup) => statuses === null || statuses.includes(statusId);
  const isWhole = statuses === null || !base.isCapped;
  const full = isWhole ? base : await countGroups(store, query, moment, cap, similar);
  const chosen = full.groups.filter(isChosen);
  const days = [...sumBy(chosen, ({ day }) => day)].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    total: { count: Math.min(sum(chosen), cap), isCapped: full.isCapped },
    statuses: Array.from(
      sumBy(base.groups, ({ statusId }) => statusId),
      ([statusId, count]) => ({
        statusId,
        count,
        isCapped: base.isCapped,
      }),
    ),
    isEachCapped: base.isCapped,
    days: days.slice(-MOST_DAYS).map(([day, count]) => ({ day, count })),
    areDaysPartial: full.isCapped || days.length > MOST_DAYS,
  };
}

/** How many orders a search finds, up to `cap`. */
export async function countIndex(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  cap: number,
): Promise<IndexCount> {
  const { statuses, others } = splitByStatus(query);
  if (isKept(others)) return (await countKeptDays(store, statuses, others, moment)).total;
  const { groups, isCapped } = await countGroups(store, query, moment, cap, NO_SIMILAR);
  return { count: Math.min(sum(groups), cap), isCapped };
}

/** The statuses that a search is narrowed to, null for none, and its other parts. */
function splitByStatus(query: SearchQuery): { statuses: readonly number[] | null; others: readonly SearchNode[] } {
  const nodes = query === null ? [] : query.kind === 'and' ? query.parts : [query];
  let statuses: readonly number[] | null = null;
  const others: SearchNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'choice' && node.field === 'status') {
      const ids = statusIds(node.anyOf);
      statuses = statuses === null ? ids : statuses.filter((id) => ids.includes(id));
    } else others.push(node);
  }
  return { statuses, others };
}

function rejoin(nodes: readonly SearchNode[]): SearchQuery {
  return nodes.length === 0 ? null : { kind: 'and', parts: nodes };
}

interface Groups {
  readonly groups: readonly DayGroup[];
  readonly isCapped: boolean;
}

const groupsSchema = z.array(z.object({ statusId: z.int(), day: z.string(), count: z.int() }));

/** The newest orders that a search finds, at most one more than `cap`, by status and day. */
async function countGroups(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  cap: number,
  similar: Similar,
): Promise<Groups> {
  const context = await contextOf(store, query, moment);
  const asked = compileSearch(query, { ...context, known: { ...context.known, similar } });
  const search = await boundByNumber(store.client, store.storeHash, asked);
  if (search === null) return { groups: [], isCapped: false };
  const matches = await matchesSql(store, search, cap + 1);
  const rows = await store.client.$queryRaw`
    WITH zone AS MATERIALIZED (SELECT usable_zone(${moment.timeZone}) AS name)
    SELECT status_id AS "statusId", (created_at AT TIME ZONE (SELECT name FROM zone))::date::text AS day, count(*)::int AS count
    FROM (${matches}) AS matches GROUP BY 1, 2`;
  const groups = groupsSchema.parse(rows);
  return { groups, isCapped: sum(groups) > cap };
}

/** Either along the list, newest first, or by the index and sorted: what costs less by the newest orders' word. */
async function matchesSql(
  { client, storeHash }: SearchedStore,
  search: CompiledSearch,
  most: number,
): Promise<Prisma.Sql> {
  const [listed] = await client.$queryRaw<{ orders: number }[]>`
    SELECT COALESCE(sum(orders), 0)::int AS orders FROM order_day_counts WHERE store_hash = ${storeHash}`;
  const sample = await sampleOf(client, storeHash, search);
  const orders = listed?.orders ?? 0;
  const share = sample.scanned === 0 ? 0 : sample.ids.length / sample.scanned;
  const scanned = share === 0 ? orders : Math.min(orders, most / share);
  const order = orderBy(NEWEST_FIRST);
  if (scanned * SCAN_COST <= share * orders) {
    return Prisma.sql`SELECT status_id, created_at FROM indexed_orders
      WHERE ${whereSql(storeHash, search, [])} ${testedSql(search.conditions)} ORDER BY ${order} LIMIT ${most}`;
  }
  return Prisma.sql`SELECT status_id, created_at FROM (
      SELECT order_id, status_id, created_at FROM indexed_orders WHERE ${gatherWhere(storeHash, search, sample.shares)} OFFSET 0
    ) AS hits ORDER BY ${order} LIMIT ${most}`;
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

function sumBy<K>(groups: readonly DayGroup[], keyOf: (group: DayGroup) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.count);
  return sums;
}
