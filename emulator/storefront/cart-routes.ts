import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { changedItem, withItem } from '../checkout/change-items.ts';
import { saveCart } from '../checkout/save-cart.ts';
import type { World } from '../world.ts';
import { chosenProduct, MOST_PIECES } from './chosen-product.ts';
import { shopPage } from './layout.ts';
import { cartPage } from './pages/cart-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { productPage } from './pages/product-page.ts';
import { SHOP_CHANNEL } from './shop.ts';
import type { Shop, ShopContext, ShopEnv } from './shop.ts';

/** Filling the cart. */
export function cartRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  const page = (c: ShopContext, title: string, content: ReturnType<typeof cartPage>, status: 200 | 404 | 422 = 200) =>
    c.html(shopPage(world, c.get('shop'), { title, kind: 'storefront', content }), status);

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
