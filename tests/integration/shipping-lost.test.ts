import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { installAndOpen, MAPLE } from './app.ts';
import { control, platformWrites } from './emulator.ts';
import { otherApp, shipOnce, shippableOrder, type Platform } from './shippable.ts';

let bearer: Record<string, string>;
let platform: Platform;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
  platform = await otherApp();
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

const auditOf = (orderId: number) =>
  runtime().prisma.auditEntry.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
const shipmentsOf = async (orderId: number) =>
  ((await platform('GET', `/v2/orders/${orderId}/shipments`)) ?? []) as Record<string, unknown>[];
const writesTo = async (orderId: number) =>
  (await platformWrites()).filter(({ path }) => path.includes(`/v2/orders/${orderId}/`));

describe('a shipment whose answer is lost', () => {
  const lose = (orderId: number, times = 1) =>
    control('POST', '/faults', {
      match: { method: 'POST', path: `/v2/orders/${orderId}/shipments` },
      action: { kind: 'drop_after' },
      times,
    });

  test('is found among those that the order did not have before, even where one before is just the same', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [3]);
    const body = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }] };
    const first = await shipOnce(orderId, bearer, body);
    await lose(orderId);
    const second = await shipOnce(orderId, bearer, body);
    expect(second).toMatchObject({ status: 200, body: { order: { statusId: 3 } } });
    expect(second.body['shipmentId']).not.toBe(first.body['shipmentId']);
    expect(await shipmentsOf(orderId)).toHaveLength(2);
    expect(await auditOf(orderId)).toHaveLength(2);
  });

  test('and cannot be looked up at once is settled by the reconciler, and never sent again', async () => {
    const { orderId, addressId, lineIds } = await shippableOrder(platform, [2]);
    const body = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }], trackingNumber: 'X1' };
    const key = crypto.randomUUID();
    await lose(orderId);
    await control('POST', '/faults', {
      match: { method: 'GET', path: `/v2/orders/${orderId}/shipments` },
      action: { kind: 'status', status: 400 },
      skip: 1,
    });
    expect(await shipOnce(orderId, bearer, body, key)).toMatchObject({
      status: 502,
      body: { code: 'outcome_unknown' },
    });
    expect(await shipOnce(orderId, bearer, body, key)).toMatchObject({ status: 502 });
    await control('DELETE', '/faults');
    await runtime().prisma.intent.updateMany({
      where: { orderId, finishedAt: null },
      data: { createdAt: new Date(Date.now() - 60_000) },
    });
    await createTasks(runtime())['reconcile-intents']?.({}, {} as never);
    expect(await shipOnce(orderId, bearer, body, key)).toMatchObject({ status: 200 });
    expect(await shipmentsOf(orderId)).toHaveLength(1);
    expect((await writesTo(orderId)).length).toBe(1);
    expect(await auditOf(orderId)).toMatchObject([{ outcome: 'done', action: 'shipment.create' }]);
  });
});

/** Clicks of the trial; the whole of it with TRIALS=1000. */
const TRIALS = Number(process.env['TRIALS'] ?? 12);

describe(`${TRIALS} double clicks on Ship, every third answer lost`, () => {
  test('make exactly one call and one audit row each, and no doubled shipment', { timeout: 30 * 60_000 }, async () => {
    // The trial is of clicks, not of the store's patience.
    await control('PUT', `/quota/${MAPLE}`, { quota: null });
    let lost = 0;
    for (let at = 0; at < TRIALS; at += 1) {
      const { orderId, addressId, lineIds } = await shippableOrder(platform, [2]);
      const body = { addressId, items: [{ lineId: lineIds[0], quantity: 1 }] };
      const key = crypto.randomUUID();
      await control('DELETE', '/ledger');
      if (at % 3 === 0) {
        lost += 1;
        await control('POST', '/faults', {
          match: { method: 'POST', path: `/v2/orders/${orderId}/shipments` },
          action: { kind: 'drop_after' },
          times: 1,
        });
      }
      const clicks = await Promise.all([1, 2].map(() => shipOnce(orderId, bearer, body, key)));
      // The second click meets the end of the first one, or is told that it is under way; asked later, both know.
      const [done] = clicks.filter(({ status }) => status === 200);
      expect(clicks.filter((click) => click !== done).map(({ status }) => status)).toEqual([
        expect.toBeOneOf([200, 409]),
      ]);
      const later = await shipOnce(orderId, bearer, body, key);
      expect([later.status, later.body['shipmentId']]).toEqual([200, done?.body['shipmentId']]);
      expect((await writesTo(orderId)).length).toBe(1);
      expect(await shipmentsOf(orderId)).toHaveLength(1);
      const intents = await runtime().prisma.intent.findMany({ where: { orderId } });
      expect(intents).toHaveLength(1);
      expect(await auditOf(orderId)).toMatchObject([{ intentId: intents[0]?.id, outcome: 'done' }]);
    }
    expect(lost).toBe(Math.ceil(TRIALS / 3));
  });
});
