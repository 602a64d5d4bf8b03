import { Hono } from 'hono';
import type { CartRecord } from '../checkout/cart-records.ts';
import { saveCart } from '../checkout/save-cart.ts';
import type { World } from '../world.ts';
import { exampleShopper } from './example-shopper.ts';
import { shopPage } from './layout.ts';
import { addressPage } from './pages/address-page.ts';
import type { AddressValues } from './pages/address-page.ts';
import { paymentPage } from './pages/payment-page.ts';
import { paymentWay } from './payment-ways.ts';
import { checkOut } from './place-shop-order.ts';
import { deliveryChoices, hasAddresses, isSameCheckout, withDeliveries, withShopper } from './shop-checkout.ts';
import type { Shop, ShopContext, ShopEnv } from './shop.ts';
import { readShopper } from './shopper.ts';

const PROBLEMS = {
  declined: 'The card was declined. Your order is kept: choose another way to pay.',
  'out-of-stock': 'Something in your cart is sold out, or there is a limit per order. Change your cart and try again.',
};

/** From the cart to the order. */
export function checkoutRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();

  routes.get('/storefront/:storeHash/checkout', (c) => {
    const shop = c.get('shop');
    if (shop.cart === null) return c.redirect(`${shop.path}/cart`, 303);
    const example = c.req.query('example') !== undefined;
    const values = example ? exampleShopper(shop.store.profile.countryIso2) : keptValues(shop, shop.cart);
    const content = addressPage(shop, values, new Map());
    return c.html(shopPage(world, shop, { title: 'Checkout', kind: 'checkout', content }));
  });

  routes.post('/storefront/:storeHash/checkout', async (c) => {
    const shop = c.get('shop');
    const { cart, store, visit, path } = shop;
    if (cart === null) return c.redirect(`${path}/cart`, 303);
    const form = await c.req.parseBody();
    const read = readShopper(form);
    if (read.ok) {
      visit.shopper = read.shopper;
      const told = withShopper(store, cart, read.shopper);
      if (!isSameCheckout(cart, told)) saveCart(world, store, cart, told);
      return c.redirect(`${path}/checkout/payment`, 303);
    }
    const values = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    const content = addressPage(shop, values, read.problems);
    return c.html(shopPage(world, shop, { title: 'Checkout', kind: 'checkout', content }), 422);
  });

  routes.get('/storefront/:storeHash/checkout/payment', (c) => paymentStep(world, c, null));

  routes.post('/storefront/:storeHash/checkout/order', async (c) => {
    const { cart, store, visit, path } = c.get('shop');
    if (cart === null || cart.billing === null || !hasAddresses(store, cart))
      return c.redirect(`${path}/checkout`, 303);
    const form = await c.req.parseBody();
    const chosen = withDeliveries(cart, deliveryChoices(store, cart), form);
    const way = paymentWay(form['payment']);
    if (way === null || chosen === null) return paymentStep(world, c, 'Choose a delivery and a payment.');
    const kept = chosen === cart ? cart : saveCart(world, store, cart, chosen);
    if (kept === null) return c.redirect(`${path}/cart`, 303);
    const result = checkOut(world, store, visit, { cart: kept, billing: cart.billing }, way);
    if (result.outcome !== 'placed') return paymentStep(world, c, PROBLEMS[result.outcome]);
    return c.redirect(`${path}/checkout/order-confirmation/${result.orderId}`, 303);
  });
  return routes;
}

/** Shows the cart as it is by now: it may have changed since the page was asked for. */
function paymentStep(world: World, c: ShopContext, problem: string | null) {
  const shop = c.get('shop');
  const { store, visit, path } = shop;
  const cart = store.carts.find(visit.cartId, world.clock.nowMs());
  if (cart === null || !hasAddresses(store, cart)) return c.redirect(`${path}/checkout`, 303);
  const content = paymentPage(shop, cart, deliveryChoices(store, cart), problem);
  const page = shopPage(world, shop, { title: 'Checkout', kind: 'checkout', content });
  return c.html(page, problem === null ? 200 : 422);
}

/** What the cart already says, else what this shopper said last time. */
function keptValues({ visit }: Shop, cart: CartRecord): AddressValues {
  const { billing } = cart;
  if (billing !== null)
    return {
      email: billing.email,
      first_name: billing.first_name,
      last_name: billing.last_name,
      company: billing.company,
      street_1: billing.address1,
      street_2: billing.address2,
      city: billing.city,
      state: billing.state_or_province,
      zip: billing.postal_code,
      country_iso2: billing.country_code,
      phone: billing.phone,
      message: cart.customerMessage,
      opt_in: cart.optsIn ? 'yes' : '',
    };
  if (visit.shopper === null) return {};
  const { form_fields: _, ...texts } = visit.shopper.address;
  return { ...texts, opt_in: visit.shopper.optsIn ? 'yes' : '' };
}
