import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { CompiledSearch, Condition } from './compile.ts';
import type { IndexTransactionClient } from './transaction.ts';

const boundsSchema = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/**
 * The same search with the order numbers between which all orders of its days lie, if it asks for days of creation: numbers
 * rise with the days, so that a list by number need not be walked through from its end. No order is lost by it, whatever
 * order their numbers have. Null when those days have no orders.
 */
export async function boundByNumber(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  search: CompiledSearch,
): Promise<CompiledSearch | null> {
  const { days, place } = search;
  if (days === null || place !== 'listed') return search;
  const [row] = await client.$queryRaw<unknown[]>`
    SELECT min(first_order_id) AS first, max(last_order_id) AS last FROM order_day_counts
    WHERE store_hash = ${storeHash} AND day BETWEEN ${days.from}::date AND ${days.to}::date`;
  const { first, last } = boundsSchema.parse(row);
  if (first === null || last === null) return null;
  const sql = Prisma.sql`order_id BETWEEN ${first} AND ${last}`;
  const bound: Condition = { node: { kind: 'number', field: 'id' }, sql, rowSql: sql, cost: 0, isPhrase: false };
  return { ...search, conditions: [...search.conditions, bound] };
}
