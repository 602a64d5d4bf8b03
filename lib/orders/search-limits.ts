/** Longest text of a search; nothing longer is ever meant. */
export const SEARCH_MAX_LENGTH = 2_000;

/** Columns by which the indexed list can be sorted. The order number settles ties. */
export const INDEX_SORT_FIELDS = [
  'id',
  'created',
  'modified',
  'customer',
  'status',
  'payment',
  'items',
  'total',
  'country',
  'channel',
] as const;
export type IndexSortField = (typeof INDEX_SORT_FIELDS)[number];

export const LIST_PAGE_SIZES = [25, 50, 100, 250] as const;

/** Counting stops here: nobody reads the difference between ten thousand and eleven. */
export const COUNT_CAP = 10_000;
