import { createHash } from 'node:crypto';
import type { CartEvent, InventoryEvent, OrderEvent, StoreEvent, TransactionEvent } from '../events.ts';

/** What subscribers of one scope are sent about an event (BigCommerce docs: webhook events). */
export interface Notice {
  readonly scope: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The notices of an event: the store-wide one, and one for its channel where there is such a variant. The two have
 * different shapes; transactions, metafields and shipments have no variant. One page of the documentation leaves the
 * statuses out of statusUpdated, the reference has them: `statusDetail`.
 */
export function noticesOf(event: StoreEvent, options: { readonly statusDetail: boolean }): Notice[] {
  switch (event.scope) {
    case 'store/information/updated':
    case 'store/app/uninstalled':
      return [{ scope: event.scope, data: { type: 'store' } }];
    case 'store/shipment/created':
    case 'store/shipment/updated':
    case 'store/shipment/deleted':
      return [{ scope: event.scope, data: { type: 'shipment', id: event.shipmentId, orderId: event.orderId } }];
    case 'store/order/metafield/created':
    case 'store/order/metafield/updated':
    case 'store/order/metafield/deleted': {
      const about = { metafield_id: event.metafieldId, resource_id: String(event.orderId) };
      const anyMetafield = event.scope.replace('store/order/metafield', 'store/metafield');
      return [
        { scope: event.scope, data: { ...about, namespace: event.namespace } },
        { scope: anyMetafield, data: { ...about, resource_type: 'order' } },
      ];
    }
    case 'store/order/transaction/created':
    case 'store/order/transaction/updated':
      return [{ scope: event.scope, data: transactionData(event) }];
    case 'store/product/inventory/order/updated':
    case 'store/sku/inventory/order/updated':
    case 'store/product/inventory/updated':
    case 'store/sku/inventory/updated':
      return [{ scope: event.scope, data: inventoryData(event) }];
    case 'store/customer/created':
    case 'store/customer/updated':
      return [{ scope: event.scope, data: { type: 'customer', id: event.customerId } }];
    default:
      return 'cartId' in event ? cartNotices(event) : orderNotices(event, options.statusDetail);
  }
}

function orderNotices(event: OrderEvent, statusDetail: boolean): Notice[] {
  const channelScope = event.scope.replace('store/', `store/channel/${event.channelId}/`);
  const detail = event.scope === 'store/order/statusUpdated' && !statusDetail ? {} : orderDetail(event);
  return [
    { scope: event.scope, data: { type: 'order', id: event.orderId, ...detail } },
    { scope: channelScope, data: { order_id: event.orderId } },
  ];
}

function orderDetail(event: OrderEvent): Record<string, unknown> {
  switch (event.scope) {
    case 'store/order/statusUpdated':
      return { status: { previous_status_id: event.previousStatusId, new_status_id: event.newStatusId } };
    case 'store/order/message/created':
      return { message: { order_message_id: event.messageId } };
    case 'store/order/refund/created':
      return { refund: { refund_id: event.refundId } };
    default:
      return {};
  }
}

/** Ids are texts here, and the order stands under `order_id`. */
function transactionData(event: TransactionEvent): Record<string, unknown> {
  return {
    type: 'transaction',
    order_id: String(event.orderId),
    transaction_id: String(event.transactionId),
    transaction_status: event.succeeded ? 'complete' : 'failed',
    transaction_type: event.type,
    result: event.succeeded
      ? { code: 'approved', message: 'Approved', type: 'success' }
      : { code: 'declined', message: 'Declined', type: 'decline' },
    platform_transaction_id: String(event.transactionId),
    provider_transaction_id: event.gatewayTransactionId,
  };
}

function cartNotices(event: CartEvent): Notice[] {
  const channelScope = event.scope.replace('store/', `store/channel/${event.channelId}/`);
  if ('itemId' in event)
    return [
      { scope: event.scope, data: { type: 'cart_line_item', id: event.itemId, cartId: event.cartId } },
      { scope: channelScope, data: { cart_id: event.cartId, cart_item_id: event.itemId } },
    ];
  const more =
    'orderId' in event ? { orderId: event.orderId } : 'couponId' in event ? { couponId: event.couponId } : {};
  return [
    { scope: event.scope, data: { type: 'cart', id: event.cartId, ...more } },
    { scope: channelScope, data: { cart_id: event.cartId } },
  ];
}

function inventoryData(event: InventoryEvent): Record<string, unknown> {
  const stock = { product_id: event.productId, method: 'absolute', value: event.value };
  return event.scope.startsWith('store/sku/')
    ? { type: 'sku', id: event.skuId, inventory: { ...stock, variant_id: event.variantId } }
    : { type: 'product', id: event.productId, inventory: stock };
}

/** Where a notice comes from and when. `createdS` is the event's time in Unix seconds. */
export interface Origin {
  readonly storeHash: string;
  /** The number, not the hash. */
  readonly storeId: number;
  readonly createdS: number;
}

/**
 * The body of a delivery. `hash` is the SHA-1 of the rest as JSON, so that every delivery of one event carries the same,
 * and it proves nothing.
 */
export function envelopeOf(notice: Notice, origin: Origin): { readonly hash: string; readonly text: string } {
  const content = {
    scope: notice.scope,
    store_id: String(origin.storeId),
    data: notice.data,
    created_at: origin.createdS,
    producer: `stores/${origin.storeHash}`,
  };
  const hash = createHash('sha1').update(JSON.stringify(content)).digest('hex');
  return {
    hash,
    text: JSON.stringify({
      scope: content.scope,
      store_id: content.store_id,
      data: content.data,
      hash,
      created_at: content.created_at,
      producer: content.producer,
    }),
  };
}
