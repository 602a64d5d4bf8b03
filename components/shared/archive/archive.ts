'use client';

import { useSyncExternalStore } from 'react';
import { ArchiveQueue, type ArchiveState } from './archive-queue.ts';

/** The document's own. */
export const archiveQueue = new ArchiveQueue({
  now: () => Date.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  newKey: () => crypto.randomUUID(),
});

/** Asks for orders to be archived. The bar at the page's foot lets the person take it back for a while. */
export function archiveOrders(orderIds: readonly number[]): void {
  archiveQueue.add(orderIds);
}

const IDLE: ArchiveState = { step: 'idle' };

export function useArchiveState(): ArchiveState {
  return useSyncExternalStore(archiveQueue.subscribe, archiveQueue.getState, () => IDLE);
}
