import type { OperationShape } from './operation-shape.ts';

/** Who in the store is mailed about orders, V3. */
export const ORDER_SETTINGS_OPERATIONS = {
  getGlobalOrderSettings: { method: 'GET', template: '/v3/orders/settings', family: 'orders' },
  updateGlobalOrderSettings: { method: 'PUT', template: '/v3/orders/settings', family: 'orders' },
  getChannelOrderSettings: { method: 'GET', template: '/v3/orders/settings/channels/{channel_id}', family: 'orders' },
  updateChannelOrderSettings: {
    method: 'PUT',
    template: '/v3/orders/settings/channels/{channel_id}',
    family: 'orders',
  },
} as const satisfies Record<string, OperationShape>;
