import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorError } from '#lib/core/operator-error.ts';
import { type EmbeddedPlace, makePassableFolder } from './place.ts';
import type { ServerUser } from './server-user.ts';
import { isAlive } from './start-lock.ts';

export const ROLE = 'orderdeck';
const PASSWORD_FILE = 'orderdeck.password';
const run = promisify(execFile);

/** A program of the package, run as the server's user with an environment that cannot bend it (PGDATA, LANG and so on). */
export async function runServerProgram(
  place: EmbeddedPlace,
  user: ServerUser | undefined,
  program: 'initdb' | 'pg_ctl' | 'postgres',
  args: readonly string[],
): Promise<string> {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const environment = platform() === 'win32' ? {} : { env: { TZ: 'UTC', NODE_ENV: 'production' as const } };
  const { stdout } = await run(join(place.binaries, 'bin', program), args, {
    ...identity,
    ...environment,
    cwd: place.folder,
  });
  return stdout;
}

/** The password of the cluster's one role; undefined while there is no cluster. Only its owner can read it. */
export async function readPassword(place: EmbeddedPlace): Promise<string | undefined> {
  try {
    return await readFile(join(place.cluster, PASSWORD_FILE), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new OperatorError(
      `The embedded database in ${place.folder} belongs to another user. Run as that user, delete the folder, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/**
 * Makes the cluster unless it is there. It is made beside its place and moved there whole, password included, so that
 * a starter killed half-way leaves nothing that looks like a cluster.
 */
export async function ensureCluster(place: EmbeddedPlace, user: ServerUser | undefined): Promise<void> {
  await makePassableFolder(dirname(place.folder));
  await makePassableFolder(place.folder);
  await ensureBinaries(place);
  if ((await readPassword(place)) !== undefined) return;
  await removeAbandoned(place.folder);
  const fresh = join(place.folder, `new-${process.pid}`);
  await mkdir(fresh, { mode: 0o700 });
  const passwordFile = `${fresh}.password`;
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (user) await Promise.all([fresh, passwordFile].map((path) => chown(path, user.uid, user.gid)));
    await initialise(place, user, fresh, passwordFile);
    await writeFile(join(fresh, PASSWORD_FILE), password, { mode: 0o600 });
    await rename(fresh, place.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * UTF-8 letters must be letters whatever the machine's language is: with LC_CTYPE "C", pg_trgm finds no trigram in
 * "é" or "漢". The builtin provider sorts alike on every platform. macOS before 15 knows no C.UTF-8.
 */
async function initialise(
  place: EmbeddedPlace,
  user: ServerUser | undefined,
  folder: string,
  pwfile: string,
): Promise<void> {
  const shared = [
    `--pgdata=${folder}`,
    `--username=${ROLE}`,
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  try {
    await runServerProgram(place, user, 'initdb', [...shared, ...locale, '--lc-ctype=C.UTF-8']);
  } catch {
    await runServerProgram(place, user, 'initdb', [...shared, ...locale, '--lc-ctype=en_US.UTF-8']);
  }
}

/** Clusters that were being made when their maker was killed. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /^new-(\d+)/.exec(name)?.[1];
    if (maker && (Number(maker) === process.pid || !isAlive(Number(maker)))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function ensureBinaries(place: EmbeddedPlace): Promise<void> {
  if (place.binaries === place.packagedBinaries) return;
  await makePassableFolder(dirname(place.binaries));
  if (await isSameBuild(place)) return;
  const fresh = `${place.binaries}.new-${process.pid}`;
  await cp(place.packagedBinaries, fresh, { recursive: true, verbatimSymlinks: true });
  await openToAll(fresh);
  // Another project may have been quicker: a copy that serves stays, as servers run from it.
  if (!(await isSameBuild(place))) {
    await rm(place.binaries, { recursive: true, force: true });
    await rename(fresh, place.binaries).catch(() => undefined);
  }
  await rm(fresh, { recursive: true, force: true });
}

async function isSameBuild(place: EmbeddedPlace): Promise<boolean> {
  const [copied, packaged] = await Promise.all(
    [place.binaries, place.packagedBinaries].map((folder) =>
      readFile(join(folder, 'bin', 'postgres')).catch(() => undefined),
    ),
  );
  return copied !== undefined && packaged !== undefined && copied.equals(packaged);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || entry.parentPath.endsWith('bin')) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, 0o644);
  }
}
