import { ORDER_STATUSES } from '../../data/order-statuses.ts';
import type { World } from '../../world.ts';

/** Changes an order's status as staff do in the control panel. False for an unknown order or status. */
export function changeStatus(world: World, storeHash: string, orderId: number, statusId: number): boolean {
  const store = world.stores.get(storeHash);
  const order = store?.orders.find(orderId) ?? null;
  if (store === undefined || order === null || !ORDER_STATUSES.some(({ id }) => id === statusId)) return false;
  store.orders.save(orderId, {
    head: { ...order.head, status_id: statusId, modified_s: Math.floor(world.clock.nowMs() / 1000) },
  });
  return true;
}
