import type { CartRecord } from '../../../checkout/cart-records.ts';
import { PlatformError } from '../../../http/errors.ts';
import type { Call } from '../../../http/operation.ts';
import { isObject } from '../../v2/body-fields.ts';
import { wholeNumber } from '../json-body.ts';

/** The cart of the path. 404 when there is none. */
export function findCart(call: Call): CartRecord {
  const cart = call.store.carts.find(call.params['cart_id'] ?? '', call.world.clock.nowMs());
  if (cart === null) throw new PlatformError(404, 'The cart was not found.');
  return cart;
}

/** The cart to be changed. One that is no more makes the platform stumble: 500, as it says itself, where the switch is so. */
export function cartToChange(call: Call, cartId: string): CartRecord | null {
  const cart = call.store.carts.find(cartId, call.world.clock.nowMs());
  if (cart === null && call.store.carts.isGone(cartId) && call.world.switches.goneCartEdit === 500)
    throw new PlatformError(500, 'An unexpected error occurred while the cart was being updated.');
  return cart;
}

/** What the path's cart is, to be changed. */
export function findCartToChange(call: Call): CartRecord {
  return cartToChange(call, call.params['cart_id'] ?? '') ?? findCart(call);
}

/** 409 when the caller goes by another version than the present one (BigCommerce docs: optimistic concurrency control). */
export function checkVersion(cart: CartRecord, body: unknown, path = 'version'): void {
  if (!isObject(body) || body['version'] === undefined) return;
  if (wholeNumber(body['version'], path, 0) === cart.version) return;
  throw new PlatformError(
    409,
    'The request cannot be processed due to a possible conflict. Please review the changes and try again.',
  );
}
