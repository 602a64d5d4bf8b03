import type { ErrorBody } from '#lib/core/errors.ts';
import type { OrderCounts, OrderDetail, OrderPage, OrderQuery } from './contract.ts';
import type { OrderSearch, SearchPage, SearchSummary } from './search-contract.ts';

/** What `POST /api/session` brings along, so that the first screen needs no further round trip. */
export type FirstScreen =
  | { readonly kind: 'orders'; readonly query: OrderQuery; readonly page: OrderPage; readonly counts: OrderCounts }
  /** The same from the index, once it is whole. */
  | {
      readonly kind: 'found';
      readonly search: OrderSearch;
      readonly page: SearchPage;
      readonly summary: SearchSummary;
    }
  | { readonly kind: 'order'; readonly detail: OrderDetail }
  /** The platform could not be read; the session itself is open. */
  | { readonly kind: 'failed'; readonly error: ErrorBody }
  | { readonly kind: 'none' };
