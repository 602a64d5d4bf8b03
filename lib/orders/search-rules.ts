import type { ListRules, ListState } from '#lib/core/search/address.ts';
import type { OrderSearch } from './search-contract.ts';
import { INDEX_SORT_FIELDS, LIST_PAGE_SIZES, type IndexSortField } from './search-limits.ts';

export type IndexedListState = ListState<IndexSortField>;
export type PageSize = OrderSearch['limit'];

/** The list as it is opened from the control panel: newest first. */
export const USUAL_LIST_STATE: IndexedListState = {
  query: '',
  sort: { field: 'id', direction: 'desc' },
  page: 1,
  limit: 50,
  columns: null,
  view: null,
};

const MOST_PAGES = 100_000;

/** What the list's address may say, and what it means where it says nothing: a person's own page size, if they chose one. */
export function listRules(ownLimit: number | undefined): ListRules<IndexSortField> {
  const usual = { ...USUAL_LIST_STATE, limit: pageSizeOf(ownLimit) };
  return { sortFields: INDEX_SORT_FIELDS, limits: LIST_PAGE_SIZES, mostPages: MOST_PAGES, usual };
}

/** One of the sizes that there are. */
export function pageSizeOf(limit: number | undefined): PageSize {
  return LIST_PAGE_SIZES.find((size) => size === limit) ?? 50;
}

/** The sorting that a view's text such as `total:desc` tells; null for one that this version does not know. */
export function sortOfText(text: string): OrderSearch['sort'] | null {
  const [name, direction] = text.split(':');
  const field = INDEX_SORT_FIELDS.find((known) => known === name);
  return field !== undefined && (direction === 'asc' || direction === 'desc') ? { field, direction } : null;
}

/** A view, as far as the list is opened with it. */
export interface StartOfList {
  readonly id: string;
  readonly query: string;
  /** `total:desc`. */
  readonly sort: string;
  /** Empty: the person's own. */
  readonly columns: readonly string[];
}

/** The list as it is opened with a view. `ownLimit`: the person's own page size. */
export function stateOfStart(view: StartOfList, ownLimit: number | undefined): IndexedListState {
  const { usual } = listRules(ownLimit);
  const columns = view.columns.length === 0 ? null : view.columns;
  return { ...usual, query: view.query, sort: sortOfText(view.sort) ?? usual.sort, columns, view: view.id };
}

/** What the server is asked for a state. */
export function searchOf({ query, sort, page, limit }: IndexedListState): OrderSearch {
  return { query, sort, page, limit: pageSizeOf(limit) };
}
