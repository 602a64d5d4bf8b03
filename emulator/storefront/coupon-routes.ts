import { Hono } from 'hono';
import { applyCoupon, removeCoupon } from '../checkout/apply-coupon.ts';
import { couponOf } from '../data/coupons.ts';
import type { World } from '../world.ts';
import { shopPage } from './layout.ts';
import { cartPage } from './pages/cart-page.ts';
import type { ShopEnv } from './shop.ts';

/** Coupons of the cart: one form applies, the other takes off. */
export function couponRoutes(world: World): Hono<ShopEnv> {
  const routes = new Hono<ShopEnv>();
  routes.post('/storefront/:storeHash/cart/coupons', async (c) => {
    const shop = c.get('shop');
    const { cart, store, path } = shop;
    const { code, remove } = await c.req.parseBody();
    const back = () => c.redirect(`${path}/cart`, 303);
    if (cart === null) return back();
    if (typeof remove === 'string') {
      removeCoupon(world, store, cart, remove);
      return back();
    }
    const coupon = typeof code === 'string' ? couponOf(code.trim()) : null;
    if (coupon === null || coupon.isExpired) {
      const content = cartPage(shop, 'There is no such coupon, or it has expired.');
      return c.html(shopPage(world, shop, { title: 'Cart', kind: 'storefront', content }), 422);
    }
    if (!cart.couponCodes.includes(coupon.code)) applyCoupon(world, store, cart, coupon);
    return back();
  });
  return routes;
}
