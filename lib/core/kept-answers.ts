import type { Clock } from './clock.ts';

interface Kept {
  readonly value: Promise<unknown>;
  readonly until: number;
}

/**
 * Answers of one kind that change rarely, kept in the process for a while. Who asks while one is being read gets the same
 * one; a failed reading is not kept. The oldest go when there are too many.
 */
export function createKeptAnswers(lifeMs: number, most: number) {
  const kept = new Map<string, Kept>();
  return function keep<Value>(name: string, clock: Clock, read: () => Promise<Value>): Promise<Value> {
    const now = clock.now().getTime();
    const known = kept.get(name);
    // A name stands for one kind of answer, which is its caller's to keep.
    if (known !== undefined && known.until > now) return known.value as Promise<Value>;
    const value = read();
    const entry = { value, until: now + lifeMs };
    kept.delete(name);
    kept.set(name, entry);
    value.catch(() => {
      if (kept.get(name) === entry) kept.delete(name);
    });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
