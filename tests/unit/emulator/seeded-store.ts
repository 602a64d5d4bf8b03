import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import { createStore } from '#emulator/state/store-state.ts';
import type { StoreState } from '#emulator/state/store-state.ts';

/** When the clock of these stores starts. */
export const END_MS = Date.parse('2026-11-20T10:00:00Z');

export function mapleStore(orders = 400, seed = 'unit'): StoreState {
  return createStore(MAPLE_AND_MAIN, seed, orders, END_MS);
}

export function fjordStore(orders = 400, seed = 'unit'): StoreState {
  return createStore(FJORD_SUPPLY, seed, orders, END_MS);
}

/** An order that must be there. */
export function orderOf(store: StoreState, orderId: number): OrderParts {
  const parts = store.orders.find(orderId);
  if (parts === null) throw new Error(`no order ${orderId}`);
  return parts;
}

/** Every order of a store, archived ones included, by id. */
export function allOrders(store: StoreState): OrderParts[] {
  return Array.from({ length: store.orders.size }, (_, row) => orderOf(store, 100 + row));
}
