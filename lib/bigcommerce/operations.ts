/** Families of calls that one permission of the store opens; a missing one switches its feature off, not the app. */
export type ScopeFamily = 'orders' | 'transactions' | 'store' | 'channels' | 'hooks';

type Template = `/${'v2' | 'v3'}/${string}`;

/** A DELETE must end in an id: by type, none can be written that archives every order of a store. */
type OperationShape =
  | { readonly method: 'GET' | 'PUT' | 'POST'; readonly template: Template; readonly family: ScopeFamily }
  | { readonly method: 'DELETE'; readonly template: `${Template}/{${string}}`; readonly family: ScopeFamily };

/**
 * Every call that the app can make to the platform, with the platform's operation names. Paths are built from these
 * templates only, and the platform's own `url` links are never followed.
 */
export const OPERATIONS = {
  getOrders: { method: 'GET', template: '/v2/orders', family: 'orders' },
  getOrdersCount: { method: 'GET', template: '/v2/orders/count', family: 'orders' },
  getOrder: { method: 'GET', template: '/v2/orders/{order_id}', family: 'orders' },
  updateOrder: { method: 'PUT', template: '/v2/orders/{order_id}', family: 'orders' },
  deleteOrder: { method: 'DELETE', template: '/v2/orders/{order_id}', family: 'orders' },
  getOrderProducts: { method: 'GET', template: '/v2/orders/{order_id}/products', family: 'orders' },
  getOrderShippingAddresses: { method: 'GET', template: '/v2/orders/{order_id}/shipping_addresses', family: 'orders' },
  getOrderCoupons: { method: 'GET', template: '/v2/orders/{order_id}/coupons', family: 'orders' },
  getOrderTaxes: { method: 'GET', template: '/v2/orders/{order_id}/taxes', family: 'orders' },
  getOrderMessages: { method: 'GET', template: '/v2/orders/{order_id}/messages', family: 'orders' },
  getOrderShipments: { method: 'GET', template: '/v2/orders/{order_id}/shipments', family: 'orders' },
  getOrderFees: { method: 'GET', template: '/v2/orders/{order_id}/fees', family: 'orders' },
  getOrderStatuses: { method: 'GET', template: '/v2/order_statuses', family: 'orders' },
  getOrderTransactions: { method: 'GET', template: '/v3/orders/{order_id}/transactions', family: 'transactions' },
  getOrderRefunds: { method: 'GET', template: '/v3/orders/{order_id}/payment_actions/refunds', family: 'orders' },
  getStoreInformation: { method: 'GET', template: '/v2/store', family: 'store' },
  getSystemTimestamp: { method: 'GET', template: '/v2/time', family: 'store' },
  getCurrencies: { method: 'GET', template: '/v2/currencies', family: 'store' },
  getChannels: { method: 'GET', template: '/v3/channels', family: 'channels' },
  getWebhooks: { method: 'GET', template: '/v3/hooks', family: 'hooks' },
  createWebhooks: { method: 'POST', template: '/v3/hooks', family: 'hooks' },
  updateWebhook: { method: 'PUT', template: '/v3/hooks/{webhook_id}', family: 'hooks' },
  deleteWebhook: { method: 'DELETE', template: '/v3/hooks/{webhook_id}', family: 'hooks' },
  getHooksAdmin: { method: 'GET', template: '/v3/hooks/admin', family: 'hooks' },
} as const satisfies Record<string, OperationShape>;

export type OperationName = keyof typeof OPERATIONS;
