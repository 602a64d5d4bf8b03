import { isListPath, locationOfQuery, readEntry } from './list-location.ts';
import type { OrderQuery } from '#lib/orders/contract.ts';

// The browser's history as the list's store of state. Outside React, because the position of a scrolled list must outlive
// the list while an order is looked at.

const scrollOfEntry = new Map<number, number>();
const listeners = new Set<() => void>();
let lastSnapshot: string | null = null;

/** Address and entry of the list as one text; the last one while the document is on another screen already. */
export function listSnapshot(): string {
  if (isListPath(window.location.pathname) || lastSnapshot === null)
    lastSnapshot = JSON.stringify([window.location.search, readEntry(window.history.state).orderdeckEmail ?? null]);
  return lastSnapshot;
}

export function subscribeToList(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Shows another query: a new entry of the history, or in place of this one. */
export function goToQuery(query: OrderQuery, how: 'push' | 'replace'): void {
  const { url, email } = locationOfQuery(window.location.pathname, query);
  const state = { orderdeckEntry: newEntryId(), ...(email === undefined ? {} : { orderdeckEmail: email }) };
  if (how === 'push') window.history.pushState(state, '', url);
  else window.history.replaceState(state, '', url);
  // What was asked for begins at the top; the position of the entry before is kept with it.
  window.scrollTo({ top: 0, behavior: 'instant' });
  for (const listener of [...listeners]) listener();
}

/** Names the entry that the list stands on, if it has no name yet, so that its scroll position can be kept. */
export function nameEntry(): void {
  const entry = readEntry(window.history.state);
  if (entry.orderdeckEntry !== undefined) return;
  window.history.replaceState({ ...window.history.state, orderdeckEntry: newEntryId() }, '');
}

/** Remembers how far the list is scrolled now. */
export function keepScroll(): void {
  const { orderdeckEntry } = readEntry(window.history.state);
  if (orderdeckEntry !== undefined && isListPath(window.location.pathname))
    scrollOfEntry.set(orderdeckEntry, window.scrollY);
}

/** How far the list was scrolled when this entry was last on the screen, in pixels. */
export function keptScroll(): number | undefined {
  const { orderdeckEntry } = readEntry(window.history.state);
  return orderdeckEntry === undefined ? undefined : scrollOfEntry.get(orderdeckEntry);
}

let lastEntryId = 0;

// Entries outlive a reload while the counter does not: time keeps their names apart.
function newEntryId(): number {
  lastEntryId = Math.max(Date.now(), lastEntryId + 1);
  return lastEntryId;
}
