import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Resident memory of a process in megabytes (10^6 bytes). */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const kib =
    status === null ? (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout : /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return (Number(kib) * 1024) / 1e6;
}
