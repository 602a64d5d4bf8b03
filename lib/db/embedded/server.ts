import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '#lib/core/operator-error.ts';
import { runServerProgram } from './cluster.ts';
import type { EmbeddedPlace } from './place.ts';
import type { ServerUser } from './server-user.ts';

const PORT_FILE = 'orderdeck.port';
const LOG_FILE = 'orderdeck.log';
const START_ATTEMPTS = 5;
const PAUSE_MS = 500;

/**
 * Given at each start rather than kept in the cluster, so that an older cluster gets them too. What fails is told to
 * whoever asked; the log keeps neither statements nor values, which may be a customer's.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  effective_io_concurrency: '0',
  jit: 'off',
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
} as const;

export interface ServerAddress {
  readonly pid: number;
  readonly port: number;
}

/**
 * Where the server says that it runs. PostgreSQL itself writes this file and removes it when it stops; after a crash
 * it stays behind, so the answer is a hint until a connection has proved it.
 */
export async function readAddress(place: EmbeddedPlace): Promise<ServerAddress | undefined> {
  const lines = (await readFile(pidFile(place), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** Starts the server as a process of its own, which outlives us. To be called under the start lock. */
export async function startServer(place: EmbeddedPlace, user: ServerUser | undefined): Promise<void> {
  await removeStalePidFile(place);
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(place, attempt);
    const log = join(place.cluster, LOG_FILE);
    const options = [`-p ${port}`, ...Object.entries(SETTINGS).map(([name, value]) => `-c ${name}='${value}'`)].join(
      ' ',
    );
    await rm(log, { force: true });
    try {
      await runServerProgram(place, user, 'pg_ctl', [
        'start',
        '-w',
        '-t',
        '60',
        '-s',
        '-D',
        place.cluster,
        '-l',
        log,
        '-o',
        options,
      ]);
      await writeFile(join(place.cluster, PORT_FILE), String(port));
      return;
    } catch (cause) {
      // A port taken meanwhile, or the last server's children still ending after it was killed: both pass.
      if (attempt === START_ATTEMPTS) throw await startFailure(log, cause);
      await sleep(PAUSE_MS * attempt);
    }
  }
}

/** Ends the server as it likes best: open transactions rolled back, everything written. */
export async function stopServer(place: EmbeddedPlace, user: ServerUser | undefined): Promise<void> {
  await runServerProgram(place, user, 'pg_ctl', ['stop', '-w', '-t', '60', '-s', '-m', 'fast', '-D', place.cluster]);
}

async function startFailure(log: string, cause: unknown): Promise<OperatorError> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  return new OperatorError(
    `The embedded database does not start. Its last words: "${lines.slice(-2).join(' ')}". Its log is ${log}. If the data may be lost, delete the folder around it; or set DATABASE_URL to a PostgreSQL of your own.`,
    { cause },
  );
}

/** The last port again when it is free, so that an address noted somewhere stays true. */
async function choosePort(place: EmbeddedPlace, attempt: number): Promise<number> {
  const last = Number(await readFile(join(place.cluster, PORT_FILE), 'utf8').catch(() => '0'));
  const wanted = attempt === 1 && last > 0 ? await tryPort(last) : undefined;
  return wanted ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/**
 * After a crash PostgreSQL trusts a leftover pid file as long as some process of the same user has that id. In a
 * container, where ids are small, that is soon another program: then the file is lying.
 */
async function removeStalePidFile(place: EmbeddedPlace): Promise<void> {
  const address = await readAddress(place);
  if (!address) return;
  const command = await readFile(`/proc/${address.pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command !== undefined && !command.includes(place.cluster)) await rm(pidFile(place), { force: true });
}

function pidFile(place: EmbeddedPlace): string {
  return join(place.cluster, 'postmaster.pid');
}
