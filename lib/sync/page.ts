import type { OrderListQuery } from '#lib/bigcommerce/order-query.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { BadOrder } from '#lib/db/quarantine.ts';
import type { SyncContext } from './context.ts';
import { embeddedLines, toIndexInput } from './index-input.ts';
import type { SweptPage } from './walk-rules.ts';

export const PAGE_SIZE = 250;

/** Orders as one read of the platform gave them, complete with their lines. */
export interface ReadPage {
  readonly inputs: readonly IndexInput[];
  /** Those that could not be read. */
  readonly bad: readonly BadOrder[];
  /** How many rows came, readable or not. */
  readonly received: number;
  readonly fetchedAt: Date;
}

/** One page of orders with all their lines; 250 of them unless the query says otherwise. */
export async function readPage(ctx: SyncContext, query: OrderListQuery): Promise<ReadPage> {
  const fetchedAt = ctx.clock.now();
  const include = ['consignments.line_items'] as const;
  const page = await ctx.bigcommerce.orders.list({ limit: PAGE_SIZE, ...query, include });
  const inputs: IndexInput[] = [];
  for (const order of page.orders) inputs.push(await complete(ctx, order, fetchedAt));
  const bad = page.unreadable.flatMap(({ id, reason }) => (id === null ? [] : [{ orderId: id, reason }]));
  return { inputs, bad, received: page.received, fetchedAt };
}

/** The same, as a sweep looks at it. */
export function sweptPage({ inputs, bad, received }: ReadPage): SweptPage {
  const changes = inputs.map(({ order }) => order.dateModified);
  return { changes, ids: [...inputs.map(({ order }) => order.id), ...bad.map(({ orderId }) => orderId)], received };
}

/** One order with all its lines; null when the store has no such order. */
export async function readOne(ctx: SyncContext, orderId: OrderId): Promise<IndexInput | null> {
  const fetchedAt = ctx.clock.now();
  const order = await ctx.bigcommerce.orders.get(orderId, { include: ['consignments.line_items'] });
  return order === null ? null : complete(ctx, order, fetchedAt);
}

/** The platform embeds at most 50 lines and says so: then all of them are read by themselves. */
async function complete(ctx: SyncContext, order: Order, fetchedAt: Date): Promise<IndexInput> {
  const lines = embeddedLines(order.consignments) ?? (await ctx.bigcommerce.orders.lines(order.id, order.currencyCode));
  return toIndexInput(order, lines, fetchedAt);
}
