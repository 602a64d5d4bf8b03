import type { StoreHash } from '#lib/core/ids.ts';
import type { SearchNode } from '#lib/core/search/syntax.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { placeSql, type CompiledSearch, type Condition } from './compile.ts';

/** A condition that so many rows fulfil narrows nothing: reading its postings costs more than it saves. */
const COMMON_SHARE = 0.15;

/** Values that fewer rows have are asked of the word index, others of the columns. */
const RARE_SHARE = 0.02;

/**
 * The conditions for a query that is to ask the indexes for all hits. It has neither order nor limit inside: else the planner
 * walks along the list, hoping to meet hits soon. Rare words are asked for alone, since lexemes tell the store by
 * themselves: of words the planner knows too little to choose. Of columns it has statistics, and chooses well.
 */
export function gatherWhere(
  storeHash: StoreHash,
  search: CompiledSearch,
  shares: ReadonlyMap<Condition, number>,
): Prisma.Sql {
  const shareOf = (condition: Condition) => shares.get(condition) ?? 0;
  const asked = search.conditions.filter((condition) => isText(condition.node) && shareOf(condition) < COMMON_SHARE);
  if (asked.length === 0) {
    const chosen = search.conditions.map((one) => (shareOf(one) < RARE_SHARE ? one : { ...one, sql: one.rowSql }));
    return columnsWhere(storeHash, search, chosen);
  }
  const others = search.conditions
    .filter((condition) => !asked.includes(condition))
    .map((one) => ({ ...one, sql: one.rowSql }));
  const words = asked.map(({ sql }) => Prisma.sql`(${sql})`);
  return Prisma.sql`${Prisma.join(words, ' AND ')} AND (${whereSql(storeHash, search, others)}) IS TRUE`;
}

/** What the index of filters has not is tested on the orders that it gives. */
function columnsWhere(storeHash: StoreHash, search: CompiledSearch, conditions: readonly Condition[]): Prisma.Sql {
  const late = conditions.filter(({ node }) => node.kind === 'flag' && LATE_FLAGS.has(node.flag));
  const early = conditions.filter((condition) => !late.includes(condition));
  if (late.length === 0 || early.length === 0) return whereSql(storeHash, search, conditions);
  const given = Prisma.sql`SELECT order_id FROM indexed_orders WHERE ${whereSql(storeHash, search, early)}`;
  return Prisma.sql`${whereSql(storeHash, search, late)} AND order_id = ANY(ARRAY(${given}))`;
}

const LATE_FLAGS: ReadonlySet<string> = new Set(['has-note', 'has-tracking']);

/** Whether the word index alone can answer it. */
function isText(node: SearchNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.every(isText);
  return node.kind === 'text' || node.kind === 'field';
}

/** Conditions that are tested row by row, whatever indexes there are. */
export function testedSql(conditions: readonly Condition[]): Prisma.Sql {
  return joined(conditions.map(({ sql }) => Prisma.sql`AND (${sql}) IS TRUE`));
}

/** The store's orders of the searched place that fulfil the conditions. */
export function whereSql(
  storeHash: StoreHash,
  { place }: CompiledSearch,
  conditions: readonly Condition[],
): Prisma.Sql {
  const all = conditions.map(({ sql }) => Prisma.sql`(${sql})`);
  return Prisma.join([Prisma.sql`store_hash = ${storeHash}`, placeSql(place), ...all], ' AND ');
}

/** Parts one after the other, or nothing. */
export function joined(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? Prisma.empty : Prisma.join([...parts], ' ');
}
