import type { OperationShape } from './operation-shape.ts';

/** Scripts on storefront pages. */
export const SCRIPT_OPERATIONS = {
  getScripts: { method: 'GET', template: '/v3/content/scripts', family: 'content' },
  createScript: { method: 'POST', template: '/v3/content/scripts', family: 'content' },
  updateScript: { method: 'PUT', template: '/v3/content/scripts/{uuid}', family: 'content' },
  deleteScript: { method: 'DELETE', template: '/v3/content/scripts/{uuid}', family: 'content' },
} as const satisfies Record<string, OperationShape>;
