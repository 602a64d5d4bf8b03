import type { OrderId } from '#lib/core/ids.ts';
import type { ClaimedEvent } from '#lib/db/webhook-events.ts';

/** From so many orders on, one list of what was changed costs less than reading each. */
export const LIST_FROM_ORDERS = 6;
/** Older events are no guide to what a list of recent changes holds. */
const RECENT_MS = 10 * 60_000;
/** An event can be stamped a little after the change that it tells of. */
const BEFORE_EVENT_MS = 60_000;

/** What is to be done about one order, however many events asked for it. */
export interface OrderToRead {
  readonly orderId: OrderId;
  readonly eventIds: readonly bigint[];
  /** Its shipments changed: their tracking numbers are read too. */
  readonly withShipments: boolean;
}

export interface RefreshPlan {
  /** Ask for changes since then first; null: not worth it. */
  readonly listSince: Date | null;
  /** Orders that such a list can be expected to hold. */
  readonly listed: readonly OrderToRead[];
  /** Orders that are read one by one: archived ones are in no list, and shipments are in no order. */
  readonly single: readonly OrderToRead[];
}

/** How to read the orders of many events with few calls. */
export function planRefresh(events: readonly ClaimedEvent[]): RefreshPlan {
  const byOrder = new Map<OrderId, ClaimedEvent[]>();
  for (const event of events) byOrder.set(event.orderId, [...(byOrder.get(event.orderId) ?? []), event]);
  const canBeListed = (of: readonly ClaimedEvent[]): boolean =>
    of.every(
      ({ scope, createdAt, receivedAt }) =>
        scope.startsWith('store/order/') &&
        scope !== 'store/order/archived' &&
        receivedAt.getTime() - createdAt.getTime() < RECENT_MS,
    );
  const all = [...byOrder].map(([orderId, of]) => ({
    canBeListed: canBeListed(of),
    sinceMs: Math.min(...of.map(({ createdAt }) => createdAt.getTime())),
    order: {
      orderId,
      eventIds: of.map(({ id }) => id),
      withShipments: of.some(({ scope }) => scope.startsWith('store/shipment/')),
    },
  }));
  const listed = all.filter((one) => one.canBeListed);
  if (listed.length < LIST_FROM_ORDERS) return { listSince: null, listed: [], single: all.map(({ order }) => order) };
  return {
    listSince: new Date(Math.min(...listed.map(({ sinceMs }) => sinceMs)) - BEFORE_EVENT_MS),
    listed: listed.map(({ order }) => order),
    single: all.filter((one) => !one.canBeListed).map(({ order }) => order),
  };
}
