import type { ListRules, ListState } from '#lib/core/search/address.ts';
import type { OrderSearch } from '#lib/orders/search-contract.ts';
import { INDEX_SORT_FIELDS, LIST_PAGE_SIZES, type IndexSortField } from '#lib/orders/search-limits.ts';

export type IndexedState = ListState<IndexSortField>;
export type PageSize = OrderSearch['limit'];

export const USUAL_STATE: IndexedState = {
  query: '',
  sort: { field: 'id', direction: 'desc' },
  page: 1,
  limit: 50,
  columns: null,
  view: null,
};

/** What the list's address may say, and what it means where it says nothing: a person's own page size, if they chose one. */
export function listRules(ownLimit: number | undefined): ListRules<IndexSortField> {
  const limit = pageSizeOf(ownLimit);
  return {
    sortFields: INDEX_SORT_FIELDS,
    limits: LIST_PAGE_SIZES,
    mostPages: 100_000,
    usual: limit === USUAL_STATE.limit ? USUAL_STATE : { ...USUAL_STATE, limit },
  };
}

/** One of the sizes that there are. */
export function pageSizeOf(limit: number | undefined): PageSize {
  return LIST_PAGE_SIZES.find((size) => size === limit) ?? 50;
}

/** What the server is asked for a state. */
export function searchOf({ query, sort, page, limit }: IndexedState): OrderSearch {
  return { query, sort, page, limit: pageSizeOf(limit) };
}
