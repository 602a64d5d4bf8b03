import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the room for new objects as large as it is when the process has started: the engine would make it more than a hundred
 * megabytes during a first sync. Pages of orders do not fit into a larger one either, since two are on their way at any time.
 */
export function boundNewObjects(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Of the pages that long jobs read, every how manieth is followed by a collection. */
const PAGES_PER_COLLECTION = 2;

/**
 * Counts pages that are done with, and has the engine collect its garbage after some of them. Each is some tens of megabytes that
 * live for a moment; left to itself the heap grows to twice the memory before it looks, and told to optimize for size it looks
 * all the time, which makes a page take half as long again.
 */
export function createPageCollector(collect: () => void = engineCollection()): () => void {
  let pages = 0;
  return () => {
    pages += 1;
    if (pages % PAGES_PER_COLLECTION === 0) collect();
  };
}

/** The engine shows its collector only to contexts that are made after it was told to. */
function engineCollection(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return typeof collect === 'function' ? () => void collect() : () => undefined;
}
