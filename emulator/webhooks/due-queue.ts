import type { Restore } from '../state/capture.ts';

interface Entry<T> {
  readonly dueMs: number;
  readonly order: number;
  readonly item: T;
}

/** Things that wait for their time, earliest first, equal times in the order they came. A binary heap: storms of events are many. */
export class DueQueue<T> {
  #heap: Entry<T>[] = [];
  #count = 0;

  get size(): number {
    return this.#heap.length;
  }

  push(dueMs: number, item: T): void {
    const heap = this.#heap;
    let index = heap.push({ dueMs, order: this.#count++, item }) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#before(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** When the earliest is due; null when nothing waits. */
  nextDueMs(): number | null {
    return this.#heap[0]?.dueMs ?? null;
  }

  /** Takes the earliest out if it is due by `nowMs`. */
  takeDue(nowMs: number): T | null {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined || first.dueMs > nowMs) return null;
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first.item;
  }

  /** Takes out what `drop` wants gone; answers how many that were. */
  remove(drop: (item: T) => boolean): number {
    const before = this.#heap.length;
    const kept = this.#heap.filter((entry) => !drop(entry.item));
    this.#heap = kept.toSorted((a, b) => a.dueMs - b.dueMs || a.order - b.order);
    return before - kept.length;
  }

  /** All that wait, earliest first. */
  items(): { readonly dueMs: number; readonly item: T }[] {
    return this.#heap.toSorted((a, b) => a.dueMs - b.dueMs || a.order - b.order);
  }

  clear(): void {
    this.#heap = [];
  }

  #sink(): void {
    const { length } = this.#heap;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      if (left >= length) return;
      const right = left + 1;
      const smaller = right < length && this.#before(right, left) ? right : left;
      if (!this.#before(smaller, index)) return;
      this.#swap(smaller, index);
      index = smaller;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.dueMs < other.dueMs || (one.dueMs === other.dueMs && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }

  capture(): Restore {
    const heap = [...this.#heap];
    return () => {
      this.#heap = [...heap];
    };
  }
}
