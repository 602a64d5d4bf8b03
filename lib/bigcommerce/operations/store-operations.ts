import type { OperationShape } from './operation-shape.ts';

/** The store itself: facts, currencies, channels. */
export const STORE_OPERATIONS = {
  getStoreInformation: { method: 'GET', template: '/v2/store', family: 'store' },
  getSystemTimestamp: { method: 'GET', template: '/v2/time', family: 'store' },
  getCurrencies: { method: 'GET', template: '/v2/currencies', family: 'store' },
  getChannels: { method: 'GET', template: '/v3/channels', family: 'channels' },
} as const satisfies Record<string, OperationShape>;
