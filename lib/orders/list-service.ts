import type { OrderListQuery } from '#lib/bigcommerce/order-query.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import { zonedDayRange } from '#lib/core/zoned-days.ts';
import type { OrderContext } from './context.ts';
import type { OrderCounts, OrderFilters, OrderPage, OrderQuery } from './contract.ts';
import { toOrderRow } from './row-view.ts';

/** One page of the store's orders, live from the platform. Costs one call (BigCommerce docs: Orders V2, list). */
export async function listOrders(ctx: OrderContext, query: OrderQuery): Promise<OrderPage> {
  const { filters, sort, page, limit } = query;
  const asOf = ctx.clock.now().toISOString();
  const answer = await ctx.bigcommerce.orders.list({
    ...toPlatformFilter(filters, ctx.store.timeZone),
    sort: `${sort.field}:${sort.direction}`,
    page,
    limit,
  });
  return {
    rows: answer.orders.map(toOrderRow),
    unreadable: answer.unreadable,
    page,
    limit,
    // The platform gives no total with a list: a full page may have another behind it.
    hasMore: answer.orders.length + answer.unreadable.length === limit,
    asOf,
  };
}

/** Orders per status for the same filters, with the store's labels. Costs one call. */
export async function countOrders(ctx: OrderContext, filters: OrderFilters): Promise<OrderCounts> {
  // The tabs show what each status would hold, so the chosen status itself does not narrow them.
  const { statusId: _chosen, ...others } = filters;
  const counts = await ctx.bigcommerce.orders.count(toPlatformFilter(others, ctx.store.timeZone));
  return {
    statuses: counts.statuses.map(({ id, customLabel, count }) => ({ id, label: customLabel, count })),
    total: counts.total,
  };
}

function toPlatformFilter(filters: OrderFilters, timeZone: string): OrderListQuery {
  const { createdFrom, createdTo, modifiedFrom, modifiedTo, minId, maxId, ...same } = filters;
  return {
    ...same,
    minId: toOrderId(minId),
    maxId: toOrderId(maxId),
    minDateCreated: createdFrom && zonedDayRange(createdFrom, timeZone).start,
    maxDateCreated: createdTo && zonedDayRange(createdTo, timeZone).lastSecond,
    minDateModified: modifiedFrom && zonedDayRange(modifiedFrom, timeZone).start,
    maxDateModified: modifiedTo && zonedDayRange(modifiedTo, timeZone).lastSecond,
  };
}

function toOrderId(id: number | undefined): OrderId | undefined {
  return id === undefined ? undefined : (parseOrderId(String(id)) ?? undefined);
}
