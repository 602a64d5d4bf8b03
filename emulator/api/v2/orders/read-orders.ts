import { listBytes } from '../../../http/json-bytes.ts';
import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageParams } from '../../../http/query.ts';
import { ORDER_STATUSES } from '../../../rules/statuses.ts';
import { findOrder } from './find-order.ts';
import { FILTER_PARAMS, filterOf, INCLUDE_PARAMS, includesOf, sortOf } from './list-params.ts';
import { orderBytes } from './order-bytes.ts';
import { READ_ORDERS } from './scopes.ts';
import { wireStatus } from './statuses.ts';

/** List, count and one order. */
export const readOrders: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/orders',
    scopes: READ_ORDERS,
    query: [...FILTER_PARAMS, ...INCLUDE_PARAMS, 'page', 'limit', 'sort'],
    run: (call) => {
      const includes = includesOf(call.query);
      const orders = call.store.orders.list({
        filter: filterOf(call),
        ...sortOf(call.query),
        ...pageParams(call.query),
      });
      if (orders.length === 0) return NO_CONTENT;
      return ok(listBytes(orders.map((parts) => orderBytes(parts, call.store, includes, call.world.switches))));
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/count',
    scopes: READ_ORDERS,
    query: FILTER_PARAMS,
    run: (call) => {
      const counts = call.store.orders.countByStatus(filterOf(call));
      const statuses = ORDER_STATUSES.map((status) => ({
        ...wireStatus(status, call.store.profile),
        count: counts.get(status.id) ?? 0,
        sort_order: status.rank,
      }));
      return ok({ statuses, count: statuses.reduce((sum, status) => sum + status.count, 0) });
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id',
    scopes: READ_ORDERS,
    query: INCLUDE_PARAMS,
    run: (call) => ok(orderBytes(findOrder(call), call.store, includesOf(call.query), call.world.switches)),
  },
];
