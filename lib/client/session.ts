'use client';

import { useSyncExternalStore } from 'react';
import type { Permission } from '#lib/core/permissions.ts';
import type { OpenedSession } from '#lib/stores/contract.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { readBoot } from './boot.ts';
import { rememberFirst, type Beside } from './first-screen.ts';
import { SessionStore, type SessionState } from './session-store.ts';

let firstSync: SyncStatus | null = null;
let firstAnswers: Readonly<Record<string, unknown>> = {};
const openedListeners = new Set<(beside: Beside) => void>();

/** The document's session. It lives as long as the document: moving between screens keeps it. */
export const sessionStore = new SessionStore({
  now: () => Date.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  isVisible: () => document.visibilityState === 'visible',
  fetch: (url, init) => fetch(url, init),
  opened(first, beside) {
    firstAnswers = rememberFirst(first, beside);
    firstSync = beside.sync;
    for (const listener of openedListeners) listener(beside);
  },
});

const OPENING: SessionState = { kind: 'opening' };

/** Starts following the boot script's request and the page's comings and goings. Safe to call again. */
export function startSession(pathStoreHash: string): () => void {
  void sessionStore.open(readBoot(), pathStoreHash);
  const onVisible = () => {
    if (document.visibilityState === 'visible') sessionStore.becameVisible();
  };
  const onLeave = (event: PageTransitionEvent) => {
    if (!event.persisted) sessionStore.leave();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pagehide', onLeave);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pagehide', onLeave);
  };
}

/** Calls back when the session opens, before any screen hears of it; the returned function cancels. */
export function whenOpened(listener: (beside: Beside) => void): () => void {
  openedListeners.add(listener);
  return () => openedListeners.delete(listener);
}

/** The time by the server's clock, in ms since 1970. */
export function serverNow(): number {
  return sessionStore.serverNow();
}

/** What opening the session brought along, for the cache's fallback. */
export function getFirstAnswers(): Readonly<Record<string, unknown>> {
  return firstAnswers;
}

/** How true the list was when the session was opened; null before. */
export function getFirstSync(): SyncStatus | null {
  return firstSync;
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.getState, () => OPENING);
}

/** The opened session, also after it ended (the screen stays readable then); null before it is open. */
export function useSession(): OpenedSession | null {
  const state = useSessionState();
  return state.kind === 'open' || state.kind === 'ended' ? state.session : null;
}

/** Whether the person may do it. False until the session is open; the server decides again on every request. */
export function useMay(permission: Permission): boolean {
  return useSession()?.user.permissions.includes(permission) ?? false;
}
