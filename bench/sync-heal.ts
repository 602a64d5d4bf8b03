import { setTimeout as sleep } from 'node:timers/promises';
import { openAppSession } from './app-session.ts';
import { createDice } from './dice.ts';
import { checkIndex, driftOf } from './index-check.ts';
import { createOutsideWriter } from './outside-writer.ts';
import type { Bench, Report } from './report.ts';
import { setSyncStage, type SyncStage } from './sync-stage.ts';

const ORDERS = 5_000;
const CHANGES = 1_000;
const PER_SECOND = 20;
const LOOK_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

export const syncHeal: Bench = {
  name: 'sync-heal',
  says: `how long ${CHANGES.toLocaleString('en')} changes take to be right while a fifth of the events is lost, and the rest comes more than once and in any order`,
  standsAlone: true,
  run: async () => {
    await using stack = new AsyncDisposableStack();
    return await measure(await setSyncStage(stack, { orders: ORDERS, quota: 'unlimited', worker: 'inline' }));
  },
};

async function measure(stage: SyncStage): Promise<Report> {
  const { platform, storeHash } = stage;
  await openAppSession(stage.appUrl, platform, storeHash);
  await until(async () => (await stage.database.syncState.findUnique({ where: { storeHash } }))?.phase === 'done');
  await platform.control('PUT', '/webhooks', { drop_rate: 0.2, duplicate: 1, shuffle: true, seed: 20 });
  const [first] = (await platform.readJson(storeHash, '/v2/orders?sort=id:asc&limit=1')) as { id: number }[];
  const writer = createOutsideWriter(platform, storeHash, { firstId: first?.id ?? 0, count: ORDERS - 100 });
  const dice = createDice(7);
  const random = (): number => dice.below(1_000_000) / 1_000_000;
  for (let done = 0; done < CHANGES; done += 1) {
    // Archived orders are in no list: their events may not be lost here, or only the comparison of numbers finds them.
    if (done % 10 === 0) await writer.create();
    else await writer.change(random());
    await sleep(1_000 / PER_SECOND);
  }
  const endedMs = performance.now();
  const rows: (string | number)[][] = [];
  let [drift, healSeconds] = [1, 0];
  while (drift > 0 && performance.now() - endedMs < LONGEST_MS) {
    drift = driftOf(await checkIndex(stage));
    healSeconds = (performance.now() - endedMs) / 1_000;
    rows.push([`${healSeconds.toFixed(1)} s`, drift]);
    if (drift > 0) await sleep(LOOK_MS);
  }
  return {
    tables: [
      { title: 'Orders not as the platform has them, after the last change', columns: ['after', 'orders'], rows },
    ],
    figures: { 'seconds-to-no-drift': healSeconds, drift },
  };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const startedMs = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startedMs > LONGEST_MS) throw new Error('The first sync did not end.');
    await sleep(LOOK_MS);
  }
}
