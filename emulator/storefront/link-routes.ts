import { Hono } from 'hono';
import type { World } from '../world.ts';
import { shopPage } from './layout.ts';
import { linkPage } from './pages/link-page.ts';
import { hasAddresses } from './shop-checkout.ts';
import type { ShopEnv } from './shop.ts';

/** What a link is made of; other parameters are its maker's and go along. */
const OWN: ReadonlySet<string> = new Set(['id', 'token', 'action', 'embedded']);

/** Taking over a cart that an app made: one visit a link. */
export function linkRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  routes.get('/storefront/:storeHash/cart.php', (c) => {
    const shop = c.get('shop');
    const { store, visit, path } = shop;
    const asked = c.req.query();
    const cart = store.carts.openLink(asked['id'] ?? '', asked['token'] ?? '', world.clock.nowMs());
    if (cart === null) {
      const content = linkPage(shop);
      return c.html(shopPage(world, shop, { title: 'Link used', kind: 'storefront', content }), 410);
    }
    visit.cartId = cart.id;
    const others = new URLSearchParams(Object.entries(asked).filter(([name]) => !OWN.has(name))).toString();
    const query = others === '' ? '' : `?${others}`;
    if (asked['action'] !== 'loadInCheckout') return c.redirect(`${path}/cart${query}`, 303);
    return c.redirect(`${path}/checkout${hasAddresses(store, cart) ? '/payment' : ''}${query}`, 303);
  });
  return routes;
}
