import { figuresOf } from '../rules/order-figures.ts';
import type { OrderParts } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { OrderDraft } from './order-draft.ts';
import { canBeHad, takeGoods } from './take-goods.ts';

/** The new order, or that its lines cannot be had: out of stock, or fewer or more than the product allows. */
export type Placement = { readonly ok: true; readonly order: OrderParts } | { readonly ok: false };

/**
 * Puts an order into a store, whoever asks for it: adds it up, takes its goods from the stock and tells subscribers. The one
 * way by which orders come to be. Checks nothing but the stock: what else an order must be, its caller has seen to.
 */
export function placeOrder(world: World, store: StoreState, draft: OrderDraft): Placement {
  if (!canBeHad(store, draft.lines)) return { ok: false };
  const order = store.orders.add((orderId) => completed(draft, orderId, Math.floor(world.clock.nowMs() / 1000)));
  takeGoods(world, store, draft.lines, order.head.id);
  return { ok: true, order };
}

function completed(draft: OrderDraft, orderId: number, nowS: number): OrderParts {
  const { head, overrides, ...parts } = draft;
  const counts = { items_total: 0, items_shipped: 0, order_is_digital: false, shipping_address_count: 0 };
  const figures = { ...figuresOf(head, draft.lines, draft.fees), ...overrides };
  return {
    ...parts,
    head: { ...head, ...figures, id: orderId, modified_s: nowS, shipped_s: 0, counts },
    messages: [],
    shipments: [],
    refunds: [],
  };
}
