import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let desk: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  desk = await Caller.of(emulator.url, MAPLE, ['store_order_fulfillment_manage']);
});
afterAll(() => emulator.stop());

const PICKUPS = '/v3/orders/pickups';

/** A new order to be picked up, and its line of three pieces. */
async function pickupOrder(): Promise<{ orderId: number; lineId: number }> {
  const { body } = await maple.send('POST', '/v2/orders', {
    billing_address: { zip: '78751', country_iso2: 'US', state: 'Texas' },
    consignments: {
      pickups: [
        { pickup_method_id: 2, line_items: [{ name: 'Mug', quantity: 3, price_ex_tax: 10, price_inc_tax: 11 }] },
      ],
    },
  });
  const orderId = Number(Reflect.get(Object(body), 'id'));
  const [line] = await maple.list(`/v2/orders/${orderId}/products`);
  return { orderId, lineId: Number(line?.['id']) };
}

const record = (orderId: number, lineId: number, more: Record<string, unknown> = {}) => ({
  pickup_method_id: 2,
  order_id: orderId,
  ready_at: '2026-11-20T09:30:00Z',
  pickup_items: [{ order_product_id: lineId, quantity: 2 }],
  ...more,
});

interface Pickup extends Record<string, unknown> {
  readonly id: number;
}

async function made(...records: unknown[]): Promise<Pickup[]> {
  const { status, body } = await desk.send('POST', PICKUPS, records);
  expect([status, body]).toEqual([200, { data: expect.any(Array), meta: {} }]);
  return (body as { data: Pickup[] }).data;
}

describe('pickup records', () => {
  test('are made many at once, found by order and id, marked as collected, removed', async () => {
    const [first, second] = [await pickupOrder(), await pickupOrder()];
    const [one, two] = await made(
      record(first.orderId, first.lineId),
      record(second.orderId, second.lineId, { ready_at: '1660555844', collected_at: '2026-11-20T09:45:00Z' }),
    );
    expect(one).toMatchObject({
      order_id: first.orderId,
      ready_at: '2026-11-20T09:30:00.000Z',
      pickup_items: [
        { order_product_id: first.lineId, quantity: 2, status: 'AWAITING_COLLECTION', collected_at: null },
      ],
    });
    expect(two).toMatchObject({ ready_at: '2022-08-15T09:30:44.000Z', pickup_items: [{ status: 'COLLECTED' }] });
    expect((await desk.get(`${PICKUPS}?order_id:in=${first.orderId}`)).body).toEqual({ data: [one] });
    expect((await desk.get(`${PICKUPS}?pickup_id:in=${one?.id},${two?.id}`)).body).toEqual({ data: [one, two] });
    const collected = await desk.put(PICKUPS, [{ pickup_id: one?.id, collected_at: '2026-11-20T10:00:00Z' }]);
    expect(collected).toMatchObject({
      status: 200,
      body: {
        data: [{ id: one?.id, pickup_items: [{ status: 'COLLECTED', collected_at: '2026-11-20T10:00:00.000Z' }] }],
      },
    });
    expect((await desk.send('DELETE', `${PICKUPS}?id:in=${one?.id},${two?.id}`)).status).toBe(204);
    expect((await desk.get(`${PICKUPS}?pickup_id:in=${one?.id}`)).body).toEqual({ data: [] });
  });

  test('refuse what is wrong, all of them together', async () => {
    const { orderId, lineId } = await pickupOrder();
    const wrong: [unknown, string][] = [
      [record(999_999, lineId), '1.order_id'],
      [record(orderId, 1), '1.pickup_items.0.order_product_id'],
      [record(orderId, lineId, { pickup_items: [] }), '1.pickup_items'],
      [
        record(orderId, lineId, { pickup_items: [{ order_product_id: lineId, quantity: 4 }] }),
        '1.pickup_items.0.quantity',
      ],
      [record(orderId, lineId, { ready_at: undefined }), '1.ready_at'],
      [record(orderId, lineId, { ready_at: 'soon' }), '1.ready_at'],
      [record(orderId, lineId, { pickup_method_id: 0 }), '1.pickup_method_id'],
    ];
    for (const [entry, field] of wrong)
      expect(await desk.send('POST', PICKUPS, [record(orderId, lineId), entry])).toMatchObject({
        status: 422,
        body: { errors: { [field]: expect.any(String) } },
      });
    expect((await desk.get(`${PICKUPS}?order_id:in=${orderId}`)).body).toEqual({ data: [] });
    await made(record(orderId, lineId));
    expect((await desk.send('POST', PICKUPS, [record(orderId, lineId)])).status).toBe(422);
  });

  test('at most 100 in one call; a change names its record; removing needs ids', async () => {
    const { orderId, lineId } = await pickupOrder();
    const many = Array.from({ length: 101 }, () => record(orderId, lineId));
    for (const body of [many, [], {}]) expect((await desk.send('POST', PICKUPS, body)).status).toBe(422);
    for (const body of [[{ ready_at: '2026-11-20T10:00:00Z' }], [{ pickup_id: 999 }]])
      expect((await desk.put(PICKUPS, body)).status).toBe(422);
    expect((await desk.send('DELETE', PICKUPS)).status).toBe(422);
  });

  test('have a scope family of their own', async () => {
    expect((await maple.get(PICKUPS)).status).toBe(403);
    const reader = await Caller.of(emulator.url, MAPLE, ['store_order_fulfillment_read_only']);
    expect((await reader.get(PICKUPS)).status).toBe(200);
    expect((await reader.send('POST', PICKUPS, [])).status).toBe(403);
  });
});
