import type { OperationShape } from './operation-shape.ts';

/** Webhooks. */
export const HOOK_OPERATIONS = {
  getWebhooks: { method: 'GET', template: '/v3/hooks', family: 'hooks' },
  createWebhooks: { method: 'POST', template: '/v3/hooks', family: 'hooks' },
  updateWebhook: { method: 'PUT', template: '/v3/hooks/{webhook_id}', family: 'hooks' },
  deleteWebhook: { method: 'DELETE', template: '/v3/hooks/{webhook_id}', family: 'hooks' },
  getHooksAdmin: { method: 'GET', template: '/v3/hooks/admin', family: 'hooks' },
} as const satisfies Record<string, OperationShape>;
