import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { shippableOrder } from './shippable-order.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

const ship = (orderId: number, body: unknown) => maple.send('POST', `/v2/orders/${orderId}/shipments`, body);
const mails = async () => {
  const { body } = await control(emulator.url, 'GET', `/mail?store_hash=${MAPLE}`);
  return body['mails'] as Record<string, unknown>[];
};

describe('POST of a shipment', () => {
  test('answers 201 with the shipment, counts the pieces, mails, and moves the order when all is shipped', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [3, 1]);
    const first = await ship(orderId, {
      order_address_id: addressId,
      items: [{ order_product_id: lineIds[0], quantity: 2 }],
      tracking_number: '1Z 999',
      shipping_provider: 'ups',
      merchant_shipping_cost: '4.20',
      comments: 'left at the door',
    });
    expect(first).toMatchObject({
      status: 201,
      body: {
        order_id: orderId,
        order_address_id: addressId,
        items: [{ order_product_id: lineIds[0], product_id: 0, quantity: 2 }],
        shipping_provider_display_name: 'UPS',
        generated_tracking_link: expect.stringMatching(/ups\.com.*1Z999$/),
        tracking_link: '',
        merchant_shipping_cost: '4.2000',
        billing_address: { zip: '78751' },
        shipping_address: { zip: '78751' },
      },
    });
    expect(await maple.one(`/v2/orders/${orderId}`)).toMatchObject({
      status_id: 3,
      items_shipped: 2,
      date_shipped: '',
    });
    await ship(orderId, {
      order_address_id: addressId,
      items: [
        { order_product_id: lineIds[0], quantity: 1 },
        { order_product_id: lineIds[1], quantity: 1 },
      ],
    });
    const order = await maple.one(`/v2/orders/${orderId}`);
    expect(order).toMatchObject({ status_id: 2, items_shipped: 4 });
    expect(order['date_shipped']).toBe(order['date_modified']);
    expect((await mails()).filter((mail) => mail['order_id'] === orderId).map((mail) => mail['cause'])).toEqual([
      'shipment created',
      'shipment created',
    ]);
    expect(await maple.list(`/v2/orders/${orderId}/shipments`)).toHaveLength(2);
    expect(await maple.one(`/v2/orders/${orderId}/shipments/count`)).toEqual({ count: 2 });
  });

  test('more than is left: 400 with what is available, and nothing happens', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [2]);
    const item = (quantity: number) => ({
      order_address_id: addressId,
      items: [{ order_product_id: lineIds[0], quantity }],
    });
    await ship(orderId, item(1));
    expect(await ship(orderId, item(2))).toMatchObject({
      status: 400,
      body: [
        {
          status: 400,
          message: "The field 'quantity' is invalid.",
          details: { invalid_reason: expect.any(String), available_quantity: 1, order_product_id: lineIds[0] },
        },
      ],
    });
    const twice = { order_product_id: lineIds[0], quantity: 1 };
    expect((await ship(orderId, { order_address_id: addressId, items: [twice, twice] })).status).toBe(400);
    expect(await maple.one(`/v2/orders/${orderId}/shipments/count`)).toEqual({ count: 1 });
  });

  test('own link, carrier and number, number alone, no provider', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [4]);
    const one = async (more: Record<string, unknown>) => {
      const items = [{ order_product_id: lineIds[0], quantity: 1 }];
      const { body } = await ship(orderId, { order_address_id: addressId, items, tracking_number: 'A1', ...more });
      const { shipping_provider, tracking_link, generated_tracking_link } = body as Record<string, unknown>;
      return [shipping_provider, tracking_link, generated_tracking_link];
    };
    expect(await one({ tracking_link: 'https://t.example.com/1', shipping_provider: 'usps' })).toEqual([
      'usps',
      'https://t.example.com/1',
      '',
    ]);
    expect(await one({ shipping_provider: '', tracking_carrier: 'dhl-germany' })).toEqual([
      '',
      '',
      'https://track.aftership.com/dhl-germany/A1',
    ]);
    expect(await one({ shipping_provider: '' })).toEqual(['', '', '']);
    expect(await one({})).toEqual(['custom', '', '']);
  });

  test.each([
    ['no address', { order_address_id: undefined }],
    ['a foreign address', { order_address_id: 1 }],
    ['no items', { items: undefined }],
    ['an empty list', { items: [] }],
    ['a foreign line', { items: [{ order_product_id: 1, quantity: 1 }] }],
    ['nothing of a line', { items: [{ order_product_id: 0, quantity: 1 }] }],
    ['an unknown provider', { shipping_provider: 'pigeon' }],
    ['an odd carrier', { tracking_carrier: 'DHL Germany' }],
    ['a long number', { tracking_number: '1'.repeat(51) }],
    ['a long link', { tracking_link: `https://x/${'1'.repeat(500)}` }],
    ['a negative cost', { merchant_shipping_cost: '-1' }],
    ['a field that is written by the platform', { generated_tracking_link: 'https://x' }],
    ['an unknown field', { weight: 3 }],
  ])('%s: 400', async (_, change) => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [1]);
    const good = { order_address_id: addressId, items: [{ order_product_id: lineIds[0], quantity: 1 }] };
    const { status, body } = await ship(orderId, { ...good, ...change });
    expect([status, body]).toEqual([400, [expect.objectContaining({ status: 400 })]]);
    expect((await maple.get(`/v2/orders/${orderId}/shipments`)).status).toBe(204);
  });

  test.each([0, -1, 1.5, 'two'])('a quantity of %j: 400', async (quantity) => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [1]);
    const items = [{ order_product_id: lineIds[0], quantity }];
    expect((await ship(orderId, { order_address_id: addressId, items })).status).toBe(400);
  });

  test('subscribers hear of the shipment, of the order and of its status', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [1]);
    const ears = await listenTo(maple, ['store/shipment/*', 'store/order/updated', 'store/order/statusUpdated']);
    const items = [{ order_product_id: lineIds[0], quantity: 1 }];
    const { body } = await ship(orderId, { order_address_id: addressId, items });
    const { id } = body as { id: number };
    await maple.put(`/v2/orders/${orderId}/shipments/${id}`, { tracking_number: '2' });
    await maple.delete(`/v2/orders/${orderId}/shipments/${id}`);
    const heard = await ears.heard();
    const about = { type: 'shipment', id, orderId };
    for (const scope of ['store/shipment/created', 'store/shipment/updated', 'store/shipment/deleted'])
      expect(heard.filter((each) => each.scope === scope)).toEqual([{ scope, data: about }]);
    expect(heard.filter((each) => each.scope === 'store/order/updated')).toHaveLength(3);
    expect(heard.filter((each) => each.scope === 'store/order/statusUpdated')).toEqual([
      expect.objectContaining({
        data: { type: 'order', id: orderId, status: { previous_status_id: 11, new_status_id: 2 } },
      }),
    ]);
    await ears.stop();
  });

  test('leaves the status alone, and takes any provider, where the switches say so', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(maple, [1]);
    await control(emulator.url, 'PUT', '/switches', { shipmentMovesStatus: false, shippingProviders: 'any' });
    const items = [{ order_product_id: lineIds[0], quantity: 1 }];
    const { status } = await ship(orderId, { order_address_id: addressId, items, shipping_provider: 'pigeon' });
    await control(emulator.url, 'PUT', '/switches', { shipmentMovesStatus: true, shippingProviders: 'listed' });
    expect(status).toBe(201);
    expect(await maple.one(`/v2/orders/${orderId}`)).toMatchObject({ status_id: 11, items_shipped: 1 });
  });
});
