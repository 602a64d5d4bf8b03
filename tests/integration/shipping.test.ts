import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DELETE as deleteAll, GET as readPlan } from '#app/api/orders/[orderId]/ship/route.ts';
import {
  DELETE as deleteShipment,
  GET as readShipment,
  PATCH as changeShipment,
} from '#app/api/orders/[orderId]/shipments/[shipmentId]/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control, platformOrder, platformWrites } from './emulator.ts';
import { otherApp, shipOnce, shippableOrder, type Platform } from './shippable.ts';

let bearer: Record<string, string>;
let platform: Platform;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
  platform = await otherApp();
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('PUT', '/switches', { shipmentMovesStatus: true });
  await control('DELETE', '/ledger');
});

const auditOf = (orderId: number) =>
  runtime().prisma.auditEntry.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
const shipmentsOf = async (orderId: number) =>
  ((await platform('GET', `/v2/orders/${orderId}/shipments`)) ?? []) as Record<string, unknown>[];
const writesTo = async (orderId: number) =>
  (await platformWrites()).filter(({ path }) => path.includes(`/v2/orders/${orderId}/`));
const params = (orderId: number, shipmentId?: number) => ({
  orderId: String(orderId),
  ...(shipmentId === undefined ? {} : { shipmentId: String(shipmentId) }),
});
const write = () => ({ ...bearer, 'idempotency-key': crypto.randomUUID() });

describe('the plan of an order', () => {
  test('has its addresses, its lines and whether the shopper is mailed', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [2, 1]);
    const plan = await call(readPlan, `/api/orders/${orderId}/ship`, { headers: bearer, params: params(orderId) });
    expect(plan).toMatchObject({
      status: 200,
      body: {
        order: { id: orderId, statusId: 11, isArchived: false, currencyCode: 'USD' },
        addresses: [{ id: addressId, firstName: 'Jane', zip: '78751' }],
        lines: [
          { id: lineIds[0], quantity: 2, quantityShipped: 0, addressId, leftOut: null },
          { id: lineIds[1], quantity: 1, addressId },
        ],
        mail: 'sent',
      },
    });
  });

  test('is there, without the mails, where the store did not let us ask', async () => {
    const { orderId } = await shippableOrder(platform, [1]);
    await control('POST', '/faults', {
      match: { path: '/v3/settings/email-statuses' },
      action: { kind: 'status', status: 403 },
    });
    const plan = await call(readPlan, `/api/orders/${orderId}/ship`, { headers: bearer, params: params(orderId) });
    expect(plan).toMatchObject({ status: 200, body: { mail: 'unknown' } });
  });
});

describe('a shipment', () => {
  test('of part of a line is one call, one audit row, and the platform moves the status', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [3]);
    const items = [{ lineId: lineIds[0], quantity: 2 }];
    const body = { addressId, items, trackingNumber: '1Z999AA10123456784', shippingProvider: 'ups', comments: 'two' };
    const done = await shipOnce(orderId, bearer, body);
    expect(done).toMatchObject({
      status: 200,
      body: { shipmentId: expect.any(Number), order: { statusId: 3 }, offeredStatusId: null },
    });
    expect(await writesTo(orderId)).toMatchObject([
      {
        method: 'POST',
        body: {
          order_address_id: addressId,
          items: [{ order_product_id: lineIds[0], quantity: 2 }],
          tracking_number: '1Z999AA10123456784',
          shipping_provider: 'ups',
          comments: 'two',
        },
      },
    ]);
    expect(await auditOf(orderId)).toMatchObject([
      {
        action: 'shipment.create',
        outcome: 'done',
        before: { statusId: 11, shipmentIds: [] },
        after: { shipmentId: done.body['shipmentId'], trackingNumber: '1Z999AA10123456784' },
      },
    ]);
    const indexed = await runtime().prisma.indexedOrder.findFirstOrThrow({ where: { orderId } });
    expect(indexed).toMatchObject({ statusId: 3, itemsShipped: 2 });
  });

  test('offers the status where the platform does not move it', async () => {
    await control('PUT', '/switches', { shipmentMovesStatus: false });
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [2]);
    const one = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }] };
    expect((await shipOnce(orderId, bearer, one)).body).toMatchObject({ offeredStatusId: 3, order: { statusId: 11 } });
    expect((await shipOnce(orderId, bearer, one)).body).toMatchObject({ offeredStatusId: 2 });
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({ status_id: 11 });
  });

  test('of more than is left is refused at its line, without a call', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [1, 2]);
    const items = [
      { lineId: lineIds[0], quantity: 1 },
      { lineId: lineIds[1], quantity: 3 },
    ];
    expect(await shipOnce(orderId, bearer, { addressId, items })).toMatchObject({
      status: 422,
      body: { field: `items.${lineIds[1]}`, availableQuantity: 2, message: expect.stringContaining('Only 2') },
    });
    expect(await writesTo(orderId)).toEqual([]);
    expect(await auditOf(orderId)).toEqual([]);
  });

  test('that somebody else was faster with is refused by the platform, and told at its line', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [1, 2]);
    // Between our look and our call, another app ships the second line.
    await control('POST', '/faults', {
      match: { method: 'POST', path: `/v2/orders/${orderId}/shipments` },
      action: {
        kind: 'status',
        status: 400,
        body: [{ status: 400, message: "The field 'quantity' is invalid.", details: { available_quantity: 0 } }],
      },
      times: 1,
    });
    const items = lineIds.map((lineId) => ({ lineId, quantity: 1 }));
    const answer = await shipOnce(orderId, bearer, { addressId, items });
    expect(answer).toMatchObject({ status: 422, body: { availableQuantity: 0, lineId: lineIds[0] } });
    expect(await auditOf(orderId)).toMatchObject([{ outcome: 'refused', platformStatus: 400 }]);
  });

  test('may not be made by a viewer, and the try is recorded', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [1]);
    const viewer = await open(await load(MAPLE, STAFF));
    const body = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }] };
    expect((await shipOnce(orderId, viewer.bearer, body)).status).toBe(403);
    expect(await auditOf(orderId)).toMatchObject([{ action: 'shipment.create', outcome: 'denied' }]);
    expect(await shipmentsOf(orderId)).toEqual([]);
  });

  test('of an order that is not there is told so', async () => {
    const body = { addressId: 1, items: [{ lineId: 1, quantity: 1 }] };
    expect((await shipOnce(999_999, bearer, body)).status).toBe(404);
  });
});

describe('a shipment that is there', () => {
  async function shipped(quantity = 2) {
    const order = await shippableOrder(platform, [quantity]);
    const items = [{ lineId: order.lineIds[0], quantity }];
    const done = await shipOnce(order.orderId, bearer, { addressId: order.addressId, items, trackingNumber: 'A1' });
    await control('DELETE', '/ledger');
    return { ...order, shipmentId: Number(done.body['shipmentId']) };
  }
  const path = (orderId: number, shipmentId: number) => `/api/orders/${orderId}/shipments/${shipmentId}`;

  test('is changed in what is named, and read back', async () => {
    const { orderId, shipmentId } = await shipped();
    const answer = await call(changeShipment, path(orderId, shipmentId), {
      method: 'PATCH',
      headers: write(),
      params: params(orderId, shipmentId),
      body: { trackingNumber: 'B2', shippingProvider: 'usps', trackingCarrier: 'usps' },
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { shipment: { trackingNumber: 'B2', shippingProvider: 'usps' } },
    });
    expect(await writesTo(orderId)).toMatchObject([
      { method: 'PUT', body: { tracking_number: 'B2', shipping_provider: 'usps', tracking_carrier: 'usps' } },
    ]);
    const [, row] = await auditOf(orderId);
    expect(row).toMatchObject({
      action: 'shipment.update',
      before: { trackingNumber: 'A1' },
      after: { trackingNumber: 'B2' },
    });
    const read = await call(readShipment, path(orderId, shipmentId), {
      headers: bearer,
      params: params(orderId, shipmentId),
    });
    expect(read.body).toMatchObject({ id: shipmentId, trackingNumber: 'B2', comments: '' });
  });

  test('is deleted, and the status that the platform leaves is offered to be put right', async () => {
    const { orderId, shipmentId } = await shipped();
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({ status_id: 2 });
    const request = { method: 'DELETE', params: params(orderId, shipmentId) };
    const answer = await call(deleteShipment, path(orderId, shipmentId), { ...request, headers: write() });
    expect(answer).toMatchObject({
      status: 200,
      body: { order: { statusId: 2 }, offeredStatusId: 11, lines: [{ quantityShipped: 0 }] },
    });
    expect(await shipmentsOf(orderId)).toEqual([]);
    expect((await call(deleteShipment, path(orderId, shipmentId), { ...request, headers: write() })).status).toBe(404);
  });

  test('is found gone where the answer was lost', async () => {
    const { orderId, shipmentId } = await shipped();
    await control('POST', '/faults', { match: { method: 'DELETE' }, action: { kind: 'drop_after' }, times: 1 });
    const request = { method: 'DELETE', params: params(orderId, shipmentId), headers: write() };
    expect((await call(deleteShipment, path(orderId, shipmentId), request)).status).toBe(200);
    expect((await writesTo(orderId)).length).toBe(1);
    expect((await auditOf(orderId)).map(({ action }) => action)).toEqual(['shipment.create', 'shipment.delete']);
  });

  test('goes with all others of its order, if they are as many as the person saw', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [2]);
    const body = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }] };
    await shipOnce(orderId, bearer, body);
    await shipOnce(orderId, bearer, body);
    const remove = (count: number) =>
      call(deleteAll, `/api/orders/${orderId}/ship`, {
        method: 'DELETE',
        headers: write(),
        params: params(orderId),
        body: { count },
      });
    expect(await remove(1)).toMatchObject({ status: 409, body: { message: expect.stringContaining('2 shipments') } });
    expect(await shipmentsOf(orderId)).toHaveLength(2);
    expect(await remove(2)).toMatchObject({ status: 200, body: { offeredStatusId: 11 } });
    expect(await shipmentsOf(orderId)).toEqual([]);
  });
});
