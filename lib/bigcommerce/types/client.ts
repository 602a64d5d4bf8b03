import type { IsoDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderChange, OrderFilter, OrderInclude, OrderListQuery } from '../order-query.ts';
import type { WriteResult } from '../write-result.ts';
import type { CatalogueApi } from './catalogue.ts';
import type { CartsApi, CheckoutsApi } from './checkout-apis.ts';
import type { Coupon } from './coupon.ts';
import type { CustomersApi } from './customer.ts';
import type { ExtensionsApi } from './extension.ts';
import type { Fee } from './fee.ts';
import type { EmailStatusesApi, PickupsApi, ShipmentsApi } from './fulfillment-apis.ts';
import type { GeographyApi } from './geography.ts';
import type { Hook, HookChange, HooksStatus, NewHook } from './hook.ts';
import type { NewOrder } from './new-order.ts';
import type { DeliveryChange } from './order-edit.ts';
import type { MetafieldsApi } from './metafield.ts';
import type { OrderPartsApi } from './order-parts.ts';
import type { OrderSettingsApi } from './order-settings.ts';
import type { OrderLine } from './order-line.ts';
import type { OrderMessage } from './order-message.ts';
import type { OrderCounts, OrderStatus } from './order-status.ts';
import type { OrderTax } from './order-tax.ts';
import type { Order, OrderPage } from './order.ts';
import type { InventoryApi, RefundsApi } from './money-apis.ts';
import type { PaymentsApi } from './payment.ts';
import type { Refund } from './refund.ts';
import type { ScriptsApi } from './script.ts';
import type { Shipment } from './shipment.ts';
import type { ShippingAddress } from './shipping-address.ts';
import type { Channel, Currency, StoreInformation } from './store.ts';
import type { TransactionsResult } from './transaction.ts';

/** Whose turn it is in the store's queue: people's writes, then people's reads, then background jobs. */
export type Priority = 'userWrite' | 'userRead' | 'job';

/**
 * The ISO 4217 code of the order's transactional currency: parts of an order carry amounts without one. A promise lets
 * the parts be read at the same time as the order: `const order = get(id); lines(id, order.then((o) => o.currencyCode))`.
 */
export type CurrencyOfOrder = string | PromiseLike<string>;

/**
 * The platform, seen by one store. Reads throw an AppError when they fail: `store_needs_approval` (a MissingScopeError when
 * one family of calls is refused), `not_found`, `too_many_requests`, `platform_unreadable`, `platform_unavailable`,
 * `refused_by_platform`. Writes throw nothing of the sort: see WriteResult.
 */
export interface BigCommerceClient {
  readonly orders: OrdersApi;
  readonly orderParts: OrderPartsApi;
  readonly metafields: MetafieldsApi;
  readonly shipments: ShipmentsApi;
  readonly pickups: PickupsApi;
  readonly emailStatuses: EmailStatusesApi;
  readonly transactions: TransactionsApi;
  readonly refunds: RefundsApi;
  readonly payments: PaymentsApi;
  readonly inventory: InventoryApi;
  readonly store: StoreApi;
  readonly channels: ChannelsApi;
  readonly hooks: HooksApi;
  readonly extensions: ExtensionsApi;
  readonly scripts: ScriptsApi;
  readonly orderSettings: OrderSettingsApi;
  readonly catalogue: CatalogueApi;
  readonly customers: CustomersApi;
  readonly geography: GeographyApi;
  readonly carts: CartsApi;
  readonly checkouts: CheckoutsApi;
  /** The same store with another place in its queue. */
  withPriority(priority: Priority): BigCommerceClient;
}

export interface OrdersApi {
  /** One page; an empty page past the end. */
  list(query?: OrderListQuery): Promise<OrderPage>;
  /** All statuses in the control panel's order, with the store's labels and counts. */
  count(filter?: OrderFilter): Promise<OrderCounts>;
  /** Null when the store has no such order. Archived orders are given too. */
  get(orderId: OrderId, options?: { readonly include?: readonly OrderInclude[] }): Promise<Order | null>;
  /** All lines, however many. */
  lines(orderId: OrderId, currency: CurrencyOfOrder): Promise<readonly OrderLine[]>;
  shippingAddresses(orderId: OrderId, currency: CurrencyOfOrder): Promise<readonly ShippingAddress[]>;
  coupons(orderId: OrderId, currency: CurrencyOfOrder): Promise<readonly Coupon[]>;
  /** `details` adds which line, shipping or handling each tax is for. */
  taxes(
    orderId: OrderId,
    currency: CurrencyOfOrder,
    options?: { readonly details?: boolean },
  ): Promise<readonly OrderTax[]>;
  messages(orderId: OrderId): Promise<readonly OrderMessage[]>;
  shipments(orderId: OrderId, currency: CurrencyOfOrder): Promise<readonly Shipment[]>;
  fees(orderId: OrderId, currency: CurrencyOfOrder): Promise<readonly Fee[]>;
  /** The store's statuses with its labels. They change rarely: keep them for an hour. */
  statuses(): Promise<readonly OrderStatus[]>;
  /** Never repeat it: each call makes another order. Its `externalOrderId` finds one whose answer was lost. */
  create(order: NewOrder): Promise<WriteResult<{ order: Order }>>;
  /** Sends only what `change` names. One that adds lines, addresses or fees must not be sent twice. */
  update(orderId: OrderId, change: OrderChange): Promise<WriteResult<{ order: Order }>>;
  /** Changes one delivery address and leaves every charge and tax as it is, unlike an address inside `update`. */
  updateShippingAddress(orderId: OrderId, addressId: number, change: Omit<DeliveryChange, 'id'>): Promise<WriteResult>;
  /** Archives one order; nothing on the platform can delete one. */
  archive(orderId: OrderId): Promise<WriteResult>;
}

export interface TransactionsApi {
  /** Needs the transactions permission: the orders permission does not open it. */
  list(orderId: OrderId): Promise<TransactionsResult>;
  /** Oldest first. */
  refunds(orderId: OrderId, currency: CurrencyOfOrder): Promise<readonly Refund[]>;
  /** Asks the gateway for all of what is authorized. A `done` only says that it was asked: the result comes later. */
  capture(orderId: OrderId): Promise<WriteResult>;
  /** Asks the gateway to give the authorization up. As with a capture, the result comes later. */
  void(orderId: OrderId): Promise<WriteResult>;
}

export interface StoreApi {
  information(): Promise<StoreInformation>;
  /** The platform's clock; the cheapest call that proves that the token works. */
  time(): Promise<IsoDate>;
  currencies(): Promise<readonly Currency[]>;
}

export interface ChannelsApi {
  list(): Promise<readonly Channel[]>;
}

/** Webhooks that this app has in the store. A new one may stay deaf for up to a minute. */
export interface HooksApi {
  list(): Promise<readonly Hook[]>;
  /** What the platform did with them: switched off, blocked. */
  status(): Promise<HooksStatus>;
  /** One per scope and destination; ten per scope. */
  create(hook: NewHook): Promise<WriteResult<{ hook: Hook }>>;
  update(hookId: number, change: HookChange): Promise<WriteResult<{ hook: Hook }>>;
  delete(hookId: number): Promise<WriteResult>;
}
