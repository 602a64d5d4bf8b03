import type { OperationShape } from './operation-shape.ts';

/** Shoppers with an account, and their saved addresses. */
export const CUSTOMER_OPERATIONS = {
  getCustomers: { method: 'GET', template: '/v3/customers', family: 'customers' },
  getCustomersAddresses: { method: 'GET', template: '/v3/customers/addresses', family: 'customers' },
} as const satisfies Record<string, OperationShape>;
