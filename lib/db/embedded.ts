import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { OperatorError } from '#lib/core/operator-error.ts';
import { ensureCluster, ROLE, readPassword } from './embedded/cluster.ts';
import { findPlace, makePassableFolder, type EmbeddedPlace } from './embedded/place.ts';
import { claimUnused, connect, hasKeeper, joinServer, type Presence, readTraffic } from './embedded/presence.ts';
import { startServer, stopServer } from './embedded/server.ts';
import { findServerUser, type ServerUser } from './embedded/server-user.ts';
import { withStartLock } from './embedded/start-lock.ts';

const DEADLINE_MS = 180_000;
const POLL_MS = 100;
const LEAVING_MS = 300;
const LEAVING_POLL_MS = 20;
const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface EmbeddedOptions {
  /** Whose server it is; this project's when absent. Processes with the same root share one server. */
  readonly projectRoot?: string;
  /** How long the server goes on with nobody connected. */
  readonly idleMs?: number;
  /** Told about what a person may want to know, such as data kept outside the project. */
  readonly say?: (line: string) => void;
}

export interface EmbeddedServer {
  /** A connection string for a database of this server; contains the password. */
  urlOf(database: string): string;
  createDatabaseIfMissing(database: string): Promise<void>;
  /** Drops a database, ending the connections to it; fine when it does not exist. */
  dropDatabase(database: string): Promise<void>;
  /** Ends our use of the server. It stops by itself some time after the last user left. */
  release(): Promise<void>;
}

/**
 * The project's own PostgreSQL, started when it does not run. Any number of processes may call this at once, also after
 * any of them, or the server, was killed: the server's own files and locks say what is true, nothing else is kept.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const user = await findServerUser();
  const place = await findPlace(options.projectRoot ?? PROJECT_ROOT, user);
  const presence = await joinOrStart(place, user, options.say ?? (() => undefined));
  if (!(await hasKeeper(presence.client))) startKeeper(options);
  const password = await readPassword(place);
  return {
    urlOf: (database) => `postgresql://${ROLE}:${password}@127.0.0.1:${presence.port}/${encodeURIComponent(database)}`,
    createDatabaseIfMissing: (database) => createDatabaseIfMissing(presence.client, database),
    dropDatabase: (database) => dropDatabase(presence.client, database),
    release: () => presence.client.end(),
  };
}

/** Stops the project's server unless somebody uses it; its keeper would do so later. */
export async function stopEmbeddedPostgres(
  options: Pick<EmbeddedOptions, 'projectRoot'> = {},
): Promise<'stopped' | 'in use' | 'not running'> {
  const user = await findServerUser();
  const place = await findPlace(options.projectRoot ?? PROJECT_ROOT, user);
  const joining = await connect(place, 'user');
  if (joining.state !== 'joined') return 'not running';
  const { client } = joining.presence;
  try {
    if (!(await claimUnused(client)) || (await readTraffic(client)).others > 0) return 'in use';
    await stopServer(place, user);
    return 'stopped';
  } finally {
    await client.end();
  }
}

async function joinOrStart(
  place: EmbeddedPlace,
  user: ServerUser | undefined,
  say: (line: string) => void,
): Promise<Presence> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const joining = await joinServer(place);
    if (joining.state === 'joined') return joining.presence;
    if (joining.state === 'changing') await sleep(POLL_MS);
    else await startUnderLock(place, user, say);
  }
  throw new OperatorError(
    `The embedded database in ${place.folder} neither starts nor stops. End its "postgres" process and try again, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

async function startUnderLock(
  place: EmbeddedPlace,
  user: ServerUser | undefined,
  say: (line: string) => void,
): Promise<void> {
  await makePassableFolder(dirname(place.folder));
  await makePassableFolder(place.folder);
  await withStartLock(join(place.folder, 'start.lock'), async () => {
    const joining = await joinServer(place);
    if (joining.state === 'joined') await joining.presence.client.end();
    if (joining.state !== 'absent') return;
    if (place.notice) say(place.notice);
    await ensureCluster(place, user);
    await startServer(place, user);
  });
}

/** The keeper is a process of its own, so that no user of the server has to be the last one to leave. */
function startKeeper(options: EmbeddedOptions): void {
  const script = join(PROJECT_ROOT, 'scripts', 'database-keeper.ts');
  const args = [
    script,
    options.projectRoot ?? PROJECT_ROOT,
    ...(options.idleMs === undefined ? [] : [String(options.idleMs)]),
  ];
  spawn(process.execPath, args, { detached: true, stdio: 'ignore', cwd: PROJECT_ROOT }).unref();
}

async function createDatabaseIfMissing(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount) return;
  try {
    await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // 42P04, or 23505 in the very same instant: another starter was quicker.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  }
}

/**
 * Pools that are closing just now get the time to close: a connection cut in that instant is an error that nobody
 * catches. Those that stay open are cut.
 */
async function dropDatabase(client: pg.Client, database: string): Promise<void> {
  const deadline = Date.now() + LEAVING_MS;
  while (Date.now() < deadline) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [database]);
    if (rowCount === 0) break;
    await sleep(LEAVING_POLL_MS);
  }
  await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
}
