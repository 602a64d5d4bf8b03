import { makeOrders } from '#bench/search-orders.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { isFound } from '#tests/fixtures/search-oracle.ts';
import { changed, ZONE } from './indexed-store.ts';
import { toOracleOrder } from './oracle-order.ts';

export const MOMENT = { now: new Date('2025-12-30T15:00:00Z'), timeZone: ZONE };
export const ORDERS = 600;
/** The oracle looks at every order for every search. */
export const LONG_TEST_MS = 240_000;

/** Numbers close together, then apart, then with leaps as of a store that moved here: one segment of many orders, many of one. */
const numberOf = (at: number) =>
  (at < 300 ? 100 + at : at < 500 ? 400 + (at - 299) * 1_009 : 300_000 + (at - 499) * 20_000_000) as OrderId;

/** Orders to be searched, as the index is given them. */
export const inputs = [...makeOrders(ORDERS, 3)].map((input, at) =>
  changed(input, { id: numberOf(at), isDeleted: at % 40 === 0 }),
);
/** The same as the oracle knows them. */
export const orders = inputs.map(toOracleOrder);

export function read(text: string): SearchQuery {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(`${text}: ${parsed.code}`);
  return parsed.query;
}

/** What brute force finds. */
export function oracleIds(query: SearchQuery): number[] {
  return orders.filter((order) => isFound(query, order, MOMENT)).map(({ id }) => id);
}
