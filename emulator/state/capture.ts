/** Puts a part of the world back as it was. It can be called any number of times. */
export type Restore = () => void;

/**
 * A part of the world that can be put back. `capture` remembers the present state; the object stays the same, since timers and
 * listeners hold on to it.
 */
export interface Capturable {
  capture(): Restore;
}

/** Remembers the parts one after the other, and puts them back in the same order. */
export function captureAll(parts: Iterable<Capturable>): Restore {
  const restores = [...parts].map((part) => part.capture());
  return () => {
    for (const restore of restores) restore();
  };
}

/** A map whose values are replaced, never changed. */
export function captureMap<K, V>(map: Map<K, V>): Restore {
  const kept = [...map];
  return () => {
    map.clear();
    for (const [key, value] of kept) map.set(key, value);
  };
}

/** A set whose members are never changed. */
export function captureSet<T>(set: Set<T>): Restore {
  const kept = [...set];
  return () => {
    set.clear();
    for (const member of kept) set.add(member);
  };
}

/** An object of plain values. */
export function captureRecord<T extends object>(record: T): Restore {
  const kept = { ...record };
  return () => {
    for (const name of Object.keys(record)) if (!(name in kept)) Reflect.deleteProperty(record, name);
    Object.assign(record, kept);
  };
}
