import type { OrderFilters, OrderQuery } from './contract.ts';
import { PAGE_SIZES, SORT_FIELDS } from './limits.ts';

export { PAGE_SIZES, SORT_FIELDS, STAFF_NOTES_MAX_LENGTH } from './limits.ts';

/** The list as it is opened from the control panel: newest first. */
export const DEFAULT_ORDER_QUERY: OrderQuery = {
  filters: {},
  sort: { field: 'id', direction: 'desc' },
  page: 1,
  limit: 50,
};

const TEXT_FILTERS = {
  minTotal: 'min_total',
  maxTotal: 'max_total',
  paymentMethod: 'payment_method',
  externalOrderId: 'external_order_id',
  cartId: 'cart_id',
  createdFrom: 'created_from',
  createdTo: 'created_to',
  modifiedFrom: 'modified_from',
  modifiedTo: 'modified_to',
} as const satisfies Partial<Record<keyof OrderFilters, string>>;

const NUMBER_FILTERS = {
  statusId: 'status',
  minId: 'min_id',
  maxId: 'max_id',
  customerId: 'customer',
  channelId: 'channel',
} as const satisfies Partial<Record<keyof OrderFilters, string>>;

/** A list's state as a query string. The e-mail filter stays out of it: no URL may carry an address. */
export function printOrderQuery(query: OrderQuery): string {
  const params = new URLSearchParams();
  for (const [filter, name] of filterNames()) {
    const value = query.filters[filter];
    if (value !== undefined) params.set(name, String(value));
  }
  const { sort, page, limit } = query;
  if (sort.field !== DEFAULT_ORDER_QUERY.sort.field || sort.direction !== DEFAULT_ORDER_QUERY.sort.direction)
    params.set('sort', `${sort.field}:${sort.direction}`);
  if (page !== DEFAULT_ORDER_QUERY.page) params.set('page', String(page));
  if (limit !== DEFAULT_ORDER_QUERY.limit) params.set('limit', String(limit));
  return params.toString();
}

/** The list's state that a query string tells. What it does not tell, or tells wrongly, is the default: a URL can be typed. */
export function readOrderQuery(search: string): OrderQuery {
  const params = new URLSearchParams(search);
  const filters: Record<string, string | number> = {};
  for (const [filter, name] of Object.entries(TEXT_FILTERS)) {
    const value = params.get(name)?.trim();
    if (value !== undefined && value !== '' && value.length <= 250) filters[filter] = value;
  }
  for (const [filter, name] of Object.entries(NUMBER_FILTERS)) {
    const value = readWhole(params.get(name));
    if (value !== null) filters[filter] = value;
  }
  const limit = PAGE_SIZES.find((size) => String(size) === params.get('limit'));
  return {
    filters,
    sort: readSort(params.get('sort')),
    page: Math.max(1, readWhole(params.get('page')) ?? 1),
    limit: limit ?? DEFAULT_ORDER_QUERY.limit,
  };
}

function filterNames(): [keyof OrderFilters, string][] {
  return Object.entries({ ...NUMBER_FILTERS, ...TEXT_FILTERS }) as [keyof OrderFilters, string][];
}

function readWhole(text: string | null): number | null {
  return text !== null && /^[0-9]{1,9}$/.test(text) ? Number(text) : null;
}

function readSort(text: string | null): OrderQuery['sort'] {
  const [name, direction] = (text ?? '').split(':');
  const field = SORT_FIELDS.find((known) => known === name);
  return field !== undefined && (direction === 'asc' || direction === 'desc')
    ? { field, direction }
    : DEFAULT_ORDER_QUERY.sort;
}
