import { normaliseSearch } from '#lib/core/search/normalise.ts';
import { STATUS_SLUGS, type SearchNode, type SearchQuery } from '#lib/core/search/syntax.ts';
import type { OrderFilters, OrderQuery } from '#lib/orders/contract.ts';
import type { IndexSortField } from '#lib/orders/search-limits.ts';
import { pageSizeOf, type IndexedListState } from '#lib/orders/search-rules.ts';

const SORT_FIELDS = {
  id: 'id',
  date_created: 'created',
  date_modified: 'modified',
  customer_id: 'customer',
  status_id: 'status',
  channel_id: 'channel',
} as const satisfies Record<OrderQuery['sort']['field'], IndexSortField>;

/** The live list's filters as a search of the indexed list. Carts are in no index, so that one filter is left out. */
export function searchOfFilters(filters: OrderFilters): SearchQuery {
  const { statusId, customerId, channelId, email, paymentMethod, externalOrderId } = filters;
  const status = statusId === undefined ? undefined : STATUS_SLUGS[statusId];
  const parts: readonly (SearchNode | null)[] = [
    status === undefined ? null : { kind: 'choice', field: 'status', anyOf: [status] },
    range('id', filters.minId, filters.maxId),
    range('total', filters.minTotal, filters.maxTotal),
    // The platform's customer 0 is nobody's account.
    customerId === 0 ? { kind: 'flag', flag: 'guest' } : range('customer', customerId, customerId),
    channelId === undefined ? null : { kind: 'choice', field: 'channel', anyOf: [String(channelId)] },
    exactly('email', email),
    exactly('method', paymentMethod),
    exactly('external', externalOrderId),
    days('created', filters.createdFrom, filters.createdTo),
    days('modified', filters.modifiedFrom, filters.modifiedTo),
  ];
  return normaliseSearch({ kind: 'and', parts: parts.filter((part) => part !== null) });
}

/** What the indexed list shows in place of the live one. `print`: the query language's. */
export function indexedStateOf(
  { filters, sort, limit }: OrderQuery,
  print: (query: SearchQuery) => string,
): Pick<IndexedListState, 'query' | 'sort' | 'limit'> {
  return {
    query: print(searchOfFilters(filters)),
    sort: { field: SORT_FIELDS[sort.field], direction: sort.direction },
    limit: pageSizeOf(limit),
  };
}

function range(
  field: 'id' | 'total' | 'customer',
  from: number | string | undefined,
  to: number | string | undefined,
): SearchNode | null {
  if (from === undefined && to === undefined) return null;
  const bound = (value: number | string) => ({ value: String(value), isInclusive: true });
  return {
    kind: 'number',
    field,
    ...(from === undefined ? {} : { from: bound(from) }),
    ...(to === undefined ? {} : { to: bound(to) }),
  };
}

function exactly(field: 'email' | 'method' | 'external', text: string | undefined): SearchNode | null {
  return text === undefined ? null : { kind: 'field', field, anyOf: [{ text, match: 'exact' }] };
}

function days(field: 'created' | 'modified', from: string | undefined, to: string | undefined): SearchNode | null {
  if (from === undefined && to === undefined) return null;
  return {
    kind: 'day',
    field,
    ...(from === undefined ? {} : { from: { day: from } }),
    ...(to === undefined ? {} : { to: { day: to } }),
  };
}
