'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { CheckoutState } from './checkout-state.ts';
import type { CheckoutStore } from './checkout-store.ts';

export const CheckoutContext = createContext<CheckoutStore | null>(null);

/** The store of the checkout on this screen. */
export function useCheckoutStore(): CheckoutStore {
  const store = use(CheckoutContext);
  if (store === null) throw new Error('a part of a checkout stands outside of one');
  return store;
}

export function useCheckoutState(): CheckoutState {
  const { subscribe, getState } = useCheckoutStore();
  return useSyncExternalStore(subscribe, getState, getState);
}

/** Whether something is on its way from this place. */
export function useIsSending(place: string): boolean {
  return useCheckoutState().sending.includes(place);
}
