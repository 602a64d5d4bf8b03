import { randomUUID } from 'node:crypto';
import { ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { readAdjustment } from './adjustment.ts';

const WRITE_INVENTORY = ['store_inventory'];

/** Sets the levels and tells subscribers of those that changed and count. */
function adjusted(call: Call, kind: 'absolute' | 'relative'): Reply {
  const { store, world } = call;
  const { reason, levels } = readAdjustment(store, call.body, kind);
  for (const level of levels) {
    const entry = store.stock.setLevel(level, { atMs: world.clock.nowMs(), reason, orderId: null });
    if (entry === null) continue;
    const { productId, variantId, change: value } = entry;
    if (store.stock.rulesOf(productId).tracking === 'product')
      world.events.emit(store.profile.hash, { scope: 'store/product/inventory/updated', productId, value });
    else
      world.events.emit(store.profile.hash, {
        scope: 'store/sku/inventory/updated',
        productId,
        variantId,
        skuId: variantId,
        value,
      });
  }
  return ok({ transaction_id: randomUUID() });
}

/** Changes of the stock by number, or by how much. The answer says only that they were taken. */
export const inventoryAdjustments: readonly Operation[] = [
  {
    method: 'PUT',
    path: '/v3/inventory/adjustments/absolute',
    scopes: WRITE_INVENTORY,
    run: (call) => adjusted(call, 'absolute'),
  },
  {
    method: 'POST',
    path: '/v3/inventory/adjustments/relative',
    scopes: WRITE_INVENTORY,
    run: (call) => adjusted(call, 'relative'),
  },
];
