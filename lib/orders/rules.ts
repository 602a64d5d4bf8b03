import { parseOrderId } from '#lib/core/ids.ts';
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

/** Names of the filters in an address. The e-mail filter has none: no URL may carry an address. */
const URL_NAMES = {
  statusId: 'status',
  minId: 'min_id',
  maxId: 'max_id',
  minTotal: 'min_total',
  maxTotal: 'max_total',
  customerId: 'customer',
  paymentMethod: 'payment_method',
  channelId: 'channel',
  externalOrderId: 'external_order_id',
  cartId: 'cart_id',
  createdFrom: 'created_from',
  createdTo: 'created_to',
  modifiedFrom: 'modified_from',
  modifiedTo: 'modified_to',
} as const satisfies Record<Exclude<keyof OrderFilters, 'email'>, string>;

const MAX_TEXT_LENGTH = 250;
const MAX_STATUS_ID = 14;
const MAX_PAGE = 100_000;
const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type ReadText = (text: string) => string | number | null;

const readText: ReadText = (text) => (text.length <= MAX_TEXT_LENGTH ? text : null);
const readAmount: ReadText = (text) => (AMOUNT.test(text) ? text : null);
// Date rolls 31 February over to March; a day that does not come back the same is none.
const readDay: ReadText = (text) =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, text.length) === text ? text : null;

const READ_FILTER: Readonly<Record<keyof OrderFilters, ReadText>> = {
  statusId: (text) => readWhole(text, 0, MAX_STATUS_ID),
  minId: parseOrderId,
  maxId: parseOrderId,
  // Zero is the platform's number for guests.
  customerId: (text) => (text === '0' ? 0 : parseOrderId(text)),
  channelId: parseOrderId,
  minTotal: readAmount,
  maxTotal: readAmount,
  createdFrom: readDay,
  createdTo: readDay,
  modifiedFrom: readDay,
  modifiedTo: readDay,
  paymentMethod: readText,
  externalOrderId: readText,
  cartId: (text) => (UUID.test(text) ? text : null),
  email: (text) => (EMAIL.test(text) ? readText(text) : null),
};

/** A filter's value from what was typed into a field or an address; null when it is none. Blanks around it do not count. */
export function readFilter(filter: keyof OrderFilters, text: string): string | number | null {
  const wanted = text.trim();
  return wanted === '' ? null : READ_FILTER[filter](wanted);
}

/** A list's state as a query string. The e-mail filter stays out of it: no URL may carry an address. */
export function printOrderQuery(query: OrderQuery): string {
  const params = new URLSearchParams();
  for (const [filter, name] of urlNames()) {
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
  for (const [filter, name] of urlNames()) {
    const value = readFilter(filter, params.get(name) ?? '');
    if (value !== null) filters[filter] = value;
  }
  const limit = PAGE_SIZES.find((size) => String(size) === params.get('limit'));
  return {
    filters,
    sort: readSort(params.get('sort')),
    page: readWhole(params.get('page') ?? '', 1, MAX_PAGE) ?? DEFAULT_ORDER_QUERY.page,
    limit: limit ?? DEFAULT_ORDER_QUERY.limit,
  };
}

function urlNames(): [keyof typeof URL_NAMES, string][] {
  return Object.entries(URL_NAMES) as [keyof typeof URL_NAMES, string][];
}

function readWhole(text: string, min: number, max: number): number | null {
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : null;
  return value !== null && value >= min && value <= max ? value : null;
}

function readSort(text: string | null): OrderQuery['sort'] {
  const [name, direction] = (text ?? '').split(':');
  const field = SORT_FIELDS.find((known) => known === name);
  return field !== undefined && (direction === 'asc' || direction === 'desc')
    ? { field, direction }
    : DEFAULT_ORDER_QUERY.sort;
}
