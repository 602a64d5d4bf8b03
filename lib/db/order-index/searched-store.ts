import type { StoreHash } from '#lib/core/ids.ts';
import type { StoreLexemes } from './lexemes.ts';
import type { IndexTransactionClient } from './transaction.ts';

/** A store as a read of its index sees it. */
export interface SearchedStore {
  readonly client: IndexTransactionClient;
  readonly storeHash: StoreHash;
  readonly lexemes: StoreLexemes;
}
