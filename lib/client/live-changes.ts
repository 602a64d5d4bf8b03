import type { LiveEvent, SyncStatus } from '#lib/sync/contract.ts';

/** Numbers of the orders that changed; null: any may have, so everything shown is to be read again. */
export type ChangedOrders = readonly number[] | null;

/** What the page has been told: the last word on how true the index is, and who wants to hear of changed orders. */
export class LiveChanges {
  readonly #orderListeners = new Set<(orderIds: ChangedOrders) => void>();
  readonly #statusListeners = new Set<() => void>();
  #status: SyncStatus | null = null;

  readonly tell = (event: LiveEvent): void => {
    if (event.kind === 'sync') return this.tellStatus(event.status);
    const orderIds = event.kind === 'orders' ? event.orderIds : null;
    for (const listener of [...this.#orderListeners]) listener(orderIds);
    return undefined;
  };

  tellStatus(status: SyncStatus): void {
    const before = this.#status;
    if (before !== null && JSON.stringify(before) === JSON.stringify(status)) return;
    this.#status = status;
    for (const listener of [...this.#statusListeners]) listener();
  }

  readonly getStatus = (): SyncStatus | null => this.#status;

  readonly onStatus = (listener: () => void): (() => void) => {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  };

  readonly onOrders = (listener: (orderIds: ChangedOrders) => void): (() => void) => {
    this.#orderListeners.add(listener);
    return () => this.#orderListeners.delete(listener);
  };
}
