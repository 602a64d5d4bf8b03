import { FIRST_ORDER_ID } from '../data/order-plan.ts';
import type { SeededOrders } from '../data/seeded-orders.ts';
import { LiveOrders } from './live-orders.ts';
import type { NewIdKind } from './new-ids.ts';
import { OrderFinder } from './order-finder.ts';
import type { OrderListing } from './order-finder.ts';
import type { OrderFilter } from './order-query.ts';
import type { OrderCounts, OrderHead, OrderParts } from './order-records.ts';
import type { OrderTable } from './order-table.ts';
import type { OrderFacts } from './order-table.ts';
import { captureMap, captureSet } from './capture.ts';
import type { Restore } from './capture.ts';

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

/** With all that was asked of them some ten kilobytes each. */
const MOST_RECENT = 2_048;

/** A store's orders: computed from the seed until they are changed, then kept part by part. */
export class OrderBook {
  readonly #seeded: SeededOrders;
  readonly #table: OrderTable;
  readonly #live: LiveOrders;
  readonly #changed = new Map<number, Partial<OrderParts>>();
  readonly #archivedInBulk = new Set<number>();
  readonly #finder: OrderFinder;
  /** The same orders are looked at again and again: the newest, and those that are worked on. */
  readonly #recent = new Map<number, OrderParts>();
  readonly #given = new Map<NewIdKind, number>();
  readonly #rowsOfCart = new Map<string, readonly number[]>();
  readonly #watchers: OrderWatcher[] = [];

  constructor(seeded: SeededOrders) {
    this.#seeded = seeded;
    this.#table = seeded.fillTable();
    this.#live = new LiveOrders(this.#table);
    this.#finder = new OrderFinder(this.#table, this.#live, (row) => this.#partsOf(row).head);
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
    return this.#finder.page(listing).map((row) => this.#partsOf(row));
  }

  /** How many orders match, per status id. */
  countByStatus(filter: OrderFilter): Map<number, number> {
    return this.#finder.countByStatus(filter);
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
    this.#recent.delete(row);
    this.#live.whileChanging(row, () => this.#table.set(row, factsOf(head)));
    this.#finder.touch(row);
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
      this.#recent.delete(row);
      this.#finder.touch(row);
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

  /** The same object as long as the order stays as it is. */
  #partsOf(row: number): OrderParts {
    const known = this.#recent.get(row);
    if (known !== undefined) return known;
    if (this.#recent.size >= MOST_RECENT) this.#recent.clear();
    const parts = this.#madePartsOf(row);
    this.#recent.set(row, parts);
    return parts;
  }

  #madePartsOf(row: number): OrderParts {
    const changed = this.#changed.get(row);
    if (!this.#archivedInBulk.has(row)) return this.#seeded.partsOf(row, changed);
    const { head } = this.#seeded.partsOf(row, changed);
    const archived = { ...head, is_deleted: true, modified_s: this.#table.modifiedS[row] ?? head.modified_s };
    return this.#seeded.partsOf(row, { ...changed, head: archived });
  }

  /** Watchers are not told: nothing happens in the store, it is another time there. */
  capture(): Restore {
    const maps = [captureMap(this.#changed), captureMap(this.#given), captureMap(this.#rowsOfCart)];
    const parts = [...maps, captureSet(this.#archivedInBulk), this.#table.capture(), this.#live.capture()];
    return () => {
      for (const putBack of parts) putBack();
      this.#finder.forget();
      this.#recent.clear();
    };
  }
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
