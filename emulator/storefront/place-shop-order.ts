import { placeOrder } from '../orders/place-order.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';
import type { Transaction } from '../state/payment-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { PaymentWay } from './payment-ways.ts';
import { shopDraft } from './shop-order.ts';
import type { ShopOrder } from './shop-order.ts';
import type { Visit } from './shop-sessions.ts';

/** How sending off an order ended. */
export type Checkout =
  { readonly outcome: 'placed'; readonly orderId: number } | { readonly outcome: 'declined' | 'out-of-stock' };

/**
 * Sends an order off and pays for it. The order exists from the first try on, Incomplete; a declined payment leaves it so,
 * and the next try pays for the same one. Paid (or to be paid later), the cart becomes it and is gone.
 */
export function checkOut(world: World, store: StoreState, visit: Visit, order: ShopOrder, way: PaymentWay): Checkout {
  const nowMs = world.clock.nowMs();
  const present = unpaidOrder(store, visit, order) ?? placed(world, store, order, Math.floor(nowMs / 1000));
  if (present === null) return { outcome: 'out-of-stock' };
  const orderId = present.head.id;
  visit.unpaidOrderId = orderId;
  const declined = way.result === 'declined';
  store.orders.save(orderId, paidParts(store, present, way, Math.floor(nowMs / 1000)));
  if (declined) return { outcome: 'declined' };
  Object.assign(visit, { cart: null, unpaidOrderId: null, placedOrderId: orderId, placedMs: nowMs });
  const { hash } = store.profile;
  const { channel_id: channelId } = present.head;
  world.events.emit(hash, { scope: 'store/cart/converted', cartId: order.cart.id, channelId, orderId });
  world.mail.record({
    storeHash: hash,
    to: order.shopper.address.email,
    subject: `Your order #${orderId} at ${store.profile.name}`,
    cause: 'order placed',
    orderId,
  });
  return { outcome: 'placed', orderId };
}

function placed(world: World, store: StoreState, order: ShopOrder, nowS: number): OrderParts | null {
  const placement = placeOrder(world, store, shopDraft(store, order, nowS));
  return placement.ok ? placement.order : null;
}

/** The order of an earlier try, as long as it is still the same cart. */
function unpaidOrder(store: StoreState, visit: Visit, order: ShopOrder): OrderParts | null {
  const parts = visit.unpaidOrderId === null ? null : store.orders.find(visit.unpaidOrderId);
  return parts?.head.cart_id === order.cart.id && parts.head.status_id === 0 ? parts : null;
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
  const event = transactionOf(order, way, store.orders.nextId('transaction'), nowS);
  return { head, transactions: [...order.transactions, event] };
}

function transactionOf(order: OrderParts, way: PaymentWay, id: number, nowS: number): Transaction {
  return {
    id,
    event: 'purchase',
    method: 'credit_card',
    amount: order.head.total_inc_tax,
    currency: order.head.default_currency_code,
    gateway: way.gateway,
    gateway_transaction_id: `test_${order.head.id}_${id}`,
    status: way.result === 'paid' ? 'ok' : 'error',
    fraud_review: false,
    reference_transaction_id: null,
    created_s: nowS,
    payment_method_id: `${way.gateway}.card`,
    payment_instrument_token: null,
    credit_card: {
      card_type: 'visa',
      card_iin: '411111',
      card_last4: way.result === 'paid' ? '1111' : '0002',
      card_expiry_month: 12,
      card_expiry_year: 2031,
    },
    gift_certificate: null,
    store_credit: null,
    offline: null,
    custom: null,
  };
}
