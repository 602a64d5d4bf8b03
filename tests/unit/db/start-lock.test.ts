import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, withStartLock } from '#lib/db/embedded/start-lock.ts';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-lock-'));
  lock = join(folder, 'start.lock');
});

afterEach(() => rm(folder, { recursive: true }));

describe('withStartLock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async (turn: number): Promise<number> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      return turn;
    };
    const turns = await Promise.all([1, 2, 3, 4, 5].map((turn) => withStartLock(lock, () => work(turn))));
    expect(turns).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(1);
  });

  it('is free again after a failure', async () => {
    await expect(withStartLock(lock, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    await expect(withStartLock(lock, () => Promise.resolve('done'))).resolves.toBe('done');
    await expect(readFile(lock)).rejects.toThrow('ENOENT');
  });

  it('takes over from a process that is gone', async () => {
    await writeFile(lock, String(await idOfEndedProcess()));
    await expect(withStartLock(lock, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('takes over a lock without an owner, and one whose owner must have been another program', async () => {
    for (const content of ['', String(process.pid)]) {
      await writeFile(lock, content);
      const anHourAgo = new Date(Date.now() - 3_600_000);
      await utimes(lock, anHourAgo, anHourAgo);
      await expect(withStartLock(lock, () => Promise.resolve('done'))).resolves.toBe('done');
    }
  });

  it('waits for a living owner', async () => {
    await writeFile(lock, String(process.pid));
    let entered = false;
    const waiting = withStartLock(lock, () => Promise.resolve((entered = true)));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(entered).toBe(false);
    await rm(lock);
    await waiting;
    expect(entered).toBe(true);
  });
});

describe('isAlive', () => {
  it('tells a running process from an ended one, also one of another user', async () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(1)).toBe(true);
    expect(isAlive(await idOfEndedProcess())).toBe(false);
  });
});

async function idOfEndedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}
