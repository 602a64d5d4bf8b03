import type { OperationShape } from './operation-shape.ts';

/** What a payment needs beforehand, V3. The payment itself goes to a host of its own: see payments-host.ts. */
export const PAYMENTS_OPERATIONS = {
  getPaymentMethods: { method: 'GET', template: '/v3/payments/methods', family: 'paymentMethods' },
  createPaymentAccessToken: { method: 'POST', template: '/v3/payments/access_tokens', family: 'paymentTokens' },
} as const satisfies Record<string, OperationShape>;
