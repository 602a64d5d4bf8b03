import type { OrderFilters, OrderQuery } from '#lib/orders/contract.ts';
import type { CustomerHistoryRequest } from '#lib/orders/customer-contract.ts';
import type { ViewCountsRequest } from '#lib/views/contract.ts';
import type { OrderSearch } from '#lib/orders/search-contract.ts';

export type OrderPanelName = 'shipments' | 'messages' | 'discounts';

export type OrderPageKey = readonly ['order page', OrderQuery];
export type OrderCountsKey = readonly ['order counts', OrderFilters];
export type OrderSearchKey = readonly ['order search', OrderSearch];
export type SearchSummaryKey = readonly ['search summary', string];
export type ViewCountsKey = readonly ['view counts', ViewCountsRequest['queries']];
export type OrderEditKey = readonly ['order edit', number];
export type OrderKey = readonly ['order', number];
export type OrderPanelKey = readonly ['order panel', number, OrderPanelName, string];

export type ProductSearchKey = readonly ['product search', string];
export type ProductKey = readonly ['product', number];
export type CustomerSearchKey = readonly ['customer search', string];
export type CustomerKey = readonly ['customer', number];
export type CustomerAddressesKey = readonly ['customer addresses', number];
export type StatesKey = readonly ['states', number];
export type OrderDraftKey = readonly ['order draft', string];

/** Every key of the browser's cache, in one table. Keys stay in memory: an e-mail address may stand in them. */
export const keys = {
  orderPage: (query: OrderQuery): OrderPageKey => ['order page', query],
  /** The tabs count all statuses, so the status chosen is not part of what they depend on. */
  orderCounts: (filters: OrderFilters): OrderCountsKey => ['order counts', withoutStatus(filters)],
  orderSearch: (search: OrderSearch): OrderSearchKey => ['order search', search],
  searchSummary: (query: string): SearchSummaryKey => ['search summary', query],
  order: (id: number): OrderKey => ['order', id],
  orderEdit: (id: number): OrderEditKey => ['order edit', id],
  orderPanel: (id: number, panel: OrderPanelName, currencyCode: string): OrderPanelKey => [
    'order panel',
    id,
    panel,
    currencyCode,
  ],
  /** Parts of an order like its panels: they are read again with it. */
  shipPlan: (id: number) => ['order panel', id, 'ship', ''] as const,
  pickup: (id: number) => ['order panel', id, 'pickup', ''] as const,
  shipment: (id: number, shipmentId: number) => ['order panel', id, 'shipment', String(shipmentId)] as const,
  orderPayments: (id: number) => ['order panel', id, 'payments', ''] as const,
  payDesk: (id: number) => ['order panel', id, 'pay', ''] as const,
  refundStudio: (id: number) => ['order panel', id, 'refund studio', ''] as const,
  refundLedger: (id: number, currencyCode: string) => ['order panel', id, 'refund ledger', currencyCode] as const,
  orderHistory: (id: number) => ['order panel', id, 'history', ''] as const,
  orderTags: (id: number) => ['order panel', id, 'tags', ''] as const,
  lineFacts: (id: number, lineId: number) => ['order panel', id, 'line', String(lineId)] as const,
  deliveryFacts: (id: number, addressId: number) => ['order panel', id, 'delivery', String(addressId)] as const,
  emailedParts: (id: number) => ['order panel', id, 'emailed', ''] as const,
  customerHistory: (customer: CustomerHistoryRequest) => ['customer history', customer] as const,
  paymentQuestions: ['payment questions'],
  paymentQuestion: (intentId: string) => ['payment question', intentId] as const,
  paymentTasks: ['payment tasks'],
  storeRefunds: (page: number) => ['store refunds', page] as const,
  storeTags: ['store tags'],
  defaultViews: ['default views'],
  statusMail: (channelId: number) => ['status mail', channelId] as const,
  statusMails: (channelIds: readonly number[]) => ['status mails', channelIds] as const,
  chosenOrders: (orderIds: readonly number[]) => ['chosen orders', orderIds] as const,
  allOrders: ['all orders'],
  syncHealth: ['sync health'],
  views: ['views'],
  people: ['people'],
  limits: ['limits'],
  settings: ['settings'],
  /** Of a channel; null for the whole store. */
  recipients: (channelId: number | null) => ['recipients', channelId] as const,
  holdReasons: ['hold reasons'],
  documentTexts: ['document texts'],
  storefrontFeed: ['storefront feed'],
  storefrontStatus: ['storefront status'],
  viewCounts: (queries: ViewCountsRequest['queries']): ViewCountsKey => ['view counts', queries],
  listPreference: ['list preference'],
  productSearch: (text: string): ProductSearchKey => ['product search', text],
  product: (productId: number): ProductKey => ['product', productId],
  customerSearch: (text: string): CustomerSearchKey => ['customer search', text],
  customer: (customerId: number): CustomerKey => ['customer', customerId],
  customerAddresses: (customerId: number): CustomerAddressesKey => ['customer addresses', customerId],
  countries: ['countries'],
  states: (countryId: number): StatesKey => ['states', countryId],
  orderDrafts: ['order drafts'],
  orderDraft: (id: string): OrderDraftKey => ['order draft', id],
  newOrderOptions: ['new order options'],
  ownCheckouts: ['own checkouts'],
  checkout: (id: string, visit: string) => ['checkout', id, visit] as const,
} as const;

export function isOrderPageKey(key: unknown): key is OrderPageKey {
  return Array.isArray(key) && key[0] === 'order page';
}

export function isOrderCountsKey(key: unknown): key is OrderCountsKey {
  return Array.isArray(key) && key[0] === 'order counts';
}

export function isOrderSearchKey(key: unknown): key is OrderSearchKey {
  return Array.isArray(key) && key[0] === 'order search';
}

export function isSearchSummaryKey(key: unknown): key is SearchSummaryKey {
  return Array.isArray(key) && key[0] === 'search summary';
}

function withoutStatus(filters: OrderFilters): OrderFilters {
  const { statusId: _, ...others } = filters;
  return others;
}

/** Whether a key is one of the panels of this order, in whatever currency. */
export function isPanelKeyOf(key: unknown, orderId: number): key is OrderPanelKey {
  return Array.isArray(key) && key[0] === 'order panel' && key[1] === orderId;
}

/** Whether a key is one of this order: the order itself, or one of its panels. */
export function isKeyOfOrder(key: unknown, orderId: number): boolean {
  return isKeyOfOrders(key) && key[1] === orderId;
}

/** Whether a key is one of any single order. */
export function isKeyOfOrders(key: unknown): key is OrderKey | OrderPanelKey {
  return Array.isArray(key) && (key[0] === 'order' || key[0] === 'order panel');
}
