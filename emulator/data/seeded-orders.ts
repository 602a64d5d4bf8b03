import type { NewIdKind } from '../state/new-ids.ts';
import type { OrderParts } from '../state/order-records.ts';
import { OrderTable } from '../state/order-table.ts';
import type { OrderPlan, OrderPlanner } from './order-plan.ts';
import { mix } from './random.ts';
import { addressesOf, pickupsOf, shipmentsOf } from './seeded-delivery.ts';
import { headOf, marksOf } from './seeded-head.ts';
import {
  ADDRESSES_PER_ORDER,
  MESSAGES_PER_ORDER,
  REFUND_PAYMENTS_PER_ORDER,
  rowOfUuid,
  SHIPMENTS_PER_ORDER,
  TRANSACTIONS_PER_ORDER,
} from './seeded-ids.ts';
import { linesOf } from './seeded-lines.ts';
import { couponsOf, feesOf, transactionsOf } from './seeded-money.ts';
import { refundsOf } from './seeded-refunds.ts';
import { messagesOf } from './seeded-texts.ts';

/** All orders of a store as the seed has them. Nothing is kept but a few columns; parts are made when looked at. */
export class SeededOrders {
  readonly planner: OrderPlanner;
  readonly seed: number;
  /** Id of the first line of each order; one more entry than there are orders. */
  readonly #firstLineIds: Uint32Array;
  readonly #refundedRows: number[] = [];

  constructor(planner: OrderPlanner, seed: number) {
    this.planner = planner;
    this.seed = mix(seed, planner.profile.storeId);
    this.#firstLineIds = new Uint32Array(planner.count + 1);
  }

  /** The columns that lists are made from. Plans every order once: about 5 microseconds each. */
  fillTable(): OrderTable {
    const { planner } = this;
    const table = new OrderTable(planner.count);
    let lineId = 1;
    for (let row = 0; row < planner.count; row++) {
      const plan = planner.plan(row);
      const marks = marksOf(plan, planner.profile, this.seed);
      this.#firstLineIds[row] = lineId;
      lineId += plan.lines.length;
      if (plan.fate.refunded !== 'none') this.#refundedRows.push(row);
      table.set(row, {
        customerId: plan.person.customerId,
        statusId: plan.fate.statusId,
        createdS: plan.createdS,
        modifiedS: plan.modifiedS,
        channelId: marks.channelId,
        totalInc: plan.totals.total_inc_tax,
        paymentMethod: plan.origin.way.name,
        email: plan.person.email,
        externalOrderId: marks.externalOrderId,
        externalId: marks.externalId,
        archived: plan.archived,
      });
    }
    this.#firstLineIds[planner.count] = lineId;
    return table;
  }

  /** An order's parts: the changed ones as they were saved, the others from the seed. */
  partsOf(row: number, changed: Partial<OrderParts> | undefined): OrderParts {
    return new LazyParts(this, row, changed ?? {});
  }

  plan(row: number): OrderPlan {
    return this.planner.plan(row);
  }

  firstLineId(row: number): number {
    return this.#firstLineIds[row] ?? 0;
  }

  /** Rows of the orders that have a refund, by row. Known once the table is filled. */
  get refundedRows(): readonly number[] {
    return this.#refundedRows;
  }

  rowOfCart(cartId: string): number {
    return rowOfUuid(this.seed, cartId);
  }

  highestId(kind: NewIdKind): number {
    const { count } = this.planner;
    const lines = this.firstLineId(count);
    switch (kind) {
      case 'line':
        return lines;
      case 'option':
        return lines * 4;
      case 'address':
        return count * ADDRESSES_PER_ORDER;
      case 'shipment':
        return count * SHIPMENTS_PER_ORDER;
      case 'transaction':
        return count * TRANSACTIONS_PER_ORDER;
      case 'fee':
      case 'pickup':
      case 'coupon':
      case 'refund':
        return count;
      case 'refund_payment':
        return count * REFUND_PAYMENTS_PER_ORDER;
      case 'message':
        return count * MESSAGES_PER_ORDER;
    }
  }
}

/** Parts of one order, each made at most once per look. */
class LazyParts implements OrderParts {
  readonly #source: SeededOrders;
  readonly #row: number;
  readonly #known: Partial<OrderParts>;
  #plan: OrderPlan | null = null;

  constructor(source: SeededOrders, row: number, changed: Partial<OrderParts>) {
    this.#source = source;
    this.#row = row;
    this.#known = { ...changed };
  }

  get head(): OrderParts['head'] {
    return this.#part('head', (plan, source) => headOf(plan, source.planner.profile, source.seed));
  }

  get lines(): OrderParts['lines'] {
    return this.#part('lines', (plan, source) => linesOf(plan, source.seed, source.firstLineId(plan.row)));
  }

  get addresses(): OrderParts['addresses'] {
    return this.#part('addresses', (plan, source) =>
      addressesOf(plan, source.planner.profile, source.planner.people, source.seed),
    );
  }

  get pickups(): OrderParts['pickups'] {
    return this.#part('pickups', (plan) => pickupsOf(plan));
  }

  get coupons(): OrderParts['coupons'] {
    return this.#part('coupons', (plan) => couponsOf(plan));
  }

  get messages(): OrderParts['messages'] {
    return this.#part('messages', (plan, source) => messagesOf(plan, source.seed));
  }

  get shipments(): OrderParts['shipments'] {
    return this.#part('shipments', (plan, source) => shipmentsOf(plan, source.seed, source.firstLineId(plan.row)));
  }

  get fees(): OrderParts['fees'] {
    return this.#part('fees', (plan) => feesOf(plan));
  }

  get transactions(): OrderParts['transactions'] {
    return this.#part('transactions', (plan, source) => transactionsOf(plan, source.seed));
  }

  get refunds(): OrderParts['refunds'] {
    return this.#part('refunds', (plan, source) => refundsOf(plan, source.seed, source.firstLineId(plan.row)));
  }

  #part<K extends keyof OrderParts>(
    name: K,
    make: (plan: OrderPlan, source: SeededOrders) => OrderParts[K],
  ): OrderParts[K] {
    const known = this.#known[name];
    if (known !== undefined) return known;
    this.#plan ??= this.#source.plan(this.#row);
    const made = make(this.#plan, this.#source);
    this.#known[name] = made;
    return made;
  }
}
