import type { CartRecord } from '../../../checkout/cart-records.ts';
import { figuresOfCheckout } from '../../../checkout/figures.ts';
import type { CheckoutFigures } from '../../../checkout/figures.ts';
import type { Call } from '../../../http/operation.ts';
import { iso8601 } from '../../../rules/dates.ts';
import { asNumber, scaled } from '../../../rules/money.ts';
import type { Units } from '../../../rules/money.ts';
import { redirectUrls } from './redirect-urls.ts';
import { wireCoupons, wireDiscounts, wireItems } from './wire-items.ts';

/** Words of `include`. */
export function includesOf(query: URLSearchParams): ReadonlySet<string> {
  return new Set(query.getAll('include').flatMap((words) => words.split(',').map((word) => word.trim())));
}

/** What the items come to after everything that is taken off them, with and without tax. Shipping coupons do not count. */
export function itemsAmount({ goods, reductions, discountTotal, step }: CheckoutFigures): { ex: Units; inc: Units } {
  const byCoupons = reductions.coupons
    .filter(({ coupon }) => coupon.type < 3)
    .reduce((sum, { discount }) => sum + discount, 0);
  const off = discountTotal + byCoupons;
  const offEx = goods.inc === 0 ? off : scaled(off, goods.ex, goods.inc, step);
  return { ex: Math.max(goods.ex - offEx, 0), inc: Math.max(goods.inc - off, 0) };
}

/** What carts and the carts in checkouts have in common. */
export function cartCommon(cart: CartRecord, figures: CheckoutFigures, entersTax: boolean) {
  return {
    id: cart.id,
    customer_id: cart.customerId,
    channel_id: cart.channelId,
    email: cart.billing?.email ?? '',
    currency: { code: cart.currencyCode },
    tax_included: entersTax,
    base_amount: asNumber(figures.items.reduce((sum, { listPrice, item }) => sum + listPrice * item.quantity, 0)),
    discount_amount: asNumber(figures.reductions.ofCart),
    discounts: wireDiscounts(figures),
    created_time: iso8601(Math.floor(cart.createdMs / 1000)),
    updated_time: iso8601(Math.floor(cart.updatedMs / 1000)),
  };
}

/** A cart in its envelope. Options of items and links are there when they are asked for. */
export function wireCart(call: Call, cart: CartRecord): { data: Record<string, unknown>; meta: object } {
  const { profile } = call.store;
  const includes = includesOf(call.query);
  const figures = figuresOfCheckout(call.store, cart);
  return {
    data: {
      ...cartCommon(cart, figures, profile.entersTax),
      manual_discount_amount: asNumber(figures.reductions.ofCart),
      cart_amount: asNumber(itemsAmount(figures).inc),
      coupons: wireCoupons(figures, 'cart'),
      line_items: wireItems(figures, {
        of: 'cart',
        profile,
        physicalOptions: includes.has('line_items.physical_items.options'),
        digitalOptions: includes.has('line_items.digital_items.options'),
        customItemFigures: call.world.switches.customItemFigures,
      }),
      locale: cart.locale,
      version: cart.version,
      ...(includes.has('promotions.banners') ? { promotions: { banners: [] } } : {}),
      ...(includes.has('redirect_urls') && cart.origin === 'api' ? { redirect_urls: redirectUrls(call, cart) } : {}),
    },
    meta: {},
  };
}
