import type { LiveOrders } from './live-orders.ts';
import { isWholeStore, spanOf, testOf } from './order-query.ts';
import type { OrderFilter, SortField } from './order-query.ts';
import type { OrderHead } from './order-records.ts';
import type { OrderTable } from './order-table.ts';
import { SortedRows } from './sorted-rows.ts';
import type { Places } from './sorted-rows.ts';

type ColumnSort = Exclude<SortField, 'id'>;

/** Which page of which orders, in which order. */
export interface OrderListing {
  readonly filter: OrderFilter;
  readonly sort: SortField;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** Rows that are looked at together while something is looked for in the order of a column. */
const STRIDE = 512;
/** Up to this share of all rows, those of a span of dates are taken out and put in the order of ids, instead of trying all. */
const NARROW = 1 / 16;
const DATES = ['date_modified', 'date_created'] as const;

/** Finds rows of a store's orders by its columns. */
export class OrderFinder {
  readonly #table: OrderTable;
  readonly #live: LiveOrders;
  readonly #headOf: (row: number) => OrderHead;
  /** Of the orders that are not archived: nobody pages through the others. */
  readonly #sorts: Readonly<Record<ColumnSort, SortedRows>>;

  constructor(table: OrderTable, live: LiveOrders, headOf: (row: number) => OrderHead) {
    this.#table = table;
    this.#live = live;
    this.#headOf = headOf;
    const sorted = (column: ColumnSort) => new SortedRows(keyOf(table, column), (row) => table.archived[row] === 0);
    this.#sorts = {
      customer_id: sorted('customer_id'),
      date_created: sorted('date_created'),
      date_modified: sorted('date_modified'),
      status_id: sorted('status_id'),
      channel_id: sorted('channel_id'),
      external_id: sorted('external_id'),
    };
  }

  /** The row is new, or its columns have changed. */
  touch(row: number): void {
    for (const sort of Object.values(this.#sorts)) sort.touch(row);
  }

  /** Columns have changed all over. */
  forget(): void {
    for (const sort of Object.values(this.#sorts)) sort.forget();
  }

  /** The rows of one page. */
  page(listing: OrderListing): number[] {
    const { filter, sort, descending, limit } = listing;
    const offset = (listing.page - 1) * limit;
    if (filter.archived === true) return this.#archivedPage(listing, offset);
    if (sort === 'id') return this.#pageById(listing, offset);
    const { span, rest } = spanOf(filter, sort);
    const places = this.#sorts[sort].placesOf(this.#table.length, span);
    if (isWholeStore(rest)) return this.#rowsAt(sort, cut(places, offset, limit, descending), descending);
    const [rows, take] = taking(offset, limit);
    this.#walk(sort, places, descending, filter, take);
    return rows;
  }

  /** How many orders match, per status id. */
  countByStatus(filter: OrderFilter): Map<number, number> {
    if (isWholeStore(filter)) return this.#live.countByStatus();
    const counts = new Map<number, number>();
    this.#scan(filter, false, (row) => {
      const statusId = this.#table.statusId[row] ?? 0;
      counts.set(statusId, (counts.get(statusId) ?? 0) + 1);
      return true;
    });
    return counts;
  }

  /** Offset paging over all orders jumps to its place instead of walking there. */
  #pageById({ filter, descending, limit }: OrderListing, offset: number): number[] {
    if (isWholeStore(filter)) {
      const live = this.#live.rows();
      const { from, to } = cut({ from: 0, to: live.length }, offset, limit, descending);
      const rows = [...live.subarray(from, to)];
      return descending ? rows.toReversed() : rows;
    }
    const [rows, take] = taking(offset, limit);
    this.#scan(filter, descending, take);
    return rows;
  }

  /** There are few: all of them are put in order. */
  #archivedPage({ filter, sort, descending, limit }: OrderListing, offset: number): number[] {
    const [rows, take] = taking(0, Infinity);
    this.#scan(filter, false, take);
    const keyOfRow = sort === 'id' ? (row: number) => row : keyOf(this.#table, sort);
    const sorted = rows.toSorted((a, b) => keyOfRow(a) - keyOfRow(b) || a - b);
    return (descending ? sorted.toReversed() : sorted).slice(offset, offset + limit);
  }

  #rowsAt(sort: ColumnSort, places: Places, descending: boolean): number[] {
    const rows = this.#sorts[sort].rowsAt(places);
    return descending ? rows.toReversed() : rows;
  }

  /** Matching rows in the order of a column, until `visit` answers false. */
  #walk(sort: ColumnSort, places: Places, descending: boolean, filter: OrderFilter, visit: Visit): void {
    const test = this.#sureTest(filter);
    for (let done = 0; done < places.to - places.from; done += STRIDE) {
      for (const row of this.#rowsAt(sort, cut(places, done, STRIDE, descending), descending))
        if (test(row) && !visit(row)) return;
    }
  }

  /** Matching rows by id, until `visit` answers false. */
  #scan(filter: OrderFilter, descending: boolean, visit: Visit): void {
    const test = this.#sureTest(filter);
    const few = this.#fewByDate(filter);
    if (few !== null) {
      for (const row of descending ? few.toReversed() : few) if (test(row) && !visit(row)) return;
      return;
    }
    const low = Math.max(filter.minRow ?? 0, 0);
    const high = Math.min(filter.maxRow ?? Infinity, this.#table.length - 1);
    if (descending) {
      for (let row = high; row >= low; row--) if (test(row) && !visit(row)) return;
    } else {
      for (let row = low; row <= high; row++) if (test(row) && !visit(row)) return;
    }
  }

  /** By id, the rows within a filter's dates; null when it has none, or so many that looking at all rows is as quick. */
  #fewByDate(filter: OrderFilter): Uint32Array | null {
    if (filter.archived === true) return null;
    for (const sort of DATES) {
      const { span } = spanOf(filter, sort);
      if (span.low === undefined && span.high === undefined) continue;
      const places = this.#sorts[sort].placesOf(this.#table.length, span);
      if (places.to - places.from <= this.#table.length * NARROW)
        return Uint32Array.from(this.#sorts[sort].rowsAt(places)).sort();
    }
    return null;
  }

  /** The filter's test, with texts compared in full and ids held to their range. */
  #sureTest(filter: OrderFilter): (row: number) => boolean {
    const { test, exact } = testOf(this.#table, filter);
    const low = filter.minRow ?? 0;
    const high = filter.maxRow ?? Infinity;
    if (exact) return (row) => row >= low && row <= high && test(row);
    return (row) => row >= low && row <= high && test(row) && sameTexts(this.#headOf(row), filter);
  }
}

type Visit = (row: number) => boolean;

/** Rows that a visitor leaves behind: `limit` of them after the first `offset`. */
function taking(offset: number, limit: number): [number[], Visit] {
  const rows: number[] = [];
  let seen = 0;
  const take = (row: number): boolean => {
    if (seen++ >= offset) rows.push(row);
    return rows.length < limit;
  };
  return [rows, take];
}

/** The places of a page, counted from one end of a span or from the other. */
function cut({ from, to }: Places, offset: number, limit: number, descending: boolean): Places {
  if (descending) {
    const end = Math.max(to - offset, from);
    return { from: Math.max(end - limit, from), to: end };
  }
  const start = Math.min(from + offset, to);
  return { from: start, to: Math.min(start + limit, to) };
}

function keyOf(table: OrderTable, sort: ColumnSort): (row: number) => number {
  switch (sort) {
    case 'customer_id':
      return (row) => table.customerId[row] ?? 0;
    case 'date_created':
      return (row) => table.createdS[row] ?? 0;
    case 'date_modified':
      return (row) => table.modifiedS[row] ?? 0;
    case 'status_id':
      return (row) => table.statusId[row] ?? 0;
    case 'channel_id':
      return (row) => table.channelIdOf(row);
    case 'external_id':
      return (row) => table.externalIdKey[row] ?? 0;
  }
}

function sameTexts(head: OrderHead, filter: OrderFilter): boolean {
  return (
    (filter.email === undefined || head.billing_address.email.toLowerCase() === filter.email.toLowerCase()) &&
    (filter.externalOrderId === undefined || head.external_order_id === filter.externalOrderId)
  );
}
