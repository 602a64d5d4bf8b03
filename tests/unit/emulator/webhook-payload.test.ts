import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { StoreEvent } from '#emulator/events.ts';
import { envelopeOf, noticesOf } from '#emulator/webhooks/payload.ts';

const ORDER = { orderId: 250, channelId: 1 };
const CART = { cartId: 'd30016e2-23c0-4a90-884f-2e92ac135476', channelId: 1 };

/** Store-wide notice first, the channel's after it, as the reference has them. */
const CASES: readonly (readonly [StoreEvent, Record<string, unknown>])[] = [
  [
    { scope: 'store/order/created', ...ORDER },
    { 'store/order/created': { type: 'order', id: 250 }, 'store/channel/1/order/created': { order_id: 250 } },
  ],
  [
    { scope: 'store/order/statusUpdated', ...ORDER, previousStatusId: 0, newStatusId: 11 },
    {
      'store/order/statusUpdated': {
        type: 'order',
        id: 250,
        status: { previous_status_id: 0, new_status_id: 11 },
      },
      'store/channel/1/order/statusUpdated': { order_id: 250 },
    },
  ],
  [
    { scope: 'store/order/message/created', ...ORDER, messageId: 3 },
    {
      'store/order/message/created': { type: 'order', id: 250, message: { order_message_id: 3 } },
      'store/channel/1/order/message/created': { order_id: 250 },
    },
  ],
  [
    { scope: 'store/order/refund/created', ...ORDER, refundId: 3 },
    {
      'store/order/refund/created': { type: 'order', id: 250, refund: { refund_id: 3 } },
      'store/channel/1/order/refund/created': { order_id: 250 },
    },
  ],
  [
    {
      scope: 'store/order/transaction/updated',
      orderId: 250,
      transactionId: 17,
      type: 'capture',
      succeeded: true,
      gatewayTransactionId: 'CK65',
    },
    {
      'store/order/transaction/updated': {
        type: 'transaction',
        order_id: '250',
        transaction_id: '17',
        transaction_status: 'complete',
        transaction_type: 'capture',
        result: { code: 'approved', message: 'Approved', type: 'success' },
        platform_transaction_id: '17',
        provider_transaction_id: 'CK65',
      },
    },
  ],
  [
    { scope: 'store/order/metafield/deleted', orderId: 270, metafieldId: 14, namespace: 'desk' },
    {
      'store/order/metafield/deleted': { metafield_id: 14, resource_id: '270', namespace: 'desk' },
      'store/metafield/deleted': { metafield_id: 14, resource_id: '270', resource_type: 'order' },
    },
  ],
  [
    { scope: 'store/shipment/created', shipmentId: 12, orderId: 251 },
    { 'store/shipment/created': { type: 'shipment', id: 12, orderId: 251 } },
  ],
  [
    { scope: 'store/cart/converted', ...CART, orderId: 252 },
    {
      'store/cart/converted': { type: 'cart', id: CART.cartId, orderId: 252 },
      'store/channel/1/cart/converted': { cart_id: CART.cartId },
    },
  ],
  [
    { scope: 'store/cart/couponApplied', ...CART, couponId: 1 },
    {
      'store/cart/couponApplied': { type: 'cart', id: CART.cartId, couponId: 1 },
      'store/channel/1/cart/couponApplied': { cart_id: CART.cartId },
    },
  ],
  [
    { scope: 'store/cart/lineItem/updated', ...CART, itemId: 'line' },
    {
      'store/cart/lineItem/updated': { type: 'cart_line_item', id: 'line', cartId: CART.cartId },
      'store/channel/1/cart/lineItem/updated': { cart_id: CART.cartId, cart_item_id: 'line' },
    },
  ],
  [
    { scope: 'store/sku/inventory/order/updated', skuId: 461, productId: 206, variantId: 509, value: 5 },
    {
      'store/sku/inventory/order/updated': {
        type: 'sku',
        id: 461,
        inventory: { product_id: 206, method: 'absolute', value: 5, variant_id: 509 },
      },
    },
  ],
  [
    { scope: 'store/product/inventory/order/updated', productId: 167, value: 2 },
    {
      'store/product/inventory/order/updated': {
        type: 'product',
        id: 167,
        inventory: { product_id: 167, method: 'absolute', value: 2 },
      },
    },
  ],
  [{ scope: 'store/information/updated' }, { 'store/information/updated': { type: 'store' } }],
  [{ scope: 'store/app/uninstalled', clientId: 'c' }, { 'store/app/uninstalled': { type: 'store' } }],
];

test.each(CASES)('%o', (event, expected) => {
  const notices = noticesOf(event, { statusDetail: true });
  expect(Object.fromEntries(notices.map(({ scope, data }) => [scope, data]))).toEqual(expected);
});

describe('the envelope', () => {
  const origin = { storeHash: 'abc', storeId: 1_025_646, createdS: 1_561_479_335 };
  const notice = { scope: 'store/order/created', data: { type: 'order', id: 250 } };

  test('has its fields in the order of the reference', () => {
    const { text, hash } = envelopeOf(notice, origin);
    expect(JSON.parse(text)).toEqual({
      scope: 'store/order/created',
      store_id: '1025646',
      data: notice.data,
      hash,
      created_at: 1_561_479_335,
      producer: 'stores/abc',
    });
    expect(Object.keys(JSON.parse(text))).toEqual(['scope', 'store_id', 'data', 'hash', 'created_at', 'producer']);
  });

  test('hashes everything but the hash', () => {
    const { hash: _, ...content } = JSON.parse(envelopeOf(notice, origin).text);
    expect(envelopeOf(notice, origin).hash).toBe(createHash('sha1').update(JSON.stringify(content)).digest('hex'));
  });

  test('the same event has the same hash; another second, store or order has another', () => {
    const { hash } = envelopeOf(notice, origin);
    expect(envelopeOf(notice, { ...origin }).hash).toBe(hash);
    const others = [
      envelopeOf(notice, { ...origin, createdS: origin.createdS + 1 }),
      envelopeOf(notice, { ...origin, storeId: 2 }),
      envelopeOf({ ...notice, data: { type: 'order', id: 251 } }, origin),
    ];
    expect(new Set([hash, ...others.map((other) => other.hash)]).size).toBe(4);
  });
});
