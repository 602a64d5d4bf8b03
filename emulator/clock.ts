import type { Restore } from './state/capture.ts';

/** A task waiting for its virtual time. */
export interface Timer {
  cancel(): void;
}

interface Waiting {
  readonly dueMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** setTimeout takes no more than 2^31 - 1 ms. */
const LONGEST_SLEEP_MS = 2_147_483_647;

/**
 * The emulator's time: runs as fast as real time and can be pushed forward. Timers fire at their virtual instant, in order,
 * whether real time passed or `advance` did it, and never before the call that set them has returned.
 */
export class Clock {
  readonly #startMs: number;
  #offsetMs: number;
  #waiting: Waiting[] = [];
  #count = 0;
  #sleep: NodeJS.Timeout | null = null;

  constructor(startMs: number) {
    this.#startMs = startMs;
    this.#offsetMs = startMs - Date.now();
  }

  /** Virtual time as milliseconds since 1970. */
  nowMs(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Pushes time forward and runs, one after the other, every timer that is due by then. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError('the clock only goes forward');
    this.#offsetMs += ms;
    this.#runDue();
  }

  /** Runs `task` once, `delayMs` of virtual time from now. */
  after(delayMs: number, task: () => void): Timer {
    const waiting: Waiting = { dueMs: this.nowMs() + delayMs, order: this.#count++, run: task };
    this.#waiting.push(waiting);
    this.#waiting.sort((a, b) => a.dueMs - b.dueMs || a.order - b.order);
    this.#plan();
    return {
      cancel: () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        this.#plan();
      },
    };
  }

  /** Timers that have not fired. */
  pending(): number {
    return this.#waiting.length;
  }

  /** Back to the starting instant, without timers. */
  reset(): void {
    this.#offsetMs = this.#startMs - Date.now();
    this.#waiting = [];
    this.#plan();
  }

  #runDue(): void {
    for (let next = this.#waiting[0]; next !== undefined && next.dueMs <= this.nowMs(); next = this.#waiting[0]) {
      this.#waiting.shift();
      next.run();
    }
    this.#plan();
  }

  #plan(): void {
    if (this.#sleep !== null) clearTimeout(this.#sleep);
    this.#sleep = null;
    const next = this.#waiting[0];
    if (next === undefined) return;
    const sleepMs = Math.min(Math.max(next.dueMs - this.nowMs(), 0), LONGEST_SLEEP_MS);
    this.#sleep = setTimeout(() => this.#runDue(), sleepMs);
    this.#sleep.unref();
  }

  /** Time goes back to this instant, and what waits now waits again: a task must find what it is about by id. */
  capture(): Restore {
    const nowMs = this.nowMs();
    const waiting = [...this.#waiting];
    return () => {
      this.#offsetMs = nowMs - Date.now();
      this.#waiting = [...waiting];
      this.#plan();
    };
  }
}
