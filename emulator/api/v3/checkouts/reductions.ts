import { applyCoupon, removeCoupon } from '../../../checkout/apply-coupon.ts';
import type { CartRecord } from '../../../checkout/cart-records.ts';
import { figuresOfCheckout } from '../../../checkout/figures.ts';
import { currencyOfCart } from '../../../checkout/price-items.ts';
import { couponOf } from '../../../data/coupons.ts';
import { PlatformError } from '../../../http/errors.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { stepOf } from '../../../rules/money.ts';
import type { Units } from '../../../rules/money.ts';
import { amountField, bodyObject, listField, objectField, stringField, unprocessable } from '../json-body.ts';
import { checkoutReply, findCheckoutToChange, ONE_CHECKOUT, savedCheckout, WRITE_CHECKOUTS } from './find-checkout.ts';

const LONGEST_CODE = 50;

function refused(reason: string): PlatformError {
  return unprocessable({ coupon_code: reason }, 'The coupon code is invalid.');
}

function addCoupon(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const code = stringField(bodyObject(call.body)['coupon_code'], 'coupon_code', { min: 1, max: LONGEST_CODE });
  const coupon = couponOf(code);
  if (coupon === null) throw refused('There is no such coupon.');
  if (coupon.isExpired) throw refused('It has expired.');
  if (cart.couponCodes.includes(coupon.code)) throw refused('It is applied already.');
  return checkoutReply(call, applyCoupon(call.world, call.store, cart, coupon));
}

function deleteCoupon(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const code = call.params['coupon_code']?.toUpperCase() ?? '';
  if (!cart.couponCodes.includes(code)) throw new PlatformError(404, 'The checkout has no such coupon.');
  return checkoutReply(call, removeCoupon(call.world, call.store, cart, code));
}

/**
 * Manual discounts, on the cart and on single items. Whatever manual discounts there were are gone first; an item that a
 * coupon already makes cheaper takes none (BigCommerce docs: add discount to checkout).
 */
function discount(call: Call): Reply {
  const sent = objectField(bodyObject(call.body)['cart'], 'cart');
  const inside = sent['version'] !== undefined;
  const cart = findCheckoutToChange(call, inside ? sent : call.body, inside ? 'cart.version' : 'version');
  const step = stepOf(currencyOfCart(call.store.profile, cart).decimalPlaces);
  const amounts = (name: 'discounts' | 'line_items') =>
    (sent[name] === undefined ? [] : listField(sent[name], `cart.${name}`)).map((entry, index) => {
      const at = `cart.${name}.${index}`;
      const one = objectField(entry, at);
      return { at, one, amount: amountField(one['discounted_amount'], `${at}.discounted_amount`, step) };
    });
  const [ofCart, ofItems] = [amounts('discounts'), amounts('line_items')];
  if (ofCart.length + ofItems.length === 0) throw unprocessable({ 'cart.discounts': 'error.path.missing' });
  const byItem = new Map<string, Units>();
  for (const { at, one, amount } of ofItems) {
    const itemId = stringField(one['id'], `${at}.id`);
    checkItem(call, cart, itemId, at);
    byItem.set(itemId, (byItem.get(itemId) ?? 0) + amount);
  }
  const items = cart.items.map((item) => {
    const own = byItem.get(item.id) ?? 0;
    return item.discount === own ? item : { ...item, discount: own };
  });
  return savedCheckout(call, cart, { ...cart, items, discount: ofCart.reduce((sum, { amount }) => sum + amount, 0) });
}

function checkItem(call: Call, cart: CartRecord, itemId: string, at: string): void {
  const { items, reductions } = figuresOfCheckout(call.store, cart);
  const index = items.findIndex(({ item }) => item.id === itemId);
  if (index < 0) throw unprocessable({ [`${at}.id`]: 'The cart has no such item.' });
  if (items[index]?.type === 'giftcertificate')
    throw unprocessable({ [`${at}.id`]: 'Gift certificates are not discounted.' });
  if (reductions.coupons.some(({ shares }) => (shares[index] ?? 0) > 0))
    throw unprocessable({ [`${at}.id`]: 'A coupon or promotion is already applied to this item.' });
}

/** What makes a checkout cheaper. */
export const checkoutReductions: readonly Operation[] = [
  { method: 'POST', path: `${ONE_CHECKOUT}/coupons`, scopes: WRITE_CHECKOUTS, run: addCoupon },
  { method: 'DELETE', path: `${ONE_CHECKOUT}/coupons/:coupon_code`, scopes: WRITE_CHECKOUTS, run: deleteCoupon },
  { method: 'POST', path: `${ONE_CHECKOUT}/discounts`, scopes: WRITE_CHECKOUTS, run: discount },
];
