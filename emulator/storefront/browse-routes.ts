import { Hono } from 'hono';
import type { World } from '../world.ts';
import { withLine, withQuantity } from './cart.ts';
import { tellCart } from './cart-events.ts';
import { chosenProduct } from './chosen-product.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { cartPage } from './pages/cart-page.ts';
import { listPage, readListQuery } from './pages/list-page.ts';
import { productPage } from './pages/product-page.ts';
import { shopPage } from './layout.ts';
import type { ShopContext, ShopEnv } from './shop.ts';

/** Looking around and filling the cart. */
export function browseRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  const page = (c: ShopContext, title: string, content: ReturnType<typeof listPage>, status: 200 | 404 | 422 = 200) =>
    c.html(shopPage(world, c.get('shop'), { title, kind: 'storefront', content }), status);

  routes.get('/storefront/:storeHash', (c) => {
    const query = readListQuery(c.req.query());
    return page(c, 'Shop', listPage(c.get('shop'), query));
  });

  routes.get('/storefront/:storeHash/products/:productId', (c) => {
    const shop = c.get('shop');
    const product = shop.store.products.find(({ id }) => String(id) === c.req.param('productId'));
    if (product === undefined) return page(c, 'Not found', notFoundPage(shop), 404);
    return page(c, product.name, productPage(shop, product, null));
  });

  routes.get('/storefront/:storeHash/cart', (c) => page(c, 'Cart', cartPage(c.get('shop'))));

  routes.post('/storefront/:storeHash/cart', async (c) => {
    const shop = c.get('shop');
    const form = await c.req.parseBody();
    const product = shop.store.products.find(({ id }) => String(id) === form['product_id']);
    if (product === undefined) return page(c, 'Not found', notFoundPage(shop), 404);
    const choice = chosenProduct(product, form);
    if (!choice.ok) return page(c, product.name, productPage(shop, product, choice.problem), 422);
    const before = shop.visit.cart;
    const { cart, line } = withLine(before, choice.wanted);
    shop.visit.cart = cart;
    tellCart(world, shop.store.profile.hash, { before, after: cart, itemId: line.id });
    return c.redirect(`${shop.path}/cart`, 303);
  });

  routes.post('/storefront/:storeHash/cart/lines/:lineId', async (c) => {
    const { visit, path, store } = c.get('shop');
    const form = await c.req.parseBody();
    const quantity = form['remove'] === 'yes' ? 0 : Number(form['quantity']);
    const before = visit.cart;
    const itemId = c.req.param('lineId');
    if (before === null || !Number.isInteger(quantity) || !before.lines.some(({ id }) => id === itemId))
      return c.redirect(`${path}/cart`, 303);
    visit.cart = withQuantity(before, itemId, quantity);
    tellCart(world, store.profile.hash, { before, after: visit.cart, itemId });
    return c.redirect(`${path}/cart`, 303);
  });

  routes.post('/storefront/:storeHash/consent', async (c) => {
    const { visit, path } = c.get('shop');
    const form = await c.req.parseBody();
    visit.consent = form['consent'] === 'yes';
    const back = URL.canParse(c.req.header('referer') ?? '') ? new URL(c.req.header('referer') ?? '').pathname : path;
    return c.redirect(back.startsWith(path) ? back : path, 303);
  });
  return routes;
}
