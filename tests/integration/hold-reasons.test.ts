import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as readHistory } from '#app/api/orders/[orderId]/history/route.ts';
import { GET as readOrder, PATCH as changeOrder } from '#app/api/orders/[orderId]/route.ts';
import { GET as readReasons } from '#app/api/hold-reasons/route.ts';
import { PATCH as changeSettings } from '#app/api/settings/route.ts';
import type { OrderHistory } from '#lib/history/contract.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control } from './emulator.ts';

type Bearer = Record<string, string>;

let owner: Bearer;
let staff: Bearer;

beforeAll(async () => {
  owner = (await installAndOpen()).bearer;
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  staff = (await open(await load(MAPLE, STAFF))).bearer;
});

const keyed = (as: Bearer) => ({ ...as, 'idempotency-key': randomUUID() });
const keep = (holdReasons: unknown, as = owner) =>
  call(changeSettings, '/api/settings', { method: 'PATCH', headers: keyed(as), body: { holdReasons } });
const change = async (orderId: number, body: object, headers = keyed(owner)) => {
  const params = { orderId: String(orderId) };
  const { body: read } = await call(readOrder, `/api/orders/${orderId}`, { headers: owner, params });
  const { base } = (read as unknown as OrderDetail).row;
  return call(changeOrder, `/api/orders/${orderId}`, { method: 'PATCH', headers, params, body: { base, ...body } });
};
const acts = async (orderId: number) => {
  const params = { orderId: String(orderId) };
  const { body } = await call(readHistory, `/api/orders/${orderId}/history`, { headers: owner, params });
  return (body as unknown as OrderHistory).entries.filter((entry) => entry.kind === 'act');
};

describe('reasons for holding orders', () => {
  test('are kept by admins in their order, and read by everybody of the store', async () => {
    expect((await call(readReasons, '/api/hold-reasons', { headers: staff })).body).toEqual({ reasons: [] });
    expect((await keep(['Waiting for the bank', 'Address unclear'])).status).toBe(200);
    const { body } = await call(readReasons, '/api/hold-reasons', { headers: staff });
    expect(body).toEqual({ reasons: ['Waiting for the bank', 'Address unclear'] });
    expect((await keep(['Mine'], staff)).status).toBe(403);
  });

  test('stand in the history of the order that was held, once', async () => {
    const held = { change: { statusId: 12 }, reason: 'Waiting for the bank' };
    const headers = keyed(owner);
    expect((await change(161, held, headers)).status).toBe(200);
    expect(await acts(161)).toMatchObject([
      { action: 'order.change', reason: 'Waiting for the bank', outcome: 'done' },
    ]);
  });

  test('are no must', async () => {
    expect((await change(162, { change: { statusId: 13 } })).status).toBe(200);
    expect(await acts(162)).toMatchObject([{ action: 'order.change', reason: '' }]);
  });

  test.each(['', '   ', 'x'.repeat(201), 7])('%j is none', async (reason) => {
    expect((await change(163, { change: { statusId: 12 }, reason })).status).toBe(400);
    expect(await acts(163)).toEqual([]);
  });
});
