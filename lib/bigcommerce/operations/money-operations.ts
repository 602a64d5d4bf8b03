import type { OperationShape } from './operation-shape.ts';

/** Payments of orders, V3. What acts on them is opened by the orders permission as well as by the transactions one. */
export const MONEY_OPERATIONS = {
  getOrderTransactions: { method: 'GET', template: '/v3/orders/{order_id}/transactions', family: 'transactions' },
  captureOrderPayment: { method: 'POST', template: '/v3/orders/{order_id}/payment_actions/capture', family: 'orders' },
  voidOrderPayment: { method: 'POST', template: '/v3/orders/{order_id}/payment_actions/void', family: 'orders' },
  createOrderRefundQuotes: {
    method: 'POST',
    template: '/v3/orders/{order_id}/payment_actions/refund_quotes',
    family: 'orders',
  },
  createOrderRefund: { method: 'POST', template: '/v3/orders/{order_id}/payment_actions/refunds', family: 'orders' },
  getOrderRefunds: { method: 'GET', template: '/v3/orders/{order_id}/payment_actions/refunds', family: 'orders' },
  getOrderRefund: { method: 'GET', template: '/v3/orders/payment_actions/refunds/{refund_id}', family: 'orders' },
  getOrdersRefunds: { method: 'GET', template: '/v3/orders/payment_actions/refunds', family: 'orders' },
} as const satisfies Record<string, OperationShape>;
