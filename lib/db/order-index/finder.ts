import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { placeSql, type CompiledSearch, type Condition } from './compile.ts';
import type { IndexTransactionClient } from './repository.ts';
import { NEWEST_FIRST, orderBy, sortColumn, type IndexSort } from './sorts.ts';

/** Rows of the list's beginning that are looked at first: they tell how common each condition is. */
const SAMPLE = 400;
/** Rows that may be looked at one after the other; where hits are rarer, the word index is quicker. */
const LONGEST_SCAN = 6_000;
/** Hits in the sample on which an estimate can rest. */
const FEWEST_SAMPLE_HITS = 3;
/** More hits are expected than needed, for hits do not lie evenly. */
const SCAN_MARGIN = 1.5;
/** A condition that so many rows fulfil narrows nothing: reading its postings costs more than it saves. */
const COMMON_SHARE = 0.15;

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
 * are, and so whether to go on along the list or to ask the word index for all hits and sort them.
 */
export async function findOrderIds(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
  wanted: Wanted,
): Promise<number[]> {
  if (search.conditions.length === 0) return listIds(client, storeHash, search, wanted);
  const needed = wanted.offset + wanted.limit;
  const sample = await scan(client, storeHash, search, wanted, SAMPLE);
  if (isEnough(sample, SAMPLE, needed)) return pageOf(sample.ids, wanted);
  const scanLength = (needed / (sample.ids.length / SAMPLE)) * SCAN_MARGIN;
  if (sample.ids.length >= FEWEST_SAMPLE_HITS && scanLength <= LONGEST_SCAN) {
    const length = Math.ceil(scanLength);
    const longer = await scan(client, storeHash, search, wanted, length);
    if (isEnough(longer, length, needed)) return pageOf(longer.ids, wanted);
  }
  return gather(client, storeHash, search, wanted, sample.shares);
}

export interface Scan {
  /** Rows that were looked at. */
  readonly scanned: number;
  /** Those of them that were found. */
  readonly ids: readonly number[];
  /** Of the scanned rows that fulfil each condition that was tested. */
  readonly shares: ReadonlyMap<Condition, number>;
}

/** How common the newest orders say that the hits are. */
export function sampleOf(client: IndexTransactionClient, storeHash: StoreHash, search: CompiledSearch): Promise<Scan> {
  return scan(client, storeHash, search, { sort: NEWEST_FIRST, offset: 0, limit: SAMPLE }, SAMPLE);
}

/** The conditions by which the indexes are asked, and after them those that too many rows fulfil to be asked for. */
export function splitByShare(
  { conditions }: CompiledSearch,
  shares: ReadonlyMap<Condition, number>,
): { readonly narrowing: readonly Condition[]; readonly tested: readonly Condition[] } {
  const rare = conditions.filter((condition) => (shares.get(condition) ?? 0) < COMMON_SHARE);
  if (rare.length === 0) return { narrowing: conditions, tested: [] };
  return { narrowing: rare, tested: conditions.filter((condition) => !rare.includes(condition)) };
}

/** Conditions that no index is asked for. */
export function testedSql(conditions: readonly Condition[]): Prisma.Sql {
  return joined(conditions.map(({ sql }) => Prisma.sql`AND (${sql}) IS TRUE`));
}

function isEnough(scan: Scan, length: number, needed: number): boolean {
  return scan.scanned < length || scan.ids.length >= needed;
}

function pageOf(ids: readonly number[], { offset, limit }: Wanted): number[] {
  return ids.slice(offset, offset + limit);
}

/** Reads along the list's own index. Conditions on the sorted column bound it; the others are tested row by row. */
async function scan(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
  { sort, without = [] }: Wanted,
  length: number,
): Promise<Scan> {
  const bounds = search.conditions.filter((condition) => boundsSort(condition, sort));
  const tests = search.conditions.filter((condition) => !bounds.includes(condition));
  const names = tests.map((_, at) => Prisma.raw(`c${at}`));
  const columns = tests.map(({ sql }, at) => Prisma.sql`, (${sql}) IS TRUE AS ${names[at] ?? Prisma.empty}`);
  const all = Prisma.join([Prisma.sql`order_id <> ALL(${[...without]}::int[])`, ...names], ' AND ');
  const [row] = await client.$queryRaw<Record<string, unknown>[]>`
    SELECT count(*)::int AS scanned,
      ${joined(names.map((name) => Prisma.sql`count(*) FILTER (WHERE ${name})::int AS ${name},`))}
      COALESCE(array_agg(order_id ORDER BY ${orderBy(sort, Prisma.sql`key`)}) FILTER (WHERE ${all}), '{}') AS ids
    FROM (
      SELECT order_id, ${sortColumn(sort)} AS key ${joined(columns)} FROM indexed_orders
      WHERE ${whereSql(storeHash, search, bounds)} ORDER BY ${orderBy(sort)} LIMIT ${length}
    ) AS newest`;
  const { scanned, ids } = z.object({ scanned: z.int(), ids: z.array(z.int()) }).parse(row);
  const shares = tests.map((condition, at): [Condition, number] => [condition, Number(row?.[`c${at}`]) / scanned]);
  return { scanned, ids, shares: new Map(shares) };
}

/** Asks the indexes for all hits and sorts them. What is common is tested on the hits of the rest. */
async function gather(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
  { sort, offset, limit, without = [] }: Wanted,
  shares: ReadonlyMap<Condition, number>,
): Promise<number[]> {
  const { narrowing, tested } = splitByShare(search, shares);
  // The inner query has neither order nor limit: else the planner walks along the list, hoping to meet hits soon.
  const rows = await client.$queryRaw`
    SELECT order_id FROM (
      SELECT order_id, ${sortColumn(sort)} AS key FROM indexed_orders
      WHERE ${whereSql(storeHash, search, narrowing)} AND order_id <> ALL(${[...without]}::int[])
        ${testedSql(tested)}
      OFFSET 0
    ) AS hits ORDER BY ${orderBy(sort, Prisma.sql`key`)} OFFSET ${offset} LIMIT ${limit}`;
  return idsSchema.parse(rows).map((row) => row.order_id);
}

async function listIds(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
  { sort, offset, limit, without = [] }: Wanted,
): Promise<number[]> {
  const rows = await client.$queryRaw`
    SELECT order_id FROM indexed_orders
    WHERE ${whereSql(storeHash, search, [])} AND order_id <> ALL(${[...without]}::int[])
    ORDER BY ${orderBy(sort)} OFFSET ${offset} LIMIT ${limit}`;
  return idsSchema.parse(rows).map((row) => row.order_id);
}

const idsSchema = z.array(z.object({ order_id: z.int() }));

/** The store's orders of the searched place that fulfil the conditions. */
export function whereSql(
  storeHash: StoreHash,
  { place }: CompiledSearch,
  conditions: readonly Condition[],
): Prisma.Sql {
  const all = conditions.map(({ sql }) => Prisma.sql`(${sql})`);
  return Prisma.join([Prisma.sql`store_hash = ${storeHash}`, placeSql(place), ...all], ' AND ');
}

function boundsSort({ node }: Condition, { field }: IndexSort): boolean {
  if (node.kind === 'number') return node.field === field;
  if (node.kind === 'age') return field === 'created';
  if (node.kind === 'day') return node.field === field;
  // One status has an index of its own in which its orders follow each other by number.
  if (node.kind === 'choice' && node.anyOf.length === 1) return field === 'id' && BY_NUMBER.has(node.field);
  return false;
}

const BY_NUMBER: ReadonlySet<string> = new Set(['status', 'payment', 'channel']);

function joined(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? Prisma.empty : Prisma.join([...parts], ' ');
}
