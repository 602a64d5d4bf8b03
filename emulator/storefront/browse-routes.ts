import { Hono } from 'hono';
import type { World } from '../world.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { listPage, readListQuery } from './pages/list-page.ts';
import { productPage } from './pages/product-page.ts';
import { shopPage } from './layout.ts';
import type { ShopContext, ShopEnv } from './shop.ts';

/** Looking around. */
export function browseRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  const page = (c: ShopContext, title: string, content: ReturnType<typeof listPage>, status: 200 | 404 = 200) =>
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

  routes.post('/storefront/:storeHash/consent', async (c) => {
    const { visit, path } = c.get('shop');
    const form = await c.req.parseBody();
    visit.consent = form['consent'] === 'yes';
    const back = URL.canParse(c.req.header('referer') ?? '') ? new URL(c.req.header('referer') ?? '').pathname : path;
    return c.redirect(back.startsWith(path) ? back : path, 303);
  });
  return routes;
}
