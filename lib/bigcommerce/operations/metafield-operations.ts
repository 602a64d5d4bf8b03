import type { OperationShape } from './operation-shape.ts';

/** Values of our own on orders, V3. */
export const METAFIELD_OPERATIONS = {
  getOrderMetafields: { method: 'GET', template: '/v3/orders/{order_id}/metafields', family: 'orders' },
  createOrderMetafield: { method: 'POST', template: '/v3/orders/{order_id}/metafields', family: 'orders' },
  getOrderMetafield: { method: 'GET', template: '/v3/orders/{order_id}/metafields/{metafield_id}', family: 'orders' },
  updateOrderMetafield: {
    method: 'PUT',
    template: '/v3/orders/{order_id}/metafields/{metafield_id}',
    family: 'orders',
  },
  deleteOrderMetafield: {
    method: 'DELETE',
    template: '/v3/orders/{order_id}/metafields/{metafield_id}',
    family: 'orders',
  },
  getOrdersMetafields: { method: 'GET', template: '/v3/orders/metafields', family: 'orders' },
  createOrdersMetafields: { method: 'POST', template: '/v3/orders/metafields', family: 'orders' },
} as const satisfies Record<string, OperationShape>;
