import { Prisma } from '#prisma/generated/client.ts';
import { ASKED_BESIDE } from './compile-ask.ts';
import type { CompiledSearch, Condition } from './compiled-search.ts';
import type { SearchedStore } from './searched-store.ts';
import { orderBy, sortColumn, type IndexSort } from './sorts.ts';
import { whereSql } from './where.ts';

/** A segment with what the word index is asked there: one query for each condition that can be asked. */
export interface AskedSegment {
  readonly segment: number;
  readonly queries: readonly string[];
}

/** Texts of queries, in UTF-16 units, that one statement carries: many words make many segments a long text. */
const LONGEST_STATEMENT = 40_000;

export function canAsk({ conditions }: CompiledSearch): boolean {
  return conditions.some(({ ask }) => ask !== null);
}

/**
 * The segments in which orders can have what is asked, in the order of the given ones, as many to a part as one statement
 * carries. Made as they are needed: the first part is often enough.
 */
export function* askedParts(search: CompiledSearch, segments: readonly number[]): Generator<readonly AskedSegment[]> {
  let part: AskedSegment[] = [];
  let length = 0;
  for (const segment of segments) {
    const asked = askSegment(search, segment);
    if (asked === null) continue;
    const own = asked.queries.reduce((sum, query) => sum + query.length, 0);
    if (part.length > 0 && length + own > LONGEST_STATEMENT) {
      yield part;
      [part, length] = [[], 0];
    }
    part.push(asked);
    length += own;
  }
  if (part.length > 0) yield part;
}

/** Null when none of the segment's orders can be found. */
function askSegment({ conditions }: CompiledSearch, segment: number): AskedSegment | null {
  const queries: string[] = [];
  for (const { ask } of conditions) {
    if (ask === null) continue;
    const query = ask.of(segment);
    if (query === null) return null;
    if (ask !== ASKED_BESIDE) queries.push(query);
  }
  return { segment, queries };
}

export interface AskedRows {
  /** What is wanted of each row, beside its number. */
  readonly columns?: Prisma.Sql;
  readonly sort: IndexSort;
  /** Rows at most, the first ones by `sort`. */
  readonly limit: number;
  /** Orders that are not wanted. */
  readonly without?: readonly number[];
}

/**
 * A query for rows that the word index finds. By number it goes from segment to segment and stops where it has enough, so
 * that common words cost no more than a segment of them; the segments are given in the order of the sort. By anything else all
 * hits are sorted. Fenced off, so that there is nothing for the planner to choose: it knows too little of words.
 */
export function askedSql(
  { storeHash }: SearchedStore,
  search: CompiledSearch,
  asked: readonly AskedSegment[],
  { columns = Prisma.empty, sort, limit, without = [] }: AskedRows,
): Prisma.Sql {
  const segments = asked.map(({ segment }) => segment);
  const names = (asked[0]?.queries ?? []).map((_, at) => Prisma.raw(`query${at}`));
  const texts = names.map((_, at) => Prisma.sql`${asked.map(({ queries }) => queries[at] ?? '')}::text[]`);
  const found = Prisma.join(
    names.map((name) => Prisma.sql`document @@ asked.${name}::tsquery`),
    ' AND ',
  );
  const tested = whereSql(storeHash, search.place, restTests(search.conditions, segments));
  const others = without.length === 0 ? Prisma.empty : Prisma.sql`AND order_id <> ALL(${[...without]}::int[])`;
  const isByNumber = sort.field === 'id';
  const first = isByNumber ? Prisma.sql`ORDER BY ${orderBy(sort)} LIMIT ${limit}` : Prisma.empty;
  const order = orderBy(sort, Prisma.sql`hits.key`, Prisma.sql`hits.order_id`);
  const inTurn = isByNumber ? Prisma.sql`asked.at,` : Prisma.empty;
  return Prisma.sql`
    SELECT hits.* FROM unnest(${Prisma.join(texts)})
      WITH ORDINALITY AS asked (${Prisma.join([...names, Prisma.sql`at`])})
    CROSS JOIN LATERAL (
      SELECT * FROM (
        SELECT order_id, ${sortColumn(sort)} AS key ${columns} FROM indexed_orders
        WHERE ${found} AND (${tested}) IS TRUE ${others} OFFSET 0
      ) AS held ${first}
    ) AS hits ORDER BY ${inTurn} ${order} LIMIT ${limit}`;
}

/** What the word index does not tell of the rows that it gives. */
function restTests(conditions: readonly Condition[], segments: readonly number[]): Prisma.Sql[] {
  return conditions.flatMap(({ ask, test }) => (ask?.isWhole ? [] : [test(segments)]));
}
