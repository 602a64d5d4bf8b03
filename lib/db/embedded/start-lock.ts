import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '#lib/core/operator-error.ts';

const WAIT_MS = 120_000;
const POLL_MS = 50;
/** No start takes this long: an older lock belongs to a process id that was given to somebody else. */
const OLDEST_HONEST_MS = 180_000;
/** A lock without content is being written, unless its writer died in that instant. */
const EMPTY_GRACE_MS = 5_000;

/**
 * Runs one starter at a time, so that ten of them do not each make a cluster. It saves work and nothing else: should
 * two holders ever meet, the rename of the finished cluster and PostgreSQL's own postmaster.pid keep them apart.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Whether a process with this id runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function acquire(path: string): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await tryWrite(path))) {
    if (await isStale(path)) await rm(path, { force: true });
    else if (Date.now() > deadline) {
      throw new OperatorError(
        `Another process has been starting the embedded database for ${WAIT_MS / 1000} s. End it, or delete ${path}, then try again.`,
      );
    } else await sleep(POLL_MS);
  }
}

async function tryWrite(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const ageMs = Date.now() - mtimeMs;
    if (content === '') return ageMs > EMPTY_GRACE_MS;
    return ageMs > OLDEST_HONEST_MS || !isAlive(Number(content));
  } catch {
    return false; // gone meanwhile: the next attempt to write decides
  }
}
