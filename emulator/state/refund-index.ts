import { FIRST_ORDER_ID } from '../data/order-plan.ts';
import type { SeededOrders } from '../data/seeded-orders.ts';
import type { OrderBook } from './order-book.ts';
import type { Refund } from './refund-records.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** A refund and the order it belongs to. */
export interface PlacedRefund {
  readonly refund: Refund;
  readonly orderId: number;
}

/** Which order each refund of a store belongs to. Seeded ones are known by their rows, so that a million orders cost nothing. */
export class RefundIndex {
  readonly #orders: OrderBook;
  readonly #seededRows: readonly number[];
  /** Order ids by refund id, for those that were not seeded. */
  readonly #added = new Map<number, number>();

  /** The book must have filled its table from `seeded`. */
  constructor(seeded: SeededOrders, orders: OrderBook) {
    this.#orders = orders;
    this.#seededRows = seeded.refundedRows;
    orders.watch({
      saved: ({ before, after, changed }) => {
        if (before === null || !changed.has('refunds')) return;
        const known = new Set(before.refunds.map((refund) => refund.id));
        for (const { id } of after.refunds) if (!known.has(id)) this.#added.set(id, after.head.id);
      },
      archived: () => undefined,
    });
  }

  get size(): number {
    return this.#seededRows.length + this.#added.size;
  }

  find(refundId: number): PlacedRefund | null {
    const orderId = this.#added.get(refundId) ?? FIRST_ORDER_ID + refundId - 1;
    const refund = this.#orders.find(orderId)?.refunds.find((each) => each.id === refundId);
    return refund === undefined ? null : { refund, orderId };
  }

  /** Refunds by id, from the `from`th up to but without the `to`th. */
  slice(from: number, to: number): PlacedRefund[] {
    const seeded = this.#seededRows.slice(from, to).map((row) => row + 1);
    const [low, high] = [from, to].map((index) => Math.max(index - this.#seededRows.length, 0));
    const added = [...this.#added.keys()].slice(low, high);
    return [...seeded, ...added].flatMap((refundId) => this.find(refundId) ?? []);
  }

  capture(): Restore {
    return captureMap(this.#added);
  }
}
