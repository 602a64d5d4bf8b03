import { FIRST_ORDER_ID } from '../data/order-plan.ts';
import type { SeededOrders } from '../data/seeded-orders.ts';
import { LiveOrders } from './live-orders.ts';
import type { NewIdKind } from './new-ids.ts';
import { testOf } from './order-query.ts';
import type { OrderFilter, SortField } from './order-query.ts';
import type { OrderCounts, OrderHead, OrderParts } from './order-records.ts';
import type { OrderTable } from './order-table.ts';
import type { OrderFacts } from './order-table.ts';
import { SortedRows } from './sorted-rows.ts';
import { captureMap, captureSet } from './capture.ts';
import type { Restore } from './capture.ts';

/** Which page of which orders, in which order. */
export interface OrderListing {
  readonly filter: OrderFilter;
  readonly sort: SortField;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** What became of an order. `before` is null when it is new; `changed` names the parts that were replaced. */
export interface OrderSave {
  readonly before: OrderParts | null;
  readonly after: OrderParts;
  readonly changed: ReadonlySet<keyof OrderParts>;
}

/** Who is told of every change of the orders. */
export interface OrderWatcher {
  saved(save: OrderSave): void;
  archived(orderId: number, channelId: number): void;
}

/** A store's orders: computed from the seed until they are changed, then kept part by part. */
export class OrderBook {
  readonly #seeded: SeededOrders;
  readonly #table: OrderTable;
  readonly #live: LiveOrders;
  readonly #changed = new Map<number, Partial<OrderParts>>();
  readonly #archivedInBulk = new Set<number>();
  readonly #sorts: Readonly<Record<Exclude<SortField, 'id'>, SortedRows>>;
  readonly #given = new Map<NewIdKind, number>();
  readonly #rowsOfCart = new Map<string, readonly number[]>();
  readonly #watchers: OrderWatcher[] = [];

  constructor(seeded: SeededOrders) {
    this.#seeded = seeded;
    this.#table = seeded.fillTable();
    const table = this.#table;
    this.#live = new LiveOrders(table);
    this.#sorts = {
      customer_id: new SortedRows((row) => table.customerId[row] ?? 0),
      date_created: new SortedRows((row) => table.createdS[row] ?? 0),
      date_modified: new SortedRows((row) => table.modifiedS[row] ?? 0),
      status_id: new SortedRows((row) => table.statusId[row] ?? 0),
      channel_id: new SortedRows((row) => table.channelIdOf(row)),
      external_id: new SortedRows((row) => table.externalIdKey[row] ?? 0),
    };
  }

  /** Orders in the store, archived ones included. */
  get size(): number {
    return this.#table.length;
  }

  /** An order with all its parts, each made when it is looked at. Null when there is none with this id. */
  find(orderId: number): OrderParts | null {
    const row = orderId - FIRST_ORDER_ID;
    if (!Number.isInteger(row) || row < 0 || row >= this.#table.length) return null;
    return this.#partsOf(row);
  }

  /** Orders of one page. */
  list(listing: OrderListing): OrderParts[] {
    return this.#rowsOf(listing).map((row) => this.#partsOf(row));
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

  /** Tells of every order that is added, saved or archived from now on. */
  watch(watcher: OrderWatcher): void {
    this.#watchers.push(watcher);
  }

  /** Adds an order under the next free id; `make` gets that id and answers all of its parts. */
  add(make: (orderId: number) => OrderParts): OrderParts {
    const row = this.#table.length;
    const parts = make(row + FIRST_ORDER_ID);
    const { cart_id: cartId } = parts.head;
    if (cartId !== null) this.#rowsOfCart.set(cartId, [...(this.#rowsOfCart.get(cartId) ?? []), row]);
    this.#keep(row, parts, parts);
    const after = this.#partsOf(row);
    for (const watcher of this.#watchers) watcher.saved({ before: null, after, changed: new Set() });
    return after;
  }

  /** Replaces parts of an order and keeps its counts and the columns in step. */
  save(orderId: number, changes: Partial<OrderParts>): void {
    const row = orderId - FIRST_ORDER_ID;
    const before = this.#partsOf(row);
    const earlier = this.#changed.get(row);
    const parts = this.#seeded.partsOf(row, { ...earlier, head: before.head, ...changes });
    this.#keep(row, parts, { ...earlier, ...changes });
    const changed = new Set(Object.keys(changes) as (keyof OrderParts)[]);
    for (const watcher of this.#watchers) watcher.saved({ before, after: this.#partsOf(row), changed });
  }

  #keep(row: number, parts: OrderParts, changes: Partial<OrderParts>): void {
    const head = { ...parts.head, counts: countsOf(parts) };
    this.#changed.set(row, { ...changes, head });
    this.#archivedInBulk.delete(row);
    this.#live.whileChanging(row, () => this.#table.set(row, factsOf(head)));
    for (const sort of Object.values(this.#sorts)) sort.touch(row);
  }

  /** Archives up to `limit` orders that are not, oldest first. A million heads are not kept for it: the columns tell. */
  archiveAll(limit: number, nowS: number): void {
    const live = this.#live.rows();
    for (const row of live.subarray(0, Math.min(limit, live.length))) {
      this.#live.whileChanging(row, () => {
        this.#table.archived[row] = 1;
        this.#table.modifiedS[row] = nowS;
      });
      this.#archivedInBulk.add(row);
      for (const sort of Object.values(this.#sorts)) sort.touch(row);
      for (const watcher of this.#watchers) watcher.archived(row + FIRST_ORDER_ID, this.#table.channelIdOf(row));
    }
  }

  /** The rows of the orders that a cart became: as many as were made of its checkout. */
  cartRows(cartId: string): ReadonlySet<number> {
    const rows = this.#rowsOfCart.get(cartId) ?? [this.#seeded.rowOfCart(cartId)];
    const isOfCart = (row: number) =>
      row >= 0 && row < this.#table.length && this.#partsOf(row).head.cart_id === cartId;
    return new Set(rows.filter(isOfCart));
  }

  /** A number above every seeded id of a kind of sub-resource, and above those given out so far. */
  nextId(kind: NewIdKind): number {
    const next = (this.#given.get(kind) ?? this.#seeded.highestId(kind)) + 1;
    this.#given.set(kind, next);
    return next;
  }

  #partsOf(row: number): OrderParts {
    const changed = this.#changed.get(row);
    if (!this.#archivedInBulk.has(row)) return this.#seeded.partsOf(row, changed);
    const { head } = this.#seeded.partsOf(row, changed);
    const archived = { ...head, is_deleted: true, modified_s: this.#table.modifiedS[row] ?? head.modified_s };
    return this.#seeded.partsOf(row, { ...changed, head: archived });
  }

  #rowsOf(listing: OrderListing): number[] {
    const { filter, sort, descending, limit } = listing;
    const offset = (listing.page - 1) * limit;
    if (sort === 'id' && isWholeStore(filter)) return this.#pageOfAll(offset, limit, descending);
    const rows: number[] = [];
    let seen = 0;
    const take = (row: number): boolean => {
      if (seen++ >= offset) rows.push(row);
      return rows.length < limit;
    };
    if (sort === 'id') this.#scan(filter, descending, take);
    else {
      const { test } = this.#sure(filter);
      this.#sorts[sort].walk(this.#table.length, descending, (row) => !test(row) || take(row));
    }
    return rows;
  }

  /** Offset paging over all orders jumps to its place instead of walking there. */
  #pageOfAll(offset: number, limit: number, descending: boolean): number[] {
    const live = this.#live.rows();
    if (!descending) return [...live.subarray(offset, offset + limit)];
    const end = Math.max(live.length - offset, 0);
    return [...live.subarray(Math.max(end - limit, 0), end)].toReversed();
  }

  #scan(filter: OrderFilter, descending: boolean, visit: (row: number) => boolean): void {
    const { test } = this.#sure(filter);
    const low = Math.max(filter.minRow ?? 0, 0);
    const high = Math.min(filter.maxRow ?? Infinity, this.#table.length - 1);
    if (descending) {
      for (let row = high; row >= low; row--) if (test(row) && !visit(row)) return;
    } else {
      for (let row = low; row <= high; row++) if (test(row) && !visit(row)) return;
    }
  }

  /** The filter's test, with texts compared in full and ids held to their range. */
  #sure(filter: OrderFilter): { test: (row: number) => boolean } {
    const { test, exact } = testOf(this.#table, filter);
    const low = filter.minRow ?? 0;
    const high = filter.maxRow ?? Infinity;
    const inRange = (row: number) => row >= low && row <= high;
    if (exact) return { test: (row) => inRange(row) && test(row) };
    return { test: (row) => inRange(row) && test(row) && sameTexts(this.#partsOf(row).head, filter) };
  }

  /** Watchers are not told: nothing happens in the store, it is another time there. */
  capture(): Restore {
    const maps = [captureMap(this.#changed), captureMap(this.#given), captureMap(this.#rowsOfCart)];
    const parts = [...maps, captureSet(this.#archivedInBulk), this.#table.capture(), this.#live.capture()];
    return () => {
      for (const putBack of parts) putBack();
      for (const sort of Object.values(this.#sorts)) sort.forget();
    };
  }
}

function isWholeStore(filter: OrderFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value === false);
}

function sameTexts(head: OrderHead, filter: OrderFilter): boolean {
  return (
    (filter.email === undefined || head.billing_address.email.toLowerCase() === filter.email.toLowerCase()) &&
    (filter.externalOrderId === undefined || head.external_order_id === filter.externalOrderId)
  );
}

function countsOf(parts: OrderParts): OrderCounts {
  return {
    items_total: parts.lines.reduce((sum, line) => sum + line.quantity, 0),
    items_shipped: parts.lines.reduce((sum, line) => sum + line.quantity_shipped, 0),
    order_is_digital: parts.lines.length > 0 && parts.lines.every((line) => line.type !== 'physical'),
    shipping_address_count: parts.addresses.length,
  };
}

function factsOf(head: OrderHead): OrderFacts {
  return {
    customerId: head.customer_id,
    statusId: head.status_id,
    createdS: head.created_s,
    modifiedS: head.modified_s,
    channelId: head.channel_id,
    totalInc: head.total_inc_tax,
    paymentMethod: head.payment_method,
    email: head.billing_address.email,
    externalOrderId: head.external_order_id,
    externalId: head.external_id,
    archived: head.is_deleted,
  };
}
