import { seededInstruments } from '../data/seeded-instruments.ts';
import type { People } from '../data/people.ts';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';
import type { StoredInstrument } from './stored-instrument.ts';

export interface VaultSource {
  readonly people: People;
  readonly seed: number;
  readonly endS: number;
  /** Whether the customer was there from the start; others have only what they leave later. */
  readonly isSeeded: (customerId: number) => boolean;
}

/** What customers of a store left with its payment providers, by customer. Numbers of cards are nowhere here. */
export class Vault {
  readonly #source: VaultSource;
  readonly #added = new Map<number, readonly StoredInstrument[]>();

  constructor(source: VaultSource) {
    this.#source = source;
  }

  /** Seeded ones first, later ones in the order they were left. Guests and strangers have none. */
  of(customerId: number): readonly StoredInstrument[] {
    const { people, seed, endS, isSeeded } = this.#source;
    const seeded = isSeeded(customerId) ? seededInstruments(seed, people.at(customerId - 1), endS) : [];
    return [...seeded, ...(this.#added.get(customerId) ?? [])];
  }

  find(customerId: number, token: string): StoredInstrument | null {
    return this.of(customerId).find((instrument) => instrument.token === token) ?? null;
  }

  /** Keeps another one; it becomes the default where there was none. Answers it as it is kept. */
  add<T extends StoredInstrument>(customerId: number, instrument: T): T {
    const kept = { ...instrument, is_default: this.of(customerId).length === 0 };
    this.#added.set(customerId, [...(this.#added.get(customerId) ?? []), kept]);
    return kept;
  }

  capture(): Restore {
    return captureMap(this.#added);
  }
}
