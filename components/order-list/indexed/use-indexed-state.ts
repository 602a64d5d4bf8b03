'use client';

import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { readListAddress } from '#lib/core/search/list-state.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import { goTo, listSnapshot, readSnapshot, subscribeToList, type ListSnapshot } from '../list-history.ts';
import type { ListEntry } from '../list-location.ts';
import { loadLanguage } from '../search-box/language.ts';
import { listRules, type IndexedListState } from '#lib/orders/search-rules.ts';

export interface StateOfList {
  readonly state: IndexedListState;
  readonly entry: ListEntry;
  /** Shows another state. Anything but the page itself starts at the first page again. */
  readonly change: (change: Partial<IndexedListState>, how?: 'push' | 'replace') => void;
}

const NOWHERE: ListSnapshot = { search: '', fragment: '', entry: {} };

/** The indexed list's state, which lives in the page's fragment and moves with back and forward. */
export function useIndexedState(ownLimit: number | undefined, words: ReadOptions): StateOfList {
  const text = useSyncExternalStore(subscribeToList, listSnapshot, () => null);
  const rules = useMemo(() => listRules(ownLimit), [ownLimit]);
  const snapshot = useMemo(() => (text === null ? NOWHERE : readSnapshot(text)), [text]);
  const state = useMemo(() => stateOf(snapshot, rules), [snapshot, rules]);
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const change = useCallback(
    (changed: Partial<IndexedListState>, how: 'push' | 'replace' = 'push') => {
      void loadLanguage().then(({ printListAddress }) => {
        // Whoever went on to another page meanwhile would find the list's state in that page's address.
        if (!isShown.current) return;
        // What is on the screen now, not when this was made: two changes may come before the next drawing.
        const next = { ...stateOf(readSnapshot(listSnapshot()), rules), page: 1, ...changed };
        const { fragment, hasHidden } = printListAddress(next, rules, words);
        const { pathname, search } = window.location;
        goTo(`${pathname}${search}${fragment}`, hasHidden ? { orderdeckQuery: next.query } : {}, how);
      });
    },
    [rules, words],
  );
  return { state, entry: snapshot.entry, change };
}

function stateOf({ fragment, entry }: ListSnapshot, rules: ReturnType<typeof listRules>): IndexedListState {
  const state = readListAddress(fragment, rules);
  return entry.orderdeckQuery === undefined ? state : { ...state, query: entry.orderdeckQuery };
}
