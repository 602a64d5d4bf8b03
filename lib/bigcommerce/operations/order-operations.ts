import type { OperationShape } from './operation-shape.ts';

/** Orders V2 and what hangs on an order. */
export const ORDER_OPERATIONS = {
  getOrders: { method: 'GET', template: '/v2/orders', family: 'orders' },
  getOrdersCount: { method: 'GET', template: '/v2/orders/count', family: 'orders' },
  getOrder: { method: 'GET', template: '/v2/orders/{order_id}', family: 'orders' },
  createOrder: { method: 'POST', template: '/v2/orders', family: 'orders' },
  updateOrder: { method: 'PUT', template: '/v2/orders/{order_id}', family: 'orders' },
  deleteOrder: { method: 'DELETE', template: '/v2/orders/{order_id}', family: 'orders' },
  getOrderProducts: { method: 'GET', template: '/v2/orders/{order_id}/products', family: 'orders' },
  getOrderProduct: { method: 'GET', template: '/v2/orders/{order_id}/products/{product_id}', family: 'orders' },
  getOrderShippingAddresses: { method: 'GET', template: '/v2/orders/{order_id}/shipping_addresses', family: 'orders' },
  getOrderShippingAddress: {
    method: 'GET',
    template: '/v2/orders/{order_id}/shipping_addresses/{id}',
    family: 'orders',
  },
  getOrderShippingAddressShippingQuotes: {
    method: 'GET',
    template: '/v2/orders/{order_id}/shipping_addresses/{shipping_address_id}/shipping_quotes',
    family: 'orders',
  },
  getOrderConsignments: { method: 'GET', template: '/v2/orders/{order_id}/consignments', family: 'orders' },
  updateOrderShippingAddress: {
    method: 'PUT',
    template: '/v2/orders/{order_id}/shipping_addresses/{address_id}',
    family: 'orders',
  },
  getOrderCoupons: { method: 'GET', template: '/v2/orders/{order_id}/coupons', family: 'orders' },
  getOrderTaxes: { method: 'GET', template: '/v2/orders/{order_id}/taxes', family: 'orders' },
  getOrderMessages: { method: 'GET', template: '/v2/orders/{order_id}/messages', family: 'orders' },
  getOrderShipments: { method: 'GET', template: '/v2/orders/{order_id}/shipments', family: 'orders' },
  getOrderFees: { method: 'GET', template: '/v2/orders/{order_id}/fees', family: 'orders' },
  getOrderStatuses: { method: 'GET', template: '/v2/order_statuses', family: 'orders' },
} as const satisfies Record<string, OperationShape>;
