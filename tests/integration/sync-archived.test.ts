import { beforeEach, describe, expect, test } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { readArchivedOrders } from '#lib/sync/archived-service.ts';
import { runFirstSync } from '#lib/sync/first-sync-service.ts';
import { sweepStore } from '#lib/sync/sweep-service.ts';
import { installAndOpen } from './app.ts';
import { control } from './emulator.ts';
import { restartProcess } from './fresh-process.ts';
import { always, apiCalls, differences, indexRows, syncContext, syncState, writeAsOther } from './sync-rig.ts';

const FILTERED = 'is_deleted=true';
const HOUR_MS = 3_600_000;

beforeEach(async () => {
  await control('POST', '/reset');
  await runtime().prisma.$executeRaw`DELETE FROM stores`;
  await restartProcess();
  await installAndOpen();
  await control('DELETE', '/ledger');
});

const archivedRows = async () => (await indexRows()).filter(({ place }) => place === 'archived');
const archivedCalls = async () => (await apiCalls('/v2/orders')).filter(({ path }) => path.includes(FILTERED));

describe('orders that were archived before anybody looked', () => {
  test('are found with the first sync where the platform gives them, and stay out of the list', async () => {
    await control('PUT', '/switches', { listArchived: true });
    await writeAsOther(110, { is_deleted: true });
    await writeAsOther(111, { is_deleted: true });
    expect(await runFirstSync(await syncContext(), always)).toBe('done');
    const ids = (await archivedRows()).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([110, 111]));
    expect(await differences()).toEqual([]);
    expect((await indexRows()).filter(({ id }) => id === 110)).toHaveLength(1);
  });

  test('are asked for once where it does not, and the sync is none the worse for it', async () => {
    await writeAsOther(110, { is_deleted: true });
    expect(await runFirstSync(await syncContext(), always)).toBe('done');
    expect(await archivedCalls()).toHaveLength(1);
    expect(await archivedRows()).toEqual([]);
    expect((await syncState())?.phase).toBe('done');
    expect(await differences()).toEqual([]);
  });

  test('are not believed to be archived when the platform ignores the question', async () => {
    const ctx = await syncContext();
    const asked: unknown[] = [];
    const deaf: typeof ctx = {
      ...ctx,
      bigcommerce: {
        ...ctx.bigcommerce,
        orders: {
          ...ctx.bigcommerce.orders,
          list: ({ isDeleted, ...query } = {}) => {
            asked.push(isDeleted);
            return ctx.bigcommerce.orders.list(query);
          },
        },
      },
    };
    expect(await readArchivedOrders(deaf, always)).toEqual({ kind: 'not_offered' });
    expect(asked).toEqual([true]);
    expect(await indexRows()).toEqual([]);
  });

  test('are left for later when the time is up', async () => {
    await control('PUT', '/switches', { listArchived: true });
    const ctx = await syncContext();
    const full: typeof ctx = {
      ...ctx,
      bigcommerce: {
        ...ctx.bigcommerce,
        orders: {
          ...ctx.bigcommerce.orders,
          list: async (query) => {
            const page = await ctx.bigcommerce.orders.list(query);
            return { ...page, received: page.orders.length === 0 ? 0 : 250 };
          },
        },
      },
    };
    await writeAsOther(110, { is_deleted: true });
    const reading = await readArchivedOrders(full, () => false);
    expect(reading).toMatchObject({ kind: 'cut_short' });
    expect((await archivedRows()).map(({ id }) => id)).toContain(110);
    expect(await readArchivedOrders(full, always)).toEqual({ kind: 'read', found: 0 });
  });
});

describe('up to when a sweep has looked', () => {
  test('is told by the platform’s clock: ours may be fast, and no change is skipped', async () => {
    const ctx = await syncContext();
    const fast: typeof ctx = { ...ctx, clock: { now: () => new Date(Date.now() + HOUR_MS) } };
    expect(await runFirstSync(fast, always)).toBe('done');
    const { time } = { time: Date.parse(await ctx.bigcommerce.store.time()) };
    expect((await syncState())?.sweptUpTo?.getTime()).toBeLessThanOrEqual(time + 1_000);
    expect(await sweepStore(fast, always)).toBe('done');
    expect((await syncState())?.sweptUpTo?.getTime()).toBeLessThan(time + HOUR_MS / 2);
    await writeAsOther(112, { staff_notes: 'changed while our clock is an hour ahead' });
    expect(await sweepStore(fast, always)).toBe('done');
    expect((await indexRows()).find(({ id }) => id === 112)?.staffNotes).toBe(
      'changed while our clock is an hour ahead',
    );
    expect(await differences()).toEqual([]);
  });
});
