import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readAll, POST as archiveAll } from '#app/api/orders/archive-all/route.ts';
import { POST as archive } from '#app/api/orders/[orderId]/archive/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF, type CallAnswer } from './app.ts';
import { control, platformOrder, platformWrites } from './emulator.ts';
import { otherApp, shippableOrder, type Platform } from './shippable.ts';

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

const fresh = async () => (await shippableOrder(platform, [1])).orderId;
const auditOf = (where: { orderId?: number; action?: string }) =>
  runtime().prisma.auditEntry.findMany({ where, orderBy: { id: 'asc' } });

function archiveOne(orderId: number, as = bearer, key: string = crypto.randomUUID()): Promise<CallAnswer> {
  return call(archive, `/api/orders/${orderId}/archive`, {
    method: 'POST',
    headers: { ...as, 'idempotency-key': key },
    params: { orderId: String(orderId) },
  });
}

describe('archiving one order', () => {
  test('is one call, one audit row, and leaves the lists', async () => {
    const orderId = await fresh();
    await control('DELETE', '/ledger');
    const key = crypto.randomUUID();
    const clicks = await Promise.all([1, 2].map(() => archiveOne(orderId, bearer, key)));
    expect(clicks.map(({ status }) => status)).toContain(200);
    expect(await archiveOne(orderId, bearer, key)).toMatchObject({ status: 200, body: { orderId } });
    expect(await platformWrites()).toMatchObject([{ method: 'DELETE', path: `/stores/${MAPLE}/v2/orders/${orderId}` }]);
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({ is_deleted: true });
    expect(await auditOf({ orderId })).toMatchObject([
      { action: 'order.archive', outcome: 'done', before: { isArchived: false }, after: { isArchived: true } },
    ]);
    expect(await runtime().prisma.indexedOrder.findFirst({ where: { orderId } })).toMatchObject({ place: 'archived' });
  });

  test('that is archived already is done without a call', async () => {
    const orderId = await fresh();
    await archiveOne(orderId);
    await control('DELETE', '/ledger');
    expect((await archiveOne(orderId)).status).toBe(200);
    expect(await platformWrites()).toEqual([]);
  });

  test('whose answer is lost is found archived', async () => {
    const orderId = await fresh();
    await control('DELETE', '/ledger');
    await control('POST', '/faults', { match: { method: 'DELETE' }, action: { kind: 'drop_after' }, times: 1 });
    expect((await archiveOne(orderId)).status).toBe(200);
    expect((await platformWrites()).length).toBe(1);
    expect(await auditOf({ orderId })).toMatchObject([{ outcome: 'done' }]);
  });

  test('is not for viewers, and not of orders that are not there', async () => {
    const orderId = await fresh();
    const viewer = await open(await load(MAPLE, STAFF));
    expect((await archiveOne(orderId, viewer.bearer)).status).toBe(403);
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({ is_deleted: false });
    expect((await archiveOne(999_999)).status).toBe(404);
  });
});

describe('archiving all orders', () => {
  // Whatever ran before, there is something to archive.
  beforeEach(async () => {
    await fresh();
    await control('DELETE', '/ledger');
    await runtime().prisma.auditEntry.deleteMany({ where: { action: 'orders.archive_all' } });
  });

  const NAME = async () =>
    String((await call(readAll, '/api/orders/archive-all', { headers: bearer })).body['storeName']);
  const count = async () => Number((await call(readAll, '/api/orders/archive-all', { headers: bearer })).body['count']);
  const archiveEach = (body: unknown, as = bearer, key: string = crypto.randomUUID()) =>
    call(archiveAll, '/api/orders/archive-all', { method: 'POST', headers: { ...as, 'idempotency-key': key }, body });

  test('is for admins alone', async () => {
    await runtime().prisma.storeUser.updateMany({ where: { userId: STAFF }, data: { role: 'money' } });
    const staff = await open(await load(MAPLE, STAFF));
    const wish = { storeName: await NAME(), count: await count() };
    expect((await archiveEach(wish, staff.bearer)).status).toBe(403);
    expect((await call(readAll, '/api/orders/archive-all', { headers: staff.bearer })).status).toBe(403);
    expect(await platformWrites()).toEqual([]);
    expect(await auditOf({ action: 'orders.archive_all' })).toMatchObject([{ outcome: 'denied' }]);
  });

  test.each([
    ['another name', { storeName: 'Other' }, 422],
    ['no name', { storeName: '' }, 400],
    ['no number', { count: undefined }, 400],
    ['an unknown key', { limit: 1 }, 400],
  ])('with %s does not begin', async (_, changed, status) => {
    const wish = { storeName: await NAME(), count: await count(), ...changed };
    expect((await archiveEach(wish)).status).toBe(status);
    expect(await platformWrites()).toEqual([]);
  });

  test('with a number that is no longer right does not begin, and tells the new one', async () => {
    const wish = { storeName: await NAME(), count: await count() };
    await fresh();
    await control('DELETE', '/ledger');
    expect(await archiveEach(wish)).toMatchObject({ status: 409, body: { count: wish.count + 1 } });
    expect(await platformWrites()).toEqual([]);
  });

  test('is one call however often it is clicked, also when its answer is lost, and one act in the audit', async () => {
    const wish = { storeName: await NAME(), count: await count() };
    await control('POST', '/faults', { match: { method: 'DELETE' }, action: { kind: 'drop_after' }, times: 1 });
    const key = crypto.randomUUID();
    await Promise.all([1, 2].map(() => archiveEach(wish, bearer, key)));
    expect(await archiveEach(wish, bearer, key)).toMatchObject({ status: 200, body: { count: wish.count } });
    const writes = await platformWrites();
    expect(writes).toMatchObject([{ method: 'DELETE', path: `/stores/${MAPLE}/v2/orders` }]);
    expect(await count()).toBe(0);
    expect(await auditOf({ action: 'orders.archive_all' })).toMatchObject([
      { outcome: 'done', orderId: null, before: { count: wish.count }, after: { count: 0 } },
    ]);
    // The index is compared with the platform at the next occasion.
    expect(await runtime().prisma.syncState.findFirst({ where: { storeHash: MAPLE } })).toMatchObject({
      comparedAt: null,
    });
  });
});
