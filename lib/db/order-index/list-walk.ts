import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { askedParts, canAsk } from './asking.ts';
import type { CompiledSearch, Condition } from './compiled-search.ts';
import { SEGMENT_BITS } from './lexemes.ts';
import type { NumberBounds } from './searched-store.ts';
import type { SearchedStore } from './searched-store.ts';
import { orderBy, sortColumn, type IndexSort } from './sorts.ts';
import { joined, whereSql } from './where.ts';

/** Rows of the list's beginning that are looked at first: they tell how common each condition is. */
const SAMPLE = 160;
/** Of columns they tell whether to read the whole list, and cost less. */
const SAMPLE_OF_COLUMNS = 400;

/** Where a search looks, and in which order. */
export interface Scope {
  readonly store: SearchedStore;
  readonly search: CompiledSearch;
  readonly sort: IndexSort;
  readonly bounds: NumberBounds;
  /** In the order of the sort where that is by number. */
  readonly segments: readonly number[];
}

export interface Scan {
  /** Rows that were looked at. */
  readonly scanned: number;
  /** Those of them that were found. */
  readonly ids: readonly number[];
  /** Of the scanned rows that fulfil each condition that was tested. */
  readonly shares: ReadonlyMap<Condition, number>;
  /** There are no other rows. */
  readonly isAll: boolean;
}

export function isEnough(scan: Scan, needed: number): boolean {
  return scan.isAll || scan.ids.length >= needed;
}

/** Reads along the list's own index. Conditions on the sorted column bound it; the others are tested row by row. */
export async function sampleRows(scope: Scope, without: readonly number[]): Promise<Scan> {
  const { store, sort } = scope;
  const length = canAsk(scope.search) ? SAMPLE : SAMPLE_OF_COLUMNS;
  const { where, tests, segments, isWhole } = walkOf(scope);
  const names = tests.map((_, at) => Prisma.raw(`c${at}`));
  const columns = tests.map(
    ({ test }, at) => Prisma.sql`, (${test(segments)}) IS TRUE AS ${names[at] ?? Prisma.empty}`,
  );
  const all = Prisma.join([Prisma.sql`order_id <> ALL(${[...without]}::int[])`, ...names], ' AND ');
  const [row] = await store.client.$queryRaw<Record<string, unknown>[]>`
    SELECT count(*)::int AS scanned,
      ${joined(names.map((name) => Prisma.sql`count(*) FILTER (WHERE ${name})::int AS ${name},`))}
      COALESCE(array_agg(order_id ORDER BY ${orderBy(sort, Prisma.sql`key`)}) FILTER (WHERE ${all}), '{}') AS ids
    FROM (
      SELECT order_id, ${sortColumn(sort)} AS key ${joined(columns)} FROM indexed_orders
      WHERE ${where} ORDER BY ${orderBy(sort)} LIMIT ${length}
    ) AS newest`;
  const { scanned, ids } = z.object({ scanned: z.int(), ids: z.array(z.int()) }).parse(row);
  const shares = tests.map((condition, at): [Condition, number] => [condition, Number(row?.[`c${at}`]) / scanned]);
  return { scanned, ids, shares: new Map(shares), isAll: isWhole && scanned < length };
}

/** The hits among the list's first rows; what costs more is tested last. Stops where it has what is wanted. */
export async function walkRows(
  scope: Scope,
  {
    length,
    needed,
    without,
  }: { readonly length: number; readonly needed: number; readonly without: readonly number[] },
): Promise<number[]> {
  const { where, tests, segments } = walkOf(scope);
  const columns = Prisma.raw(TESTED_COLUMNS.join(', '));
  const cheapFirst = tests.toSorted((one, other) => one.cost - other.cost);
  const tested = cheapFirst.map(({ test }) => Prisma.sql`AND (${test(segments)})`);
  const rows = await scope.store.client.$queryRaw`
    SELECT order_id FROM (
      SELECT ${columns} FROM indexed_orders WHERE ${where} ORDER BY ${orderBy(scope.sort)} LIMIT ${length}
    ) AS newest
    WHERE CASE WHEN order_id <> ALL(${[...without]}::int[]) ${joined(tested)} THEN true END
    LIMIT ${needed}`;
  return z
    .array(z.object({ order_id: z.int() }))
    .parse(rows)
    .map((row) => row.order_id);
}

/** All that conditions speak of. */
const TESTED_COLUMNS = [
  ...['order_id', 'place', 'created_at', 'modified_at', 'shipped_at', 'status_id', 'customer_id', 'items_total'],
  ...['items_shipped', 'total', 'payment_status', 'channel_id', 'is_digital', 'staff_notes', 'has_customer_message'],
  ...['has_coupon', 'tracking_numbers', 'country_codes', 'source', 'currency_code', 'document'],
];

interface Walk {
  readonly where: Prisma.Sql;
  readonly tests: readonly Condition[];
  /** Of the rows that are looked at. */
  readonly segments: readonly number[];
  /** Every row of the list is among them. */
  readonly isWhole: boolean;
}

/** Many words make many segments too much to test: then only the first of them are looked at, where the list is by number. */
function walkOf({ store, search, sort, bounds, segments }: Scope): Walk {
  const bounding = search.conditions.filter((condition) => boundsSort(condition, sort));
  const limits = bounding.flatMap(({ columns }) => columns ?? []);
  const tests = search.conditions.filter((condition) => !bounding.includes(condition));
  if (sort.field !== 'id') {
    return { where: whereSql(store.storeHash, search.place, limits), tests, segments, isWhole: true };
  }
  const walked = firstPart(search, segments);
  const [one = 0, other = 0] = [walked[0], walked.at(-1)];
  const first = Math.max(bounds.first, Math.min(one, other) << SEGMENT_BITS);
  const last = Math.min(bounds.last, (Math.max(one, other) << SEGMENT_BITS) + (2 ** SEGMENT_BITS - 1));
  const numbers = Prisma.sql`order_id BETWEEN ${first} AND ${last}`;
  return {
    where: whereSql(store.storeHash, search.place, [numbers, ...limits]),
    tests,
    segments: walked,
    isWhole: walked.length === segments.length,
  };
}

/** Rows that are looked at one by one seldom reach beyond so many segments. */
const WALKED_SEGMENTS = 4;

/** As many segments from the first on as one statement carries the words of. */
function firstPart(search: CompiledSearch, all: readonly number[]): readonly number[] {
  if (search.conditions.every(({ columns }) => columns !== null)) return all;
  const segments = all.slice(0, WALKED_SEGMENTS);
  const parts = askedParts(search, segments);
  parts.next();
  const next = parts.next();
  const [second] = next.done ? [] : next.value;
  return second === undefined ? segments : segments.slice(0, segments.indexOf(second.segment));
}

export function boundsSort({ node }: Condition, { field }: IndexSort): boolean {
  if (node.kind === 'number') return node.field === field;
  if (node.kind === 'age') return field === 'created';
  if (node.kind === 'day') return node.field === field;
  // One status has an index of its own in which its orders follow each other by number.
  if (node.kind === 'choice' && node.anyOf.length === 1) return field === 'id' && BY_NUMBER.has(node.field);
  return false;
}

const BY_NUMBER: ReadonlySet<string> = new Set(['status', 'payment', 'channel']);
