import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { IndexTransaction } from '#lib/db/order-index/repository.ts';
import type { SyncContext } from './context.ts';
import { PAGE_SIZE, readPage } from './page.ts';
import { putPage } from './put-page.ts';
import { LIST_FROM_ORDERS, planRefresh, type OrderToRead } from './refresh-rules.ts';
import { reread } from './reread.ts';
import { readTracking } from './tracking.ts';
import { nextSweepCursor, type SweepCursor } from './walk-rules.ts';

/** One change brings several events at once; so long the first of them waits for the others. */
const GATHER_MS = 150;
const MOST_EVENTS_AT_ONCE = 250;
/** Two of a store's three calls at a time are for jobs. */
const AT_ONCE = 2;

/** `later`: events wait whose orders were read a moment ago. */
export type RefreshOutcome = 'drained' | 'later';

/**
 * Reads the orders that events were about, until none waits. Events only say which: what the platform gives at the moment of
 * reading counts, so it does not matter in what order and how often they came. An event is done in the transaction that puts its
 * order in; when the platform cannot be read, it goes back to those that wait, and the error is the caller's.
 */
export async function refreshOrders(ctx: SyncContext): Promise<RefreshOutcome> {
  await pause(GATHER_MS);
  for (;;) {
    const events = await ctx.db.events.claim(MOST_EVENTS_AT_ONCE);
    if (events.length === 0) break;
    try {
      const { listSince, listed, single } = planRefresh(events);
      const rest = listSince === null ? [] : await refreshByList(ctx, listSince, listed);
      await refreshEach(ctx, [...single, ...rest]);
    } catch (error) {
      await ctx.db.events.release(events.map(({ id }) => id));
      throw error;
    }
  }
  const { unclaimed } = await ctx.db.events.waiting();
  return unclaimed > 0 ? 'later' : 'drained';
}

/** Answers those that the list did not hold. It ends when it would cost more calls than reading each of them. */
async function refreshByList(
  ctx: SyncContext,
  since: Date,
  orders: readonly OrderToRead[],
): Promise<readonly OrderToRead[]> {
  const waiting = new Map<OrderId, OrderToRead>(orders.map((order) => [order.orderId, order]));
  const mostPages = Math.ceil(orders.length / LIST_FROM_ORDERS);
  let cursor: SweepCursor | null = { since: since.toISOString(), page: 1 };
  for (let pages = 0; cursor !== null && pages < mostPages && waiting.size > 0; pages += 1) {
    const { since: minDateModified, page: number }: SweepCursor = cursor;
    const page = await readPage(ctx, { minDateModified, sort: 'date_modified:asc', page: number });
    const ids = page.inputs.map(({ order }) => order.id);
    const found = ids.flatMap((id) => waiting.get(id) ?? []);
    const eventIds = found.flatMap((order) => order.eventIds);
    await putPage(ctx, page, (client) => ctx.db.events.finish(client, eventIds));
    for (const { orderId } of found) waiting.delete(orderId);
    const changes = page.inputs.map(({ order }) => order.dateModified);
    cursor = nextSweepCursor(cursor, { changes, received: page.received }, PAGE_SIZE);
  }
  return [...waiting.values()];
}

/** An order that cannot be read is set aside; the first other failure ends the whole, when the calls under way have ended. */
async function refreshEach(ctx: SyncContext, orders: readonly OrderToRead[]): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let order = orders[next]; order !== undefined; order = orders[next]) {
      next += 1;
      await refreshOne(ctx, order);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function refreshOne(ctx: SyncContext, { orderId, eventIds, withShipments }: OrderToRead): Promise<void> {
  const finish: IndexTransaction = (client) => ctx.db.events.finish(client, eventIds);
  try {
    if (withShipments) await readTracking(ctx, orderId);
    await reread(ctx, orderId, finish);
  } catch (error) {
    if (!isAboutThisOrder(error)) throw error;
    const at = ctx.clock.now();
    await ctx.db.index.put([], async (client) => {
      await ctx.db.quarantine.put(client, [{ orderId, reason: error.message }], at);
      await finish(client);
    });
  }
}

function isAboutThisOrder(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'platform_unreadable' || error.code === 'refused_by_platform');
}
