import type { StoreProfile } from '../../../data/store-profile.ts';
import { notFound } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import { ORDER_STATUSES, orderStatus } from '../../../rules/statuses.ts';
import type { OrderStatus } from '../../../rules/statuses.ts';
import { READ_ORDERS } from './scopes.ts';

/** What the list of statuses and the counts have in common. */
export function wireStatus(status: OrderStatus, profile: StoreProfile) {
  return {
    id: status.id,
    name: status.name,
    system_label: status.name,
    custom_label: profile.statusLabels.get(status.id) ?? status.name,
    system_description: status.description,
  };
}

/** Here the rank is called `order`; in counts it is `sort_order`. */
export const orderStatuses: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/order_statuses',
    scopes: READ_ORDERS,
    run: (call) =>
      ok(
        ORDER_STATUSES.toSorted((a, b) => a.id - b.id).map((status) => ({
          ...wireStatus(status, call.store.profile),
          order: status.rank,
        })),
      ),
  },
  {
    method: 'GET',
    path: '/v2/order_statuses/:status_id',
    scopes: READ_ORDERS,
    run: (call) => {
      const status = orderStatus(pathId(call.params['status_id']));
      if (status === undefined) throw notFound();
      return ok({ ...wireStatus(status, call.store.profile), order: status.rank });
    },
  },
];
