import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { CartRecord } from '../checkout/cart-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import { visitOf } from './shop-sessions.ts';
import type { Visit } from './shop-sessions.ts';
import { shopPath } from './shop-path.ts';

/** The storefront's own cookie, named as on the platform. It covers the whole origin, as a shop's domain would. */
export const SHOP_COOKIE = 'SHOP_SESSION_TOKEN';

/** Who is in which shop. */
export interface Shop {
  readonly store: StoreState;
  readonly visit: Visit;
  /** As it was when the page was asked for. */
  readonly cart: CartRecord | null;
  /** `/storefront/{store_hash}`. */
  readonly path: string;
}

export interface ShopEnv {
  Variables: { shop: Shop };
}

export type ShopContext = Context<ShopEnv>;

/** Channel 1 is the storefront of every store. */
export const SHOP_CHANNEL = 1;

/** Opens a session for whoever comes without one. */
export function inShop(world: World): MiddlewareHandler<ShopEnv> {
  return async (c, next) => {
    const storeHash = c.req.param('storeHash') ?? '';
    const store = world.stores.get(storeHash);
    if (store === undefined)
      return c.html(
        html`<!doctype html><title>No such shop</title>
          <p>There is no shop at this address.</p>`,
        404,
      );
    const known = world.shoppers.find(getCookie(c, SHOP_COOKIE));
    const session = known ?? world.shoppers.open();
    if (known === null) setCookie(c, SHOP_COOKIE, session.id, { path: '/', httpOnly: true, sameSite: 'Lax' });
    const visit = visitOf(session, storeHash);
    const cart = store.carts.find(visit.cartId, world.clock.nowMs());
    c.set('shop', { store, visit, cart, path: shopPath(storeHash) });
    c.header('cache-control', 'no-store');
    return next();
  };
}
