import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Room for new objects. The engine's own choice is up to sixteen times as much, all of it in use during a first sync. */
const NEW_OBJECTS_BYTES = 8 * 1024 * 1024;
const MOST_ROUNDS = 200;
const OBJECTS_PER_ROUND = 20_000;

type Collect = (options: { readonly type: 'major'; readonly flavor?: 'last-resort' }) => void;

/**
 * Bounds the memory that a process takes for objects that live for a moment, as those of a page of orders do: they do not fit
 * into larger room either, since two pages are on their way at any time. The engine takes this bound at its start only, but
 * gives the room back in a last-resort collection, and lets it grow no further on being told so once it is large enough.
 */
export function boundNewObjects(collect: Collect = engineCollection()): void {
  collect({ type: 'major', flavor: 'last-resort' });
  const kept: object[][] = [];
  for (let round = 0; round < MOST_ROUNDS && newObjectsBytes() < NEW_OBJECTS_BYTES; round += 1)
    kept.push(Array.from({ length: OBJECTS_PER_ROUND }, (_, index) => ({ index })));
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Room for new objects as it is now. */
export function newObjectsBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}

/** Of the pages that long jobs read, every how manieth is followed by a collection. */
const PAGES_PER_COLLECTION = 2;

/**
 * Counts pages that are done with, and has the engine collect its garbage after some of them. Each is some tens of megabytes that
 * live for a moment; left to itself the heap grows to twice the memory before it looks, and told to optimize for size it looks
 * all the time, which makes a page take half as long again.
 */
export function createPageCollector(collect: Collect = engineCollection()): () => void {
  let pages = 0;
  return () => {
    pages += 1;
    if (pages % PAGES_PER_COLLECTION === 0) collect({ type: 'major' });
  };
}

/** The engine shows its collector only to contexts that are made after it was told to. */
function engineCollection(): Collect {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return typeof collect === 'function' ? (options) => void collect(options) : () => undefined;
}
