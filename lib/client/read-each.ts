/** What could not be read, and why, as a person reads it. */
export interface Unread {
  readonly id: number;
  readonly message: string;
}

export type ReadOutcome<Item> =
  | { readonly kind: 'read'; readonly item: Item }
  | { readonly kind: 'failed'; readonly message: string }
  /** Not now: nothing is asked before so much time has passed, and then this once more. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** Nothing more can be read by anybody here: the rest is not asked for. */
  | { readonly kind: 'ended' };

export interface EachRead<Item> {
  readonly items: ReadonlyMap<number, Item>;
  readonly failed: readonly Unread[];
}

/** The server asks the platform three things at a time for a store, whoever asks it. */
const AT_ONCE = 3;

export interface ReadParts<Item> {
  readonly read: (id: number) => Promise<ReadOutcome<Item>>;
  /** Ends early when nobody waits any more. */
  readonly wait: (ms: number) => Promise<void>;
  /** Told after each, and when a wait begins. */
  readonly onProgress: (progress: { readonly through: number; readonly isWaiting: boolean }) => void;
}

/** Reads one after the other, a few at a time; one that fails costs none of the others. */
export async function readEach<Item>(
  ids: readonly number[],
  { read, wait, onProgress }: ReadParts<Item>,
): Promise<EachRead<Item>> {
  const items = new Map<number, Item>();
  const failed: Unread[] = [];
  const queue = [...ids];
  let isEnded = false;
  let pause: Promise<void> | null = null;
  const tell = () => onProgress({ through: items.size + failed.length, isWaiting: pause !== null });
  const takeBreak = (ms: number) => {
    pause ??= wait(ms).then(() => {
      pause = null;
    });
  };
  const reader = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined && !isEnded; id = queue.shift()) {
      const outcome = await read(id);
      if (outcome.kind === 'ended') isEnded = true;
      else if (outcome.kind === 'read') items.set(id, outcome.item);
      else if (outcome.kind === 'failed') failed.push({ id, message: outcome.message });
      else {
        queue.unshift(id);
        takeBreak(outcome.afterMs);
      }
      tell();
      if (pause !== null) await pause;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return { items, failed: failed.toSorted((one, other) => one.id - other.id) };
}
