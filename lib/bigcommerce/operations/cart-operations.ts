import type { OperationShape } from './operation-shape.ts';

/** Carts, V3: what an order by way of a checkout begins with. A cart's id is its checkout's. */
export const CART_OPERATIONS = {
  createCart: { method: 'POST', template: '/v3/carts', family: 'carts' },
  updateCart: { method: 'PUT', template: '/v3/carts/{cart_id}', family: 'carts' },
  deleteCart: { method: 'DELETE', template: '/v3/carts/{cart_id}', family: 'carts' },
  addCartLineItems: { method: 'POST', template: '/v3/carts/{cart_id}/items', family: 'carts' },
  updateCartLineItem: { method: 'PUT', template: '/v3/carts/{cart_id}/items/{item_id}', family: 'carts' },
  deleteCartLineItem: { method: 'DELETE', template: '/v3/carts/{cart_id}/items/{item_id}', family: 'carts' },
  createCartRedirectURL: { method: 'POST', template: '/v3/carts/{cart_id}/redirect_urls', family: 'carts' },
} as const satisfies Record<string, OperationShape>;
