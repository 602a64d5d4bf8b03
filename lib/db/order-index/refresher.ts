import type { IndexInput } from './input.ts';
import type { OrderIndexWriter } from './repository.ts';

interface Refreshing {
  readonly read: () => Promise<IndexInput['order'] | null>;
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
}

export type OrderRefresher = ReturnType<typeof createOrderRefresher>;

/** Brings an order as it is now into the index, so that lists and open screens hear of a change before the platform's own event. */
export function createOrderRefresher(index: Pick<OrderIndexWriter, 'put'>) {
  /** What was changed on the platform stays changed when this fails; the event or the next sweep brings the row then. */
  return async ({ read, now, warn }: Refreshing): Promise<void> => {
    const fetchedAt = now();
    try {
      const order = await read();
      if (order !== null) await index.put([{ order, lines: null, deliveries: null, fetchedAt }]);
    } catch (err) {
      warn({ err }, 'a changed order is not in the index yet');
    }
  };
}
