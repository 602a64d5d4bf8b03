import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { CompiledSearch, Condition } from './compile.ts';
import { boundByNumber } from './number-bounds.ts';
import type { IndexTransactionClient } from './transaction.ts';
import { gatherWhere, joined, whereSql } from './where.ts';
import { NEWEST_FIRST, orderBy, sortColumn, type IndexSort } from './sorts.ts';

/** Rows of the list's beginning that are looked at first: they tell how common each condition is. */
const SAMPLE = 400;
/** Where a row takes long to test, fewer. */
const COSTLY_SAMPLE = 120;
const COSTLY = 10;
/** Rows that may be looked at one after the other, times what each takes; where hits are rarer, the word index is quicker. */
const LONGEST_WALK = 28_000;
/** Of phrases, and of fragments of many words, the word index gives too many. */
const LONGEST_PHRASE_WALK = 60_000;
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
 * are, and so whether to go on along the list or to ask the word index for all hits and sort them.
 */
export async function findOrderIds(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  asked: CompiledSearch,
  wanted: Wanted,
): Promise<number[]> {
  if (asked.conditions.length === 0) return listIds(client, storeHash, asked, wanted);
  const search = wanted.sort.field === 'id' ? await boundByNumber(client, storeHash, asked) : asked;
  if (search === null) return [];
  const needed = wanted.offset + wanted.limit;
  const sampled = search.conditions.some(({ cost }) => cost >= COSTLY) ? COSTLY_SAMPLE : SAMPLE;
  const sample = await scan(client, storeHash, search, wanted, sampled);
  if (isEnough(sample, sampled, needed)) return pageOf(sample.ids, wanted);
  const length = walkLength(search, sample, needed);
  if (length > 0) {
    const ids = await walk(client, storeHash, search, wanted, length);
    if (ids.length >= needed) return pageOf(ids, wanted);
  }
  return gather(client, storeHash, search, wanted, sample.shares);
}

/** How many rows of the list are worth a walk, by what was found in the sample; 0 where the indexes are asked at once. */
function walkLength({ conditions }: CompiledSearch, { scanned, ids, shares }: Scan, needed: number): number {
  const cost = rowCost(conditions, shares);
  const longest =
    (conditions.some((condition) => condition.isPhrase || condition.cost >= COSTLY)
      ? LONGEST_PHRASE_WALK
      : LONGEST_WALK) / cost;
  const expected = needed / (ids.length / scanned);
  return ids.length >= FEWEST_SAMPLE_HITS && expected <= longest ? Math.ceil(expected * WALK_MARGIN) : 0;
}

/** What it takes to read a row and to test it, the cheap tests first: only rows that pass them come to the others. */
function rowCost(conditions: readonly Condition[], shares: ReadonlyMap<Condition, number>): number {
  let [cost, share] = [1, 1];
  for (const condition of cheapestFirst(conditions)) {
    cost += condition.cost * share;
    share *= shares.get(condition) ?? 1;
  }
  return cost;
}

function cheapestFirst(conditions: readonly Condition[]): Condition[] {
  return conditions.toSorted((one, other) => one.cost - other.cost);
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
  const columns = tests.map(({ rowSql }, at) => Prisma.sql`, (${rowSql}) IS TRUE AS ${names[at] ?? Prisma.empty}`);
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

/** The hits among the list's first rows; what costs more is tested last. Stops where it has what is wanted. */
async function walk(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
  { sort, offset, limit, without = [] }: Wanted,
  length: number,
): Promise<number[]> {
  const bounds = search.conditions.filter((condition) => boundsSort(condition, sort));
  const tests = cheapestFirst(search.conditions.filter((condition) => !bounds.includes(condition)));
  const columns = Prisma.raw(TESTED_COLUMNS.join(', '));
  const rows = await client.$queryRaw`
    SELECT order_id FROM (
      SELECT ${columns} FROM indexed_orders
      WHERE ${whereSql(storeHash, search, bounds)} ORDER BY ${orderBy(sort)} LIMIT ${length}
    ) AS newest
    WHERE CASE WHEN order_id <> ALL(${[...without]}::int[]) ${joined(tests.map(({ rowSql }) => Prisma.sql`AND (${rowSql})`))} THEN true END
    LIMIT ${offset + limit}`;
  return idsSchema.parse(rows).map((row) => row.order_id);
}

/** All that conditions speak of. */
const TESTED_COLUMNS = [
  ...['order_id', 'place', 'created_at', 'modified_at', 'shipped_at', 'status_id', 'customer_id', 'items_total'],
  ...['items_shipped', 'total', 'payment_status', 'channel_id', 'is_digital', 'staff_notes', 'has_customer_message'],
  ...['has_coupon', 'tracking_numbers', 'country_codes', 'source', 'currency_code', 'document'],
];

/** Asks the indexes for all hits and sorts them. */
async function gather(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
  { sort, offset, limit, without = [] }: Wanted,
  shares: ReadonlyMap<Condition, number>,
): Promise<number[]> {
  const rows = await client.$queryRaw`
    SELECT order_id FROM (
      SELECT order_id, ${sortColumn(sort)} AS key FROM indexed_orders
      WHERE ${gatherWhere(storeHash, search, shares)} AND order_id <> ALL(${[...without]}::int[])
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

function boundsSort({ node }: Condition, { field }: IndexSort): boolean {
  if (node.kind === 'number') return node.field === field;
  if (node.kind === 'age') return field === 'created';
  if (node.kind === 'day') return node.field === field;
  // One status has an index of its own in which its orders follow each other by number.
  if (node.kind === 'choice' && node.anyOf.length === 1) return field === 'id' && BY_NUMBER.has(node.field);
  return false;
}

const BY_NUMBER: ReadonlySet<string> = new Set(['status', 'payment', 'channel']);
