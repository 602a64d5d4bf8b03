import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '#scripts/programs.ts';
import { openAppSession } from './app-session.ts';
import { createDice } from './dice.ts';
import { checkIndex, driftOf, readAppCalls } from './index-check.ts';
import { createOutsideWriter } from './outside-writer.ts';
import type { Bench, Report } from './report.ts';
import { setSyncStage, type SyncStage } from './sync-stage.ts';

const ORDERS = 100_000;
const KILLS = 20;
const CHANGES_OF_EACH_KIND = 1_000;
/** A worker lives this long at work before it is killed, at most. */
const LONGEST_LIFE_MS = 6_000;
const SETTLE_MS = 20 * 60_000;
const LOOK_MS = 500;

export const syncKill: Bench = {
  name: 'sync-kill',
  says: `the first sync of ${ORDERS.toLocaleString('en')} orders, its worker killed ${KILLS} times while others change ${3 * CHANGES_OF_EACH_KIND} orders`,
  standsAlone: true,
  onDemand: true,
  run: async () => {
    await using stack = new AsyncDisposableStack();
    return await measure(await setSyncStage(stack, { orders: ORDERS, quota: 'unlimited', worker: 'off' }));
  },
};

async function measure(stage: SyncStage): Promise<Report> {
  const dice = createDice(20);
  const random = (): number => dice.below(1_000_000) / 1_000_000;
  await openAppSession(stage.appUrl, stage.platform, stage.storeHash);
  const first = (await stage.platform.readJson(stage.storeHash, '/v2/orders?sort=id:asc&limit=1')) as { id: number }[];
  const startedMs = performance.now();
  const writing = write(stage, first[0]?.id ?? 0, random);
  const kills = await killWorkers(stage, random);
  await writing;
  const last = stage.startWorker();
  await untilSettled(stage, last);
  const seconds = (performance.now() - startedMs) / 1_000;
  const [calls, check] = [await readAppCalls(stage.platform), await checkIndex(stage)];
  const pages = Math.ceil(ORDERS / 250);
  return {
    tables: [
      {
        title: 'What the emulator’s ledger and a comparison of every order say',
        columns: ['', 'measured'],
        rows: [
          ['orders at the end', check.orders],
          ['workers killed with SIGKILL at work', kills],
          ['seconds, changes and last sweep included', seconds],
          ['pages of 250 that there are', pages],
          ['pages that were read', calls.pages],
          ['lists of what was changed', calls.lists],
          ['orders read by themselves', calls.singles],
          ['lost', check.lost],
          ['doubled', check.doubled],
          ['stale', check.stale],
          ['archived and still listed', check.leftOver],
        ],
      },
    ],
    figures: { drift: driftOf(check), 'list-calls': calls.pages, 'kills-missed': KILLS - kills },
  };
}

/** Creates, changes and archives, spread over the run. */
async function write(stage: SyncStage, firstId: number, random: () => number): Promise<void> {
  const writer = createOutsideWriter(stage.platform, stage.storeHash, { firstId, count: ORDERS });
  for (let done = 0; done < CHANGES_OF_EACH_KIND; done += 1) {
    await writer.create();
    await writer.change(random());
    await writer.archive(random());
    await sleep(100);
  }
}

/** Kills each worker at a random instant after it has begun to work. Answers how many died before everything was read. */
async function killWorkers(stage: SyncStage, random: () => number): Promise<number> {
  let kills = 0;
  while (kills < KILLS) {
    const before = await stateOf(stage);
    const worker = stage.startWorker();
    while ((await stateOf(stage))?.leaseNumber === before?.leaseNumber) await sleep(LOOK_MS / 10);
    await sleep(random() * LONGEST_LIFE_MS);
    const isDone = (await stateOf(stage))?.phase === 'done';
    worker.process.kill('SIGKILL');
    await worker.ended;
    if (isDone) return kills;
    kills += 1;
  }
  return kills;
}

/** Until all is read, no event waits, and a sweep has looked since the last change. */
async function untilSettled(stage: SyncStage, worker: Program): Promise<void> {
  const sinceMs = Date.now();
  while (Date.now() - sinceMs < SETTLE_MS) {
    await sleep(LOOK_MS);
    if (worker.process.exitCode !== null) throw new Error('The last worker ended by itself.');
    const state = await stateOf(stage);
    const waiting = await stage.database.webhookEvent.count({ where: { doneAt: null } });
    const isSwept = state?.lastSweepAt !== null && (state?.lastSweepAt.getTime() ?? 0) > sinceMs;
    if (state?.phase === 'done' && waiting === 0 && isSwept) return;
  }
  throw new Error('The index did not settle.');
}

function stateOf({ database, storeHash }: SyncStage) {
  return database.syncState.findUnique({ where: { storeHash } });
}
