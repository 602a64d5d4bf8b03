import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { type AskedSegment, askedParts, askedSql, canAsk } from './asking.ts';
import type { CompiledSearch, Condition } from './compiled-search.ts';
import { isEnough, sampleRows, type Scan, type Scope, walkRows } from './list-walk.ts';
import { findNumberBounds, readSegments } from './number-bounds.ts';
import type { SearchedStore } from './searched-store.ts';
import { orderBy, sortColumn, type IndexSort } from './sorts.ts';
import { joined, whereSql } from './where.ts';

/** Rows that may be looked at one after the other, times what each takes; where hits are rarer, the indexes are quicker. */
const LONGEST_WALK = 28_000;
/** The word index looks at a segment at a time, so that only the most common hits are worth a walk. */
const LONGEST_WALK_OF_WORDS = 1_500;
/** Of phrases it gives many orders that have the words elsewhere. */
const LONGEST_WALK_OF_PHRASES = 12_000;
/** Hits in the sample on which an estimate can rest. */
const FEWEST_SAMPLE_HITS = 2;
/** Hits do not lie evenly, and a walk stops where it has enough. */
const WALK_MARGIN = 4;

export interface Wanted {
  readonly sort: IndexSort;
  readonly offset: number;
  readonly limit: number;
  /** Orders that stand on the page already. */
  readonly without?: readonly number[];
}

/**
 * Ids of the orders that a search finds, in its order: `limit` of them behind `offset`. No statistics of the database are
 * relied on, for they know neither prefixes nor one store among many: the first rows of the list say how common the hits
 * are, and so whether to go on along the list or to ask the indexes.
 */
export async function findOrderIds(
  store: SearchedStore,
  search: CompiledSearch,
  { sort, offset, limit, without = [] }: Wanted,
): Promise<number[]> {
  if (search.conditions.length === 0) return listIds(store, search, { sort, offset, limit, without });
  const scope = await openScope(store, search, sort);
  if (scope === null) return [];
  const needed = offset + limit;
  const page = (ids: readonly number[]) => ids.slice(offset, offset + limit);
  const sample = await sampleRows(scope, without);
  if (isEnough(sample, needed)) return page(sample.ids);
  const length = walkLength(search, sample, needed);
  if (length > 0) {
    const ids = await walkRows(scope, { length, needed, without });
    if (ids.length >= needed) return page(ids);
  }
  if (areColumnsRarer(search, sample.shares)) return page(await gather(scope, needed, without));
  return page(await ask(scope, needed, without));
}

/** Where a search looks, and in which order; null where there is nothing. */
export async function openScope(store: SearchedStore, search: CompiledSearch, sort: IndexSort): Promise<Scope | null> {
  const bounds = await findNumberBounds(store, search);
  if (bounds === null) return null;
  const newestFirst = await readSegments(store, bounds);
  if (newestFirst.length === 0) return null;
  const isReversed = sort.field === 'id' && sort.direction === 'asc';
  return { store, search, sort, bounds, segments: isReversed ? newestFirst.toReversed() : newestFirst };
}

/** How many rows of the list are worth a walk, by what was found in the sample; 0 where the indexes are asked at once. */
function walkLength(search: CompiledSearch, { scanned, ids, shares }: Scan, needed: number): number {
  if (ids.length < FEWEST_SAMPLE_HITS) return 0;
  const longest = search.conditions.some(({ isPhrase }) => isPhrase)
    ? LONGEST_WALK_OF_PHRASES
    : canAsk(search)
      ? LONGEST_WALK_OF_WORDS
      : LONGEST_WALK;
  const expected = needed / (ids.length / scanned);
  return expected <= longest / rowCost(search.conditions, shares) ? Math.ceil(expected * WALK_MARGIN) : 0;
}

/** What it takes to read a row and to test it, the cheap tests first: only rows that pass them come to the others. */
function rowCost(conditions: readonly Condition[], shares: ReadonlyMap<Condition, number>): number {
  let [cost, share] = [1, 1];
  for (const condition of conditions.toSorted((one, other) => one.cost - other.cost)) {
    cost += condition.cost * share;
    share *= shares.get(condition) ?? 1;
  }
  return cost;
}

const RARE_SHARE = 0.01;
const COMMON_SHARE = 0.05;

/** Whether the indexes of columns know better: nothing can be asked of the word index, or only what is common. */
export function areColumnsRarer(search: CompiledSearch, shares: ReadonlyMap<Condition, number>): boolean {
  if (!canAsk(search)) return true;
  const isCommon = (condition: Condition) => (shares.get(condition) ?? 1) > COMMON_SHARE;
  const isRareColumn = (condition: Condition) =>
    condition.ask === null && condition.columns !== null && (shares.get(condition) ?? 1) < RARE_SHARE;
  const asked = search.conditions.filter((condition) => condition.ask !== null);
  return asked.every(isCommon) && search.conditions.some(isRareColumn);
}

/** Asks the word index, segment after segment where the list is by number. */
async function ask(scope: Scope, needed: number, without: readonly number[]): Promise<number[]> {
  const { store, search, sort } = scope;
  const found: number[] = [];
  for (const part of partsOf(scope)) {
    const rows = { sort, limit: needed - found.length, without };
    found.push(...idsOf(await store.client.$queryRaw`${askedSql(store, search, part, rows)}`));
    if (found.length >= needed) break;
  }
  return found;
}

/** By anything but the number all hits are sorted together. */
function partsOf({ search, sort, segments }: Scope): Iterable<readonly AskedSegment[]> {
  const parts = askedParts(search, segments);
  if (sort.field === 'id') return parts;
  const all = [...parts].flat();
  return all.length === 0 ? [] : [all];
}

/** Asks the indexes of columns for all hits and sorts them. */
async function gather(scope: Scope, needed: number, without: readonly number[]): Promise<number[]> {
  const { store, sort } = scope;
  const hits = gatheredSql(scope, Prisma.sql`order_id, ${sortColumn(sort)} AS key`);
  return idsOf(
    await store.client.$queryRaw`
      SELECT order_id FROM (${hits}) AS hits WHERE order_id <> ALL(${[...without]}::int[])
      ORDER BY ${orderBy(sort, Prisma.sql`key`)} LIMIT ${needed}`,
  );
}

/** All hits by the indexes of columns: of columns the planner has good statistics, and chooses well. */
export function gatheredSql({ store: { storeHash }, search, segments }: Scope, columns: Prisma.Sql): Prisma.Sql {
  const known = search.conditions.flatMap((condition) => condition.columns ?? []);
  const others = search.conditions.filter((condition) => condition.columns === null);
  const tests = others.map(({ test }) => Prisma.sql`AND (${test(segments)}) IS TRUE`);
  return Prisma.sql`SELECT ${columns} FROM indexed_orders
    WHERE ${whereSql(storeHash, search.place, known)} ${joined(tests)} OFFSET 0`;
}

async function listIds(
  { client, storeHash }: SearchedStore,
  { place }: CompiledSearch,
  { sort, offset, limit, without = [] }: Wanted,
): Promise<number[]> {
  const rows = await client.$queryRaw`
    SELECT order_id FROM indexed_orders
    WHERE ${whereSql(storeHash, place, [])} AND order_id <> ALL(${[...without]}::int[])
    ORDER BY ${orderBy(sort)} OFFSET ${offset} LIMIT ${limit}`;
  return idsOf(rows);
}

const idsSchema = z.array(z.object({ order_id: z.int() }));

function idsOf(rows: unknown): number[] {
  return idsSchema.parse(rows).map((row) => row.order_id);
}
