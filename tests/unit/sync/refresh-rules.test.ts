import { describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import type { ClaimedEvent } from '#lib/db/webhook-events.ts';
import { LIST_FROM_ORDERS, planRefresh } from '#lib/sync/refresh-rules.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

function event(id: number, orderId: number, change: { scope?: string; ageMs?: number } = {}): ClaimedEvent {
  const { scope = 'store/order/updated', ageMs = 0 } = change;
  return {
    id: BigInt(id),
    orderId: orderId as OrderId,
    scope,
    createdAt: new Date(NOW - ageMs),
    receivedAt: new Date(NOW),
  };
}

const many = (from = 1) => Array.from({ length: LIST_FROM_ORDERS }, (_, at) => event(from + at, from + at));

describe('a plan to read the orders of events', () => {
  test('is one read an order, however many events are about it', () => {
    const plan = planRefresh([event(1, 7), event(2, 7, { scope: 'store/order/statusUpdated' }), event(3, 8)]);
    expect(plan).toEqual({
      listSince: null,
      listed: [],
      single: [
        { orderId: 7, eventIds: [1n, 2n], withShipments: false },
        { orderId: 8, eventIds: [3n], withShipments: false },
      ],
    });
  });

  test('is one list for many, from a minute before the oldest', () => {
    const plan = planRefresh([...many(), event(90, 90, { ageMs: 30_000 })]);
    expect(plan.listSince).toEqual(new Date(NOW - 90_000));
    expect(plan.listed).toHaveLength(LIST_FROM_ORDERS + 1);
    expect(plan.single).toEqual([]);
  });

  test.each([
    ['archived ones, which are in no list', { scope: 'store/order/archived' }],
    ['shipped ones, whose shipments are in no order', { scope: 'store/shipment/created' }],
    ['old ones, which a list of recent changes need not hold', { ageMs: 48 * 3_600_000 }],
  ])('reads %s by themselves', (_what, change) => {
    const plan = planRefresh([...many(), event(90, 90, change), event(91, 90)]);
    expect(plan.listSince).toEqual(new Date(NOW - 60_000));
    expect(plan.single.map(({ orderId }) => orderId)).toEqual([90]);
  });

  test('reads shipments where one of the events is about them', () => {
    const [order] = planRefresh([event(1, 7), event(2, 7, { scope: 'store/shipment/updated' })]).single;
    expect(order).toEqual({ orderId: 7, eventIds: [1n, 2n], withShipments: true });
  });
});
