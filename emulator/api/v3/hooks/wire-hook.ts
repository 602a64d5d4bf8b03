import type { Hook } from '../../../webhooks/hook.ts';

/** A hook as the API shows it (BigCommerce docs: webhooks reference). Dates in Unix seconds. */
export function wireHook(hook: Hook): Record<string, unknown> {
  return {
    id: hook.id,
    client_id: hook.clientId,
    store_hash: hook.storeHash,
    scope: hook.scope,
    destination: hook.destination,
    headers: hook.headers,
    is_active: hook.status === 'active',
    created_at: hook.createdS,
    updated_at: hook.updatedS,
  };
}
