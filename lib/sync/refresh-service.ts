import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { SyncContext } from './context.ts';
import { readOne, readPage, sweptPage, type ReadPage } from './page.ts';
import { putPage } from './put-page.ts';
import { LIST_FROM_ORDERS, planRefresh, type OrderToRead } from './refresh-rules.ts';
import { readTracking } from './tracking.ts';
import { nextSweepCursor, sweepQuery, type SweepCursor } from './walk-rules.ts';

/** One change brings several events, and busy stores many at once: so long the first of them waits for the others. */
const GATHER_MS = 150;
const MOST_EVENTS_AT_ONCE = 250;
/** Small pages: the process that reads them may be the one that answers people, and a large answer holds it up. */
const LIST_PAGE_SIZE = 50;
/** Two of a store's three calls at a time are for jobs. */
const AT_ONCE = 2;
/** So many reads may be lost when a worker is killed. */
const ORDERS_PER_WRITE = 10;

/** `later`: events wait whose orders were read a moment ago. */
export type RefreshOutcome = 'drained' | 'later';

/**
 * Reads the orders that events were about, until none waits. Events only say which: what the platform gives at the moment of
 * reading counts, so it does not matter in what order and how often they came. An event is done in the transaction that puts its
 * order in; when the platform cannot be read, it goes back to those that wait, and the error is the caller's.
 */
export async function refreshOrders(ctx: SyncContext): Promise<RefreshOutcome> {
  for (;;) {
    await pause(GATHER_MS);
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
  let cursor: SweepCursor | null = { since: since.toISOString(), behindId: null };
  for (let pages = 0; cursor !== null && pages < mostPages && waiting.size > 0; pages += 1) {
    const page: ReadPage = await readPage(ctx, { ...sweepQuery(cursor), limit: LIST_PAGE_SIZE });
    const ids = page.inputs.map(({ order }) => order.id);
    const found = ids.flatMap((id) => waiting.get(id) ?? []);
    const eventIds = found.flatMap((order) => order.eventIds);
    await putPage(ctx, page, (client) => ctx.db.events.finish(client, eventIds));
    for (const { orderId } of found) waiting.delete(orderId);
    cursor = nextSweepCursor(cursor, sweptPage(page), LIST_PAGE_SIZE);
  }
  return [...waiting.values()];
}

/** Reads orders by themselves, some at a time, and puts those into the index together: each write waits for the store's others. */
async function refreshEach(ctx: SyncContext, orders: readonly OrderToRead[]): Promise<void> {
  for (let at = 0; at < orders.length; at += ORDERS_PER_WRITE) {
    const group = orders.slice(at, at + ORDERS_PER_WRITE);
    const found: Found[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let order = group[next]; order !== undefined; order = group[next]) {
        next += 1;
        found.push(await readForEvent(ctx, order));
      }
    };
    // The first failure ends the whole, when the calls under way have ended.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
    await keep(ctx, found);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}

/** What became of the read of one order: there it is, the platform has none, or what it gives cannot be read. */
type Found = { readonly order: OrderToRead } & (
  | { readonly kind: 'read'; readonly input: IndexInput }
  | { readonly kind: 'gone'; readonly askedAt: Date }
  | { readonly kind: 'bad'; readonly reason: string }
);

async function readForEvent(ctx: SyncContext, order: OrderToRead): Promise<Found> {
  const askedAt = ctx.clock.now();
  try {
    if (order.withShipments) await readTracking(ctx, order.orderId);
    const input = await readOne(ctx, order.orderId);
    return input === null ? { kind: 'gone', order, askedAt } : { kind: 'read', order, input };
  } catch (error) {
    if (isAboutThisOrder(error)) return { kind: 'bad', order, reason: error.message };
    throw error;
  }
}

/** Orders and the end of their events, in one transaction. */
async function keep(ctx: SyncContext, found: readonly Found[]): Promise<void> {
  for (const one of found) if (one.kind === 'gone') await ctx.db.index.markGone(one.order.orderId, one.askedAt);
  const inputs = found.flatMap((one) => (one.kind === 'read' ? [one.input] : []));
  const bad = found.flatMap((one) => (one.kind === 'bad' ? [{ orderId: one.order.orderId, reason: one.reason }] : []));
  const eventIds = found.flatMap(({ order }) => order.eventIds);
  if (eventIds.length > 0) await putPage(ctx, { inputs, bad }, (client) => ctx.db.events.finish(client, eventIds));
}

function isAboutThisOrder(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'platform_unreadable' || error.code === 'refused_by_platform');
}
