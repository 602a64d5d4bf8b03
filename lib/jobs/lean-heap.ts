import { setFlagsFromString } from 'node:v8';

/**
 * Has the process collect its garbage sooner while long jobs run. Each page of orders is some megabytes of JSON that live for a
 * moment; left to itself the heap grows to twice the memory before it looks. The engine reads this flag at each collection.
 */
export function keepHeapLean(isLean: boolean): void {
  setFlagsFromString(isLean ? '--optimize-for-size' : '--no-optimize-for-size');
}
