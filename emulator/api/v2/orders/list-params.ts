import { FIRST_ORDER_ID } from '../../../data/order-plan.ts';
import { invalidField, unsupportedField } from '../../../http/errors.ts';
import type { Call } from '../../../http/operation.ts';
import { booleanParam, dateParam, integerParam, moneyParam } from '../../../http/query.ts';
import type { OrderFilter, SortField } from '../../../state/order-query.ts';
import type { Includes } from './wire-order.ts';

/** Filters that list and count share. */
export const FILTER_PARAMS: readonly string[] = [
  'min_id',
  'max_id',
  'min_total',
  'max_total',
  'customer_id',
  'email',
  'status_id',
  'cart_id',
  'payment_method',
  'min_date_created',
  'max_date_created',
  'min_date_modified',
  'max_date_modified',
  'channel_id',
  'external_order_id',
  'is_deleted',
];

export const INCLUDE_PARAMS: readonly string[] = ['include', 'consignment_structure'];

export function filterOf(call: Call): OrderFilter {
  const { query } = call;
  if (query.has('is_deleted') && !call.world.switches.listArchived) throw unsupportedField('is_deleted');
  const minId = integerParam(query, 'min_id');
  const maxId = integerParam(query, 'max_id');
  const cartId = query.get('cart_id');
  return present({
    minRow: minId === undefined ? undefined : minId - FIRST_ORDER_ID,
    maxRow: maxId === undefined ? undefined : maxId - FIRST_ORDER_ID,
    minTotal: moneyParam(query, 'min_total'),
    maxTotal: moneyParam(query, 'max_total'),
    customerId: integerParam(query, 'customer_id'),
    email: query.get('email') ?? undefined,
    statusId: integerParam(query, 'status_id'),
    cartRows: cartId === null ? undefined : call.store.orders.cartRows(cartId),
    paymentMethod: query.get('payment_method') ?? undefined,
    minCreatedS: dateParam(query, 'min_date_created'),
    maxCreatedS: dateParam(query, 'max_date_created'),
    minModifiedS: dateParam(query, 'min_date_modified'),
    maxModifiedS: dateParam(query, 'max_date_modified'),
    channelId: integerParam(query, 'channel_id'),
    externalOrderId: query.get('external_order_id') ?? undefined,
    archived: booleanParam(query, 'is_deleted'),
  });
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };

function present(filter: Loose<OrderFilter>): OrderFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

const SORT_FIELDS: ReadonlySet<string> = new Set<SortField>([
  'id',
  'customer_id',
  'date_created',
  'date_modified',
  'status_id',
  'channel_id',
  'external_id',
]);

function isSortField(name: string): name is SortField {
  return SORT_FIELDS.has(name);
}

/** `sort=field[:asc|:desc]`; by id, ascending, when it is not there. */
export function sortOf(query: URLSearchParams): { sort: SortField; descending: boolean } {
  const [field = '', direction = 'asc', ...rest] = (query.get('sort') ?? 'id').split(':');
  if (!isSortField(field) || rest.length > 0 || (direction !== 'asc' && direction !== 'desc'))
    throw invalidField('sort');
  return { sort: field, descending: direction === 'desc' };
}

const INCLUDES = new Set(['consignments', 'consignments.line_items', 'fees']);

/** Consignments come as an object only together with `consignment_structure=object`; without it they stay a link. */
export function includesOf(query: URLSearchParams): Includes {
  const wanted = (query.get('include') ?? '').split(',').filter((name) => name !== '');
  for (const name of wanted) if (!INCLUDES.has(name)) throw invalidField('include');
  const structure = query.get('consignment_structure');
  if (structure !== null && structure !== 'object') throw invalidField('consignment_structure');
  const lines = wanted.includes('consignments.line_items');
  return {
    consignments: structure === 'object' && (lines || wanted.includes('consignments')),
    lines: structure === 'object' && lines,
    fees: wanted.includes('fees'),
  };
}
