import type { IndexSortField } from '#lib/orders/search-limits.ts';
import type { OrderSearch } from '#lib/orders/search-contract.ts';

export type IndexSort = OrderSearch['sort'];

/** Columns of the indexed list, in the order in which the menu offers them. Every one of them sorts. */
export const COLUMNS = [
  'order',
  'date',
  'modified',
  'customer',
  'status',
  'payment',
  'items',
  'total',
  'country',
  'channel',
] as const;
export type Column = (typeof COLUMNS)[number];

/** An order is known by its number and its customer: these two always stand. */
export const FIXED_COLUMNS: readonly Column[] = ['order', 'customer'];

/** What fits beside the control panel's menu on a laptop. */
export const DEFAULT_COLUMNS: readonly Column[] = ['order', 'date', 'customer', 'status', 'payment', 'items', 'total'];

export const SORT_FIELD: Readonly<Record<Column, IndexSortField>> = {
  order: 'id',
  date: 'created',
  modified: 'modified',
  customer: 'customer',
  status: 'status',
  payment: 'payment',
  items: 'items',
  total: 'total',
  country: 'country',
  channel: 'channel',
};

/** Widths in rem; the customer's is the least it needs, and it takes what is left. */
const WIDTH_REM: Readonly<Record<Column, number>> = {
  order: 6.25,
  date: 6.75,
  modified: 6.75,
  customer: 9.5,
  status: 10.5,
  payment: 8.25,
  items: 5,
  total: 6.75,
  country: 6,
  channel: 8.75,
};
/** The checkbox before and the Action menu after. */
const EDGES_REM = 6;

/** The least width of a table with these columns, in rem. */
export function widthRemOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + WIDTH_REM[column], EDGES_REM);
}

/** The columns that a person or a view has kept, as far as this version knows them; the usual ones where none are kept. */
export function columnsOf(names: readonly string[] | undefined): readonly Column[] {
  const known = [...new Set(names)].flatMap((name) => COLUMNS.find((column) => column === name) ?? []);
  if (known.length === 0) return DEFAULT_COLUMNS;
  const missing = FIXED_COLUMNS.filter((column) => !known.includes(column));
  return [...missing, ...known];
}

export function withColumn(columns: readonly Column[], column: Column, isShown: boolean): readonly Column[] {
  if (FIXED_COLUMNS.includes(column)) return columns;
  const others = columns.filter((one) => one !== column);
  return isShown ? [...others, column] : others;
}

/** The columns with one of them a step further to the left (-1) or right (1). */
export function withColumnMoved(columns: readonly Column[], column: Column, by: -1 | 1): readonly Column[] {
  const from = columns.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, column);
}

/** Which way a column is sorted first: what is new or high on top, names from the start. */
const FIRST_DIRECTION: Readonly<Record<IndexSortField, IndexSort['direction']>> = {
  id: 'desc',
  created: 'desc',
  modified: 'desc',
  customer: 'asc',
  status: 'asc',
  payment: 'asc',
  items: 'desc',
  total: 'desc',
  country: 'asc',
  channel: 'asc',
};

/** The sorting after a column's header was pressed: the same column turns round, another begins its own way. */
export function sortAfterPress(current: IndexSort, field: IndexSortField): IndexSort {
  if (current.field !== field) return { field, direction: FIRST_DIRECTION[field] };
  return { field, direction: current.direction === 'asc' ? 'desc' : 'asc' };
}

export function ariaSortOf(current: IndexSort, field: IndexSortField): 'ascending' | 'descending' | 'none' {
  if (current.field !== field) return 'none';
  return current.direction === 'asc' ? 'ascending' : 'descending';
}

/** `total:desc`, as views keep a sorting. */
export function sortText({ field, direction }: IndexSort): string {
  return `${field}:${direction}`;
}
