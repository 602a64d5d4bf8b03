import { printOrderQuery, readOrderQuery } from '#lib/orders/rules.ts';
import type { OrderQuery } from '#lib/orders/contract.ts';

/** What of a list's state stands in the history entry and not in its address: no address may carry an e-mail. */
export interface ListEntry {
  readonly orderdeckEmail?: string;
  /** The indexed list's whole query, where an e-mail address stands in it. */
  readonly orderdeckQuery?: string;
  /** Names the entry while the document lives, for its scroll position. */
  readonly orderdeckEntry?: number;
}

/** The list's query from an address's query string and the history entry's own state. */
export function queryOfLocation(search: string, email: string | undefined): OrderQuery {
  const query = readOrderQuery(search);
  return email === undefined ? query : { ...query, filters: { ...query.filters, email } };
}

/** The address and the entry's state for a query. */
export function locationOfQuery(
  pathname: string,
  query: OrderQuery,
): { readonly url: string; readonly email: string | undefined } {
  const search = printOrderQuery(query);
  return { url: search === '' ? pathname : `${pathname}?${search}`, email: query.filters.email };
}

/** The entry's state as it stands in `history.state`, whatever else others keep there. */
export function readEntry(state: unknown): ListEntry {
  if (typeof state !== 'object' || state === null) return {};
  const { orderdeckEmail, orderdeckQuery, orderdeckEntry } = state as Record<string, unknown>;
  return {
    ...(typeof orderdeckEmail === 'string' ? { orderdeckEmail } : {}),
    ...(typeof orderdeckQuery === 'string' ? { orderdeckQuery } : {}),
    ...(typeof orderdeckEntry === 'number' ? { orderdeckEntry } : {}),
  };
}

/** Whether a path is a store's order list. */
export function isListPath(pathname: string): boolean {
  return /^\/stores\/[^/]+\/orders\/?$/.test(pathname);
}
