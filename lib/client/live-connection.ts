import type { LiveEvent } from '#lib/sync/contract.ts';
import { createEventReader } from './event-lines.ts';
import type { Renewal } from './session-store.ts';

/** What the connection needs of the browser and the session; tests hand in their own clock and network. */
export interface LiveEnvironment {
  /** Calls back once after `delayMs`; the returned function cancels. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
  /** From 0 to 1, so that the pages of many people do not all come back at the same moment. */
  readonly random: () => number;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  getToken(): string | null;
  renew(): Promise<Renewal>;
  /** Reads once what changed instead of hearing of it. */
  poll(): void;
  tell(event: LiveEvent): void;
}

/** Nothing heard for so long, heartbeats included, is a connection that is gone. */
export const SILENCE_LIMIT_MS = 40_000;
/** An answer that has not begun by then is held back by something on the way. */
export const FIRST_WORD_LIMIT_MS = 10_000;
/** So often a page that hears nothing asks instead. */
export const POLL_EVERY_MS = 15_000;
/** A page that nobody has looked at for so long gives its connection up. */
export const HIDDEN_LIMIT_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** A stream that ends by itself, as with its token, is opened anew within this time. */
const REOPEN_WITHIN_MS = 1_000;
/** A stream that lives so long is one; one that ends sooner counts as a failure, or a page would open streams without end. */
const STEADY_AFTER_MS = 5_000;
/** The second failure in a row begins the asking: a first one is mostly a server that starts anew. */
const POLL_AFTER_FAILURES = 2;

type StreamEnd = 'steady' | 'failed' | 'refused' | 'unauthenticated';

/**
 * Keeps a page told of changes: holds the stream of `GET /api/events` open, opens it anew with growing waits when it breaks,
 * and asks from time to time while it cannot be had. The token goes in a header, never in the address.
 */
export class LiveConnection {
  readonly #environment: LiveEnvironment;
  #isWanted = false;
  #isPaused = false;
  #failures = 0;
  #open: AbortController | null = null;
  #cancelRetry: () => void = () => undefined;
  /** Null: the page hears of changes, or nobody asks yet. */
  #cancelPoll: (() => void) | null = null;
  #cancelPause: () => void = () => undefined;

  constructor(environment: LiveEnvironment) {
    this.#environment = environment;
  }

  /** To be called once the session is open. */
  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#isPaused = false;
    this.#failures = 0;
    void this.#connect();
  }

  /** Ends all of it: the session is over. */
  stop(): void {
    this.#isWanted = false;
    this.#cancelPause();
    this.#rest();
  }

  /** Nobody looks at the page now. */
  hidden(): void {
    this.#cancelPause();
    this.#cancelPause = this.#environment.after(HIDDEN_LIMIT_MS, () => {
      this.#isPaused = true;
      this.#rest();
    });
  }

  /** Somebody looks at the page again. */
  shown(): void {
    this.#cancelPause();
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#tryNow();
  }

  /** The network came back. */
  online(): void {
    if (this.#open === null) this.#tryNow();
  }

  #tryNow(): void {
    if (!this.#isWanted || this.#isPaused) return;
    this.#cancelRetry();
    void this.#connect();
  }

  /** No stream, no asking and no new try. */
  #rest(): void {
    this.#open?.abort();
    this.#open = null;
    this.#cancelRetry();
    this.#endPolling();
  }

  async #connect(): Promise<void> {
    const open = new AbortController();
    this.#open?.abort();
    this.#open = open;
    const end = await this.#listen(open);
    // Given up meanwhile, or replaced by another.
    if (this.#open !== open) return;
    this.#open = null;
    if (end === 'refused') return;
    if (end === 'unauthenticated' && (await this.#environment.renew()) === 'ended') return;
    if (this.#open !== null || !this.#isWanted || this.#isPaused) return;
    this.#failures = end === 'steady' ? 0 : this.#failures + 1;
    if (this.#failures >= POLL_AFTER_FAILURES && this.#cancelPoll === null) this.#pollFromNow();
    this.#cancelRetry = this.#environment.after(this.#waitMs(), () => void this.#connect());
  }

  #waitMs(): number {
    const { random } = this.#environment;
    if (this.#failures === 0) return REOPEN_WITHIN_MS * random();
    return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1)) * (0.5 + random() / 2);
  }

  #pollFromNow(): void {
    this.#environment.poll();
    this.#cancelPoll = this.#environment.after(POLL_EVERY_MS, () => this.#pollFromNow());
  }

  #endPolling(): void {
    this.#cancelPoll?.();
    this.#cancelPoll = null;
  }

  /** One stream, from its request to its end. */
  async #listen(open: AbortController): Promise<StreamEnd> {
    const { after, fetch } = this.#environment;
    let isSteady = false;
    let cancelSteady: () => void = () => undefined;
    let cancelSilence = after(FIRST_WORD_LIMIT_MS, () => open.abort());
    try {
      const response = await fetch('/api/events', {
        headers: { Authorization: `Bearer ${this.#environment.getToken() ?? ''}`, Accept: 'text/event-stream' },
        credentials: 'omit',
        cache: 'no-store',
        signal: open.signal,
      });
      if (response.status === 401) return 'unauthenticated';
      if (response.status === 403) return 'refused';
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
      if (!response.ok || !isStream || response.body === null) return 'failed';
      cancelSteady = after(STEADY_AFTER_MS, () => (isSteady = true));
      await this.#readAll(response.body, open, () => {
        cancelSilence();
        cancelSilence = after(SILENCE_LIMIT_MS, () => open.abort());
      });
    } catch {
      // No answer, one that broke off, or silence: all the same to the next try.
    } finally {
      cancelSilence();
      cancelSteady();
    }
    return isSteady ? 'steady' : 'failed';
  }

  async #readAll(body: ReadableStream<Uint8Array>, open: AbortController, onWord: () => void): Promise<void> {
    const read = createEventReader((data) => {
      if (this.#open !== open) return;
      this.#endPolling();
      this.#environment.tell(JSON.parse(data) as LiveEvent);
    });
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onWord();
      read(decoder.decode(value, { stream: true }));
    }
  }
}
