import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { changedItem, withItem } from '../checkout/change-items.ts';
import { saveCart } from '../checkout/save-cart.ts';
import { couponOf } from '../data/coupons.ts';
import type { World } from '../world.ts';
import { chosenProduct, MOST_PIECES } from './chosen-product.ts';
import { shopPage } from './layout.ts';
import { cartPage } from './pages/cart-page.ts';
import { linkPage } from './pages/link-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { productPage } from './pages/product-page.ts';
import { hasAddresses } from './shop-checkout.ts';
import { SHOP_CHANNEL } from './shop.ts';
import type { Shop, ShopContext, ShopEnv } from './shop.ts';

/** Filling the cart, and taking over one that an app made. */
export function cartRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  const page = (
    c: ShopContext,
    title: string,
    content: ReturnType<typeof cartPage>,
    status: 200 | 404 | 410 | 422 = 200,
  ) => c.html(shopPage(world, c.get('shop'), { title, kind: 'storefront', content }), status);

  routes.get('/storefront/:storeHash/cart', (c) => page(c, 'Cart', cartPage(c.get('shop'), null)));

  routes.post('/storefront/:storeHash/cart', async (c) => {
    const shop = c.get('shop');
    const form = await c.req.parseBody();
    const product = shop.store.products.find(({ id }) => String(id) === form['product_id']);
    if (product === undefined) return page(c, 'Not found', notFoundPage(shop), 404);
    const choice = chosenProduct(product, form);
    if (!choice.ok) return page(c, product.name, productPage(shop, product, choice.problem), 422);
    const before = shop.cart ?? newCart(world, shop);
    const item = {
      kind: 'catalogue' as const,
      id: randomUUID(),
      ...choice.wanted,
      listPrice: null,
      name: null,
      discount: 0,
    };
    const filled = withItem(before, item);
    const items = filled.items.map((each) => (each.quantity > MOST_PIECES ? { ...each, quantity: MOST_PIECES } : each));
    shop.visit.cartId = saveCart(world, shop.store, shop.cart, { ...filled, items })?.id ?? null;
    return c.redirect(`${shop.path}/cart`, 303);
  });

  routes.post('/storefront/:storeHash/cart/lines/:lineId', async (c) => {
    const { cart, path, store } = c.get('shop');
    const form = await c.req.parseBody();
    const quantity = form['remove'] === 'yes' ? 0 : Number(form['quantity']);
    const item = cart?.items.find(({ id }) => id === c.req.param('lineId'));
    if (cart === null || item === undefined || !Number.isInteger(quantity)) return c.redirect(`${path}/cart`, 303);
    const changed = { ...item, quantity: Math.min(Math.max(quantity, 0), MOST_PIECES) };
    saveCart(world, store, cart, changedItem(cart, changed));
    return c.redirect(`${path}/cart`, 303);
  });

  routes.post('/storefront/:storeHash/cart/coupons', async (c) => {
    const shop = c.get('shop');
    const { cart, store, path } = shop;
    const form = await c.req.parseBody();
    if (cart === null) return c.redirect(`${path}/cart`, 303);
    if (typeof form['remove'] === 'string') {
      const couponCodes = cart.couponCodes.filter((code) => code !== form['remove']);
      saveCart(world, store, cart, { ...cart, couponCodes });
      return c.redirect(`${path}/cart`, 303);
    }
    const coupon = typeof form['code'] === 'string' ? couponOf(form['code'].trim()) : null;
    if (coupon === null || coupon.isExpired)
      return page(c, 'Cart', cartPage(shop, 'There is no such coupon, or it has expired.'), 422);
    if (!cart.couponCodes.includes(coupon.code)) {
      saveCart(world, store, cart, { ...cart, couponCodes: [...cart.couponCodes, coupon.code] });
      const about = { cartId: cart.id, channelId: cart.channelId };
      world.events.emit(store.profile.hash, { scope: 'store/cart/couponApplied', ...about, couponId: coupon.id });
    }
    return c.redirect(`${path}/cart`, 303);
  });

  routes.get('/storefront/:storeHash/cart.php', (c) => {
    const shop = c.get('shop');
    const { store, visit, path } = shop;
    const [id, token, action] = ['id', 'token', 'action'].map((name) => c.req.query(name) ?? '');
    const cart = store.carts.openLink(id ?? '', token ?? '', world.clock.nowMs());
    if (cart === null) return page(c, 'Link used', linkPage(shop), 410);
    visit.cartId = cart.id;
    const own = new URLSearchParams(
      Object.entries(c.req.query()).filter(([name]) => !['id', 'token', 'action', 'embedded'].includes(name)),
    ).toString();
    const query = own === '' ? '' : `?${own}`;
    if (action !== 'loadInCheckout') return c.redirect(`${path}/cart${query}`, 303);
    return c.redirect(`${path}/checkout${hasAddresses(store, cart) ? '/payment' : ''}${query}`, 303);
  });
  return routes;
}

function newCart(world: World, { store }: Shop) {
  const start = {
    origin: 'storefront' as const,
    customerId: 0,
    channelId: SHOP_CHANNEL,
    currencyCode: store.profile.currencies[0].code,
    locale: '',
  };
  return store.carts.blank(start, world.clock.nowMs());
}
