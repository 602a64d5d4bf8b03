import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { askedParts, askedSql } from './asking.ts';
import type { CompiledSearch } from './compiled-search.ts';
import { openScope } from './finder.ts';
import type { Scope } from './list-walk.ts';
import type { SearchedStore } from './searched-store.ts';
import { orderBy, sortColumn, type IndexSort } from './sorts.ts';
import { whereSql } from './where.ts';

/** Rows of the list's beginning in which common words show themselves. */
const SAMPLE = 80;
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
  const [first, ...others] = searches.slice(0, MOST_SEARCHES);
  const scope = first === undefined ? null : await openScope(store, first, sort);
  if (first === undefined || scope === null) return [];
  const tried = [first, ...others];
  const found = await sampleEach(scope, tried);
  const rare = tried.flatMap((search, at) => ((found[at]?.length ?? 0) < EACH ? [{ search, at }] : []));
  for (const { at, order_id } of await askEach(scope, rare)) {
    if (!found[at]?.includes(order_id)) found[at]?.push(order_id);
  }
  const turns = Array.from({ length: EACH }, (_, turn) => found.flatMap((ids) => ids[turn] ?? []));
  return [...new Set(turns.flat())].slice(0, most);
}

async function sampleEach(
  { store: { client, storeHash }, search: { place }, sort, segments }: Scope,
  searches: readonly CompiledSearch[],
): Promise<number[][]> {
  const tests = searches.map(
    ({ conditions }, at) => Prisma.sql`(${and(conditions.map(({ test }) => test(segments)))}) IS TRUE AS ${name(at)}`,
  );
  const order = orderBy(sort, Prisma.sql`key`);
  const firsts = searches.map(
    (_, at) =>
      Prisma.sql`COALESCE((array_agg(order_id ORDER BY ${order}) FILTER (WHERE ${name(at)}))[1:${EACH}], '{}') AS ${name(at)}`,
  );
  const [row] = await client.$queryRaw<Record<string, unknown>[]>`
    SELECT ${Prisma.join(firsts)} FROM (
      SELECT order_id, ${sortColumn(sort)} AS key, ${Prisma.join(tests)} FROM indexed_orders
      WHERE ${whereSql(storeHash, place, [])} ORDER BY ${orderBy(sort)} LIMIT ${SAMPLE}
    ) AS newest`;
  return searches.map((_, at) => z.array(z.int()).parse(row?.[`a${at}`]));
}

async function askEach(
  { store, sort, segments }: Scope,
  searches: readonly { readonly search: CompiledSearch; readonly at: number }[],
): Promise<z.infer<typeof rowSchema>[]> {
  const each = searches.flatMap(({ search, at }) =>
    [...askedParts(search, segments)].map((part) => {
      const hits = askedSql(store, search, part, { sort, limit: EACH });
      return Prisma.sql`(SELECT ${at}::int AS at, order_id FROM (${hits}) AS hits)`;
    }),
  );
  if (each.length === 0) return [];
  return z.array(rowSchema).parse(await store.client.$queryRaw`${Prisma.join(each, ' UNION ALL ')}`);
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
