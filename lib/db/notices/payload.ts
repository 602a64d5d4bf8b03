import { z } from 'zod';
import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';

/** Channels of the database on which changes are told, in the transaction that makes them. */
export const CHANNELS = ['orderdeck_orders', 'orderdeck_sync'] as const;

/** What changed in a store. Ids only: whoever listens reads what it may see. */
export type StoreNotice =
  | { readonly kind: 'orders'; readonly orderIds: readonly number[] }
  /** How true the index is changed; it is read again to tell. */
  | { readonly kind: 'sync' };

const ordersSchema = z.object({ storeHash: z.string(), orderIds: z.array(z.int()) });
const syncSchema = z.object({ storeHash: z.string() });

/** A payload that is not of the expected form tells nothing: anybody with access to the database can send one. */
export function readNotice(channel: string, payload: string): { storeHash: StoreHash; notice: StoreNotice } | null {
  const content = readJson(payload);
  if (channel === 'orderdeck_orders') {
    const orders = ordersSchema.safeParse(content).data;
    return orders === undefined ? null : ofStore(orders.storeHash, { kind: 'orders', orderIds: orders.orderIds });
  }
  const sync = syncSchema.safeParse(content).data;
  return sync === undefined ? null : ofStore(sync.storeHash, { kind: 'sync' });
}

function ofStore(text: string, notice: StoreNotice) {
  const storeHash = parseStoreHash(text);
  return storeHash === null ? null : { storeHash, notice };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
