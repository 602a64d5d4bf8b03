import PQueue from 'p-queue';
import { afterSilence, circuitState, CLOSED } from './circuit.ts';
import {
  jobWaitMs,
  quotaAfterAnswer,
  quotaAfterSend,
  readRateHeaders,
  waitAfterLimited,
  type HeaderSource,
  type Quota,
} from './rate-limit.ts';
import { wait, type Scheduler } from './scheduler.ts';
import type { Priority } from './types/client.ts';

/** Without a published limit the docs warn of bursts; three at a time was the limit they once gave. */
const MAX_IN_FLIGHT = 3;
/** One place stays free of background jobs, whose pages take long. */
const MAX_JOBS_IN_FLIGHT = 2;
const MAX_WAITING = 200;
const RANK: Readonly<Record<Priority, number>> = { userWrite: 2, userRead: 1, job: 0 };

/** Why a call did not get its turn. It was not sent. */
export interface TurnRefused {
  readonly kind: 'refused';
  readonly reason: 'full' | 'limited' | 'not_answering';
  readonly retryAfterMs: number | null;
}
export type Turn<T> = { readonly kind: 'ran'; readonly value: T } | TurnRefused;

export interface TurnRequest {
  readonly priority: Priority;
  /** When the caller stops waiting, in the scheduler's time. */
  readonly deadlineMs: number;
}

export interface StoreQueueOptions {
  readonly scheduler: Scheduler;
  readonly random: () => number;
}

interface Waiting {
  readonly deadlineMs: number;
  readonly giveUp: () => void;
}

const NOT_YET = Symbol('the quota is needed for people');
const GAVE_UP = Symbol('waited too long');

/**
 * The turns of one store's calls: people's writes, people's reads, background jobs. It obeys the numbers of the platform's
 * answers, which the caller reports with `answered` and `finished` while its turn still runs.
 */
export class StoreQueue {
  readonly #scheduler: Scheduler;
  readonly #random: () => number;
  readonly #turns = new PQueue({ concurrency: MAX_IN_FLIGHT });
  readonly #jobs = new PQueue({ concurrency: MAX_JOBS_IN_FLIGHT });
  readonly #waiting = new Set<Waiting>();
  #quota: Quota | null = null;
  #circuit = CLOSED;
  #isProbing = false;
  #limitedInRow = 0;
  #heldUntilMs = 0;
  #cancelRelease: () => void = () => {};
  #lastUsedMs: number;

  constructor(options: StoreQueueOptions) {
    this.#scheduler = options.scheduler;
    this.#random = options.random;
    this.#lastUsedMs = options.scheduler.now();
  }

  /** Runs `task` when its turn comes. Refuses at once what cannot run before its deadline. */
  async take<T>(request: TurnRequest, task: () => Promise<T>): Promise<Turn<T>> {
    this.#lastUsedMs = this.#scheduler.now();
    const isJob = request.priority === 'job';
    if ((isJob ? this.#jobs : this.#turns).size >= MAX_WAITING) return refused('full', null);
    return isJob ? this.#jobs.add(() => this.#takeForJob(request, task)) : this.#takeTurn(request, task);
  }

  /** To be called inside a turn, as soon as an answer's headers are there. */
  answered(status: number, headers: HeaderSource): void {
    const now = this.#scheduler.now();
    const rate = readRateHeaders(headers, now);
    this.#quota = quotaAfterAnswer(this.#quota, rate, now, Math.max(0, this.#turns.pending - 1));
    const isHeld = now < this.#heldUntilMs;
    if (status === 429) {
      // Calls that were under way together are refused together: that is one refusal.
      if (!isHeld) this.#limitedInRow += 1;
      this.#hold(now + waitAfterLimited(rate, this.#limitedInRow, this.#random));
    } else if (!isHeld && this.#limitedInRow > 0) {
      this.#limitedInRow = 0;
      this.#turns.concurrency = MAX_IN_FLIGHT;
    }
  }

  /**
   * To be called inside a turn at its end: whether the platform is there at all. It is not when no connection or no whole
   * answer came in time; a quick error or a broken connection makes nobody wait.
   */
  finished(isThere: boolean): void {
    this.#circuit = isThere ? CLOSED : afterSilence(this.#circuit, this.#scheduler.now());
  }

  /** How many calls wait for their turn, and how long the store stands still for now. */
  get state(): { readonly waiting: number; readonly inFlight: number; readonly heldForMs: number } {
    return {
      waiting: this.#turns.size + this.#jobs.size,
      inFlight: this.#turns.pending,
      heldForMs: Math.max(0, this.#heldUntilMs - this.#scheduler.now()),
    };
  }

  /** Since when nothing happened here, or null while something does. */
  get idleSinceMs(): number | null {
    const isBusy = this.#turns.pending + this.#turns.size + this.#jobs.pending + this.#jobs.size > 0;
    return isBusy || this.state.heldForMs > 0 ? null : this.#lastUsedMs;
  }

  async #takeForJob<T>(request: TurnRequest, task: () => Promise<T>): Promise<Turn<T>> {
    for (;;) {
      const now = this.#scheduler.now();
      const waitMs = jobWaitMs(this.#quota, now);
      if (now + waitMs >= request.deadlineMs) return refused('limited', waitMs);
      if (waitMs > 0) await wait(this.#scheduler, waitMs);
      // The quota may have gone while the turn was waited for.
      const turn = await this.#takeTurn(request, async () =>
        jobWaitMs(this.#quota, this.#scheduler.now()) > 0 ? NOT_YET : { value: await task() },
      );
      if (turn.kind === 'refused') return turn;
      if (turn.value !== NOT_YET) return { kind: 'ran', value: turn.value.value };
    }
  }

  async #takeTurn<T>(request: TurnRequest, task: () => Promise<T>): Promise<Turn<T>> {
    const heldForMs = this.state.heldForMs;
    const now = this.#scheduler.now();
    if (now + heldForMs >= request.deadlineMs) return refused('limited', heldForMs);
    const abort = new AbortController();
    const giveUp = (): void => abort.abort(GAVE_UP);
    const cancelTimer = this.#scheduler.schedule(request.deadlineMs - now, giveUp);
    const entry = { deadlineMs: request.deadlineMs, giveUp };
    const leave = (): void => {
      cancelTimer();
      this.#waiting.delete(entry);
    };
    this.#waiting.add(entry);
    const run = (): Promise<Turn<T>> => {
      leave();
      return this.#run(task);
    };
    try {
      return await this.#turns.add(run, { priority: RANK[request.priority], signal: abort.signal });
    } catch (error) {
      if (error === GAVE_UP) return refused('limited', this.state.heldForMs || null);
      throw error;
    } finally {
      leave();
    }
  }

  async #run<T>(task: () => Promise<T>): Promise<Turn<T>> {
    const now = this.#scheduler.now();
    const state = circuitState(this.#circuit, now);
    if (state === 'open' || (state === 'probing' && this.#isProbing))
      return refused('not_answering', Math.max(1_000, this.#circuit.openUntilMs - now));
    if (state === 'probing') this.#isProbing = true;
    this.#quota = quotaAfterSend(this.#quota);
    try {
      return { kind: 'ran', value: await task() };
    } finally {
      if (state === 'probing') this.#isProbing = false;
    }
  }

  /** Stands still until then, and afterwards lets one call at a time find out whether the platform answers again. */
  #hold(untilMs: number): void {
    if (untilMs <= this.#heldUntilMs) return;
    this.#heldUntilMs = untilMs;
    this.#turns.concurrency = 1;
    this.#turns.pause();
    this.#cancelRelease();
    this.#cancelRelease = this.#scheduler.schedule(untilMs - this.#scheduler.now(), () => this.#turns.start());
    for (const entry of this.#waiting) if (entry.deadlineMs <= untilMs) entry.giveUp();
  }
}

function refused(reason: TurnRefused['reason'], retryAfterMs: number | null): TurnRefused {
  return { kind: 'refused', reason, retryAfterMs };
}
