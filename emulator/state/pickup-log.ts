import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** A line of an order, ready to be collected or collected. */
export interface PickupItem {
  readonly id: number;
  readonly orderProductId: number;
  readonly quantity: number;
  /** Null while it waits. */
  readonly collectedMs: number | null;
}

/** What became ready for a shopper to collect, and when. */
export interface PickupRecord {
  readonly id: number;
  readonly pickupMethodId: number;
  readonly orderId: number;
  readonly readyMs: number;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly items: readonly PickupItem[];
}

/** Records of readiness and collection of a store's pickups. */
export class PickupLog {
  readonly #records = new Map<number, PickupRecord>();
  #lastId = 0;
  #lastItemId = 0;

  /** By id. */
  all(): readonly PickupRecord[] {
    return [...this.#records.values()];
  }

  find(id: number): PickupRecord | null {
    return this.#records.get(id) ?? null;
  }

  nextItemId(): number {
    return ++this.#lastItemId;
  }

  add(record: Omit<PickupRecord, 'id'>): PickupRecord {
    const kept = { ...record, id: ++this.#lastId };
    this.#records.set(kept.id, kept);
    return kept;
  }

  save(record: PickupRecord): void {
    this.#records.set(record.id, record);
  }

  remove(id: number): void {
    this.#records.delete(id);
  }

  /** Pieces of a line that are recorded already. */
  recorded(orderProductId: number): number {
    return this.all()
      .flatMap((record) => record.items)
      .filter((item) => item.orderProductId === orderProductId)
      .reduce((sum, item) => sum + item.quantity, 0);
  }

  capture(): Restore {
    const [records, lastId, lastItemId] = [captureMap(this.#records), this.#lastId, this.#lastItemId];
    return () => {
      records();
      this.#lastId = lastId;
      this.#lastItemId = lastItemId;
    };
  }
}
