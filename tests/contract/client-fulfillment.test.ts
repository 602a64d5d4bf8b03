import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArchiveAllOrders } from '#lib/bigcommerce/archive-all-orders.ts';
import { createStoreQueues } from '#lib/bigcommerce/store-queues.ts';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { emulatorClient, storeToken } from '#tests/fixtures/emulator-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { shippableOrder } from './shippable-order.ts';

let emulator: RunningEmulator;
let client: BigCommerceClient;
let maple: Caller;

beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  client = await emulatorClient(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

async function fresh(quantities: readonly number[] = [3]) {
  const { orderId, addressId, lineIds } = await shippableOrder(maple, quantities);
  const [lineId = 0] = lineIds;
  const items = (quantity: number) => [{ orderProductId: lineId, quantity }];
  return { orderId: orderId as OrderId, orderAddressId: addressId, lineId, items };
}

describe('shipments', () => {
  test('are made, listed, read, counted, changed and removed', async () => {
    const { orderId, orderAddressId, items } = await fresh();
    const made = await client.shipments.create(
      orderId,
      { orderAddressId, items: items(2), trackingNumber: '1Z999AA10123456784', shippingProvider: 'ups' },
      'USD',
    );
    if (made.kind !== 'done') throw new Error(made.kind);
    const { id } = made.shipment;
    expect(made.shipment).toMatchObject({
      orderAddressId,
      items: items(2),
      trackingNumber: '1Z999AA10123456784',
      shippingProviderDisplayName: 'UPS',
      generatedTrackingLink: expect.stringContaining('1Z999AA10123456784'),
    });
    expect(await client.shipments.list(orderId, 'USD')).toEqual([made.shipment]);
    expect(await client.shipments.get(orderId, id, 'USD')).toEqual(made.shipment);
    expect(await client.shipments.count(orderId)).toBe(1);
    const changed = await client.shipments.update(orderId, id, { trackingNumber: '', comments: 'two boxes' }, 'USD');
    expect(changed).toMatchObject({
      kind: 'done',
      shipment: { id, trackingNumber: null, comments: 'two boxes', shippingProvider: 'ups', items: items(2) },
    });
    expect(await client.shipments.delete(orderId, id)).toEqual({ kind: 'done' });
    expect(await client.shipments.delete(orderId, id)).toEqual({ kind: 'not_found' });
    expect(await client.shipments.get(orderId, id, 'USD')).toBeNull();
    expect(await client.shipments.list(orderId, 'USD')).toEqual([]);
  });

  test('without a provider have none, rather than one called custom', async () => {
    const { orderId, orderAddressId, items } = await fresh();
    const made = await client.shipments.create(orderId, { orderAddressId, items: items(1) }, 'USD');
    expect(made).toMatchObject({ kind: 'done', shipment: { shippingProvider: null, trackingNumber: null } });
  });

  test('of more than is left are refused with what is left', async () => {
    const { orderId, orderAddressId, items } = await fresh([2]);
    expect(await client.shipments.create(orderId, { orderAddressId, items: items(3) }, 'USD')).toMatchObject({
      kind: 'refused',
      status: 400,
      field: 'quantity',
      availableQuantity: 2,
    });
  });

  test('are removed all at once, and only of that order', async () => {
    const [one, other] = [await fresh(), await fresh()];
    for (const { orderId, orderAddressId, items } of [one, one, other])
      await client.shipments.create(orderId, { orderAddressId, items: items(1) }, 'USD');
    expect(await client.shipments.deleteAll(one.orderId)).toEqual({ kind: 'done' });
    expect(await client.shipments.count(one.orderId)).toBe(0);
    expect(await client.shipments.count(other.orderId)).toBe(1);
  });

  test('whose answer is lost are unclear, and not sent again', async () => {
    const { orderId, orderAddressId, items } = await fresh();
    await control(emulator.url, 'POST', '/faults', {
      match: { method: 'POST', path: '**/shipments' },
      action: { kind: 'drop_after' },
      times: 1,
    });
    const made = await client.shipments.create(orderId, { orderAddressId, items: items(1) }, 'USD');
    expect(made.kind).toBe('unknown');
    expect(await client.shipments.count(orderId)).toBe(1);
  });
});

async function pickupOrder() {
  const { body } = await maple.send('POST', '/v2/orders', {
    billing_address: { zip: '78751', country_iso2: 'US', state: 'Texas' },
    consignments: {
      pickups: [
        { pickup_method_id: 2, line_items: [{ name: 'Mug', quantity: 3, price_ex_tax: 10, price_inc_tax: 11 }] },
      ],
    },
  });
  const orderId = Number(Reflect.get(Object(body), 'id')) as OrderId;
  const [line] = await client.orders.lines(orderId, 'USD');
  return { orderId, lineId: line?.id ?? 0 };
}

describe('pickups', () => {
  let desk: BigCommerceClient;
  beforeAll(async () => {
    desk = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_order_fulfillment_manage'] });
  });

  test('are made ready, collected and taken back', async () => {
    const { orderId, lineId } = await pickupOrder();
    expect(await desk.pickups.listOf(orderId)).toEqual([]);
    const items = [{ orderProductId: lineId, quantity: 3 }];
    const made = await desk.pickups.create([
      { orderId, pickupMethodId: 2, readyAt: '2026-11-20T09:30:00.000Z', items },
    ]);
    if (made.kind !== 'done') throw new Error(made.kind);
    const [pickup] = made.pickups;
    expect(pickup).toMatchObject({
      orderId,
      readyAt: '2026-11-20T09:30:00.000Z',
      items: [{ ...items[0], isCollected: false, collectedAt: null }],
    });
    const id = pickup?.id ?? 0;
    const collected = await desk.pickups.update([{ id, collectedAt: '2026-11-20T10:00:00.000Z' }]);
    expect(collected).toMatchObject({ kind: 'done', pickups: [{ id, items: [{ isCollected: true }] }] });
    expect(await desk.pickups.listOf(orderId)).toMatchObject([{ id, items: [{ isCollected: true }] }]);
    expect(await desk.pickups.delete([id])).toEqual({ kind: 'done' });
    expect(await desk.pickups.listOf(orderId)).toEqual([]);
  });

  test('come in calls of one to a hundred', async () => {
    await expect(desk.pickups.delete([])).rejects.toThrow(RangeError);
    const change = { id: 1, readyAt: '2026-11-20T10:00:00.000Z' };
    await expect(desk.pickups.update(Array.from({ length: 101 }, () => change))).rejects.toThrow(RangeError);
  });

  test('need a permission of their own', async () => {
    const poor = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_v2_orders'] });
    const asking = poor.pickups.listOf(100 as OrderId);
    await expect(asking).rejects.toMatchObject({ code: 'store_needs_approval', family: 'fulfillment' });
  });
});

describe('mails that the store sends', () => {
  test('are told as the store has them, and as the channel overrides it', async () => {
    const desk = await Caller.of(emulator.url, MAPLE, ['store_v2_information']);
    await desk.put('/v3/settings/email-statuses', { invoice_email: false });
    await desk.put('/v3/settings/email-statuses?channel_id=1', { combined_order_status_email: false });
    expect(await client.emailStatuses.ofChannel(1)).toEqual({
      combinedOrderStatus: false,
      invoice: false,
      orderMessage: true,
      giftCertificate: true,
    });
  });

  test('are not told without permission', async () => {
    const poor = await emulatorClient(emulator.url, MAPLE, { scopes: ['store_v2_orders'] });
    await expect(poor.emailStatuses.ofChannel(1)).rejects.toMatchObject({ code: 'store_needs_approval' });
  });
});

describe('archiving every order', () => {
  test('leaves none in the list, and is one call', async () => {
    await control(emulator.url, 'DELETE', '/ledger');
    const token = await storeToken(emulator.url, MAPLE);
    const storeHash = MAPLE as StoreHash;
    const queue = createStoreQueues().of(storeHash);
    const paymentsUrl = `${emulator.url}/payments-host`;
    const options = { apiUrl: `${emulator.url}/`, paymentsUrl, storeHash, accessToken: () => token, queue } as const;
    expect((await client.orders.count()).total).toBeGreaterThan(0);
    expect(await createArchiveAllOrders({ ...options, priority: 'userWrite' })()).toEqual({ kind: 'done' });
    expect((await client.orders.count()).total).toBe(0);
    const { body } = await control(emulator.url, 'GET', '/ledger?kind=api');
    const deletes = (body['entries'] as { method: string; path: string }[]).filter(({ method }) => method === 'DELETE');
    expect(deletes.map(({ path }) => path)).toEqual([`/stores/${MAPLE}/v2/orders`]);
  });

  test('is for a store and nothing else', () => {
    const queue = createStoreQueues().of(MAPLE as StoreHash);
    const storeHash = '../k3vq8mzt1' as StoreHash;
    const paymentsUrl = 'https://payments.test';
    const options = { apiUrl: 'https://api.test', paymentsUrl, storeHash, accessToken: () => 't', queue } as const;
    expect(() => createArchiveAllOrders({ ...options, priority: 'userWrite' })).toThrow(RangeError);
  });
});
