/** What could not be read, and why, as a person reads it. */
export interface Unread {
  readonly id: number;
  readonly message: string;
}

export type ReadOutcome<Item> =
  | { readonly kind: 'read'; readonly item: Item }
  | { readonly kind: 'failed'; readonly message: string }
  /** Nothing more can be read by anybody here: the rest is not asked for. */
  | { readonly kind: 'ended' };

export interface EachRead<Item> {
  readonly items: ReadonlyMap<number, Item>;
  readonly failed: readonly Unread[];
}

/** The server asks the platform three things at a time for a store, whoever asks it. */
const AT_ONCE = 3;

/** Reads one after the other, a few at a time; one that fails costs none of the others. `onProgress` is told after each. */
export async function readEach<Item>(
  ids: readonly number[],
  read: (id: number) => Promise<ReadOutcome<Item>>,
  onProgress: (through: number) => void,
): Promise<EachRead<Item>> {
  const items = new Map<number, Item>();
  const failed: Unread[] = [];
  let [next, through, isEnded] = [0, 0, false];
  const reader = async (): Promise<void> => {
    for (let id = ids[next]; id !== undefined && !isEnded; id = ids[next]) {
      next += 1;
      const outcome = await read(id);
      if (outcome.kind === 'ended') isEnded = true;
      else if (outcome.kind === 'read') items.set(id, outcome.item);
      else failed.push({ id, message: outcome.message });
      onProgress((through += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return { items, failed: failed.toSorted((one, other) => one.id - other.id) };
}
