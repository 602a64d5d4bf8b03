import autocannon from 'autocannon';
import { startEmulator, stopPrograms, waitUntilReady } from '#scripts/programs.ts';
import { closedLoop } from './closed-loop.ts';
import { median, spreadOf } from './figures.ts';
import { findFreePort } from './free-port.ts';
import { connectPlatform, type Platform } from './platform.ts';
import { residentMb } from './process-memory.ts';
import { emulatorSettings, endWithUs } from './stage.ts';
import { timedCall } from './timed-call.ts';

/** Calls of each kind, one after the other: so many that the first ones, on a cold engine, are not the slowest twentieth. */
export const CALLS = 1_000;
export const CONNECTIONS = 50;
const LOAD_SECONDS = 8;
const SNAPSHOTS = 5;

/** An emulator by itself. Times in milliseconds but for the start. */
export interface MeasuredEmulator {
  readonly orders: number;
  readonly startSeconds: number;
  readonly restMb: number;
  readonly busyMb: number;
  readonly getP95: number;
  readonly listP95: number;
  readonly deepP95: number;
  readonly snapshotMs: number;
  readonly restoreMs: number;
  /** Single orders read in a second over many connections; null when that was not asked for. */
  readonly getsPerSecond: number | null;
}

/** Starts an emulator with so many orders, measures it, and ends it. */
export async function measureEmulator(orders: number, options: { underLoad: boolean }): Promise<MeasuredEmulator> {
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
    const reads = await measureReads(platform, orders);
    const getsPerSecond = options.underLoad ? await loadedGets(platform, orders) : null;
    const snapshots = await measureSnapshots(platform);
    return { orders, startSeconds, restMb, ...reads, ...snapshots, getsPerSecond, busyMb: await residentMb(pid) };
  } finally {
    await stopPrograms([emulator]);
  }
}

async function measureReads(platform: Platform, orders: number) {
  const [storeHash = ''] = platform.storeHashes;
  const newest = (await platform.readJson(storeHash, '/v2/orders?sort=id:desc&limit=1')) as { id: number }[];
  const newestId = newest[0]?.id ?? 0;
  const p95 = async (pathOf: (index: number) => string): Promise<number> => {
    const { ms } = await closedLoop(1, CALLS, (index) => timedCall(platform.read(storeHash, pathOf(index))));
    return spreadOf(ms).p95;
  };
  return {
    listP95: await p95((index) => `/v2/orders?sort=id:desc&limit=50&page=${1 + (index % 10)}`),
    getP95: await p95((index) => `/v2/orders/${newestId - Math.floor((index * orders) / CALLS / 2)}`),
    deepP95: await p95(
      (index) => `/v2/orders?sort=date_modified:desc&limit=50&page=${1 + Math.floor(((index / CALLS) * orders) / 50)}`,
    ),
  };
}

/** Different orders all over the store, from many connections at once, the caller being a process of its own share. */
async function loadedGets(platform: Platform, orders: number): Promise<number> {
  const [storeHash = ''] = platform.storeHashes;
  const requests = Array.from({ length: 500 }, (_, index) => {
    const { url, headers } = platform.read(storeHash, `/v2/orders/${100 + Math.floor((index * orders) / 500)}`);
    return { method: 'GET' as const, path: new URL(url).pathname, headers: { ...headers } };
  });
  const run = (duration: number) => autocannon({ url: platform.url, connections: CONNECTIONS, duration, requests });
  await run(2);
  const { requests: made, non2xx, errors } = await run(LOAD_SECONDS);
  if (non2xx + errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors under load.`);
  return made.average;
}

/** Taken and gone back to with changed orders in between. */
async function measureSnapshots(platform: Platform) {
  const [storeHash = ''] = platform.storeHashes;
  const [taken, restored]: [number[], number[]] = [[], []];
  for (let round = 0; round < SNAPSHOTS; round++) {
    const startedMs = performance.now();
    const { id } = await platform.control('POST', '/snapshots', {});
    taken.push(performance.now() - startedMs);
    for (let order = 100; order < 200; order++)
      await platform.control('POST', `/stores/${storeHash}/orders/${order}`, { staff_notes: `round ${round}` });
    const changedMs = performance.now();
    await platform.control('POST', `/snapshots/${String(id)}/restore`);
    restored.push(performance.now() - changedMs);
  }
  return { snapshotMs: median(taken), restoreMs: median(restored) };
}
