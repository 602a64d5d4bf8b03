import type { StoreHash } from '#lib/core/ids.ts';
import { systemScheduler, type Scheduler } from './scheduler.ts';
import { StoreQueue } from './store-queue.ts';

const FORGET_AFTER_MS = 15 * 60_000;

/** The queues of all stores in this process: apart from each other, so that a stuck store slows no other. */
export interface StoreQueues {
  /** The store's one queue, made when it is first asked for. */
  of(storeHash: StoreHash): StoreQueue;
  readonly size: number;
}

export function createStoreQueues(
  options: { readonly scheduler?: Scheduler; readonly random?: () => number } = {},
): StoreQueues {
  const scheduler = options.scheduler ?? systemScheduler;
  const random = options.random ?? Math.random;
  const queues = new Map<StoreHash, StoreQueue>();
  let lastSweepMs = scheduler.now();

  const forgetIdle = (): void => {
    const now = scheduler.now();
    if (now - lastSweepMs < FORGET_AFTER_MS) return;
    lastSweepMs = now;
    for (const [storeHash, queue] of queues) {
      const idleSinceMs = queue.idleSinceMs;
      if (idleSinceMs !== null && now - idleSinceMs >= FORGET_AFTER_MS) queues.delete(storeHash);
    }
  };

  return {
    of(storeHash) {
      forgetIdle();
      const queue = queues.get(storeHash) ?? new StoreQueue({ scheduler, random });
      queues.set(storeHash, queue);
      return queue;
    },
    get size() {
      return queues.size;
    },
  };
}
