import { Hono } from 'hono';
import type { World } from '../world.ts';
import { shownLines, subtotalOf } from './cart.ts';
import { exampleShopper } from './example-shopper.ts';
import { shopPage } from './layout.ts';
import { addressPage } from './pages/address-page.ts';
import type { AddressValues } from './pages/address-page.ts';
import { confirmationPage } from './pages/confirmation-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { paymentPage } from './pages/payment-page.ts';
import { paymentWay } from './payment-ways.ts';
import { checkOut } from './place-shop-order.ts';
import { shippingOptions } from './shipping-options.ts';
import type { ShippingOption } from './shipping-options.ts';
import type { ShopOrder } from './shop-order.ts';
import type { Shop, ShopContext, ShopEnv } from './shop.ts';
import { readShopper } from './shopper.ts';

const PROBLEMS = {
  declined: 'The card was declined. Your order is kept: choose another way to pay.',
  'out-of-stock': 'Something in your cart is sold out, or there is a limit per order. Change your cart and try again.',
};

/** From the cart to the confirmation. */
export function checkoutRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();

  routes.get('/storefront/:storeHash/checkout', (c) => {
    const shop = c.get('shop');
    if (shop.visit.cart === null) return c.redirect(`${shop.path}/cart`, 303);
    const example = c.req.query('example') !== undefined;
    const values = example ? exampleShopper(shop.store.profile.countryIso2) : keptValues(shop);
    const content = addressPage(shop, values, new Map());
    return c.html(shopPage(world, shop, { title: 'Checkout', kind: 'checkout', content }));
  });

  routes.post('/storefront/:storeHash/checkout', async (c) => {
    const shop = c.get('shop');
    const form = await c.req.parseBody();
    const read = readShopper(form);
    if (read.ok) {
      shop.visit.shopper = read.shopper;
      return c.redirect(`${shop.path}/checkout/payment`, 303);
    }
    const values = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    const content = addressPage(shop, values, read.problems);
    return c.html(shopPage(world, shop, { title: 'Checkout', kind: 'checkout', content }), 422);
  });

  routes.get('/storefront/:storeHash/checkout/payment', (c) => paymentStep(world, c, null));

  routes.post('/storefront/:storeHash/checkout/order', async (c) => {
    const shop = c.get('shop');
    const order = orderOf(shop);
    if (order === null) return c.redirect(`${shop.path}/checkout`, 303);
    const form = await c.req.parseBody();
    const options = optionsFor(shop, order);
    const option = options.find(({ methodId }) => String(methodId) === form['shipping']) ?? null;
    const way = paymentWay(form['payment']);
    if (way === null || (option === null && options.length > 0))
      return paymentStep(world, c, 'Choose a delivery and a payment.');
    const result = checkOut(world, shop.store, shop.visit, { ...order, option }, way);
    if (result.outcome !== 'placed') return paymentStep(world, c, PROBLEMS[result.outcome]);
    return c.redirect(`${shop.path}/checkout/order-confirmation/${result.orderId}`, 303);
  });

  routes.get('/storefront/:storeHash/checkout/order-confirmation/:orderId', (c) => {
    const shop = c.get('shop');
    const { placedOrderId } = shop.visit;
    const order = placedOrderId === null ? null : shop.store.orders.find(placedOrderId);
    if (order === null || String(order.head.id) !== c.req.param('orderId')) {
      const content = notFoundPage(shop);
      return c.html(shopPage(world, shop, { title: 'Not found', kind: 'storefront', content }), 404);
    }
    const content = confirmationPage(shop, order);
    const context = new Map<string, string | number>([['checkout.order.id', order.head.id]]);
    return c.html(shopPage(world, shop, { title: 'Order confirmed', kind: 'order_confirmation', content, context }));
  });
  return routes;
}

function paymentStep(world: World, c: ShopContext, problem: string | null) {
  const shop = c.get('shop');
  const order = orderOf(shop);
  if (order === null) return c.redirect(`${shop.path}/checkout`, 303);
  const nowS = Math.floor(world.clock.nowMs() / 1000);
  const content = paymentPage(shop, order, optionsFor(shop, order), problem, nowS);
  const page = shopPage(world, shop, { title: 'Checkout', kind: 'checkout', content });
  return c.html(page, problem === null ? 200 : 422);
}

/** Null while there is no cart or no address. */
function orderOf({ store, visit }: Shop): Omit<ShopOrder, 'option'> | null {
  const { cart, shopper } = visit;
  const lines = shownLines(cart, store.products);
  return cart === null || shopper === null || lines.length === 0 ? null : { cart, shopper, lines };
}

function optionsFor({ store }: Shop, order: Omit<ShopOrder, 'option'>): ShippingOption[] {
  if (order.lines.every(({ product }) => product.type === 'digital')) return [];
  return shippingOptions(store.profile, order.shopper.address.country_iso2, subtotalOf(order.lines));
}

function keptValues({ visit }: Shop): AddressValues {
  if (visit.shopper === null) return {};
  const { form_fields: _, ...texts } = visit.shopper.address;
  return { ...texts, message: visit.shopper.message, opt_in: visit.shopper.optsIn ? 'yes' : '' };
}
