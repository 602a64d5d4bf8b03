import { z } from 'zod';
import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { askedParts, askedSql } from './asking.ts';
import { compileSearch } from './compile.ts';
import { statusIds, type SearchMoment } from './compile-values.ts';
import { countKeptDays, isKept } from './day-counts.ts';
import { areColumnsRarer, gatheredSql, openScope } from './finder.ts';
import { sampleRows, type Scope } from './list-walk.ts';
import { contextOf } from './search.ts';
import type { SearchedStore } from './searched-store.ts';
import { FEW, findContaining, findMeant, freeTexts, mergeSimilar, type Similar } from './similar.ts';
import type { DayGroup, IndexCount, IndexSummary } from './summary-shapes.ts';
import { NEWEST_FIRST, orderBy } from './sorts.ts';
import type { KnownPlaces } from './vocabulary.ts';
import { joined, whereSql } from './where.ts';

/** Where more orders are found than this, reading along the list is quicker than asking for each. */
const WALKED_SHARE = 0.4;
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
  const places: KnownPlaces = new Map();
  const count = (similar: Similar) => summariseWords(store, query, moment, cap, similar, places);
  const strict = await count(NO_SIMILAR);
  const texts = freeTexts(query);
  if (strict.total.count >= FEW || texts.length === 0) return strict;
  const meant = await findMeant(store, texts, places);
  const widened = meant.size === 0 ? strict : await count(meant);
  if (widened.total.count >= FEW) return widened;
  const containing = await findContaining(store, texts, places);
  return containing.size === 0 ? widened : count(mergeSimilar(meant, containing));
}

async function summariseWords(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  cap: number,
  similar: Similar,
  places: KnownPlaces,
): Promise<IndexSummary> {
  const { statuses, others } = splitByStatus(query);
  const base = await countGroups(store, rejoin(others), moment, cap, similar, places);
  const isChosen = ({ statusId }: DayGroup) => statuses === null || statuses.includes(statusId);
  const isWhole = statuses === null || !base.isCapped;
  const full = isWhole ? base : await countGroups(store, query, moment, cap, similar, places);
  const chosen = full.groups.filter(isChosen);
  const isWholeDay = full.isCapped ? await wholeDays(store, chosen) : () => true;
  const days = [...sumBy(chosen, ({ day }) => day)]
    .filter(([day]) => isWholeDay(day))
    .sort(([one], [other]) => (one < other ? -1 : 1));
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

/**
 * Of orders that were counted from the newest number down to some, which days are counted to the end: those whose listed orders
 * all have higher numbers. What is archived is in no kept count; nobody knows of its days.
 */
async function wholeDays(
  { client, storeHash }: SearchedStore,
  groups: readonly DayGroup[],
): Promise<(day: string) => boolean> {
  const lowest = Math.min(...groups.map(({ firstId }) => firstId));
  const [row] = await client.$queryRaw<{ day: string | null }[]>`
    SELECT max(day)::text AS day FROM order_day_counts
    WHERE store_hash = ${storeHash} AND orders > 0 AND first_order_id < ${lowest}`;
  const begun = row?.day ?? '';
  return (day) => day > begun;
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
  const { groups, isCapped } = await countGroups(store, query, moment, cap, NO_SIMILAR, new Map());
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

const groupsSchema = z.array(z.object({ statusId: z.int(), day: z.string(), count: z.int(), firstId: z.int() }));

/** The newest orders that a search finds, at most one more than `cap`, by status and day. */
async function countGroups(
  store: SearchedStore,
  query: SearchQuery,
  moment: SearchMoment,
  cap: number,
  similar: Similar,
  places: KnownPlaces,
): Promise<Groups> {
  const context = await contextOf(store, query, moment, places);
  const known = { ...context.known, similar };
  const scope = await openScope(store, compileSearch(query, { ...context, known }), NEWEST_FIRST);
  const groups: DayGroup[] = [];
  let left = cap + 1;
  for (const matches of scope === null ? [] : await matchesOf(scope)) {
    const rows = await store.client.$queryRaw`
      WITH zone AS MATERIALIZED (SELECT usable_zone(${moment.timeZone}) AS name)
      SELECT status_id AS "statusId", (created_at AT TIME ZONE (SELECT name FROM zone))::date::text AS day,
        count(*)::int AS count, min(order_id) AS "firstId"
      FROM (${matches(left)}) AS matches GROUP BY 1, 2`;
    const counted = groupsSchema.parse(rows);
    groups.push(...counted);
    left -= sum(counted);
    if (left <= 0) break;
  }
  return { groups, isCapped: left <= 0 };
}

/** Queries for the newest matches, one after the other until there are enough; each takes how many it may give. */
type Matches = (most: number) => Prisma.Sql;

/** Either along the list, or from the indexes: what costs less by the newest orders' word. */
async function matchesOf(scope: Scope): Promise<Iterable<Matches>> {
  const { store, search, segments } = scope;
  const sample = await sampleRows(scope, []);
  const share = sample.scanned === 0 ? 0 : sample.ids.length / sample.scanned;
  const order = orderBy(NEWEST_FIRST);
  if (share >= WALKED_SHARE) {
    const tests = search.conditions.map(({ test }) => Prisma.sql`AND (${test(segments)}) IS TRUE`);
    const where = Prisma.sql`${whereSql(store.storeHash, search.place, [])} ${joined(tests)}`;
    return [
      (most) =>
        Prisma.sql`SELECT order_id, status_id, created_at FROM indexed_orders WHERE ${where} ORDER BY ${order} LIMIT ${most}`,
    ];
  }
  if (areColumnsRarer(search, sample.shares)) {
    const hits = gatheredSql(scope, Prisma.sql`order_id, status_id, created_at`);
    return [
      (most) =>
        Prisma.sql`SELECT order_id, status_id, created_at FROM (${hits}) AS hits ORDER BY ${order} LIMIT ${most}`,
    ];
  }
  return askedMatches(scope);
}

function* askedMatches({ store, search, segments }: Scope): Generator<Matches> {
  const columns = Prisma.sql`, status_id, created_at`;
  for (const part of askedParts(search, segments))
    yield (most) => askedSql(store, search, part, { columns, sort: NEWEST_FIRST, limit: most });
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

function sumBy<K>(groups: readonly DayGroup[], keyOf: (group: DayGroup) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.count);
  return sums;
}
