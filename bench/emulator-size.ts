import { startEmulator, stopPrograms, waitUntilReady } from '#scripts/programs.ts';
import { closedLoop } from './closed-loop.ts';
import { spreadOf } from './figures.ts';
import { findFreePort } from './free-port.ts';
import { connectPlatform } from './platform.ts';
import { residentMb } from './process-memory.ts';
import type { Bench, Report } from './report.ts';
import { emulatorSettings, endWithUs } from './stage.ts';
import { timedCall } from './timed-call.ts';

const SIZES = [2_000, 100_000] as const;
const CALLS = 200;

interface Measured {
  readonly orders: number;
  readonly startSeconds: number;
  readonly restMb: number;
  readonly busyMb: number;
  readonly getP95: number;
  readonly listP95: number;
  readonly deepP95: number;
}

export const emulatorSize: Bench = {
  name: 'emulator-size',
  says: 'the emulator by itself, small and large',
  run: async () => {
    const results: Measured[] = [];
    for (const orders of SIZES) results.push(await measure(orders));
    return report(results);
  },
};

async function measure(orders: number): Promise<Measured> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const startedMs = performance.now();
  const emulator = startEmulator(emulatorSettings(port, orders));
  endWithUs([emulator]);
  try {
    await waitUntilReady(emulator, `${url}/_emulator/health`);
    const startSeconds = (performance.now() - startedMs) / 1000;
    const pid = emulator.process.pid ?? 0;
    const restMb = await residentMb(pid);
    const platform = await connectPlatform(url);
    const [storeHash = ''] = platform.storeHashes;
    const newest = (await platform.readJson(storeHash, '/v2/orders?sort=id:desc&limit=1')) as { id: number }[];
    const newestId = newest[0]?.id ?? 0;
    const p95 = async (pathOf: (index: number) => string): Promise<number> => {
      const { ms } = await closedLoop(1, CALLS, (index) => timedCall(platform.read(storeHash, pathOf(index))));
      return spreadOf(ms).p95;
    };
    const listP95 = await p95((index) => `/v2/orders?sort=id:desc&limit=50&page=${1 + (index % 10)}`);
    const getP95 = await p95((index) => `/v2/orders/${newestId - Math.floor((index * orders) / CALLS / 2)}`);
    const deepP95 = await p95(
      (index) => `/v2/orders?sort=date_modified:desc&limit=50&page=${1 + Math.floor(((index / CALLS) * orders) / 50)}`,
    );
    return { orders, startSeconds, restMb, busyMb: await residentMb(pid), getP95, listP95, deepP95 };
  } finally {
    await stopPrograms([emulator]);
  }
}

function report(results: readonly Measured[]): Report {
  const largest = results.at(-1);
  if (largest === undefined) throw new Error('No size to measure.');
  return {
    tables: [
      {
        title: `The emulator without latency (p95 of ${CALLS} calls each, ms)`,
        columns: ['orders', 'start s', 'RSS MB', 'RSS MB after', 'one order', 'list of 50', 'any page, by change'],
        rows: results.map((size) => [
          size.orders.toLocaleString('en'),
          size.startSeconds,
          size.restMb,
          size.busyMb,
          size.getP95,
          size.listP95,
          size.deepP95,
        ]),
      },
    ],
    figures: { 'start-seconds': largest.startSeconds, 'rss-mb': Math.max(largest.restMb, largest.busyMb) },
  };
}
