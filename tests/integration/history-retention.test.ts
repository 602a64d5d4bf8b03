import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createHistoryTasks } from '#lib/jobs/history-tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { FJORD, installAndOpen, MAPLE } from './app.ts';

const { prisma } = runtime();
const DAY_MS = 86_400_000;

beforeAll(async () => {
  await installAndOpen();
  await installAndOpen(FJORD);
});

beforeEach(async () => {
  await prisma.auditEntry.deleteMany();
  await prisma.orderDifference.deleteMany();
  await prisma.store.updateMany({ data: { settings: {} } });
});

const daysAgo = (days: number) => new Date(runtime().clock.now().getTime() - days * DAY_MS);
const keepFor = (storeHash: string, historyMonths: number | string | null) =>
  prisma.store.update({ where: { storeHash }, data: { settings: { historyMonths } } });
const sweep = () => createHistoryTasks(runtime())['sweep-history']({}, undefined as never) as Promise<void>;

/** An act and a difference of each age, in a store. */
async function remember(storeHash: string, ages: readonly number[]): Promise<void> {
  await prisma.auditEntry.createMany({
    data: ages.map((days) => ({
      storeHash,
      orderId: days,
      at: daysAgo(days),
      action: 'order.change',
      outcome: 'done',
    })),
  });
  await prisma.orderDifference.createMany({
    data: ages.map((days) => {
      const at = daysAgo(days);
      return { storeHash, orderId: days, modifiedAt: at, unseenAt: at, seenAt: at, fields: [] };
    }),
  });
}

async function remembered(storeHash: string): Promise<(number | null)[][]> {
  const query = { where: { storeHash, orderId: { not: null } }, orderBy: { orderId: 'asc' } } as const;
  const acts = await prisma.auditEntry.findMany(query);
  const differences = await prisma.orderDifference.findMany({ where: { storeHash }, orderBy: { orderId: 'asc' } });
  return [acts.map(({ orderId }) => orderId), differences.map(({ orderId }) => orderId)];
}

test('what a store no longer wants to keep goes, of this store alone', async () => {
  for (const storeHash of [MAPLE, FJORD]) await remember(storeHash, [1, 360, 370, 740, 1100]);
  const all = [1, 360, 370, 740, 1100];

  await sweep();
  expect([await remembered(MAPLE), await remembered(FJORD)]).toEqual([
    [all, all],
    [all, all],
  ]);

  await keepFor(MAPLE, 24);
  await sweep();
  expect(await remembered(MAPLE)).toEqual([
    [1, 360, 370],
    [1, 360, 370],
  ]);
  await keepFor(MAPLE, 12);
  await sweep();
  await sweep();
  expect(await remembered(MAPLE)).toEqual([
    [1, 360],
    [1, 360],
  ]);
  expect(await remembered(FJORD)).toEqual([all, all]);
});

test('a time that nobody can have chosen deletes nothing', async () => {
  await remember(MAPLE, [1, 4000]);
  for (const months of [0, -12, 1, '12', null]) {
    await keepFor(MAPLE, months);
    await sweep();
    expect(await remembered(MAPLE)).toEqual([
      [1, 4000],
      [1, 4000],
    ]);
  }
});
