import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexTransactionClient } from './transaction.ts';

/** Listeners on this channel are told which orders of which store have changed, once the change stands. */
export const ORDERS_CHANNEL = 'orderdeck_orders';

/** A notice takes less than 8000 bytes. */
const MOST_IDS = 500;

export async function notifyChanged(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  orderIds: readonly number[],
): Promise<void> {
  for (let at = 0; at < orderIds.length; at += MOST_IDS) {
    const payload = JSON.stringify({ storeHash, orderIds: orderIds.slice(at, at + MOST_IDS) });
    await client.$executeRaw`SELECT pg_notify(${ORDERS_CHANNEL}, ${payload})`;
  }
}
