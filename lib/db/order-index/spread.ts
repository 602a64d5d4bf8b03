import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import type { CompiledSearch } from './compile.ts';
import { gatherWhere, whereSql } from './where.ts';
import type { SearchedStore } from './searched-store.ts';
import { orderBy, sortColumn, type IndexSort } from './sorts.ts';

/** Rows of the list's beginning in which common words show themselves. */
const SAMPLE = 400;
/** Of each search. */
const EACH = 2;
/** More words than this are seldom meant by one; the rest come with the page. */
const MOST_SEARCHES = 12;

const rowSchema = z.object({ at: z.int(), order_id: z.int() });

/**
 * The first orders of each of several searches, by turns and each order once, so that a common word among them does not
 * push the others off the page. `Road` would else hide `Ronald` from whoever typed `roald`.
 */
export async function findOfEach(
  store: SearchedStore,
  searches: readonly CompiledSearch[],
  sort: IndexSort,
  most: number,
): Promise<number[]> {
  const tried = searches.slice(0, MOST_SEARCHES);
  const found = await sampleEach(store, tried, sort);
  const rare = tried.flatMap((search, at) => ((found[at]?.length ?? 0) < EACH ? [{ search, at }] : []));
  for (const { at, order_id } of await gatherEach(store, rare, sort)) {
    if (!found[at]?.includes(order_id)) found[at]?.push(order_id);
  }
  const turns = Array.from({ length: EACH }, (_, turn) => found.flatMap((ids) => ids[turn] ?? []));
  return [...new Set(turns.flat())].slice(0, most);
}

async function sampleEach(
  { client, storeHash }: SearchedStore,
  searches: readonly CompiledSearch[],
  sort: IndexSort,
): Promise<number[][]> {
  const [first] = searches;
  if (first === undefined) return [];
  const tests = searches.map(
    ({ conditions }, at) => Prisma.sql`(${and(conditions.map(({ sql }) => sql))}) IS TRUE AS ${name(at)}`,
  );
  const order = orderBy(sort, Prisma.sql`key`);
  const firsts = searches.map(
    (_, at) =>
      Prisma.sql`COALESCE((array_agg(order_id ORDER BY ${order}) FILTER (WHERE ${name(at)}))[1:${EACH}], '{}') AS ${name(at)}`,
  );
  const [row] = await client.$queryRaw<Record<string, unknown>[]>`
    SELECT ${Prisma.join(firsts)} FROM (
      SELECT order_id, ${sortColumn(sort)} AS key, ${Prisma.join(tests)} FROM indexed_orders
      WHERE ${whereSql(storeHash, first, [])} ORDER BY ${orderBy(sort)} LIMIT ${SAMPLE}
    ) AS newest`;
  return searches.map((_, at) => z.array(z.int()).parse(row?.[`a${at}`]));
}

async function gatherEach(
  { client, storeHash }: SearchedStore,
  searches: readonly { readonly search: CompiledSearch; readonly at: number }[],
  sort: IndexSort,
): Promise<z.infer<typeof rowSchema>[]> {
  if (searches.length === 0) return [];
  const each = searches.map(
    ({ search, at }) => Prisma.sql`(
      SELECT ${at}::int AS at, order_id FROM (
        SELECT order_id, ${sortColumn(sort)} AS key FROM indexed_orders
        WHERE ${gatherWhere(storeHash, search, new Map())} OFFSET 0
      ) AS hits ORDER BY ${orderBy(sort, Prisma.sql`key`)} LIMIT ${EACH})`,
  );
  return z.array(rowSchema).parse(await client.$queryRaw`${Prisma.join(each, ' UNION ALL ')}`);
}

function and(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(
    conditions.map((sql) => Prisma.sql`(${sql})`),
    ' AND ',
  );
}

/** A name of our own for the search at this place. */
function name(at: number): Prisma.Sql {
  return Prisma.raw(`a${at}`);
}
