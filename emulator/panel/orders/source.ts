import { ORDER_STATUSES } from '../../rules/statuses.ts';
import type { OrderParts } from '../../state/order-records.ts';
import type { StoreState } from '../../state/store-state.ts';
import { ROWS_PER_PAGE } from './list-query.ts';
import type { ListQuery } from './list-query.ts';
import type { StatusChoice } from './list-page.ts';

/** The store's statuses under its own labels, with the number of orders in each. */
export function statusChoices(store: StoreState): StatusChoice[] {
  const counts = store.orders.countByStatus({});
  return ORDER_STATUSES.map(({ id, name }) => ({
    id,
    label: store.profile.statusLabels.get(id) ?? name,
    count: counts.get(id) ?? 0,
  }));
}

/** One page of the list, newest first, archived orders left out. */
export function ordersOf(store: StoreState, query: ListQuery): OrderParts[] {
  return store.orders.list({
    filter: query.statusId === null ? {} : { statusId: query.statusId },
    sort: 'id',
    descending: true,
    page: query.page,
    limit: ROWS_PER_PAGE,
  });
}
