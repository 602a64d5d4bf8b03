import type { OrderId } from '#lib/core/ids.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { SearchMoment } from './compile-values.ts';
import type { FoundRow } from './found-rows.ts';
import type { IndexInput } from './input.ts';
import type { StoreWords } from './labels.ts';
import type { IndexPage, IndexSearch } from './search.ts';
import type { IndexCount, IndexSummary } from './summary-shapes.ts';
import type { IndexTransaction } from './transaction.ts';

/** What a write to the index did. Orders that were older than what stands there, or the same, are in neither list. */
export interface IndexWrite {
  readonly changed: readonly OrderId[];
  /** Read again, and the same as before. */
  readonly same: readonly OrderId[];
}

/** One store's part of the index that the writers use: first sync, sweeps, events, and the app's own changes. */
export interface OrderIndexWriter {
  /** Puts orders in, all in one transaction; tells every listener which changed. `also` runs in the same transaction. */
  put(inputs: readonly IndexInput[], also?: IndexTransaction): Promise<IndexWrite>;
  /** The platform no longer gives the order. */
  markGone(orderId: OrderId, fetchedAt: Date): Promise<IndexWrite>;
  /** Tracking numbers of an order, once its shipments were read. */
  putTracking(orderId: OrderId, trackingNumbers: readonly string[], fetchedAt: Date): Promise<void>;
}

/** One store's part of the index as lists see it. Orders that are gone are never among the answers. */
export interface OrderIndexReader {
  search(search: IndexSearch): Promise<IndexPage>;
  /** Counts of a search; counting of what is filtered ends behind `cap`. */
  summary(query: SearchQuery, moment: SearchMoment, cap: number): Promise<IndexSummary>;
  /** How many orders each search finds, up to `cap`. */
  counts(queries: readonly SearchQuery[], moment: SearchMoment, cap: number): Promise<IndexCount[]>;
  /** The given orders in the given order; those that are not there are left out. */
  find(orderIds: readonly number[]): Promise<FoundRow[]>;
  /** What the store calls its statuses and channels. */
  storeWords(): Promise<StoreWords>;
}

export type OrderIndex = OrderIndexWriter & OrderIndexReader;
