import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexTransactionClient } from './transaction.ts';

/** A store as a read of its index sees it. */
export interface SearchedStore {
  readonly client: IndexTransactionClient;
  readonly storeHash: StoreHash;
  /** With which its lexemes begin. */
  readonly storeNumber: number;
  /** Between which its orders' numbers lie; null where it has none. */
  readonly numbers: NumberBounds | null;
}

/** Order numbers outside of which a search finds nothing, both included. */
export interface NumberBounds {
  readonly first: number;
  readonly last: number;
}
