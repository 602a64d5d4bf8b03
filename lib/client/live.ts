'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useSWRConfig } from 'swr';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { isKeyOfOrder, isKeyOfOrders } from './keys.ts';
import { LiveChanges, type ChangedOrders } from './live-changes.ts';
import { LiveConnection } from './live-connection.ts';
import { request } from './request.ts';
import { getFirstSync, sessionStore, useSessionState } from './session.ts';

/** What this document has been told so far. It lives as long as the document. */
const changes = new LiveChanges();

const connection = new LiveConnection({
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  fetch: (url, init) => fetch(url, init),
  getToken: () => sessionStore.getToken(),
  renew: () => sessionStore.renew(),
  poll: () => void poll(),
  tell: changes.tell,
});

async function poll(): Promise<void> {
  changes.tell({ kind: 'missed' });
  // What could not be asked now is asked again in a while; the screens tell their own failures.
  const status = await request<SyncStatus>('/api/sync').catch(() => null);
  if (status !== null) changes.tellStatus(status);
}

/** Keeps the document told of changes while its session is open, and has open orders read again. To be used once. */
export function useLiveConnection(): void {
  const isOpen = useSessionState().kind === 'open';
  useEffect(() => {
    if (!isOpen) return undefined;
    connection.start();
    const onVisibility = () => (document.visibilityState === 'visible' ? connection.shown() : connection.hidden());
    const onOnline = () => connection.online();
    onVisibility();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', onOnline);
    return () => {
      connection.stop();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', onOnline);
    };
  }, [isOpen]);
  useOpenOrdersReadAgain();
}

/** What a person types stands in state of its own, with what they saw when they began: a newer order never replaces it. */
function useOpenOrdersReadAgain(): void {
  const { mutate } = useSWRConfig();
  useLiveOrders((orderIds) => {
    void mutate((key) =>
      orderIds === null ? isKeyOfOrders(key) : orderIds.some((orderId) => isKeyOfOrder(key, orderId)),
    );
  });
}

/**
 * Calls back when orders changed, here or anywhere else: with their numbers, or with null when any may have changed, as after
 * a gap; then everything that is shown is to be read again.
 */
export function useLiveOrders(onChanged: (orderIds: ChangedOrders) => void): void {
  const latest = useRef(onChanged);
  useEffect(() => {
    latest.current = onChanged;
  });
  useEffect(() => changes.onOrders((orderIds) => latest.current(orderIds)), []);
}

/** How true the list is; null before anybody has told. */
export function useSyncStatus(): SyncStatus | null {
  const told = useSyncExternalStore(changes.onStatus, changes.getStatus, () => null);
  // The session's own answer brought the first one.
  const isOpen = useSessionState().kind !== 'opening';
  return told ?? (isOpen ? getFirstSync() : null);
}

/** Takes a status that came another way: with the session, or with the health page. */
export function rememberSyncStatus(status: SyncStatus): void {
  changes.tellStatus(status);
}
