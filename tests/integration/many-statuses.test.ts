import { beforeAll, beforeEach, expect, test } from 'vitest';
import { GET as readOrder, PATCH as changeOrder } from '#app/api/orders/[orderId]/route.ts';
import { runWishes, type StatusMiss, type StatusWish } from '#components/order-list/status/status-run.ts';
import { sendOutcome } from '#components/shared/order-change/send-outcome.ts';
import { outcomeOfError } from '#lib/client/orders.ts';
import { RequestError } from '#lib/client/request-error.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { runtime } from '#lib/process/runtime.ts';
import type { ChangeConflict, OrderRow } from '#lib/orders/contract.ts';
import { call, installAndOpen, MAPLE } from './app.ts';
import { control, platformOrder, platformWrites } from './emulator.ts';
import { otherApp, shippableOrder, shipOnce, type Platform, type Shippable } from './shippable.ts';

const [SHIPPED, COMPLETED, AWAITING] = [2, 10, 11];
let bearer: Record<string, string>;
let platform: Platform;
let orders: Shippable[];

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
  platform = await otherApp();
});

beforeEach(async () => {
  await control('DELETE', '/faults');
  orders = await Promise.all([[2], [1, 3], [1]].map((quantities) => shippableOrder(platform, quantities)));
  await control('DELETE', '/ledger');
});

async function wishFor({ orderId }: Shippable, statusId: number): Promise<StatusWish> {
  const params = { orderId: String(orderId) };
  const { body } = await call(readOrder, `/api/orders/${orderId}`, { headers: bearer, params });
  const { base } = body['row'] as OrderRow;
  return { orderId, statusId, base, key: crypto.randomUUID() };
}

/** As the list sends it, past the browser. */
async function send({ orderId, statusId, base, key }: StatusWish) {
  const { status, body } = await call(changeOrder, `/api/orders/${orderId}`, {
    method: 'PATCH',
    headers: { ...bearer, 'idempotency-key': key },
    params: { orderId: String(orderId) },
    body: { base, change: { statusId } },
  });
  if (status === 200) return sendOutcome({ kind: 'done', row: body['row'] as OrderRow });
  return sendOutcome(
    outcomeOfError(
      new RequestError(status, body as unknown as ErrorBody, body['conflict'] as ChangeConflict | undefined),
    ),
  );
}

const run = (wishes: readonly StatusWish[]): Promise<readonly StatusMiss[]> =>
  runWishes(wishes, {
    send,
    newKey: () => crypto.randomUUID(),
    isStopped: () => false,
    onProgress: () => undefined,
  });
const ids = () => orders.map(({ orderId }) => orderId);
const statusesNow = async () =>
  Promise.all(ids().map(async (orderId) => (await platformOrder(MAPLE, orderId))['status_id']));
const audits = () =>
  runtime().prisma.auditEntry.findMany({ where: { orderId: { in: ids() } }, orderBy: { orderId: 'asc' } });
const putsOf = async (orderId: number) =>
  (await platformWrites()).filter(({ path }) => path.endsWith(`/v2/orders/${orderId}`)).length;

test('several orders get a status by one write each, with a line of the audit each', async () => {
  const wishes = await Promise.all(orders.map((order) => wishFor(order, COMPLETED)));
  expect(await run(wishes)).toEqual([]);
  expect(await statusesNow()).toEqual([COMPLETED, COMPLETED, COMPLETED]);
  expect(await audits()).toMatchObject(
    ids().map((orderId) => ({
      orderId,
      outcome: 'done',
      before: { statusId: AWAITING },
      after: { statusId: COMPLETED },
    })),
  );
  // The same batch once more, as after a lost answer: nothing is written again.
  expect(await run(wishes)).toEqual([]);
  for (const orderId of ids()) expect(await putsOf(orderId)).toBe(1);
  expect(await audits()).toHaveLength(3);
});

test('each order is guarded by itself: what was not shipped is not called so', async () => {
  const [first, second, third] = orders as [Shippable, Shippable, Shippable];
  const items = first.lineIds.map((lineId) => ({ lineId, quantity: 2 }));
  const texts = { trackingNumber: '', shippingProvider: '', trackingCarrier: '', trackingLink: '', comments: '' };
  const shipped = await shipOnce(first.orderId, bearer, { addressId: first.addressId, items, ...texts });
  expect(shipped.status).toBe(200);
  await platform('PUT', `/v2/orders/${first.orderId}`, { status_id: AWAITING });
  await control('DELETE', '/ledger');
  const misses = await run(await Promise.all(orders.map((order) => wishFor(order, SHIPPED))));
  expect(misses.map(({ orderId, why }) => [orderId, why.kind])).toEqual([
    [second.orderId, 'told'],
    [third.orderId, 'told'],
  ]);
  expect(misses[0]?.why).toMatchObject({ message: expect.stringMatching(/Nothing of this order is shipped yet/) });
  expect(await statusesNow()).toEqual([SHIPPED, AWAITING, AWAITING]);
  expect(await putsOf(second.orderId)).toBe(0);
});

test('what somebody changed meanwhile is told, and stays theirs until it is tried again knowingly', async () => {
  const [, second] = orders as [Shippable, Shippable, Shippable];
  const wishes = await Promise.all(orders.map((order) => wishFor(order, COMPLETED)));
  await platform('PUT', `/v2/orders/${second.orderId}`, { staff_notes: 'Hold it.' });
  const misses = await run(wishes);
  expect(misses).toMatchObject([{ orderId: second.orderId, why: { kind: 'changed' } }]);
  expect(await statusesNow()).toEqual([COMPLETED, AWAITING, COMPLETED]);
  expect(await run(misses.map(({ again }) => again))).toEqual([]);
  expect(await platformOrder(MAPLE, second.orderId)).toMatchObject({ status_id: COMPLETED, staff_notes: 'Hold it.' });
});

test('a dropped connection costs that order nothing and no order twice', async () => {
  const [first] = orders as [Shippable, Shippable, Shippable];
  const wishes = await Promise.all(orders.map((order) => wishFor(order, COMPLETED)));
  await control('POST', '/faults', {
    match: { method: 'PUT', path: `/v2/orders/${first.orderId}$` },
    action: { kind: 'drop_after' },
    times: 1,
  });
  const misses = await run(wishes);
  expect(await run(misses.map(({ again }) => again))).toEqual([]);
  expect(await statusesNow()).toEqual([COMPLETED, COMPLETED, COMPLETED]);
  for (const orderId of ids()) expect(await putsOf(orderId)).toBe(1);
});
