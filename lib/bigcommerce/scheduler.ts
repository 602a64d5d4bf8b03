/** Time and timers as an argument, so that waiting can be tested without waiting. */
export interface Scheduler {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, later. The answer cancels it. */
  schedule(delayMs: number, task: () => void): () => void;
}

export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  schedule(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

export function wait(scheduler: Scheduler, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    scheduler.schedule(delayMs, resolve);
  });
}
