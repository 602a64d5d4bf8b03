/** What the app's frame noted, in milliseconds of its own clock. */
export interface Seen {
  /** When the data was there: the answer that brings the order's lines, or the click where they were read before it. */
  readonly dataAt: number;
  readonly paintedAt: number;
  /** Tasks of 50 ms and more after the data. */
  readonly long: readonly { readonly start: number; readonly ms: number }[];
  /** Frames of 50 ms and more, and waits from a key to its paint, while `benchTyped` is set. */
  readonly typing: readonly { readonly name: string; readonly ms: number }[];
}

/**
 * Runs in every document before its own scripts: notes long tasks, long frames and slow keys of the app's frame. `benchAwait`
 * begins anew with what is awaited next, `benchSeen` tells.
 */
export function watchLongOrder(): void {
  if (window.parent === window) return;
  const long: { start: number; ms: number }[] = [];
  const typing: { name: string; ms: number }[] = [];
  let [clickedAt, paintedAt] = [0, 0];
  const watch = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  watch('longtask', ({ startTime, duration }) => long.push({ start: startTime, ms: duration }));
  const whileTyping = ({ name, duration }: PerformanceEntry) => {
    if (Reflect.get(window, 'benchTyped') === true) typing.push({ name, ms: duration });
  };
  watch('long-animation-frame', whileTyping);
  watch('event', (entry) => (entry.name.startsWith('key') ? whileTyping(entry) : undefined), { durationThreshold: 16 });
  // The frame's callback runs before the paint, and the task that it posts runs after.
  const afterPaint = (callback: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', callback);
      port1.start();
      port2.postMessage(null);
    });
  Reflect.set(window, 'benchAwait', (awaited: string) => {
    typing.length = 0;
    document.addEventListener('click', () => (clickedAt = performance.now()), { capture: true, once: true });
    const waiting = new MutationObserver(() => {
      if (document.querySelector(awaited) === null) return;
      waiting.disconnect();
      afterPaint(() => (paintedAt = performance.now()));
    });
    waiting.observe(document, { childList: true, subtree: true });
  });
  Reflect.set(window, 'benchSeen', (): Seen => {
    const answers = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => /\/api\/orders\/\d+(\/(edit|ship))?$/.test(name) && responseEnd <= paintedAt);
    const dataAt = Math.max(clickedAt, ...answers.map(({ responseEnd }) => responseEnd));
    return { dataAt, paintedAt, long: long.filter(({ start, ms }) => start + ms > dataAt), typing };
  });
}
