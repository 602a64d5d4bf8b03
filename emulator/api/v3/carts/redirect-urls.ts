import type { CartRecord } from '../../../checkout/cart-records.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { shopPath } from '../../../storefront/shop-path.ts';
import { isObject } from '../../v2/body-fields.ts';
import { unprocessable } from '../json-body.ts';
import { findCart } from './find-cart.ts';

/** Links by which a shopper takes the cart over, each good for one visit within thirty days. */
export function redirectUrls(
  call: Call,
  cart: CartRecord,
  queryParams: readonly (readonly [string, string])[] = [],
): Record<string, string> {
  const link = (params: Readonly<Record<string, string>>) => {
    const url = new URL(`${shopPath(call.store.profile.hash)}/cart.php`, call.origin);
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    url.searchParams.set('id', cart.id);
    url.searchParams.set('token', call.store.carts.newLink(cart.id, call.world.clock.nowMs()));
    for (const [name, value] of queryParams) url.searchParams.append(name, value);
    return url.href;
  };
  return {
    cart_url: link({ action: 'load' }),
    checkout_url: link({ action: 'loadInCheckout' }),
    embedded_checkout_url: link({ embedded: '1', action: 'loadInCheckout' }),
  };
}

const TAKEN: ReadonlySet<string> = new Set(['action', 'embedded', 'id', 'token']);

function queryParamsOf(body: unknown): (readonly [string, string])[] {
  if (!isObject(body) || body['query_params'] === undefined) return [];
  if (!isObject(body['query_params'])) throw unprocessable({ query_params: 'error.expected.jsobject' });
  return Object.entries(body['query_params']).map(([name, value]) => {
    if (TAKEN.has(name) || typeof value !== 'string')
      throw unprocessable({ [`query_params.${name}`]: 'It must be a text under a name of its own.' });
    return [name, value];
  });
}

/** Only carts of the management API can be handed over (BigCommerce docs: cart redirect URLs). */
export const cartRedirects: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v3/carts/:cart_id/redirect_urls',
    scopes: ['store_cart'],
    run: (call) => {
      const cart = findCart(call);
      if (cart.origin !== 'api')
        throw unprocessable({}, 'Redirect URLs can only be made for carts that were made by the management API.');
      return { status: 201, body: { data: redirectUrls(call, cart, queryParamsOf(call.body)), meta: {} } };
    },
  },
];
