import type { ErrorBody } from '#lib/core/errors.ts';
import type { FirstScreen } from '#lib/orders/contract.ts';
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
  opened(first: FirstScreen): void;
}

/** A token is renewed this long before its end. */
export const RENEW_BEFORE_MS = 120_000;
/** After a renewal that did not get through. */
export const RENEW_AGAIN_MS = 15_000;
const MIN_DELAY_MS = 1_000;

export type Renewal = 'renewed' | 'ended' | 'unreachable';

export type SessionStore = ReturnType<typeof createSessionStore>;

/** The session of this document: one bearer token, in memory only, renewed while somebody looks at the page. */
export function createSessionStore(environment: SessionEnvironment) {
  let state: SessionState = { kind: 'opening' };
  let token: SessionToken | null = null;
  /** Server's clock minus this machine's. */
  let skewMs = 0;
  let isRenewalDue = false;
  let cancelTimer = () => {};
  let renewing: Promise<Renewal> | null = null;
  const listeners = new Set<() => void>();

  function become(next: SessionState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function end(reason: EndReason): void {
    cancelTimer();
    token = null;
    if (state.kind === 'ended') return;
    become({ kind: 'ended', reason, session: state.kind === 'open' ? state.session : null });
  }

  function keep(renewed: SessionToken, date: string | null): void {
    token = renewed;
    const serverNow = date === null ? Number.NaN : Date.parse(date);
    if (!Number.isNaN(serverNow)) skewMs = serverNow - environment.now();
    isRenewalDue = false;
    const leftMs = Date.parse(renewed.expiresAt) - (environment.now() + skewMs);
    schedule(leftMs - RENEW_BEFORE_MS);
  }

  function schedule(delayMs: number): void {
    cancelTimer();
    cancelTimer = environment.after(Math.max(delayMs, MIN_DELAY_MS), () => {
      isRenewalDue = true;
      if (environment.isVisible()) void renew();
    });
  }

  function renew(): Promise<Renewal> {
    renewing ??= renewOnce().finally(() => (renewing = null));
    return renewing;
  }

  async function renewOnce(): Promise<Renewal> {
    if (token === null) return 'ended';
    let answer: BootAnswer;
    try {
      answer = await send('PUT', token.token);
    } catch {
      return tryAgainLater();
    }
    if (answer.status === 200) {
      keep(readAnswer<SessionToken>(200, answer.text), answer.date);
      return 'renewed';
    }
    if (answer.status !== 401 && answer.status !== 403) return tryAgainLater();
    end('ended');
    return 'ended';
  }

  function tryAgainLater(): Renewal {
    schedule(RENEW_AGAIN_MS);
    return 'unreachable';
  }

  async function send(method: 'PUT' | 'DELETE', bearer: string): Promise<BootAnswer> {
    const response = await environment.fetch('/api/session', {
      method,
      headers: { Authorization: `Bearer ${bearer}` },
      credentials: 'omit',
      cache: 'no-store',
      keepalive: method === 'DELETE',
    });
    return { status: response.status, text: await response.text(), date: response.headers.get('Date') };
  }

  function adopt(answer: BootAnswer, pathStoreHash: string): void {
    if (answer.status === 401) return end('refused');
    if (answer.status !== 200)
      return become({ kind: 'failed', error: readErrorAnswer(answer.status, answer.text).body });
    const { first, ...session } = readAnswer<OpenedSession & { first: FirstScreen }>(200, answer.text);
    if (session.store.storeHash !== pathStoreHash) return end('other_store');
    keep(session, answer.date);
    environment.opened(first);
    become({ kind: 'open', session });
  }

  return {
    getState: (): SessionState => state,
    getToken: (): string | null => token?.token ?? null,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Follows what the boot script began. `pathStoreHash`: the store that the page's address names. */
    async open(boot: Boot, pathStoreHash: string): Promise<void> {
      if (state.kind !== 'opening') return;
      if (boot.kind !== 'opening') return end(boot.kind);
      const answer = await boot.answer;
      try {
        adopt(answer, pathStoreHash);
      } catch (error) {
        become({ kind: 'failed', error: readErrorAnswer(answer.status, String(error)).body });
      }
    },
    /** One renewal at a time, however many ask. */
    renew,
    end,
    /** The page came to the front again: a renewal that waited for it is made. */
    becameVisible(): void {
      if (isRenewalDue) void renew();
    },
    /** The document goes away for good: its token is given back, as nobody could use it again. */
    leave(): void {
      if (token === null) return;
      send('DELETE', token.token).catch(() => undefined);
      end('ended');
    },
  };
}
