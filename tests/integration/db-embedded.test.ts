import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stopEmbeddedPostgres, openEmbeddedPostgres } from '#lib/db/embedded.ts';
import { findPlace } from '#lib/db/embedded/place.ts';
import { findServerUser } from '#lib/db/embedded/server-user.ts';
import { isAlive } from '#lib/db/embedded/start-lock.ts';

const USER_PROGRAM = fileURLToPath(new URL('embedded-user.ts', import.meta.url));
const NEVER_MS = 600_000;
const SOON_MS = 400;
const PATIENCE = { timeout: 20_000, interval: 50 };

let projectRoot: string;
let children: ChildProcessWithoutNullStreams[];

beforeEach(async () => {
  projectRoot = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(projectRoot, 0o755);
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await expect.poll(() => stopEmbeddedPostgres({ projectRoot }), PATIENCE).toBe('not running');
  await rm(projectRoot, { recursive: true });
});

describe('embedded PostgreSQL', () => {
  it('is one server and one keeper for ten processes that start at once', async () => {
    const urls = await Promise.all(Array.from({ length: 10 }, () => startUser()));
    expect(new Set(urls).size).toBe(1);
    const count = async (role: string): Promise<number> => {
      const sql = `select 1 from pg_stat_activity where application_name like 'orderdeck ${role} %'`;
      return (await query(first(urls), sql)).length;
    };
    expect(await count('user')).toBe(10);
    await expect.poll(() => count('keeper'), PATIENCE).toBe(1);
  });

  it('listens on this machine only, asks for the password, and hides it from other users', async () => {
    const url = await startUser();
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
    const cluster = join(projectRoot, '.data', 'postgres', 'cluster');
    expect((await stat(cluster)).mode & 0o077).toBe(0);
    expect((await stat(join(cluster, 'orderdeck.password'))).mode & 0o077).toBe(0);
  });

  it('finds letters of every script, whatever language the machine speaks', async () => {
    const url = await startUser();
    await query(url, 'create extension pg_trgm; create extension unaccent');
    const rows = await query(
      url,
      "select cardinality(show_trgm('漢字мирé')) as trigrams, lower('ÉМ') as low, unaccent('é') as plain",
    );
    expect(rows).toEqual([{ trigrams: 7, low: 'éм', plain: 'e' }]);
  });

  it('stops when nobody uses it any more, and comes back at the same place with its data', async () => {
    const url = await startUser(SOON_MS);
    await query(url, 'create table kept (id int)');
    const pid = await serverPid();
    first(children).stdin.end();
    await expect.poll(() => isAlive(pid), PATIENCE).toBe(false);
    expect(await startUser()).toBe(url);
    expect(await query(url, 'select * from kept')).toEqual([]);
  });

  it('stays while anybody is connected, also by a plain connection', async () => {
    const url = await startUser(SOON_MS);
    const plain = new pg.Client({ connectionString: url });
    await plain.connect();
    first(children).stdin.end();
    expect(await stopEmbeddedPostgres({ projectRoot })).toBe('in use');
    await new Promise((resolve) => setTimeout(resolve, SOON_MS * 4));
    expect((await plain.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await plain.end();
  });

  it('outlives users that are killed, then stops as if they had left', async () => {
    const urls = await Promise.all([startUser(SOON_MS), startUser(SOON_MS)]);
    const pid = await serverPid();
    first(children).kill('SIGKILL');
    expect(await query(first(urls), 'select 1 as one')).toEqual([{ one: 1 }]);
    for (const child of children) child.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), PATIENCE).toBe(false);
  });

  it('starts again after it was killed, with its data', async () => {
    const url = await startUser();
    await query(url, 'create table kept (id int)');
    const pid = await serverPid();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isAlive(pid), PATIENCE).toBe(false);
    const urls = await Promise.all([startUser(), startUser()]);
    expect(await serverPid()).not.toBe(pid);
    expect(await query(first(urls), 'select * from kept')).toEqual([]);
  });

  it('is taken over, not fought, when its keeper was killed', async () => {
    const url = await startUser(SOON_MS);
    const pid = await serverPid();
    const keeper = await keeperPid(url);
    process.kill(keeper, 'SIGKILL');
    await expect.poll(() => isAlive(keeper), PATIENCE).toBe(false);
    expect(await startUser(SOON_MS)).toBe(url);
    expect(await keeperPid(url)).not.toBe(keeper);
    expect(await serverPid()).toBe(pid);
    for (const child of children) child.stdin.end();
    await expect.poll(() => isAlive(pid), PATIENCE).toBe(false);
  });

  it('is not misled by what crashes leave: a half-made cluster, a lock, a pid that another program has now', async () => {
    const folder = join(projectRoot, '.data', 'postgres');
    const gone = 4_194_304; // above the highest process id
    await mkdir(join(folder, `new-${gone}`), { recursive: true });
    await writeFile(join(folder, 'start.lock'), String(gone));
    const url = await startUser();
    expect(await readdir(folder)).toEqual(['cluster']);

    const killed = await serverPid();
    const pidFile = join(folder, 'cluster', 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => isAlive(killed), PATIENCE).toBe(false);
    await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)));
    expect(await startUser()).toBe(url);
  });

  it('moves out of a project that the server may not enter, and says so', async () => {
    const user = await findServerUser();
    await chmod(projectRoot, 0o700);
    const lines: string[] = [];
    const server = await openEmbeddedPostgres({ projectRoot, idleMs: SOON_MS, say: (line) => lines.push(line) });
    const place = await findPlace(projectRoot, user);
    await server.createDatabaseIfMissing('shared');
    await server.release();
    // Only root lends the server another user; anybody else's server may enter what its owner may.
    const moved = user !== undefined;
    expect(lines).toEqual(
      moved ? [expect.stringMatching(/may not enter .* its data is kept in \/var\/tmp\/orderdeck-/)] : [],
    );
    expect(place.folder.startsWith(projectRoot)).toBe(!moved);
    await expect.poll(() => stopEmbeddedPostgres({ projectRoot }), PATIENCE).toBe('not running');
    if (moved) await rm(join(place.folder, '..'), { recursive: true });
  });
});

/** Starts a process that uses the server, and answers the URL that it was given. */
async function startUser(idleMs: number = NEVER_MS): Promise<string> {
  const child = spawn(process.execPath, [USER_PROGRAM, projectRoot, String(idleMs)]);
  children.push(child);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number(
    (await readFile(join(projectRoot, '.data', 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );
}

/** The process that keeps the server, once it has come. */
async function keeperPid(url: string): Promise<number> {
  let pid: number | undefined;
  await expect
    .poll(async () => {
      const sql = "select application_name from pg_stat_activity where application_name like 'orderdeck keeper %'";
      const rows = await query<{ application_name: string }>(url, sql);
      pid = rows.map((row) => Number(row.application_name.split(' ').at(-1))).at(0);
      return pid;
    }, PATIENCE)
    .toBeGreaterThan(0);
  return pid ?? 0;
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}
