import type { OperationShape } from './operation-shape.ts';

/** Stock, V3. */
export const INVENTORY_OPERATIONS = {
  getInventoryItems: { method: 'GET', template: '/v3/inventory/items', family: 'inventory' },
  createRelativeAdjustment: { method: 'POST', template: '/v3/inventory/adjustments/relative', family: 'inventory' },
} as const satisfies Record<string, OperationShape>;
