import { captureAll, captureRecord } from './state/capture.ts';
import type { Capturable, Restore } from './state/capture.ts';
import type { StoreState } from './state/store-state.ts';
import type { World } from './world.ts';

/** A state of the whole world that can be gone back to. `takenMs` is virtual time. */
export interface Snapshot {
  readonly id: number;
  readonly name: string;
  readonly takenMs: number;
  readonly restore: Restore;
}

/** Each holds the columns of all orders: 36 bytes an order. */
const MOST_KEPT = 50;

/** Snapshots of one emulator, oldest first. They outlive restores and resets. */
export class Snapshots {
  readonly #world: World;
  readonly #kept = new Map<number, Snapshot>();
  #lastId = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Null when there are too many already. */
  take(name: string): Snapshot | null {
    if (this.#kept.size >= MOST_KEPT) return null;
    const id = ++this.#lastId;
    const snapshot = { id, name, takenMs: this.#world.clock.nowMs(), restore: captureWorld(this.#world) };
    this.#kept.set(id, snapshot);
    return snapshot;
  }

  find(id: number): Snapshot | null {
    return this.#kept.get(id) ?? null;
  }

  list(): readonly Snapshot[] {
    return [...this.#kept.values()];
  }

  remove(id: number): boolean {
    return this.#kept.delete(id);
  }

  clear(): void {
    this.#kept.clear();
  }
}

/**
 * Remembers everything that can change. What was changed is kept as it is, not written out, so that this takes milliseconds.
 * The types make it complete: a part of the world or of a store that cannot be captured does not compile.
 */
function captureWorld(world: World): Restore {
  const { env: _env, events: _events, reset: _reset, stores: _stores, switches, clock, ...others } = world;
  const parts: readonly Capturable[] = Object.values(others);
  const stores = [...world.stores].map(([storeHash, store]) => ({ storeHash, store, putBack: captureStore(store) }));
  const restores = [clock.capture(), captureRecord(switches), captureAll(parts)];
  return () => {
    world.stores.clear();
    for (const { storeHash, store, putBack } of stores) {
      world.stores.set(storeHash, store);
      putBack();
    }
    for (const restore of restores) restore();
  };
}

function captureStore(store: StoreState): Restore {
  const { profile: _profile, products: _products, highestCustomerId: _highest, hasCustomer: _has, ...others } = store;
  const parts: readonly Capturable[] = Object.values(others);
  return captureAll(parts);
}
