import type { CartRecord, CheckoutAddress } from '../checkout/cart-records.ts';
import { draftOfCheckout } from '../checkout/order-draft.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import { placeOrder } from '../orders/place-order.ts';
import { chargedTransaction } from '../payments/charge-transaction.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { PaymentWay } from './payment-ways.ts';
import type { Visit } from './shop-sessions.ts';

/** How sending off an order ended. */
export type Checkout =
  { readonly outcome: 'placed'; readonly orderId: number } | { readonly outcome: 'declined' | 'out-of-stock' };

/** A cart that is ready to be sent off. */
export interface ReadyCart {
  readonly cart: CartRecord;
  readonly billing: CheckoutAddress;
}

/**
 * Sends an order off and pays for it. The order exists from the first try on, Incomplete; a declined payment leaves it so,
 * and the next try pays for the same one. Paid (or to be paid later), the cart becomes it and is gone.
 */
export function checkOut(world: World, store: StoreState, visit: Visit, ready: ReadyCart, way: PaymentWay): Checkout {
  const nowMs = world.clock.nowMs();
  const nowS = Math.floor(nowMs / 1000);
  const present = unpaidOrder(store, ready.cart) ?? placed(world, store, ready, nowS);
  if (present === null) return { outcome: 'out-of-stock' };
  const orderId = present.head.id;
  store.orders.save(orderId, paidParts(store, present, way, nowS));
  if (way.result === 'declined') return { outcome: 'declined' };
  Object.assign(visit, { cartId: null, placedOrderId: orderId, placedMs: nowMs });
  confirmOrder(world, store, present.head);
  return { outcome: 'placed', orderId };
}

function placed(world: World, store: StoreState, { cart, billing }: ReadyCart, nowS: number): OrderParts | null {
  const placement = placeOrder(world, store, draftOfCheckout(store, cart, billing, nowS));
  if (!placement.ok) return null;
  store.carts.noteOrder(cart, placement.order.head.id);
  return placement.order;
}

/** The order of an earlier try, as long as the cart has not changed since. */
function unpaidOrder(store: StoreState, { order, version }: CartRecord): OrderParts | null {
  if (order === null || order.version !== version) return null;
  const parts = store.orders.find(order.id);
  return parts?.head.status_id === 0 ? parts : null;
}

function paidParts(store: StoreState, order: OrderParts, way: PaymentWay, nowS: number): Partial<OrderParts> {
  const digital = order.head.counts.order_is_digital;
  const head: OrderHead = {
    ...order.head,
    modified_s: nowS,
    status_id: way.result === 'paid' && digital ? 10 : way.statusId,
    payment_method: way.method,
    payment_status: way.result === 'paid' ? 'captured' : way.result === 'declined' ? 'declined' : '',
  };
  if (way.result === 'later') return { head };
  const id = store.orders.nextId('transaction');
  const event = chargedTransaction(order.head, {
    id,
    gatewayId: `test_${order.head.id}_${id}`,
    event: 'purchase',
    status: way.result === 'paid' ? 'ok' : 'error',
    amount: order.head.total_inc_tax,
    createdS: nowS,
    gateway: way.gateway,
    methodId: `${way.gateway}.card`,
    method: 'credit_card',
    card: {
      card_type: 'visa',
      card_iin: '411111',
      card_last4: way.result === 'paid' ? '1111' : '0002',
      card_expiry_month: 12,
      card_expiry_year: 2031,
    },
    token: null,
  });
  return { head, transactions: [...order.transactions, event] };
}
