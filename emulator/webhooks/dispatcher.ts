import { randomBytes } from 'node:crypto';
import type { Clock, Timer } from '../clock.ts';
import { DueQueue } from './due-queue.ts';
import { noFigures } from './message.ts';
import type { Figures, Message } from './message.ts';
import { captureRecord } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

/** Deliveries under way at once, over all destinations. */
const MOST_AT_ONCE = 32;

export function newMessageId(): string {
  return `msg_${randomBytes(18).toString('base64url')}`;
}

/**
 * Holds messages until their virtual time and starts their deliveries then, a few at once. A delivery itself takes real
 * time: `settled` waits for it.
 */
export class Dispatcher {
  readonly #clock: Clock;
  readonly #deliver: (message: Message) => Promise<void>;
  readonly #queue = new DueQueue<Message>();
  #figures = noFigures();
  #timer: Timer | null = null;
  readonly #carried = new Set<Message>();
  #generation = 0;
  #waiters: (() => void)[] = [];

  constructor(clock: Clock, deliver: (message: Message) => Promise<void>) {
    this.#clock = clock;
    this.#deliver = deliver;
  }

  get figures(): Figures {
    return this.#figures;
  }

  get underWay(): number {
    return this.#carried.size;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Messages that wait, earliest first. */
  pending(): { readonly dueMs: number; readonly item: Message }[] {
    return this.#queue.items();
  }

  enqueue(message: Message, delayMs: number): void {
    this.#queue.push(this.#clock.nowMs() + delayMs, message);
    this.#plan();
  }

  /** Forgets messages that are for nobody any more. */
  abandon(isGone: (message: Message) => boolean): void {
    this.#figures.abandoned += this.#queue.remove(isGone);
    this.#plan();
  }

  /** Resolves when nothing is under way and nothing is due. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      this.#tellWaiters();
    });
  }

  /** Moves the clock message by message, waiting for each answer, so that what follows from one comes in its order. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#clock.nowMs() + ms;
    await this.settled();
    for (let next = this.#queue.nextDueMs(); next !== null && next <= endMs; next = this.#queue.nextDueMs()) {
      this.#clock.advance(Math.max(next - this.#clock.nowMs(), 0));
      this.#pump();
      await this.settled();
    }
    this.#clock.advance(Math.max(endMs - this.#clock.nowMs(), 0));
    await this.settled();
  }

  /** Forgets everything; answers that come in later are nobody's. The clock has lost its timers already. */
  reset(): void {
    this.#queue.clear();
    this.#figures = noFigures();
    this.#timer = null;
    this.#carried.clear();
    this.#generation++;
    this.#tellWaiters();
  }

  #pump(): void {
    while (this.#carried.size < MOST_AT_ONCE) {
      const message = this.#queue.takeDue(this.#clock.nowMs());
      if (message === null) break;
      void this.#carry(message);
    }
    this.#plan();
    this.#tellWaiters();
  }

  async #carry(message: Message): Promise<void> {
    const generation = this.#generation;
    this.#carried.add(message);
    try {
      await this.#deliver(message);
    } catch (error) {
      console.error(error);
    }
    if (generation !== this.#generation) return;
    this.#carried.delete(message);
    this.#pump();
  }

  #plan(): void {
    this.#timer?.cancel();
    this.#timer = null;
    const next = this.#queue.nextDueMs();
    if (next === null || this.#carried.size >= MOST_AT_ONCE) return;
    this.#timer = this.#clock.after(Math.max(next - this.#clock.nowMs(), 0), () => {
      this.#timer = null;
      this.#pump();
    });
  }

  #tellWaiters(): void {
    const next = this.#queue.nextDueMs();
    if (this.#carried.size > 0 || (next !== null && next <= this.#clock.nowMs())) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve();
  }

  /** What is on its way at this moment is sent again after a restore. The clock is put back before, with its timer of now. */
  capture(): Restore {
    const [queue, figures] = [this.#queue.capture(), { ...this.#figures }];
    const messages = [...this.#carried, ...this.#queue.items().map(({ item }) => item)].map(captureRecord);
    const [carried, nowMs, timer] = [[...this.#carried], this.#clock.nowMs(), this.#timer];
    return () => {
      this.reset();
      queue();
      this.#figures = { ...figures };
      for (const putBack of messages) putBack();
      for (const message of carried) this.#queue.push(nowMs, message);
      this.#timer = timer;
      this.#plan();
    };
  }
}
