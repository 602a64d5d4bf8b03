/** So long a pointer rests on what the person is about to open; a pointer that only passes costs nothing. */
const DWELL_MS = 120;
/** An answer that waited longer than this is not shown any more. */
const FRESH_MS = 15_000;

interface Prefetched<T> {
  readonly at: number;
  readonly answer: Promise<T>;
}

/**
 * Reads what is likely opened next, one at a time, and hands the answer to whoever really opens it. Nothing is shown twice:
 * an answer is taken once, and a failed one counts as never asked for.
 */
export function createPrefetch<T>(read: (id: number) => Promise<T>) {
  let waiting: { readonly id: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let kept: (Prefetched<T> & { readonly id: number }) | null = null;

  const isFresh = (id: number): boolean => kept?.id === id && Date.now() - kept.at < FRESH_MS;

  const stop = (): void => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
  };

  const start = (id: number): void => {
    waiting = null;
    const answer = read(id);
    const mine = { id, at: Date.now(), answer };
    kept = mine;
    answer.catch(() => {
      if (kept === mine) kept = null;
    });
  };

  return {
    /** Somebody points at it or has the focus on it. */
    want: (id: number): void => {
      if (waiting?.id === id || isFresh(id)) return;
      stop();
      waiting = { id, timer: setTimeout(() => start(id), DWELL_MS) };
    },
    /** The pointer has gone elsewhere: what is not begun is not read. */
    leave: stop,
    /** The answer that is there or on its way, once; undefined for none. */
    take: (id: number): Promise<T> | undefined => {
      stop();
      const answer = kept !== null && isFresh(id) ? kept.answer : undefined;
      if (kept?.id === id) kept = null;
      return answer;
    },
  };
}
