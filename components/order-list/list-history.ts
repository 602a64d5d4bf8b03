import { isListPath, locationOfQuery, readEntry, type ListEntry } from './list-location.ts';
import type { OrderQuery } from '#lib/orders/contract.ts';

// The browser's history as the list's store of state. Outside React, because the position of a scrolled list must outlive
// the list while an order is looked at.

/** What of a list stands in no address, and is there again when its entry is gone back to. */
export interface EntryMemory {
  /** Pixels. */
  readonly scroll?: number;
  readonly selected?: readonly number[];
  readonly activeId?: number | null;
  readonly isPreviewOpen?: boolean;
}

const memoryOfEntry = new Map<number, EntryMemory>();
const listeners = new Set<() => void>();
let lastSnapshot: string | null = null;

/** Address and entry of the list: query string, fragment, what stands in neither, and the entry's name. */
export interface ListSnapshot {
  readonly search: string;
  readonly fragment: string;
  readonly entry: ListEntry;
}

/** The snapshot as one text; the last one while the document is on another screen already. */
export function listSnapshot(): string {
  if (isListPath(window.location.pathname) || lastSnapshot === null) {
    const { search, hash } = window.location;
    const snapshot: ListSnapshot = { search, fragment: hash.slice(1), entry: readEntry(window.history.state) };
    lastSnapshot = JSON.stringify(snapshot);
  }
  return lastSnapshot;
}

export function readSnapshot(snapshot: string): ListSnapshot {
  return JSON.parse(snapshot) as ListSnapshot;
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
  goTo(url, email === undefined ? {} : { orderdeckEmail: email }, how);
}

/** Shows another address of the list, at its top. */
export function goTo(url: string, entry: Omit<ListEntry, 'orderdeckEntry'>, how: 'push' | 'replace'): void {
  const { orderdeckEntry = newEntryId() } = how === 'push' ? {} : readEntry(window.history.state);
  const state = { ...entry, orderdeckEntry };
  if (how === 'push') window.history.pushState(state, '', url);
  else window.history.replaceState(state, '', url);
  // What was asked for begins at the top; the position of the entry before is kept with it.
  window.scrollTo({ top: 0, behavior: 'instant' });
  for (const listener of [...listeners]) listener();
}

/** Names the entry that the list stands on, if it has no name yet, so that what belongs to it can be kept. */
export function nameEntry(): void {
  const entry = readEntry(window.history.state);
  if (entry.orderdeckEntry !== undefined) return;
  window.history.replaceState({ ...window.history.state, orderdeckEntry: newEntryId() }, '');
  for (const listener of [...listeners]) listener();
}

/** Remembers something of the entry that is shown now. */
export function keepMemory(memory: EntryMemory): void {
  const { orderdeckEntry } = readEntry(window.history.state);
  if (orderdeckEntry !== undefined && isListPath(window.location.pathname))
    memoryOfEntry.set(orderdeckEntry, { ...memoryOfEntry.get(orderdeckEntry), ...memory });
}

/** What was kept of an entry when it was last on the screen. */
export function memoryOf(entry: ListEntry): EntryMemory {
  return memoryOfEntry.get(entry.orderdeckEntry ?? 0) ?? {};
}

/** Remembers how far the list is scrolled now. */
export function keepScroll(): void {
  keepMemory({ scroll: window.scrollY });
}

/** How far the list was scrolled when this entry was last on the screen, in pixels. */
export function keptScroll(): number | undefined {
  return memoryOf(readEntry(window.history.state)).scroll;
}

let lastEntryId = 0;

// Entries outlive a reload while the counter does not: time keeps their names apart.
function newEntryId(): number {
  lastEntryId = Math.max(Date.now(), lastEntryId + 1);
  return lastEntryId;
}
