import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { World } from '../world.ts';
import { browseRoutes } from './browse-routes.ts';
import { cartRoutes } from './cart-routes.ts';
import { checkoutRoutes } from './checkout-routes.ts';
import { confirmationRoutes } from './confirmation-routes.ts';
import { couponRoutes } from './coupon-routes.ts';
import { shopPage } from './layout.ts';
import { linkRoutes } from './link-routes.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { inShop } from './shop.ts';
import type { ShopEnv } from './shop.ts';
import { storefrontApi } from './storefront-api.ts';

const ASSETS = [
  ['shop.css', 'text/css; charset=utf-8'],
  ['shop.js', 'text/javascript; charset=utf-8'],
] as const;

/** The stores' shops under `/storefront/{store_hash}`, and the Storefront API of their pages. */
export function storefrontRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  for (const [name, type] of ASSETS) {
    const text = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
    routes.get(`/storefront-assets/${name}`, (c) =>
      c.body(text, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }
  routes.route('/', storefrontApi(world));
  routes.get('/storefront/:storeHash/', (c) => c.redirect(`/storefront/${c.req.param('storeHash')}`, 301));
  routes.use('/storefront/:storeHash/*', inShop(world));
  routes.route('/', browseRoutes(world));
  routes.route('/', cartRoutes(world));
  routes.route('/', couponRoutes(world));
  routes.route('/', linkRoutes(world));
  routes.route('/', checkoutRoutes(world));
  routes.route('/', confirmationRoutes(world));
  routes.all('/storefront/:storeHash/*', (c) => {
    const shop = c.get('shop');
    return c.html(shopPage(world, shop, { title: 'Not found', kind: 'storefront', content: notFoundPage(shop) }), 404);
  });
  return routes;
}
