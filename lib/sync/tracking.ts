import type { OrderId } from '#lib/core/ids.ts';
import type { SyncContext } from './context.ts';

/** Nothing here shows an amount, so no currency is needed to read one. */
const NO_CURRENCY = '';

/** Reads an order's shipments and puts their tracking numbers into the index. */
export async function readTracking(ctx: SyncContext, orderId: OrderId): Promise<void> {
  const fetchedAt = ctx.clock.now();
  const shipments = await ctx.bigcommerce.orders.shipments(orderId, NO_CURRENCY);
  const numbers = shipments.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [trackingNumber]));
  await ctx.db.index.putTracking(orderId, [...new Set(numbers)], fetchedAt);
}
