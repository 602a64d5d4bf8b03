/** Rows per sort key and row together must stay exact in a double: 2^32 keys times 2^21 rows. */
const ROW_BITS = 2_097_152;
/** The rank of a row that is not held: no key is below 0. */
const NOWHERE = -1;

/** Keys between which rows are looked for, both ends included. */
export interface KeySpan {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Places in the order of the keys, the second not included. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of a table that `holds` wants, in the order of one of its columns, ties by row. Sorting a million rows takes a tenth
 * of a second, so what changes is taken out and kept aside in a small sorted list; the whole is sorted anew when that list grows
 * long. Any place is found by halving, however far it is from the start.
 */
export class SortedRows {
  readonly #keyOf: (row: number) => number;
  readonly #holds: (row: number) => boolean;
  /** Key and row in one number, as they were when all were sorted. */
  #ranks: Float64Array = new Float64Array(0);
  /** Where each row stands in there; -1 = it did not. */
  #placeOf: Int32Array = new Int32Array(0);
  /** Places in there of rows that changed since, ascending. */
  #holes: number[] = [];
  /** Their ranks of now, ascending. */
  #aside: number[] = [];
  readonly #moved = new Map<number, number>();
  #stale = true;

  constructor(keyOf: (row: number) => number, holds: (row: number) => boolean = () => true) {
    this.#keyOf = keyOf;
    this.#holds = holds;
  }

  /** The row is new, or its key or whether it is held has changed. */
  touch(row: number): void {
    if (this.#stale) return;
    const before = this.#moved.get(row);
    if (before === undefined) {
      if (this.#moved.size >= Math.max(500, this.#placeOf.length / 100)) return this.forget();
      const place = this.#placeOf[row] ?? -1;
      if (place >= 0) insert(this.#holes, place);
    } else if (before !== NOWHERE) this.#aside.splice(countBelow(this.#aside, before), 1);
    const rank = this.#holds(row) ? this.#rankOf(row) : NOWHERE;
    if (rank !== NOWHERE) insert(this.#aside, rank);
    this.#moved.set(row, rank);
  }

  /** The places of the rows with keys of a span. `count` is the table's present length. */
  placesOf(count: number, { low = 0, high = Infinity }: KeySpan = {}): Places {
    if (this.#stale) this.#sortAll(count);
    const from = this.#countBelowRank(low * ROW_BITS);
    return { from, to: Math.max(this.#countBelowRank((high + 1) * ROW_BITS), from) };
  }

  /** The rows at these places, which `placesOf` has told since the last change. */
  rowsAt({ from, to }: Places): number[] {
    const rows: number[] = [];
    let j = this.#asideBefore(from);
    let i = this.#mainPlace(from - j);
    let hole = countBelow(this.#holes, i);
    while (rows.length < to - from) {
      while (this.#holes[hole] === i) {
        i++;
        hole++;
      }
      const [main, aside] = [this.#ranks[i], this.#aside[j]];
      const rank = main === undefined || (aside !== undefined && aside < main) ? aside : main;
      if (rank === undefined) break;
      if (rank === main) i++;
      else j++;
      rows.push(rank % ROW_BITS);
    }
    return rows;
  }

  /** Keys have changed all over: the next look sorts anew. */
  forget(): void {
    this.#stale = true;
  }

  #rankOf(row: number): number {
    return this.#keyOf(row) * ROW_BITS + row;
  }

  #countBelowRank(rank: number): number {
    const inMain = countBelow(this.#ranks, rank);
    return inMain - countBelow(this.#holes, inMain) + countBelow(this.#aside, rank);
  }

  /** How many of the first `place` rows are kept aside. */
  #asideBefore(place: number): number {
    const inMain = this.#ranks.length - this.#holes.length;
    let low = Math.max(0, place - inMain);
    let high = Math.min(this.#aside.length, place);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const next = this.#ranks[this.#mainPlace(place - middle)] ?? Infinity;
      if ((this.#aside[middle - 1] ?? Infinity) < next) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The place among all ranks of the `index`th that is no hole. */
  #mainPlace(index: number): number {
    let [low, high] = [0, this.#holes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#holes[middle] ?? 0) - middle <= index) low = middle + 1;
      else high = middle;
    }
    return index + low;
  }

  #sortAll(count: number): void {
    const ranks = new Float64Array(count);
    let held = 0;
    for (let row = 0; row < count; row++) if (this.#holds(row)) ranks[held++] = this.#rankOf(row);
    this.#ranks = ranks.subarray(0, held).sort();
    this.#placeOf = new Int32Array(count).fill(-1);
    for (let place = 0; place < held; place++) this.#placeOf[(this.#ranks[place] ?? 0) % ROW_BITS] = place;
    this.#holes = [];
    this.#aside = [];
    this.#moved.clear();
    this.#stale = false;
  }
}

/** How many of ascending numbers are below a limit. */
function countBelow(numbers: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(numbers: number[], value: number): void {
  numbers.splice(countBelow(numbers, value), 0, value);
}
