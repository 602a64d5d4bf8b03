import { vi } from 'vitest';
import type { Boot } from '#lib/client/boot.ts';
import type { Beside } from '#lib/client/first-screen.ts';
import { SessionStore } from '#lib/client/session-store.ts';
import type { FirstScreen } from '#lib/orders/first-screen-contract.ts';
import type { OpenedSession } from '#lib/stores/contract.ts';

export const START_MS = Date.parse('2026-11-21T08:00:00Z');
export const MINUTE_MS = 60_000;

/** A session as the server opens it, for fifteen minutes from the start of the test's clock. */
export function openedSession(changed: Partial<OpenedSession> = {}): OpenedSession {
  return {
    token: 'token-1',
    expiresAt: new Date(START_MS + 15 * MINUTE_MS).toISOString(),
    help: { documentationUrl: null, supportUrl: null },
    store: {
      storeHash: 'abc123',
      name: 'Demo',
      timeZone: 'America/Chicago',
      currencyCode: 'USD',
      channels: [],
      statuses: [],
      controlPanelUrl: 'https://store-abc123.example',
      controlPanelSdkUrl: '',
    },
    user: {
      ...{ id: 7, locale: 'en-US', role: 'editor', isOwner: false, isMasked: false },
      permissions: ['orders:read', 'orders:edit'],
    },
    ...changed,
  };
}

/** What the answer to an opening brings for every screen: of a store whose index is whole, of a person who chose nothing. */
export const BESIDE: Beside = {
  sync: { phase: 'ready', done: 0, total: 0, secondsLeft: 0, asOf: new Date(START_MS).toISOString(), platform: 'up' },
  preference: {},
  views: { defaults: [], views: [], start: null },
};

/** What the boot script leaves for an answer of the server. */
export function bootOf(status: number, body: unknown, dateMs: number | null = START_MS): Boot {
  const date = dateMs === null ? null : new Date(dateMs).toUTCString();
  return { kind: 'opening', answer: Promise.resolve({ status, text: JSON.stringify(body), date }) };
}

export const NO_FIRST: FirstScreen = { kind: 'none' };

/** A store on the fake clock of vitest, with a network that answers what `answers` holds, one after the other. */
export function storeOnFakeClock(clientClockMs = START_MS) {
  vi.useFakeTimers({ now: clientClockMs });
  const page = { isVisible: true };
  const answers: (Response | Error)[] = [];
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => {
    const answer = answers.shift() ?? new Error('no answer was prepared');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const opened = vi.fn<(first: FirstScreen, beside: Beside) => void>();
  const store = new SessionStore({
    now: () => Date.now(),
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    isVisible: () => page.isVisible,
    fetch,
    opened,
  });
  return { store, page, answers, fetch, opened };
}

/** A renewal's answer: the next token, for fifteen minutes from `nowMs` of the server's clock. */
export function renewedToken(token: string, nowMs: number): Response {
  const expiresAt = new Date(nowMs + 15 * MINUTE_MS).toISOString();
  return Response.json({ token, expiresAt }, { headers: { Date: new Date(nowMs).toUTCString() } });
}
