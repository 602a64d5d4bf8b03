import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 250;
const QUIET_IDLE_SHARE = 0.8;

/**
 * Waits until this machine has nearly nothing to do, so that what is measured next is not somebody else's work; after
 * `mostMs` it goes on all the same. Answers whether the machine was quiet.
 */
export async function waitForQuiet(mostMs: number): Promise<boolean> {
  const deadline = performance.now() + mostMs;
  for (;;) {
    const before = readTimes();
    await sleep(LOOK_MS);
    if (idleShare(before, readTimes()) >= QUIET_IDLE_SHARE) return true;
    if (performance.now() >= deadline) return false;
  }
}

export interface CpuTimes {
  readonly idle: number;
  readonly all: number;
}

/** How much of the time between two readings the processors did nothing, 0 to 1. */
export function idleShare(before: CpuTimes, after: CpuTimes): number {
  const all = after.all - before.all;
  return all <= 0 ? 0 : (after.idle - before.idle) / all;
}

function readTimes(): CpuTimes {
  let [idle, all] = [0, 0];
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.user + times.nice + times.sys + times.idle + times.irq;
  }
  return { idle, all };
}
