import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readOrder, PATCH as changeOrder } from '#app/api/orders/[orderId]/route.ts';
import { PUT as repairStatus } from '#app/api/orders/[orderId]/status/route.ts';
import { GET as readStatusMail } from '#app/api/status-mail/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF, type CallAnswer } from './app.ts';
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
  await control('PUT', '/switches', { shipmentMovesStatus: false });
  await control('DELETE', '/ledger');
});

const write = (as = bearer) => ({ ...as, 'idempotency-key': crypto.randomUUID() });
const params = (orderId: number) => ({ orderId: String(orderId) });

async function baseOf(orderId: number): Promise<string> {
  const answer = await call(readOrder, `/api/orders/${orderId}`, { headers: bearer, params: params(orderId) });
  return (answer.body['row'] as { base: string }).base;
}

async function setStatus(orderId: number, statusId: number): Promise<CallAnswer> {
  const body = { base: await baseOf(orderId), change: { statusId } };
  const request = { method: 'PATCH', headers: write(), params: params(orderId), body };
  return call(changeOrder, `/api/orders/${orderId}`, request);
}

async function repair(orderId: number, statusId: number, as = bearer): Promise<CallAnswer> {
  const body = { base: await baseOf(orderId), statusId, reason: 'handed over in the shop' };
  return call(repairStatus, `/api/orders/${orderId}/status`, {
    method: 'PUT',
    headers: write(as),
    params: params(orderId),
    body,
  });
}

describe('a status that follows from shipments', () => {
  test('is refused with the way to it while nothing is shipped, and nothing is sent', async () => {
    const { orderId } = await shippableOrder(platform, [2]);
    await control('DELETE', '/ledger');
    for (const statusId of [2, 3])
      expect(await setStatus(orderId, statusId)).toMatchObject({
        status: 422,
        body: { field: 'statusId', message: expect.stringContaining('Choose Ship') },
      });
    expect(await platformWrites()).toEqual([]);
  });

  test('is taken where the shipments say the same: the platform did not move the order itself', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [2]);
    const one = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }] };
    await shipOnce(orderId, bearer, one);
    expect((await setStatus(orderId, 2)).status).toBe(422);
    expect((await setStatus(orderId, 3)).status).toBe(200);
    await shipOnce(orderId, bearer, one);
    expect((await setStatus(orderId, 2)).status).toBe(200);
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({ status_id: 2 });
  });
});

describe('a status that follows from refunds', () => {
  test('is refused with the way to it while nothing is refunded', async () => {
    const { orderId } = await shippableOrder(platform, [1]);
    for (const statusId of [4, 14])
      expect(await setStatus(orderId, statusId)).toMatchObject({
        status: 422,
        body: { field: 'statusId', message: expect.stringContaining('Choose Refund') },
      });
  });
});

describe('putting a status right', () => {
  test('is one call with the reason in the audit', async () => {
    const { orderId } = await shippableOrder(platform, [1]);
    await control('DELETE', '/ledger');
    expect(await repair(orderId, 2)).toMatchObject({ status: 200, body: { row: { status: { id: 2 } } } });
    expect(await platformWrites()).toMatchObject([{ method: 'PUT', body: { status_id: 2 } }]);
    expect(await runtime().prisma.auditEntry.findMany({ where: { orderId } })).toMatchObject([
      {
        action: 'order.status_repair',
        outcome: 'done',
        reason: 'handed over in the shop',
        before: { statusId: 11 },
        after: { statusId: 2 },
      },
    ]);
  });

  test('is found out where the answer is lost', async () => {
    const { orderId } = await shippableOrder(platform, [1]);
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'drop_after' }, times: 1 });
    expect((await repair(orderId, 4)).status).toBe(200);
    expect(await runtime().prisma.auditEntry.count({ where: { orderId } })).toBe(1);
  });

  test('is for admins, and for the order as it was seen', async () => {
    const { orderId } = await shippableOrder(platform, [1]);
    await runtime().prisma.storeUser.updateMany({ where: { userId: STAFF }, data: { role: 'money' } });
    const staff = await open(await load(MAPLE, STAFF));
    expect((await repair(orderId, 2, staff.bearer)).status).toBe(403);
    const base = await baseOf(orderId);
    await platform('PUT', `/v2/orders/${orderId}`, { staff_notes: 'changed meanwhile' });
    const body = { base, statusId: 2, reason: 'handed over' };
    const request = { method: 'PUT', headers: write(), params: params(orderId), body };
    expect((await call(repairStatus, `/api/orders/${orderId}/status`, request)).status).toBe(409);
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({ status_id: 11 });
  });
});

describe('whether the shopper is mailed', () => {
  const ask = (channel: string) => call(readStatusMail, `/api/status-mail?channel=${channel}`, { headers: bearer });

  test('is told as the store has it, and is unknown where it does not let us ask', async () => {
    expect(await ask('1')).toMatchObject({ status: 200, body: { mail: 'sent' } });
    const desk = await otherApp(['store_v2_information']);
    await desk('PUT', '/v3/settings/email-statuses', { combined_order_status_email: false });
    expect((await ask('1')).body).toEqual({ mail: 'off' });
    await desk('PUT', '/v3/settings/email-statuses', { combined_order_status_email: true });
    expect((await ask('77777')).body).toEqual({ mail: 'unknown' });
    expect((await ask('x')).status).toBe(400);
  });
});
