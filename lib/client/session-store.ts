import type { ErrorBody } from '#lib/core/errors.ts';
import type { FirstScreen } from '#lib/orders/first-screen-contract.ts';
import type { Beside } from './first-screen.ts';
import type { OpenedSession, SessionToken } from '#lib/stores/contract.ts';
import type { Boot, BootAnswer } from './boot.ts';
import { readAnswer, readErrorAnswer } from './request-error.ts';

export type EndReason = 'no_code' | 'outside_frame' | 'other_store' | 'refused' | 'ended';

export type SessionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: OpenedSession }
  /** `session` is null when there never was one; the screen below keeps what was typed when there was. */
  | { readonly kind: 'ended'; readonly reason: EndReason; readonly session: OpenedSession | null }
  /** Opening failed for a reason other than the code: the server or the line is down. */
  | { readonly kind: 'failed'; readonly error: ErrorBody };

/** What the store needs of the browser; tests hand in their own clock and network. */
export interface SessionEnvironment {
  /** Milliseconds since 1970 by this machine's clock, which may be wrong. */
  now(): number;
  /** Calls back once after `delayMs`; the returned function cancels. */
  after(delayMs: number, callback: () => void): () => void;
  isVisible(): boolean;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Called once, before anybody hears of the open session. */
  opened(first: FirstScreen, beside: Beside): void;
}

/** A token is renewed this long before its end. */
export const RENEW_BEFORE_MS = 120_000;
/** After a renewal that did not get through. */
export const RENEW_AGAIN_MS = 15_000;
const MIN_DELAY_MS = 1_000;

export type Renewal = 'renewed' | 'ended' | 'unreachable';

/** The session of this document: one bearer token, in memory only, renewed while somebody looks at the page. */
export class SessionStore {
  readonly #environment: SessionEnvironment;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { kind: 'opening' };
  #token: SessionToken | null = null;
  /** Server's clock minus this machine's. */
  #skewMs = 0;
  #isRenewalDue = false;
  #renewing: Promise<Renewal> | null = null;
  #cancelTimer: () => void = () => undefined;

  constructor(environment: SessionEnvironment) {
    this.#environment = environment;
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getToken(): string | null {
    return this.#token?.token ?? null;
  }

  /** The time by the server's clock, in ms since 1970: what the server dates is compared with it. */
  serverNow(): number {
    return this.#environment.now() + this.#skewMs;
  }

  /** Follows what the boot script began. `pathStoreHash`: the store that the page's address names. */
  async open(boot: Boot, pathStoreHash: string): Promise<void> {
    if (this.#state.kind !== 'opening') return;
    if (boot.kind !== 'opening') return this.end(boot.kind);
    const answer = await boot.answer;
    try {
      this.#adopt(answer, pathStoreHash);
    } catch (error) {
      this.#become({ kind: 'failed', error: readErrorAnswer(answer.status, String(error)).body });
    }
  }

  /** One renewal at a time, however many ask. */
  renew(): Promise<Renewal> {
    this.#renewing ??= this.#renewOnce().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  end(reason: EndReason): void {
    this.#cancelTimer();
    this.#token = null;
    const before = this.#state;
    if (before.kind === 'ended') return;
    this.#become({ kind: 'ended', reason, session: before.kind === 'open' ? before.session : null });
  }

  /** The page came to the front again: a renewal that waited for it is made. */
  becameVisible(): void {
    if (this.#isRenewalDue) void this.renew();
  }

  /** The document goes away for good, or the person signed out in the control panel: the token is given back at once. */
  leave(): void {
    if (this.#token === null) return;
    this.#send('DELETE', this.#token.token).catch(() => undefined);
    this.end('ended');
  }

  #become(next: SessionState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #adopt(answer: BootAnswer, pathStoreHash: string): void {
    const { status, text } = answer;
    if (status === 401) return this.end('refused');
    if (status !== 200) return this.#become({ kind: 'failed', error: readErrorAnswer(status, text).body });
    const { first, beside, ...session } = readAnswer<OpenedSession & { first: FirstScreen; beside: Beside }>(
      status,
      text,
    );
    if (session.store.storeHash !== pathStoreHash) return this.end('other_store');
    this.#keep(session, answer.date);
    this.#environment.opened(first, beside);
    return this.#become({ kind: 'open', session });
  }

  #keep(token: SessionToken, date: string | null): void {
    this.#token = token;
    const serverNow = date === null ? Number.NaN : Date.parse(date);
    if (!Number.isNaN(serverNow)) this.#skewMs = serverNow - this.#environment.now();
    this.#isRenewalDue = false;
    const leftMs = Date.parse(token.expiresAt) - (this.#environment.now() + this.#skewMs);
    this.#schedule(leftMs - RENEW_BEFORE_MS);
  }

  #schedule(delayMs: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#environment.after(Math.max(delayMs, MIN_DELAY_MS), () => {
      this.#isRenewalDue = true;
      if (this.#environment.isVisible()) void this.renew();
    });
  }

  async #renewOnce(): Promise<Renewal> {
    if (this.#token === null) return 'ended';
    try {
      const answer = await this.#send('PUT', this.#token.token);
      if (answer.status === 200) {
        this.#keep(readAnswer<SessionToken>(200, answer.text), answer.date);
        return 'renewed';
      }
      if (answer.status !== 401 && answer.status !== 403) return this.#tryAgainLater();
    } catch {
      // No answer, or one that something between us and the server wrote.
      return this.#tryAgainLater();
    }
    this.end('ended');
    return 'ended';
  }

  #tryAgainLater(): Renewal {
    this.#schedule(RENEW_AGAIN_MS);
    return 'unreachable';
  }

  async #send(method: 'PUT' | 'DELETE', bearer: string): Promise<BootAnswer> {
    const response = await this.#environment.fetch('/api/session', {
      method,
      headers: { Authorization: `Bearer ${bearer}` },
      credentials: 'omit',
      cache: 'no-store',
      keepalive: method === 'DELETE',
    });
    return { status: response.status, text: await response.text(), date: response.headers.get('Date') };
  }
}
