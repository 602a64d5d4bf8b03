'use client';

import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useSession, whenOpened } from '#lib/client/session.ts';
import { useListSettingsAtHand } from '#lib/client/views.ts';
import { fragmentOf, isBareAddress, mayHoldEmail } from '#lib/core/search/list-state.ts';
import { listRules, stateOfStart } from '#lib/orders/search-rules.ts';
import type { ListSettings } from '#lib/views/contract.ts';
import { startViewOf } from '#lib/views/start-rules.ts';
import { goTo, listSnapshot, readSnapshot } from './list-history.ts';
import { isListPath } from './list-location.ts';

/**
 * Has a list whose address says nothing open with the view that was chosen for it: when the session opens, before the list
 * asks for anything, and when somebody comes to the list from another screen. False while that is still to be done.
 */
export function useStartView(): boolean {
  const isOpen = useSession() !== null;
  const [arrival] = useState(() => new Arrival(!isOpen));
  const settingsAtHand = useListSettingsAtHand();
  useLayoutEffect(() => {
    arrival.place(settingsAtHand());
    return whenOpened(({ sync, ...settings }) => {
      // Until every order was read there are no views above the list.
      if (sync.phase !== 'first') showStart(settings);
    });
  }, [arrival, settingsAtHand]);
  return useSyncExternalStore(arrival.subscribe, arrival.isPlaced, () => true);
}

/** One coming to the list. */
class Arrival {
  #isPlaced: boolean;
  #listener: () => void = () => undefined;

  constructor(isPlaced: boolean) {
    this.#isPlaced = isPlaced;
  }

  readonly isPlaced = (): boolean => this.#isPlaced;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listener = listener;
    return () => {
      this.#listener = () => undefined;
    };
  };

  place(settings: ListSettings | null): void {
    if (this.#isPlaced) return;
    // An entry that has a name is one that somebody comes back to.
    if (settings !== null && readSnapshot(listSnapshot()).entry.orderdeckEntry === undefined) showStart(settings);
    this.#isPlaced = true;
    this.#listener();
  }
}

function showStart(settings: ListSettings): void {
  const { pathname } = window.location;
  const { search, fragment, entry } = readSnapshot(listSnapshot());
  const isBare = isBareAddress(search, fragment) && entry.orderdeckQuery === undefined;
  if (!isListPath(pathname) || !isBare || entry.orderdeckEmail !== undefined) return;
  const view = startViewOf(settings);
  if (view === null) return;
  const { limit } = settings.preference;
  const state = stateOfStart(view, limit);
  // The language, which could tell which part of it is an address, is not loaded yet.
  const isHidden = mayHoldEmail(state.query);
  const shown = fragmentOf(state, listRules(limit), isHidden ? '' : state.query);
  goTo(`${pathname}${search}${shown}`, isHidden ? { orderdeckQuery: state.query } : {}, 'replace');
}
