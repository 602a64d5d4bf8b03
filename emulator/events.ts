/** A change in a store that the platform tells its subscribers of. One order event becomes a store-wide and a channel event. */
export type StoreEvent =
  | OrderEvent
  | TransactionEvent
  | MetafieldEvent
  | ShipmentEvent
  | CartEvent
  | InventoryEvent
  | CustomerEvent
  | { readonly scope: 'store/information/updated' }
  /** Only the app that went is told. */
  | { readonly scope: 'store/app/uninstalled'; readonly clientId: string };

interface AboutOrder {
  readonly orderId: number;
  readonly channelId: number;
}

export type OrderEvent =
  | (AboutOrder & { readonly scope: 'store/order/created' | 'store/order/updated' | 'store/order/archived' })
  | (AboutOrder & {
      readonly scope: 'store/order/statusUpdated';
      readonly previousStatusId: number;
      readonly newStatusId: number;
    })
  | (AboutOrder & { readonly scope: 'store/order/message/created'; readonly messageId: number })
  | (AboutOrder & { readonly scope: 'store/order/refund/created'; readonly refundId: number });

export interface TransactionEvent {
  readonly scope: 'store/order/transaction/created' | 'store/order/transaction/updated';
  readonly orderId: number;
  readonly transactionId: number;
  /** The event of the transaction, such as "purchase" or "capture". */
  readonly type: string;
  readonly succeeded: boolean;
  readonly gatewayTransactionId: string;
}

export interface MetafieldEvent {
  readonly scope: 'store/order/metafield/created' | 'store/order/metafield/updated' | 'store/order/metafield/deleted';
  readonly orderId: number;
  readonly metafieldId: number;
  readonly namespace: string;
}

export interface ShipmentEvent {
  readonly scope: 'store/shipment/created' | 'store/shipment/updated' | 'store/shipment/deleted';
  readonly shipmentId: number;
  readonly orderId: number;
}

interface AboutCart {
  readonly cartId: string;
  readonly channelId: number;
}

export type CartEvent =
  | (AboutCart & { readonly scope: 'store/cart/created' | 'store/cart/updated' | 'store/cart/deleted' })
  | (AboutCart & { readonly scope: 'store/cart/couponApplied'; readonly couponId: number })
  | (AboutCart & { readonly scope: 'store/cart/converted'; readonly orderId: number })
  | (AboutCart & {
      readonly scope: 'store/cart/lineItem/created' | 'store/cart/lineItem/updated' | 'store/cart/lineItem/deleted';
      readonly itemId: string;
    });

export interface InventoryEvent {
  /** By an order, or by hand and API. */
  readonly scope:
    | 'store/product/inventory/order/updated'
    | 'store/sku/inventory/order/updated'
    | 'store/product/inventory/updated'
    | 'store/sku/inventory/updated';
  readonly productId: number;
  /** Only of a SKU. */
  readonly variantId?: number;
  readonly skuId?: number;
  /** By how much the stock changed. */
  readonly value: number;
}

export interface CustomerEvent {
  readonly scope: 'store/customer/created' | 'store/customer/updated';
  readonly customerId: number;
}

type Listener = (storeHash: string, event: StoreEvent) => void;

/**
 * Where every part of the emulator tells what happened. What is saved in an order book is told by itself
 * (state/order-watch.ts); metafields, carts and stock are emitted by whoever changes them.
 */
export class EventBus {
  readonly #listeners: Listener[] = [];

  emit(storeHash: string, event: StoreEvent): void {
    for (const listener of this.#listeners) listener(storeHash, event);
  }

  on(listener: Listener): void {
    this.#listeners.push(listener);
  }
}
