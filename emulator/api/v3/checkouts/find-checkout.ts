import type { CartRecord } from '../../../checkout/cart-records.ts';
import { saveCart } from '../../../checkout/save-cart.ts';
import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Call, Reply } from '../../../http/operation.ts';
import { cartToChange, checkVersion } from '../carts/find-cart.ts';
import { wireCheckout } from './wire-checkout.ts';

export const READ_CHECKOUTS = ['store_checkout_read_only', 'store_checkout'];
export const WRITE_CHECKOUTS = ['store_checkout'];
export const ONE_CHECKOUT = '/v3/checkouts/:checkout_id';

/** A list in `errors`, unlike other refusals of V3. */
function checkoutNotFound(): PlatformError {
  const title = 'The checkout was not found.';
  return new PlatformError(404, title, {
    body: {
      errors: [{ status: 404, title, detail: 'There is no cart with this id, or no more.', type: 'about:blank' }],
    },
  });
}

/** The checkout of the path: the cart of the same id. */
export function findCheckout(call: Call): CartRecord {
  const cart = call.store.carts.find(call.params['checkout_id'] ?? '', call.world.clock.nowMs());
  if (cart === null) throw checkoutNotFound();
  return cart;
}

/** The same to be changed, in the version that the caller goes by. */
export function findCheckoutToChange(call: Call, versioned: unknown = call.body, path = 'version'): CartRecord {
  const cart = cartToChange(call, call.params['checkout_id'] ?? '') ?? findCheckout(call);
  checkVersion(cart, versioned, path);
  return cart;
}

/** Keeps a changed checkout and answers it. */
export function savedCheckout(call: Call, before: CartRecord, changed: CartRecord): Reply {
  return checkoutReply(call, saveCart(call.world, call.store, before, changed));
}

/** A checkout as it is kept; 404 when it is gone. */
export function checkoutReply(call: Call, cart: CartRecord | null): Reply {
  if (cart === null) throw checkoutNotFound();
  return ok(wireCheckout(call, cart));
}
