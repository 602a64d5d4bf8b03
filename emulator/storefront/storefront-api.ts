import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { PlatformError, v3ErrorBody } from '../http/errors.ts';
import type { World } from '../world.ts';
import { SHOP_COOKIE } from './shop.ts';
import { storeOfPlaced } from './shop-sessions.ts';
import { storefrontOrder } from './storefront-order.ts';

/**
 * The order that this session has just placed, for the shop's own pages: same origin, by cookie, no token. Any other order
 * is not there. On the platform the shop's domain tells the store; here the session does, and the asking page helps.
 */
export function storefrontApi(world: World): Hono {
  const routes = new Hono();
  const orders = (c: Context) => answer(world, c);
  for (const base of ['/api/storefront', '/storefront/:storeHash/api/storefront']) {
    routes.get(`${base}/orders/:orderId`, orders);
    routes.get(`${base}/order/:orderId`, (c) =>
      world.switches.storefrontOrderPath === 'both' ? answer(world, c) : refuse(c, null),
    );
    routes.all(`${base}/*`, (c) => refuse(c, null));
  }
  return routes;
}

function answer(world: World, c: Context): Response {
  const startedMs = performance.now();
  const orderId = Number(c.req.param('orderId'));
  const storeHash = storeOf(world, c, orderId);
  const store = storeHash === null ? undefined : world.stores.get(storeHash);
  const order = store?.orders.find(orderId) ?? null;
  const record = (status: number) =>
    world.ledger.record({
      kind: 'storefront',
      storeHash,
      method: 'GET',
      path: c.req.url.slice(c.req.url.indexOf('/', 8)),
      status,
      durationMs: performance.now() - startedMs,
    });
  if (store === undefined || order === null) {
    record(404);
    return refuse(c, orderId);
  }
  record(200);
  const includes = new Set((c.req.query('include') ?? '').split(',').filter(Boolean));
  const view = { includes, shape: world.switches.storefrontOrder };
  return c.json(storefrontOrder(order, store.profile, view), 200, { 'cache-control': 'no-store' });
}

function storeOf(world: World, c: Context, orderId: number): string | null {
  const session = world.shoppers.find(getCookie(c, SHOP_COOKIE));
  if (session === null || !Number.isSafeInteger(orderId)) return null;
  const named = c.req.param('storeHash');
  const referrer = /\/storefront\/([a-z0-9]+)/.exec(c.req.header('referer') ?? '')?.[1] ?? null;
  const found = storeOfPlaced(session, orderId, named ?? referrer);
  return named === undefined || found === named ? found : null;
}

function refuse(c: Context, orderId: number | null): Response {
  const what = orderId === null ? 'The requested resource was not found.' : `Order ${orderId} was not found.`;
  return c.json(Object(v3ErrorBody(new PlatformError(404, what))), 404);
}
