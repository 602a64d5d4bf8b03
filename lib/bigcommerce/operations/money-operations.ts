import type { OperationShape } from './operation-shape.ts';

/** Payments of orders, V3. */
export const MONEY_OPERATIONS = {
  getOrderTransactions: { method: 'GET', template: '/v3/orders/{order_id}/transactions', family: 'transactions' },
  getOrderRefunds: { method: 'GET', template: '/v3/orders/{order_id}/payment_actions/refunds', family: 'orders' },
} as const satisfies Record<string, OperationShape>;
