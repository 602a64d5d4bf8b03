import type { StoreHash } from '#lib/core/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { placeSql } from './compile.ts';
import type { Place } from './compiled-search.ts';

/** The store's orders of the searched place that fulfil the conditions. */
export function whereSql(storeHash: StoreHash, place: Place, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const all = conditions.map((sql) => Prisma.sql`(${sql})`);
  return Prisma.join([Prisma.sql`store_hash = ${storeHash}`, placeSql(place), ...all], ' AND ');
}

/** Parts one after the other, or nothing. */
export function joined(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? Prisma.empty : Prisma.join([...parts], ' ');
}
