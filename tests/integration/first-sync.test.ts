import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { auditOrders } from '#lib/sync/audit-service.ts';
import { compareOrders } from '#lib/sync/compare-service.ts';
import { runFirstSync } from '#lib/sync/first-sync-service.ts';
import { sweepStore } from '#lib/sync/sweep-service.ts';
import { readMissingTracking } from '#lib/sync/tracking-service.ts';
import { installAndOpen, MAPLE } from './app.ts';
import { control } from './emulator.ts';
import {
  always,
  apiCalls,
  differences,
  indexRows,
  platformOrders,
  syncContext,
  syncState,
  work,
  writeAsOther,
} from './sync-rig.ts';

beforeEach(async () => {
  await control('POST', '/reset');
  await runtime().prisma.$executeRaw`DELETE FROM stores`;
  await installAndOpen();
  await control('DELETE', '/ledger');
});

const LISTS = '/v2/orders\\?';
const yes = () => Promise.resolve(true);

async function archive(orderId: number): Promise<void> {
  await writeAsOther(orderId, { is_deleted: true });
}

/** A page of the sync, but not the question for archived orders at its end. */
const isOfListed = ({ path }: { readonly path: string }): boolean =>
  path.includes('consignment_structure') && !path.includes('is_deleted');

describe('the first sync', () => {
  test('begins with the install and brings every order, by 250 a call', async () => {
    await work();
    expect(await differences()).toEqual([]);
    const { length: orders } = await platformOrders();
    expect(await syncState()).toMatchObject({
      phase: 'done',
      ordersDone: orders,
      ordersTotal: orders,
      leaseUntil: null,
    });
    // Two pages, and the changes since it began; no call was refused.
    const own = (await apiCalls(LISTS)).filter(isOfListed);
    expect(own.map(({ status }) => status).filter((status) => status > 299)).toEqual([]);
    expect(own).toHaveLength(3);
  });

  test('brings the lines beyond the 50 that come embedded', async () => {
    await work();
    const ctx = await syncContext();
    const lines = await ctx.bigcommerce.orders.lines(112 as never, 'USD');
    expect(lines.length).toBeGreaterThan(50);
    const [row] = await runtime().prisma.$queryRaw<{ texts: unknown }[]>`
      SELECT texts FROM indexed_orders WHERE store_hash = ${MAPLE} AND order_id = 112`;
    for (const { name } of lines) expect(JSON.stringify(row?.texts)).toContain(JSON.stringify(name).slice(1, -1));
    expect((await apiCalls('/112/products')).length).toBeGreaterThan(0);
  });

  test('cut short, goes on from the number after the last page, and is done once', async () => {
    const ctx = await syncContext();
    expect(await runFirstSync(ctx, () => false)).toBe('more');
    expect(await syncState()).toMatchObject({ phase: 'running', ordersDone: 250, finishedAt: null });
    await control('DELETE', '/ledger');
    expect(await runFirstSync(ctx, always)).toBe('done');
    expect((await apiCalls(LISTS)).filter(isOfListed)).toHaveLength(2);
    expect(await runFirstSync(ctx, always)).toBe('done');
    expect((await apiCalls(LISTS)).filter(isOfListed)).toHaveLength(2);
    expect(await differences()).toEqual([]);
  });

  test('finds what was changed meanwhile', async () => {
    const ctx = await syncContext();
    await runFirstSync(ctx, () => false);
    const [first] = await indexRows();
    await writeAsOther(first?.id ?? 0, { staff_notes: 'changed behind its back' });
    expect(await runFirstSync(ctx, always)).toBe('done');
    expect((await indexRows())[0]?.staffNotes).toBe('changed behind its back');
    expect(await differences()).toEqual([]);
  });

  test('one order in 250 that cannot be read is listed with the reason, and the others are in', async () => {
    breakOrder(150, { total_inc_tax: null });
    await work();
    const rows = await indexRows();
    expect(rows.some(({ id }) => id === 150)).toBe(false);
    expect(rows).toHaveLength((await platformOrders()).length - 1);
    const [bad, ...others] = await runtime().prisma.quarantinedOrder.findMany();
    expect(bad).toMatchObject({ storeHash: MAPLE, orderId: 150, reason: expect.stringContaining('total_inc_tax') });
    expect(others).toEqual([]);
  });

  test('an order that the index cannot keep is listed too', async () => {
    const ctx = await syncContext();
    const { put } = ctx.db.index;
    const refuse150: typeof put = (inputs, also) =>
      inputs.some(({ order }) => order.id === 150) ? Promise.reject(new Error('no such character')) : put(inputs, also);
    const picky = { ...ctx, db: { ...ctx.db, index: { ...ctx.db.index, put: refuse150 } } };
    expect(await runFirstSync(picky, always)).toBe('done');
    expect((await runtime().prisma.quarantinedOrder.findMany()).map(({ orderId }) => orderId)).toEqual([150]);
    expect(await indexRows()).toHaveLength((await platformOrders()).length - 1);
    // Read well later, it is listed no more.
    await runtime().prisma.syncState.updateMany({ data: { phase: 'waiting', nextMinId: 1, sweptUpTo: null } });
    expect(await runFirstSync(ctx, always)).toBe('done');
    expect(await runtime().prisma.quarantinedOrder.count()).toBe(0);
    expect(await differences()).toEqual([]);
  });

  test('begins anew with another install, and finds then what was archived between', async () => {
    await work();
    await archive(150);
    const before = await syncState();
    await installAndOpen();
    expect(await syncState()).toMatchObject({ phase: 'waiting', nextMinId: 1, finishedAt: null });
    await work();
    expect((await syncState())?.installId).not.toBe(before?.installId);
    expect((await indexRows()).find(({ id }) => id === 150)?.place).toBe('archived');
    expect(await differences()).toEqual([]);
  });

  test('is started for a store that was installed before there was one', async () => {
    await runtime().prisma.$executeRaw`DELETE FROM sync_states`;
    await runtime().prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await runtime().prisma.$executeRaw`SELECT graphile_worker.add_job('schedule-sync')`;
    await work();
    expect((await syncState())?.phase).toBe('done');
    expect(await differences()).toEqual([]);
  });

  test('does nothing for a store that is suspended', async () => {
    await runtime().prisma.store.updateMany({ data: { status: 'suspended' } });
    await work();
    expect((await apiCalls(LISTS)).length).toBe(0);
  });
});

describe('a sweep', () => {
  test('waits for the first sync, then reads what was changed', async () => {
    const ctx = await syncContext();
    expect(await sweepStore(ctx, always)).toBe('not_yet');
    await work();
    await writeAsOther(150, { status_id: 5 });
    await control('DELETE', '/ledger');
    expect(await sweepStore(ctx, always)).toBe('done');
    expect(await apiCalls(LISTS)).toHaveLength(1);
    expect((await syncState())?.lastSweepFound).toBe(1);
    expect(await differences()).toEqual([]);
  });

  test('has shipments of a changed order read again', async () => {
    await work();
    await readMissingTracking(await syncContext(), yes);
    const [tracked] = await runtime().prisma.indexedOrder.findMany({
      where: { trackingReadAt: { not: null } },
      take: 1,
    });
    await writeAsOther(tracked?.orderId ?? 0, { staff_notes: 'a parcel was lost' });
    await runtime().prisma.indexedOrder.updateMany({ data: { trackingReadAt: new Date(0) } });
    await sweepStore(await syncContext(), always);
    const untracked = await (await syncContext()).db.syncReads.untracked(10);
    expect(untracked).toEqual([tracked?.orderId]);
  });
});

test('the comparison of numbers finds archived orders, which are in no list, and orders that are missing', async () => {
  await work();
  await archive(150);
  await runtime().prisma.$executeRaw`DELETE FROM indexed_orders WHERE order_id = 160`;
  const ctx = await syncContext();
  expect(await sweepStore(ctx, always)).toBe('done');
  expect(await differences()).toHaveLength(2);
  await control('DELETE', '/ledger');
  expect(await compareOrders(ctx, yes)).toEqual({ compared: (await platformOrders()).length, differed: 2 });
  expect((await apiCalls('/v2/orders/\\d+\\?')).length).toBe(2);
  expect((await indexRows()).find(({ id }) => id === 150)?.place).toBe('archived');
  expect(await differences()).toEqual([]);
});

test('the audit heals orders that drifted, and says how many did', async () => {
  await work();
  await runtime().prisma.$executeRaw`
    UPDATE indexed_orders SET staff_notes = 'not what the platform has', digest = 'other' WHERE order_id BETWEEN 100 AND 400`;
  expect((await differences()).length).toBeGreaterThan(200);
  await auditOrders(await syncContext(), yes);
  expect(await syncState()).toMatchObject({ auditSampled: 200, auditDrifted: 200 });
  await auditOrders(await syncContext(), yes);
  expect((await syncState())?.auditDrifted).toBeLessThan(200);
});

test('tracking numbers are read until all are known, the newest orders first', async () => {
  await work();
  const ctx = await syncContext();
  const before = await ctx.db.syncReads.untracked(1_000);
  expect(before.length).toBeGreaterThan(60);
  expect(await readMissingTracking(ctx, yes)).toBe(true);
  expect(await ctx.db.syncReads.untracked(1_000)).toEqual(before.slice(60));
  while (await readMissingTracking(ctx, yes));
  const { shipped, tracked } = await ctx.db.syncReads.figures();
  expect([tracked, shipped > 0]).toEqual([shipped, true]);
  const known = await runtime().prisma.indexedOrder.count({ where: { trackingNumbers: { isEmpty: false } } });
  expect(known).toBeGreaterThan(0);
});

/** From now on the platform's answers have one order with these fields. */
function breakOrder(orderId: number, fields: object): void {
  const honest = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await honest(input, init);
    if (!String(input).includes('/v2/orders?') || answer.status !== 200) return answer;
    const orders = (await answer.json()) as { id: number }[];
    const changed = orders.map((order) => (order.id === orderId ? { ...order, ...fields } : order));
    return Response.json(changed, { headers: { 'x-rate-limit-requests-left': '1000' } });
  });
}
