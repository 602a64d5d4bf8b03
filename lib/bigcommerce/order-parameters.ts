import { editBody } from './order-edit-body.ts';
import type { OrderChange, OrderFilter, OrderInclude, OrderListQuery } from './order-query.ts';
import type { Query } from './path.ts';

/** The platform refuses unknown parameters and leaves no filter out silently, so each one is named here. */
export function filterParameters(filter: OrderFilter): Query {
  return {
    min_id: filter.minId,
    max_id: filter.maxId,
    min_total: filter.minTotal,
    max_total: filter.maxTotal,
    customer_id: filter.customerId,
    email: filter.email,
    status_id: filter.statusId,
    cart_id: filter.cartId,
    payment_method: filter.paymentMethod,
    min_date_created: filter.minDateCreated,
    max_date_created: filter.maxDateCreated,
    min_date_modified: filter.minDateModified,
    max_date_modified: filter.maxDateModified,
    channel_id: filter.channelId,
    external_order_id: filter.externalOrderId,
    is_deleted: filter.isDeleted,
  };
}

const MAX_LIMIT = 250;

/** Throws a RangeError for a limit that the platform would refuse: cut down unseen, it would look like the last page. */
export function listParameters(query: OrderListQuery): Query {
  if (query.limit !== undefined && !(query.limit >= 1 && query.limit <= MAX_LIMIT))
    throw new RangeError(`limit must be from 1 to ${MAX_LIMIT}`);
  return {
    ...filterParameters(query),
    ...includeParameters(query.include),
    page: query.page,
    limit: query.limit,
    sort: query.sort,
  };
}

/** Consignments come in the supported shape only when it is asked for by name. */
export function includeParameters(include: readonly OrderInclude[] = []): Query {
  if (include.length === 0) return {};
  const hasConsignments = include.some((part) => part !== 'fees');
  return { include: include.join(','), ...(hasConsignments ? { consignment_structure: 'object' } : {}) };
}

/** A change as the body of a PUT: only what it names, since the platform merges. */
export function changeBody(change: OrderChange): object {
  return {
    ...(change.statusId === undefined ? {} : { status_id: change.statusId }),
    ...(change.staffNotes === undefined ? {} : { staff_notes: change.staffNotes }),
    ...(change.externalSource === undefined ? {} : { external_source: change.externalSource }),
    ...editBody(change),
  };
}
