import { z } from 'zod';
import type { RequestOptions } from './request.ts';
import type { CartsApi } from './types/checkout-apis.ts';
import { linesBody, newCartBody } from './wire/checkout-body.ts';
import { requiredCount, requiredText } from './wire/scalars.ts';
import { dataOf } from './wire/shapes.ts';
import { write } from './write.ts';

const made = dataOf(z.object({ id: requiredText }));
const madeLinks = dataOf(z.object({ cart_url: requiredText, checkout_url: requiredText }));
const versioned = dataOf(z.object({ version: requiredCount }));
const readVersion = (json: unknown) => ({ version: versioned.safeParse(json).data?.data.version ?? null });

/** Carts of one store, V3. What they come to is read of their checkouts. */
export function createCartsApi(options: RequestOptions): CartsApi {
  return {
    create: (cart) =>
      write({ operation: 'createCart', body: newCartBody(cart) }, options, (json) => {
        const parsed = made.safeParse(json);
        return parsed.success ? { cartId: parsed.data.data.id } : null;
      }),
    reassign: (cartId, customerId, version) => {
      const body = { customer_id: customerId ?? 0, version };
      return write({ operation: 'updateCart', ids: { cart_id: cartId }, body }, options, readVersion);
    },
    addLines: (cartId, lines, version) => {
      const body = { ...linesBody(lines), version };
      return write({ operation: 'addCartLineItems', ids: { cart_id: cartId }, body }, options, readVersion);
    },
    changeLine: (cartId, lineId, { productId, quantity, listPrice }, version) => {
      const price = listPrice === undefined ? {} : { list_price: Number(listPrice) };
      const body = { line_item: { product_id: productId, quantity, ...price }, version };
      return write(
        { operation: 'updateCartLineItem', ids: { cart_id: cartId, item_id: lineId }, body },
        options,
        readVersion,
      );
    },
    removeLine: (cartId, lineId, version) => {
      const ids = { cart_id: cartId, item_id: lineId };
      return write({ operation: 'deleteCartLineItem', ids, body: { version } }, options, readVersion);
    },
    delete: (cartId) => write({ operation: 'deleteCart', ids: { cart_id: cartId } }, options, () => ({})),
    links: (cartId) =>
      write({ operation: 'createCartRedirectURL', ids: { cart_id: cartId }, body: {} }, options, (json) => {
        const parsed = madeLinks.safeParse(json);
        if (!parsed.success) return null;
        const { cart_url: cartUrl, checkout_url: checkoutUrl } = parsed.data.data;
        return { cartUrl, checkoutUrl };
      }),
  };
}
