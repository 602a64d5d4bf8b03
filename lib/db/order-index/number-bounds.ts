import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import type { CompiledSearch } from './compiled-search.ts';
import { numbersOf } from './compile-values.ts';
import { SEGMENT_BITS, segmentOf } from './lexemes.ts';
import type { NumberBounds, SearchedStore } from './searched-store.ts';
import type { IndexTransactionClient } from './transaction.ts';

const boundsSchema = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/**
 * The order numbers between which all orders lie that a search asks for by number or by days of creation: numbers rise with
 * the days, so that a list by number need not be walked through from its end. No order is lost by it, whatever order their
 * numbers have. Null when there can be none.
 */
export async function findNumberBounds(
  { client, storeHash, numbers }: SearchedStore,
  { days, place, conditions }: CompiledSearch,
): Promise<NumberBounds | null> {
  if (numbers === null) return null;
  let { first, last } = numbers;
  for (const { node } of conditions) {
    if (node.kind !== 'number' || node.field !== 'id') continue;
    const asked = numbersOf(node);
    [first, last] = [Math.max(first, asked.first), Math.min(last, asked.last)];
  }
  if (days !== null && place === 'listed') {
    const [row] = await client.$queryRaw<unknown[]>`
      SELECT min(first_order_id) AS first, max(last_order_id) AS last FROM order_day_counts
      WHERE store_hash = ${storeHash} AND day BETWEEN ${days.from}::date AND ${days.to}::date`;
    const kept = boundsSchema.parse(row);
    if (kept.first === null || kept.last === null) return null;
    [first, last] = [Math.max(first, kept.first), Math.min(last, kept.last)];
  }
  return first > last ? null : { first, last };
}

/** So many segments without an order cost less than looking which ones have some. */
const MOST_GUESSED = 400;

const segmentsSchema = z.array(z.object({ segment: z.int() }));

/** Every segment in which a store has orders, newest first. */
export async function readAllSegments(client: IndexTransactionClient, storeHash: StoreHash): Promise<number[]> {
  const [row] = await client.$queryRaw<unknown[]>`
    SELECT min(order_id) AS first, max(order_id) AS last FROM indexed_orders WHERE store_hash = ${storeHash}`;
  const { first, last } = boundsSchema.parse(row);
  return first === null || last === null ? [] : readSegments({ client, storeHash }, { first, last });
}

/** Segments within bounds, newest first; where numbers leap far, those alone that have orders: one look into the key for each. */
export async function readSegments(
  { client, storeHash }: Pick<SearchedStore, 'client' | 'storeHash'>,
  { first, last }: NumberBounds,
): Promise<number[]> {
  const [oldest, newest] = [segmentOf(first), segmentOf(last)];
  if (newest - oldest < MOST_GUESSED) return Array.from({ length: newest - oldest + 1 }, (_, at) => newest - at);
  const rows = await client.$queryRaw`
    WITH RECURSIVE found (segment) AS (
      SELECT max(order_id) >> ${SEGMENT_BITS}::int FROM indexed_orders WHERE store_hash = ${storeHash} AND order_id <= ${last}
      UNION ALL
      SELECT (
        SELECT max(order_id) FROM indexed_orders WHERE store_hash = ${storeHash} AND order_id < segment << ${SEGMENT_BITS}::int
      ) >> ${SEGMENT_BITS}::int
      FROM found WHERE segment > ${oldest}
    )
    SELECT segment FROM found WHERE segment >= ${oldest}`;
  return segmentsSchema.parse(rows).map(({ segment }) => segment);
}
