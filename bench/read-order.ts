import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { StoreHash } from '#lib/core/ids.ts';
import { createOrderIndex } from '#lib/db/order-index/order-index.ts';
import { prepareDatabase } from '#lib/db/prepare.ts';
import { createPrismaClient } from '#lib/db/prisma-client.ts';
import { playSchedules, readSchedules } from './read-schedules.ts';
import type { Report, StandaloneBench } from './report.ts';
import { makeOrders } from './search-orders.ts';

const SCHEDULES = 10_000;
const SEED = 34;
const STORE = 'benchreads1' as StoreHash;
const FIRST_ID = 1_000;

export const readOrder: StandaloneBench = {
  name: 'read-order',
  says: `${SCHEDULES.toLocaleString('en')} schedules of reads that arrive in any order: whether a row of the index ever goes back in time`,
  standsAlone: true,
  onDemand: true,
  run: measure,
};

async function measure(): Promise<Report> {
  await using stack = new AsyncDisposableStack();
  const database = await prepareDatabase({ database: 'orderdeck_bench_reads', fresh: true });
  stack.defer(() => database.release());
  const prisma = createPrismaClient(database.url);
  stack.defer(() => prisma.$disconnect());
  await prisma.store.create({
    data: {
      storeHash: STORE,
      installId: randomUUID(),
      sealedToken: '',
      name: 'Bench',
      timeZone: 'UTC',
      currencyCode: 'USD',
      scope: '',
      ownerId: 1,
      installedAt: new Date(),
    },
  });
  const [template] = makeOrders(1);
  if (template === undefined) throw new Error('no order was made');
  const schedules = fc.sample(readSchedules, { numRuns: SCHEDULES, seed: SEED });
  const begunMs = performance.now();
  const regressions = await playSchedules(createOrderIndex(prisma, STORE), template, schedules, FIRST_ID);
  const seconds = (performance.now() - begunMs) / 1_000;
  const reads = schedules.reduce((sum, schedule) => sum + schedule.reads.length, 0);
  return {
    tables: [
      {
        title: 'Reads that arrived in any order',
        columns: ['schedules', 'reads', 'rows that went back', 'seconds'],
        rows: [[schedules.length.toLocaleString('en'), reads.toLocaleString('en'), regressions.length, seconds]],
      },
    ],
    notes: regressions.slice(0, 3).map((regression) => JSON.stringify(regression)),
    figures: { regressions: regressions.length },
  };
}
