import { Hono } from 'hono';
import type { OrderParts } from '../state/order-records.ts';
import type { World } from '../world.ts';
import { shopPage } from './layout.ts';
import { confirmationPage } from './pages/confirmation-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import type { ShopContext, ShopEnv } from './shop.ts';

/** The page after the order: for the session that placed it, or for whoever has the checkout's token. */
export function confirmationRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();

  routes.get('/storefront/:storeHash/checkout/order-confirmation/:orderId', (c) => {
    const { visit, store } = c.get('shop');
    const order = visit.placedOrderId === null ? null : store.orders.find(visit.placedOrderId);
    return order !== null && String(order.head.id) === c.req.param('orderId')
      ? confirmed(world, c, order)
      : missing(world, c);
  });

  routes.get('/storefront/:storeHash/order-confirmation/:orderId', (c) => {
    const { visit, store } = c.get('shop');
    const order = store.orders.find(Number(c.req.param('orderId')));
    const nowMs = world.clock.nowMs();
    const cartId = order?.head.cart_id ?? null;
    if (order === null || cartId === null || !store.carts.spendToken(cartId, c.req.query('t') ?? '', nowMs))
      return missing(world, c);
    Object.assign(visit, { placedOrderId: order.head.id, placedMs: nowMs });
    return confirmed(world, c, order);
  });
  return routes;
}

function confirmed(world: World, c: ShopContext, order: OrderParts) {
  const shop = c.get('shop');
  const content = confirmationPage(shop, order);
  const context = new Map<string, string | number>([['checkout.order.id', order.head.id]]);
  return c.html(shopPage(world, shop, { title: 'Order confirmed', kind: 'order_confirmation', content, context }));
}

function missing(world: World, c: ShopContext) {
  const shop = c.get('shop');
  return c.html(shopPage(world, shop, { title: 'Not found', kind: 'storefront', content: notFoundPage(shop) }), 404);
}
