/** Rows per sort key and row together must stay exact in a double: 2^32 keys times 2^21 rows. */
const ROW_BITS = 2_097_152;

/**
 * The rows of a table in the order of one of its columns, ties by row. Sorting a million rows takes a tenth of a second, so a
 * changed row is kept aside in a small sorted list and merged in while reading; the whole is sorted anew when that list
 * grows long.
 */
export class SortedRows {
  readonly #keyOf: (row: number) => number;
  #sorted: Uint32Array = new Uint32Array(0);
  #keys: Float64Array = new Float64Array(0);
  readonly #moved = new Set<number>();
  #aside: number[] = [];
  #stale = true;

  constructor(keyOf: (row: number) => number) {
    this.#keyOf = keyOf;
  }

  /** The row is new, or its key has changed. */
  touch(row: number): void {
    if (this.#stale) return;
    this.#moved.add(row);
    this.#aside = [];
  }

  /** Walks rows from low to high (or back) until `visit` answers false. `count` is the table's present length. */
  walk(count: number, descending: boolean, visit: (row: number) => boolean): void {
    this.#prepare(count);
    const main = this.#sorted;
    const aside = this.#aside;
    let [i, j] = descending ? [main.length - 1, aside.length - 1] : [0, 0];
    const step = descending ? -1 : 1;
    while ((i >= 0 && i < main.length) || (j >= 0 && j < aside.length)) {
      const a = main[i];
      if (a !== undefined && this.#moved.has(a)) {
        i += step;
        continue;
      }
      const b = aside[j];
      const takeMain = b === undefined || (a !== undefined && this.#before(i, b) !== descending);
      const row = takeMain ? a : b;
      if (row === undefined || !visit(row)) return;
      if (takeMain) i += step;
      else j += step;
    }
  }

  #before(mainIndex: number, asideRow: number): boolean {
    return (this.#keys[mainIndex] ?? 0) < this.#keyOf(asideRow) * ROW_BITS + asideRow;
  }

  #prepare(count: number): void {
    if (this.#stale || this.#moved.size > Math.max(500, count / 100)) this.#sortAll(count);
    if (this.#aside.length !== this.#moved.size) {
      this.#aside = [...this.#moved].toSorted((a, b) => this.#keyOf(a) - this.#keyOf(b) || a - b);
    }
  }

  #sortAll(count: number): void {
    const keys = new Float64Array(count);
    for (let row = 0; row < count; row++) keys[row] = this.#keyOf(row) * ROW_BITS + row;
    keys.sort();
    const sorted = new Uint32Array(count);
    for (let index = 0; index < count; index++) sorted[index] = (keys[index] ?? 0) % ROW_BITS;
    this.#keys = keys;
    this.#sorted = sorted;
    this.#moved.clear();
    this.#aside = [];
    this.#stale = false;
  }

  /** Keys have changed all over: the next walk sorts anew. */
  forget(): void {
    this.#stale = true;
  }
}
