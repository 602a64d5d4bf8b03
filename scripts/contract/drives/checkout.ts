import { dataOf, idOf, listOf, objectOf } from '../answers.ts';
import type { Session } from '../session.ts';

const CHECKOUT = '/v3/checkouts/{checkoutId}';

const BILLING = {
  first_name: 'Jane',
  last_name: 'Doe',
  email: 'jane@example.com',
  company: '',
  address1: '1 Main Street',
  address2: '',
  city: 'Austin',
  state_or_province: 'Texas',
  state_or_province_code: 'TX',
  country_code: 'US',
  postal_code: '78751',
  phone: '5125550100',
};

/** A physical product without choices to make, of which there are enough. */
async function simpleProduct(session: Session): Promise<number> {
  const products = listOf(
    await session.right('GET /v3/catalog/products', { query: { limit: 10, include: 'variants,modifiers' } }),
  );
  const plain = products.find(
    (product) =>
      product['type'] === 'physical' &&
      listOf(product['variants']).length === 1 &&
      listOf(product['modifiers']).length === 0 &&
      product['inventory_tracking'] === 'none',
  );
  return Number(plain?.['id']);
}

/** Carts: made, filled, changed, handed over, deleted. Answers one that can be checked out, with its line. */
export async function driveCarts(session: Session): Promise<{ cartId: string; itemId: string } | null> {
  const line = { product_id: await simpleProduct(session), quantity: 2 };
  const custom = { sku: 'ENG', name: 'Engraving', quantity: 1, list_price: 5, image_url: 'https://example.com/a.png' };
  const certificate = {
    name: 'Gift',
    theme: 'Birthday',
    amount: 20,
    quantity: 1,
    sender: { name: 'Jane', email: 'jane@example.com' },
    recipient: { name: 'John', email: 'john@example.com' },
    message: 'Have fun',
  };
  const made = await session.right('POST /v3/carts', {
    body: { customer_id: 0, channel_id: 1, locale: 'en', line_items: [line], custom_items: [custom] },
  });
  const cartId = String(objectOf(dataOf(made))['id']);
  if (made === undefined) return null;
  const path = { cartId };
  await session.right('POST /v3/carts', { body: { channel_id: 1, gift_certificates: [certificate], line_items: [] } });
  await session.right('GET /v3/carts/{cartId}', { path });
  await session.right('GET /v3/carts/{cartId}', {
    path,
    query: { include: 'redirect_urls,line_items.physical_items.options' },
  });
  await session.right('POST /v3/carts/{cartId}/items', { path, body: { line_items: [line] } });
  const [item] = physicalItems(await session.right('GET /v3/carts/{cartId}', { path }));
  const itemId = String(item?.['id']);
  await session.right('PUT /v3/carts/{cartId}/items/{itemId}', {
    path: { cartId, itemId },
    body: { line_item: { product_id: line.product_id, quantity: 3 } },
  });
  await session.right('PUT /v3/carts/{cartId}', { path, body: { customer_id: 0 } });
  await session.right('POST /v3/carts/{cartId}/redirect_urls', { path });
  const customItem = listOf(lineItems(await session.right('GET /v3/carts/{cartId}', { path }))['custom_items'])[0];
  await session.right('DELETE /v3/carts/{cartId}/items/{itemId}', {
    path: { cartId, itemId: String(customItem?.['id']) },
  });
  const gone = String(objectOf(dataOf(await session.right('POST /v3/carts', { body: { line_items: [line] } })))['id']);
  await session.right('DELETE /v3/carts/{cartId}', { path: { cartId: gone } });
  await session.wrong('GET /v3/carts/{cartId}', 'a cart that is gone', 404, { path: { cartId: gone } });
  return { cartId, itemId };
}

function lineItems(cart: unknown): Record<string, unknown> {
  return objectOf(objectOf(dataOf(cart))['line_items']);
}

function physicalItems(cart: unknown): Record<string, unknown>[] {
  return listOf(lineItems(cart)['physical_items']);
}

/** A checkout on its way to an order. */
export async function driveCheckout(session: Session, cart: { cartId: string; itemId: string }): Promise<number> {
  const path = { checkoutId: cart.cartId };
  const post = (part: string, body: unknown, query = {}) =>
    session.right(`POST ${CHECKOUT}/${part}`, { path, body, query });
  await session.right(`GET ${CHECKOUT}`, { path });
  const billed = objectOf(dataOf(await post('billing-address', BILLING)));
  const addressId = String(objectOf(billed['billing_address'])['id']);
  await session.right(`PUT ${CHECKOUT}/billing-address/{addressId}`, { path: { ...path, addressId }, body: BILLING });
  const items = [{ item_id: cart.itemId, quantity: 3 }];
  const include = { include: 'consignments.available_shipping_options' };
  const all = physicalItems({ data: objectOf(billed['cart']) }).map(({ id, quantity }) => ({ item_id: id, quantity }));
  const line_items = all.length > 0 ? all : items;
  const shipped = await post('consignments', [{ address: BILLING, line_items }], include);
  const [consignment] = listOf(objectOf(dataOf(shipped))['consignments']);
  const consignmentId = String(consignment?.['id']);
  const one = { ...path, consignmentId };
  const put = (body: unknown) =>
    session.right(`PUT ${CHECKOUT}/consignments/{consignmentId}`, { path: one, body, query: include });
  await put({ address: { ...BILLING, city: 'Dallas' }, line_items });
  await session.right(`DELETE ${CHECKOUT}/consignments/{consignmentId}`, { path: one });
  await driveReductions(session, path);
  const again = await post('consignments', [{ address: BILLING, line_items }], include);
  const [last] = listOf(objectOf(dataOf(again))['consignments']);
  const [option] = listOf(last?.['available_shipping_options']);
  await session.right(`PUT ${CHECKOUT}/consignments/{consignmentId}`, {
    path: { ...path, consignmentId: String(last?.['id']) },
    body: { shipping_option_id: option?.['id'] },
    query: include,
  });
  await session.right(`PUT ${CHECKOUT}`, { path, body: { customer_message: 'Ring twice' } });
  await session.wrong(`PUT ${CHECKOUT}`, 'another version', 409, {
    path,
    body: { customer_message: 'No', version: 1 },
  });
  await post('token', { maxUses: 1, ttl: 3600 });
  return idOf(await session.right(`POST ${CHECKOUT}/orders`, { path }));
}

async function driveReductions(session: Session, path: { checkoutId: string }): Promise<void> {
  const fee = { type: 'custom_fee', name: 'Rush', display_name: 'Rush', cost: 4, source: 'AA' };
  const feed = await session.right(`POST ${CHECKOUT}/fees`, { path, body: { fees: [fee] } });
  const [made] = listOf(objectOf(dataOf(feed))['fees']);
  await session.right(`PUT ${CHECKOUT}/fees`, { path, body: { fees: [{ ...fee, id: made?.['id'], cost: 5 }] } });
  await session.right(`DELETE ${CHECKOUT}/fees`, { path, body: { ids: [made?.['id']] } });
  const couponCode = 'WELCOME10';
  await session.right(`POST ${CHECKOUT}/coupons`, { path, body: { coupon_code: couponCode } });
  await session.right(`DELETE ${CHECKOUT}/coupons/{couponCode}`, { path: { ...path, couponCode } });
  await session.right(`POST ${CHECKOUT}/discounts`, {
    path,
    body: { cart: { discounts: [{ discounted_amount: 1 }] } },
  });
}

/** Ways to pay for an order, a token to do it with, and the payment. */
export async function drivePayments(session: Session, order_id: number): Promise<void> {
  await session.right('GET /v3/payments/methods', { query: { order_id } });
  const issued = objectOf(
    dataOf(
      await session.right('POST /v3/payments/access_tokens', {
        body: { order: { id: order_id, is_recurring: false } },
      }),
    ),
  );
  const card = {
    type: 'card',
    number: '4111111111111111',
    cardholder_name: 'Jane Doe',
    expiry_month: 12,
    expiry_year: 2030,
    verification_value: '123',
  };
  const methods = listOf(await session.right('GET /v3/payments/methods', { query: { order_id } }));
  const method = methods.find((each) => each['type'] === 'card');
  await session.right('POST /payments', {
    headers: { authorization: `PAT ${String(issued['id'])}`, accept: 'application/vnd.bc.v1+json' },
    body: { payment: { instrument: card, payment_method_id: String(method?.['id']) } },
  });
}
