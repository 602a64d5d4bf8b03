import type { OrderTable } from './order-table.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** What the whole store without its archived orders comes to: known at once, since that is asked for most. */
export class LiveOrders {
  readonly #table: OrderTable;
  readonly #byStatus = new Map<number, number>();
  #rows: Uint32Array | null = null;

  constructor(table: OrderTable) {
    this.#table = table;
    for (let row = 0; row < table.length; row++) this.#add(row, 1);
  }

  /** Their number per status id. */
  countByStatus(): Map<number, number> {
    return new Map([...this.#byStatus].filter(([, count]) => count > 0));
  }

  /** Their rows, by id. */
  rows(): Uint32Array {
    if (this.#rows !== null) return this.#rows;
    const all = new Uint32Array(this.#table.length);
    let count = 0;
    for (let row = 0; row < all.length; row++) if (this.#table.archived[row] === 0) all[count++] = row;
    this.#rows = all.slice(0, count);
    return this.#rows;
  }

  /** Runs a change of a row's columns and keeps in step with it. */
  whileChanging(row: number, change: () => void): void {
    const isNew = row >= this.#table.length;
    const was = this.#table.archived[row];
    if (!isNew) this.#add(row, -1);
    change();
    this.#add(row, 1);
    if (isNew || was !== this.#table.archived[row]) this.#rows = null;
  }

  #add(row: number, change: number): void {
    if (this.#table.archived[row] !== 0) return;
    const statusId = this.#table.statusId[row] ?? 0;
    this.#byStatus.set(statusId, (this.#byStatus.get(statusId) ?? 0) + change);
  }

  /** The table's columns are put back by themselves, before or after. */
  capture(): Restore {
    const byStatus = captureMap(this.#byStatus);
    return () => {
      byStatus();
      this.#rows = null;
    };
  }
}
