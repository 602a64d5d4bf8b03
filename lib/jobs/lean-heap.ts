import { setFlagsFromString } from 'node:v8';

/** How far the heap may grow over what was alive in it before garbage is collected, while long jobs run. The engine's own rule lets it grow to several times that. */
const GROWTH_PERCENT = 25;

/**
 * Keeps the room for new objects as large as it is when the process has started, some megabytes: a first sync would have the
 * engine make it more than a hundred. Pages of orders do not live longer in a larger one, since two are on their way at any time.
 */
export function boundNewObjects(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Has the process collect its garbage sooner while long jobs run. Each page of orders is some megabytes of JSON that live for a
 * moment; left to itself the heap grows to twice the memory before it looks. The engine reads this flag at each collection.
 * (`--optimize-for-size` saves as much, and takes half as much time again for a page.)
 */
export function keepHeapLean(isLean: boolean): void {
  setFlagsFromString(`--heap-growing-percent=${isLean ? GROWTH_PERCENT : 0}`);
}
