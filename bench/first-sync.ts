import { setTimeout as sleep } from 'node:timers/promises';
import { openAppSession } from './app-session.ts';
import { checkIndex, driftOf, readAppCalls } from './index-check.ts';
import { residentMb } from './process-memory.ts';
import type { Bench, Report } from './report.ts';
import { setSyncStage, type SyncStage } from './sync-stage.ts';

const ORDERS = 100_000;
/** BigCommerce docs: rate limits of the smallest plans. */
const QUOTA = 150;
const WINDOW_SECONDS = 30;
const JOB_SHARE = 0.7;
const LOOK_MS = 500;
const LONGEST_MS = 10 * 60_000;

export const firstSync: Bench = {
  name: 'first-sync',
  says: `every one of ${ORDERS.toLocaleString('en')} orders read into the index, under the quota of a small plan`,
  standsAlone: true,
  run: async () => {
    await using stack = new AsyncDisposableStack();
    return await measure(await setSyncStage(stack, { orders: ORDERS, quota: String(QUOTA), worker: 'inline' }));
  },
};

async function measure(stage: SyncStage): Promise<Report> {
  const startedMs = performance.now();
  await openAppSession(stage.appUrl, stage.platform, stage.storeHash);
  let peakMb = 0;
  let state = await stateOf(stage);
  while (state?.phase !== 'done' && performance.now() - startedMs < LONGEST_MS) {
    await sleep(LOOK_MS);
    peakMb = Math.max(peakMb, await residentMb(stage.appPid));
    state = await stateOf(stage);
  }
  if (!state?.finishedAt || !state.startedAt) throw new Error('The first sync did not end.');
  const seconds = (state.finishedAt.getTime() - state.startedAt.getTime()) / 1_000;
  const calls = await readAppCalls(stage.platform);
  // What the comparison reads is not the app's, and would not fit into the quota.
  await stage.platform.control('PUT', `/quota/${stage.storeHash}`, { quota: null });
  const check = await checkIndex(stage);
  const permitted = (QUOTA * JOB_SHARE) / WINDOW_SECONDS;
  // Lines that the lists leave out cost the same quota, a call an order.
  const permittedSeconds = (calls.pages + calls.lists + calls.singles + calls.lines) / permitted;
  return {
    tables: [
      {
        title: `The first sync of ${ORDERS.toLocaleString('en')} orders, ${QUOTA} calls per ${WINDOW_SECONDS} s, ${JOB_SHARE * 100} % of them for jobs`,
        columns: ['', 'measured'],
        rows: [
          ['orders in the index', check.orders - check.lost],
          ['seconds', seconds],
          ['orders a second', check.orders / seconds],
          ['list calls', calls.pages + calls.lists],
          ['single reads', calls.singles],
          ['reads of lines that a list left out', calls.lines],
          ['answers 429', calls.refused],
          ['seconds that the job share of the quota asks for, for all these', permittedSeconds],
          ['highest memory of the web process, MB', peakMb],
          ['orders not as the platform has them', driftOf(check)],
        ],
      },
    ],
    figures: {
      'times-permitted-seconds': seconds / permittedSeconds,
      'list-calls': calls.pages + calls.lists,
      refused: calls.refused,
      'web-mb': peakMb,
      drift: driftOf(check),
    },
  };
}

function stateOf({ database, storeHash }: SyncStage) {
  return database.syncState.findUnique({ where: { storeHash } });
}
