import type { OperationShape } from './operation-shape.ts';

/** How an order reaches the shopper: shipments (V2), pickups (V3), and the mails that tell of it. */
export const FULFILLMENT_OPERATIONS = {
  getOrderShipment: {
    method: 'GET',
    template: '/v2/orders/{order_id}/shipments/{shipment_id}',
    family: 'orders',
  },
  getOrderShipmentsCount: { method: 'GET', template: '/v2/orders/{order_id}/shipments/count', family: 'orders' },
  createOrderShipments: { method: 'POST', template: '/v2/orders/{order_id}/shipments', family: 'orders' },
  updateOrderShipment: {
    method: 'PUT',
    template: '/v2/orders/{order_id}/shipments/{shipment_id}',
    family: 'orders',
  },
  deleteOrderShipment: {
    method: 'DELETE',
    template: '/v2/orders/{order_id}/shipments/{shipment_id}',
    family: 'orders',
  },
  deleteOrderShipments: { method: 'DELETE', template: '/v2/orders/{order_id}/shipments', family: 'orders' },
  getPickups: { method: 'GET', template: '/v3/orders/pickups', family: 'fulfillment' },
  createPickups: { method: 'POST', template: '/v3/orders/pickups', family: 'fulfillment' },
  updatePickups: { method: 'PUT', template: '/v3/orders/pickups', family: 'fulfillment' },
  deletePickups: { method: 'DELETE', template: '/v3/orders/pickups', family: 'fulfillment', idList: 'id:in' },
  getSettingsEmailStatuses: { method: 'GET', template: '/v3/settings/email-statuses', family: 'store' },
} as const satisfies Record<string, OperationShape>;
