import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import type { TextField } from '#lib/core/search/syntax.ts';
import type { OrderRow } from './contract.ts';
import { INDEX_SORT_FIELDS, LIST_PAGE_SIZES, SEARCH_MAX_LENGTH } from './search-limits.ts';

// What the browser may ask of the index, and what it gets. The live list of contract.ts serves until the index is whole.

const searchText = z.string().max(SEARCH_MAX_LENGTH);

export const orderSearchSchema = z.strictObject({
  /** In the query language; empty text finds everything that is not archived. */
  query: searchText.default(''),
  sort: z
    .strictObject({ field: z.enum(INDEX_SORT_FIELDS), direction: z.enum(['asc', 'desc']) })
    .default({ field: 'id', direction: 'desc' }),
  page: z.int().min(1).max(100_000).default(1),
  limit: z.literal(LIST_PAGE_SIZES).default(50),
});
export type OrderSearch = z.output<typeof orderSearchSchema>;

export const searchSummarySchema = z.strictObject({ query: searchText.default('') });

/** Why an order was found: a field, with the text in which the words stand. `line` counts from 1 for what belongs to a line. */
export interface OrderMatch {
  readonly field: TextField | 'id';
  readonly text: string;
  readonly line: number | null;
  /** The words stand in it nearly: one letter differs, or they stand inside a longer word. */
  readonly isSimilar: boolean;
}

export interface FoundOrder extends OrderRow {
  /** At most three, best first; none where nothing but filters was asked. */
  readonly matches: readonly OrderMatch[];
}

export interface SearchPage {
  readonly rows: readonly FoundOrder[];
  readonly page: number;
  readonly limit: number;
  readonly hasMore: boolean;
  /** True: too few orders had the words themselves, so orders with similar words are among the rows. */
  readonly isWidened: boolean;
  /** Every change of the platform up to here is in these rows. */
  readonly asOf: IsoDate;
}

export interface CappedCount {
  readonly count: number;
  /** True: there are more, and nobody counted on. */
  readonly isCapped: boolean;
}

export interface SearchSummary {
  readonly total: CappedCount;
  /** Of the whole query but its status, one per status, by id. */
  readonly statuses: readonly (CappedCount & { readonly id: number; readonly label: string })[];
  /** Orders per day of the store, oldest first, without days that have none; at most the newest 366 days that have some. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** True: more orders than are counted by day; every day that is told is told whole, older ones are left out. */
  readonly areDaysPartial: boolean;
}

/** Detail of a 400 whose query cannot be read: where, and what is wrong, as lib/core/search tells it. */
export interface QueryMistake {
  readonly at: number;
  readonly length: number;
  readonly mistake: string;
}
