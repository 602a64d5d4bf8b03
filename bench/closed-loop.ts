/** How long each piece of work took, and how much was done in a second. */
export interface LoopResult {
  readonly ms: readonly number[];
  readonly perSecond: number;
}

/** Does `count` pieces of work, `atOnce` of them under way at any time: the next begins when one ends. */
export async function closedLoop(
  atOnce: number,
  count: number,
  work: (index: number) => Promise<{ readonly ms: number }>,
): Promise<LoopResult> {
  const ms: number[] = [];
  const startedMs = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      ms.push((await work(index)).ms);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { ms, perSecond: count / ((performance.now() - startedMs) / 1000) };
}
