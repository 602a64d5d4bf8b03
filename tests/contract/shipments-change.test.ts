import { describe, expect, inject, test } from 'vitest';
import { Caller } from './emulator-caller.ts';
import { MAPLE } from './emulator-visitor.ts';
import { shippableOrder } from './shippable-order.ts';

const maple = await Caller.of(inject('emulatorUrl'), MAPLE);

/** An order whose pieces are all shipped, in as many shipments as quantities. */
async function shipped(quantities: readonly number[]) {
  const order = await shippableOrder(maple, quantities);
  const path = `/v2/orders/${order.orderId}/shipments`;
  const ids: number[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const items = [{ order_product_id: order.lineIds[index], quantity }];
    const { body } = await maple.send('POST', path, {
      order_address_id: order.addressId,
      items,
      tracking_number: 'T1',
    });
    ids.push(Number(Reflect.get(Object(body), 'id')));
  }
  return { ...order, path, ids };
}

describe('PUT of a shipment', () => {
  test('changes what is sent and keeps the rest; links follow', async () => {
    const { path, ids, addressId } = await shipped([1]);
    const { status, body } = await maple.put(`${path}/${ids[0]}`, {
      shipping_provider: 'fedex',
      comments: 'gift',
      order_address_id: addressId,
    });
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        tracking_number: 'T1',
        shipping_provider: 'fedex',
        comments: 'gift',
        generated_tracking_link: expect.stringContaining('T1'),
      }),
    ]);
    expect(await maple.one(`${path}/${ids[0]}`)).toEqual(body);
  });

  test.each([
    [{ items: [{ order_product_id: 1, quantity: 1 }] }, /'items' cannot be written to/],
    [{ tracking_number: null }, /'tracking_number' does not allow null/],
    [{ order_address_id: 1 }, /'order_address_id' is invalid/],
    [{ status: 'delivered' }, /'status' is not supported/],
  ])('%j is refused', async (change, message) => {
    const { path, ids } = await shipped([1]);
    expect(await maple.put(`${path}/${ids[0]}`, change)).toMatchObject({
      status: 400,
      body: [{ message: expect.stringMatching(message) }],
    });
  });

  test('a shipment of another order is not found', async () => {
    const [one, other] = [await shipped([1]), await shipped([1])];
    expect((await maple.put(`${one.path}/${other.ids[0]}`, { comments: 'x' })).status).toBe(404);
    expect((await maple.delete(`${one.path}/${other.ids[0]}`)).status).toBe(404);
  });
});

describe('DELETE of shipments', () => {
  test('one: its pieces are to be shipped again, the status stays', async () => {
    const { orderId, path, ids, lineIds } = await shipped([2, 3]);
    expect(await maple.one(`/v2/orders/${orderId}`)).toMatchObject({ status_id: 2 });
    expect((await maple.delete(`${path}/${ids[1]}`)).status).toBe(204);
    expect(await maple.one(`/v2/orders/${orderId}`)).toMatchObject({
      status_id: 2,
      items_shipped: 2,
      date_shipped: '',
    });
    const lines = await maple.list(`/v2/orders/${orderId}/products`);
    expect(lines.map((line) => [line['id'], line['quantity_shipped']])).toEqual([
      [lineIds[0], 2],
      [lineIds[1], 0],
    ]);
    expect((await maple.get(`${path}/${ids[1]}`)).status).toBe(404);
  });

  test('all', async () => {
    const { orderId, path } = await shipped([2, 3]);
    expect((await maple.delete(path)).status).toBe(204);
    expect((await maple.get(path)).status).toBe(204);
    expect(await maple.one(`/v2/orders/${orderId}`)).toMatchObject({ items_shipped: 0, status_id: 2 });
    expect((await maple.delete(path)).status).toBe(204);
  });

  test('needs the scope to write', async () => {
    const { path } = await shipped([1]);
    const reader = await Caller.of(maple.base, MAPLE, ['store_v2_orders_read_only']);
    expect((await reader.delete(path)).status).toBe(403);
    expect(await maple.list(path)).toHaveLength(1);
  });
});
